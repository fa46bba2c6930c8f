import {
  ArrowDown,
  ArrowLeft,
  ArrowRight,
  ArrowUp,
  CopyPlus,
  EyeOff,
  type LucideIcon,
  Pencil,
  Plus,
  RotateCcw,
  Tag,
  Trash2,
} from 'lucide-react'
import type { OutlineItem } from '../../../../core/outline.ts'
import { hidingNeedsReason, mayRemoveSection } from '../../../../core/outline-operations.ts'
import type { Report } from '../../../../core/report.ts'
import type { PopupMenuGroup, PopupMenuItem } from '../../../ui/popup-menu.tsx'
import { moveOneStep, type SectionMove } from './move-section.ts'

/** What the entries of the menu set going. */
export interface SectionCommands {
  readonly rename: () => void
  readonly restoreHeading: () => void
  readonly move: (move: SectionMove) => void
  readonly addAfter: () => void
  readonly repeat: () => void
  readonly setOperation: () => void
  /** Asks for the reason first, where one is needed. */
  readonly hide: () => void
  readonly remove: () => void
}

const moves: readonly { move: SectionMove; label: string; icon: LucideIcon; keys: string }[] = [
  { move: 'up', label: 'Flytta upp', icon: ArrowUp, keys: 'Alt+↑' },
  { move: 'down', label: 'Flytta ned', icon: ArrowDown, keys: 'Alt+↓' },
  { move: 'deeper', label: 'Gör till underavsnitt', icon: ArrowRight, keys: 'Alt+→' },
  { move: 'higher', label: 'Flytta ut en nivå', icon: ArrowLeft, keys: 'Alt+←' },
]

/** What can be done with a section. What makes no sense for it is left out; what can't be done now is dimmed. */
export function sectionMenu(
  report: Report,
  { entry, definition }: OutlineItem,
  commands: SectionCommands,
): readonly PopupMenuGroup[] {
  const repeat = definition?.repeat ?? null
  const hasOwnHeading = definition !== undefined && entry.heading !== null
  const naming: readonly PopupMenuItem[] = [
    { label: 'Byt namn', icon: Pencil, keys: 'F2', run: commands.rename },
    ...(hasOwnHeading
      ? [{ label: 'Återställ mallens rubrik', icon: RotateCcw, run: commands.restoreHeading }]
      : []),
    ...(repeat === null
      ? []
      : [
          {
            label: `${entry.operation === null ? 'Ange' : 'Byt'} ${repeat}…`,
            icon: Tag,
            run: commands.setOperation,
          },
        ]),
  ]
  return [
    { items: naming },
    {
      items: moves.map(({ move, ...shown }) => ({
        ...shown,
        isDisabled: moveOneStep(report, entry.id, move) === report,
        run: () => commands.move(move),
      })),
    },
    {
      items: [
        { label: 'Nytt avsnitt efter…', icon: Plus, run: commands.addAfter },
        ...(repeat === null
          ? []
          : [{ label: `Upprepa för fler: ${repeat}…`, icon: CopyPlus, run: commands.repeat }]),
      ],
    },
    { items: [leaving(report, entry.id, commands)] },
  ]
}

function leaving(report: Report, id: string, commands: SectionCommands): PopupMenuItem {
  if (mayRemoveSection(report, id)) return { label: 'Ta bort', icon: Trash2, run: commands.remove }
  const label = hidingNeedsReason(report, id) ? 'Dölj…' : 'Dölj'
  return { label, icon: EyeOff, run: commands.hide }
}
