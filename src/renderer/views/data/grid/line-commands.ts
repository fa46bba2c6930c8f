import {
  ArrowDown,
  ArrowDownToLine,
  ArrowLeft,
  ArrowLeftToLine,
  ArrowRight,
  ArrowRightToLine,
  ArrowUp,
  ArrowUpToLine,
  Calculator,
  type LucideIcon,
  Pencil,
  Trash2,
} from 'lucide-react'
import type { Dataset, DerivedLine } from '../../../../core/dataset.ts'
import { type Axis, addLabel, moveLabel, removeLabel } from '../../../../core/dataset-operations.ts'
import { removeDerivedLine } from '../../../../core/derived-line-operations.ts'
import type { Report } from '../../../../core/report.ts'
import { MAX_COLUMNS, MAX_ROWS } from '../../../../core/table-paste.ts'
import { newId } from '../../../new-id.ts'
import type { PopupMenuGroup, PopupMenuItem } from '../../../ui/popup-menu.tsx'
import { derivedLineAt } from './grid-lines.ts'
import type { Spot } from './selection.ts'

type Operation = (report: Report) => Report

/** What the grid does for a command: change the table, go somewhere, edit there, say what happened. */
export interface LineActions {
  readonly change: (operation: Operation, goal: Spot, said?: string) => void
  readonly edit: (spot: Spot) => void
  /** Edits what was added a moment ago and is empty. */
  readonly editNew: (spot: Spot) => void
  /** Asks how a row or column is to be worked out. */
  readonly askDerived: (axis: Axis, line: DerivedLine) => void
}

interface LineWords {
  readonly axis: 'rows' | 'columns'
  readonly noun: string
  readonly most: number
  readonly before: readonly [string, string, LucideIcon, LucideIcon]
  readonly after: readonly [string, string, LucideIcon, LucideIcon]
  readonly rename: string
  readonly remove: string
}

const ROWS: LineWords = {
  axis: 'rows',
  noun: 'Raden',
  most: MAX_ROWS,
  before: ['Infoga rad ovanför', 'Flytta raden uppåt', ArrowUpToLine, ArrowUp],
  after: ['Infoga rad nedanför', 'Flytta raden nedåt', ArrowDownToLine, ArrowDown],
  rename: 'Byt namn på raden',
  remove: 'Ta bort raden',
}

const COLUMNS: LineWords = {
  axis: 'columns',
  noun: 'Kolumnen',
  most: MAX_COLUMNS,
  before: ['Infoga kolumn till vänster', 'Flytta kolumnen åt vänster', ArrowLeftToLine, ArrowLeft],
  after: ['Infoga kolumn till höger', 'Flytta kolumnen åt höger', ArrowRightToLine, ArrowRight],
  rename: 'Byt namn på kolumnen',
  remove: 'Ta bort kolumnen',
}

/**
 * The commands for the row and the column of a place; none for sums and changes. All of them at a row's or column's
 * own name; among the numbers only to insert and remove, since a cell has commands of its own.
 */
export function commandsAt(dataset: Dataset, spot: Spot, actions: LineActions): readonly PopupMenuGroup[] {
  return [
    ...(spot.row >= 0 ? lineGroup(dataset, ROWS, spot.row, spot, actions) : []),
    ...(spot.column >= 0 ? lineGroup(dataset, COLUMNS, spot.column, spot, actions) : []),
    ...(spot.row >= 0 ? derivedGroup(dataset, ROWS, spot.row, spot, actions) : []),
    ...(spot.column >= 0 ? derivedGroup(dataset, COLUMNS, spot.column, spot, actions) : []),
  ]
}

/** The commands for a row or column that is worked out. */
function derivedGroup(
  dataset: Dataset,
  { axis, noun, remove }: LineWords,
  index: number,
  spot: Spot,
  { change, askDerived }: LineActions,
): readonly PopupMenuGroup[] {
  const line = derivedLineAt(dataset, axis, index)
  if (line === null) return []
  const goal = axis === 'rows' ? { ...spot, row: index - 1 } : { ...spot, column: index - 1 }
  const takeAway = (report: Report) => removeDerivedLine(report, dataset.id, axis, line.id)
  return [
    {
      heading: `${noun} ${line.label}`,
      items: [
        { label: 'Ändra uträkningen…', icon: Calculator, run: () => askDerived(axis, line) },
        {
          label: remove,
          icon: Trash2,
          run: () => change(takeAway, goal, `${noun} ${line.label} togs bort.`),
        },
      ],
    },
  ]
}

function lineGroup(
  dataset: Dataset,
  words: LineWords,
  index: number,
  spot: Spot,
  { change, edit, editNew }: LineActions,
): readonly PopupMenuGroup[] {
  const { axis, noun, most } = words
  const lines = dataset[axis]
  const line = lines[index]
  if (line === undefined) return []
  const at = (place: number): Spot => (axis === 'rows' ? { ...spot, row: place } : { ...spot, column: place })
  const labelAt = (place: number): Spot =>
    axis === 'rows' ? { row: place, column: -1 } : { row: -1, column: place }
  const insert = (place: number) => {
    change((report) => addLabel(report, dataset.id, axis, { id: newId(), label: '' }, place), labelAt(place))
    editNew(labelAt(place))
  }
  const move = (place: number) =>
    change((report) => moveLabel(report, dataset.id, axis, line.id, place), at(place))
  const isFull = lines.length >= most
  const name = line.label === '' ? '' : ` ${line.label}`
  const [insertBefore, moveBefore, InsertBefore, MoveBefore] = words.before
  const [insertAfter, moveAfter, InsertAfter, MoveAfter] = words.after
  const isLabel = spot.row < 0 || spot.column < 0
  const rename: PopupMenuItem = { label: words.rename, icon: Pencil, run: () => edit(labelAt(index)) }
  const moves: readonly PopupMenuItem[] = [
    { label: moveBefore, icon: MoveBefore, isDisabled: index === 0, run: () => move(index - 1) },
    { label: moveAfter, icon: MoveAfter, isDisabled: index === lines.length - 1, run: () => move(index + 1) },
  ]
  const items: readonly PopupMenuItem[] = [
    ...(isLabel ? [rename] : []),
    { label: insertBefore, icon: InsertBefore, isDisabled: isFull, run: () => insert(index) },
    { label: insertAfter, icon: InsertAfter, isDisabled: isFull, run: () => insert(index + 1) },
    ...(isLabel ? moves : []),
    {
      label: words.remove,
      icon: Trash2,
      run: () =>
        change(
          (report) => removeLabel(report, dataset.id, axis, line.id),
          at(Math.max(0, Math.min(index, lines.length - 2))),
          `${noun}${name} togs bort.`,
        ),
    },
  ]
  return [{ heading: `${noun}${name}`, items }]
}
