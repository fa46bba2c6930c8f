import './menu-command.css'
import { Check, type LucideIcon } from 'lucide-react'
import type { KeyboardEvent } from 'react'

export interface MenuCommand {
  readonly label: string
  readonly icon?: LucideIcon
  /** The shortcut, as it is written: "Ctrl+S". */
  readonly keys?: string
  /** Given for one that is either on or off: one of several (`choice`), or by itself (`switch`). */
  readonly state?: { readonly kind: 'choice' | 'switch'; readonly isOn: boolean }
  readonly isDisabled?: boolean
  readonly run: () => void
}

interface MenuCommandRowProps {
  readonly command: MenuCommand
  readonly onChoose: () => void
}

/** A command in a list of commands, with its icon or tick and its shortcut. */
export function MenuCommandRow({ command, onChoose }: MenuCommandRowProps) {
  const { label, icon, keys, state, isDisabled = false } = command
  const Icon = icon ?? (state && Check)
  const isUnticked = icon === undefined && state?.isOn === false
  const role =
    state === undefined ? 'menuitem' : state.kind === 'choice' ? 'menuitemradio' : 'menuitemcheckbox'
  return (
    <button
      type="button"
      className="menu-item"
      tabIndex={-1}
      disabled={isDisabled}
      onClick={onChoose}
      role={role}
      {...(state && { 'aria-checked': state.isOn })}
    >
      {Icon && <Icon aria-hidden="true" visibility={isUnticked ? 'hidden' : 'visible'} />}
      {label}
      {keys !== undefined && <span className="menu-item-keys">{keys}</span>}
    </button>
  )
}

/** What the commands after it are about. */
export function MenuHeading({ children }: { readonly children: string }) {
  return (
    <div className="menu-heading" role="presentation">
      {children}
    </div>
  )
}

export function MenuLine() {
  return <hr className="menu-line" />
}

/** Gives focus to the first command in a menu. */
export function focusFirstCommand(menu: HTMLElement | null): void {
  commandsIn(menu)[0]?.focus()
}

/** Arrows, Home and End move in an open menu; false for other keys. */
export function moveInMenu(menu: HTMLElement | null, event: KeyboardEvent): boolean {
  const items = commandsIn(menu)
  const at = items.findIndex((item) => item.matches(':focus'))
  const goals: Readonly<Record<string, number>> = {
    ArrowDown: (at + 1) % items.length,
    ArrowUp: (at - 1 + items.length) % items.length,
    Home: 0,
    End: items.length - 1,
  }
  const goal = goals[event.key]
  if (goal === undefined) return false
  event.preventDefault()
  items[goal]?.focus()
  return true
}

function commandsIn(menu: HTMLElement | null): readonly HTMLElement[] {
  return [...(menu?.querySelectorAll<HTMLElement>('[role^="menuitem"]:not(:disabled)') ?? [])]
}
