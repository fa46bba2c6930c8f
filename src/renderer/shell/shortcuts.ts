import type { Command } from '../../ipc/contract.ts'

/** The part of a key event that decides what it means. */
export interface KeyPress {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
  readonly altKey: boolean
}

interface Shortcut {
  readonly command: Command
  readonly key: string
  readonly ctrl?: true
  readonly shift?: true
  readonly alt?: true
  /** Matches with and without Shift: signs that lie under different keys on different keyboards. */
  readonly anyShift?: true
}

const shortcuts: readonly Shortcut[] = [
  { command: 'go-overview', key: '1', ctrl: true },
  { command: 'go-write', key: '2', ctrl: true },
  { command: 'go-data', key: '3', ctrl: true },
  { command: 'go-review', key: '4', ctrl: true },
  { command: 'go-export', key: '5', ctrl: true },
  { command: 'go-law', key: 'l', ctrl: true, shift: true },
  { command: 'new', key: 'n', ctrl: true },
  { command: 'open', key: 'o', ctrl: true },
  { command: 'save', key: 's', ctrl: true },
  { command: 'save-as', key: 's', ctrl: true, shift: true },
  { command: 'export-word', key: 'e', ctrl: true },
  { command: 'close', key: 'w', ctrl: true, shift: true },
  { command: 'undo', key: 'z', ctrl: true },
  { command: 'redo', key: 'y', ctrl: true },
  { command: 'redo', key: 'z', ctrl: true, shift: true },
  { command: 'find', key: 'f', ctrl: true },
  { command: 'next-section', key: 'pagedown', alt: true },
  { command: 'previous-section', key: 'pageup', alt: true },
  { command: 'next-finding', key: 'f8' },
  { command: 'previous-finding', key: 'f8', shift: true },
  { command: 'toggle-guidance', key: 'h', ctrl: true, shift: true },
  { command: 'toggle-preview', key: 'p', ctrl: true, shift: true },
  { command: 'shortcuts', key: '/', ctrl: true, anyShift: true },
  { command: 'shortcuts', key: 'f1' },
]

/** The command that these keys mean anywhere in the window, or null. On a Mac, Cmd stands for Ctrl. */
export function commandFor(press: KeyPress): Command | null {
  const key = press.key.toLowerCase()
  const found = shortcuts.find(
    (shortcut) =>
      shortcut.key === key &&
      (shortcut.ctrl ?? false) === (press.ctrlKey || press.metaKey) &&
      (shortcut.alt ?? false) === press.altKey &&
      (shortcut.anyShift || (shortcut.shift ?? false) === press.shiftKey),
  )
  return found?.command ?? null
}

export interface ShortcutGroup {
  readonly title: string
  readonly shortcuts: readonly { readonly keys: readonly string[]; readonly does: string }[]
}

/** What the list of shortcuts shows, also those that the editor and the tables answer themselves. */
export const shortcutGroups: readonly ShortcutGroup[] = [
  {
    title: 'Gå till',
    shortcuts: [
      { keys: ['Ctrl', '1'], does: 'Översikt' },
      { keys: ['Ctrl', '2'], does: 'Skriv' },
      { keys: ['Ctrl', '3'], does: 'Data' },
      { keys: ['Ctrl', '4'], does: 'Granska' },
      { keys: ['Ctrl', '5'], does: 'Exportera' },
      { keys: ['Ctrl', 'Skift', 'L'], does: 'Lagvyn' },
      { keys: ['Alt', 'Page Down'], does: 'Nästa avsnitt' },
      { keys: ['Alt', 'Page Up'], does: 'Föregående avsnitt' },
      { keys: ['Ctrl', 'F'], does: 'Sök avsnitt eller text' },
      { keys: ['F6'], does: 'Nästa del av fönstret' },
    ],
  },
  {
    title: 'Avsnitten i listan',
    shortcuts: [
      { keys: ['Alt', '↑'], does: 'Flytta upp' },
      { keys: ['Alt', '↓'], does: 'Flytta ned' },
      { keys: ['Alt', '→'], does: 'Gör till underavsnitt' },
      { keys: ['Alt', '←'], does: 'Flytta ut en nivå' },
      { keys: ['F2'], does: 'Byt namn' },
      { keys: ['Skift', 'F10'], does: 'Allt som går att göra med avsnittet' },
    ],
  },
  {
    title: 'Berättelsen',
    shortcuts: [
      { keys: ['Ctrl', 'S'], does: 'Spara nu' },
      { keys: ['Ctrl', 'Skift', 'S'], does: 'Spara på en annan plats' },
      { keys: ['Ctrl', 'E'], does: 'Exportera till Word' },
      { keys: ['Ctrl', 'N'], does: 'Ny berättelse' },
      { keys: ['Ctrl', 'O'], does: 'Öppna' },
      { keys: ['Ctrl', 'Skift', 'W'], does: 'Stäng och gå till startsidan' },
    ],
  },
  {
    title: 'Granska',
    shortcuts: [
      { keys: ['F8'], does: 'Nästa sak att granska' },
      { keys: ['Skift', 'F8'], does: 'Föregående sak att granska' },
      { keys: ['Alt', 'Enter'], does: 'Visa vad som är fel, i orden som är understrukna' },
    ],
  },
  {
    title: 'Skriva',
    shortcuts: [
      { keys: ['Ctrl', 'B'], does: 'Fetstil' },
      { keys: ['Ctrl', 'I'], does: 'Kursiv' },
      { keys: ['Ctrl', 'Z'], does: 'Ångra' },
      { keys: ['Ctrl', 'Y'], does: 'Gör om' },
      { keys: ['Ctrl', 'Skift', 'H'], does: 'Visa eller dölj hjälpen' },
      { keys: ['Ctrl', 'Skift', 'P'], does: 'Visa eller dölj sidorna' },
      { keys: ['F1'], does: 'Kortkommandon' },
    ],
  },
]
