import type { Dataset } from '../../../../core/dataset.ts'
import type { TextTable } from '../../../../core/table-paste.ts'
import type { CellPlace } from '../../../shell/navigation.tsx'
import { spotName } from './cells.ts'
import { type Range, rangeOf, type Selection, type Shape, type Spot, select } from './selection.ts'

/** The first empty label of a new table, else the first number. */
export function firstSpot(dataset: Dataset): Spot {
  const unnamed = dataset.rows.findIndex((row) => row.label === '')
  if (dataset.rows.length === 0) return { row: -1, column: -1 }
  return unnamed === 0 ? { row: 0, column: -1 } : { row: 0, column: 0 }
}

export function cellSelector({ row, column }: Spot): string {
  return `[data-row="${row}"][data-column="${column}"]`
}

export function spotOf(target: EventTarget): Spot | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null
  if (cell === null) return null
  return { row: Number(cell.dataset['row']), column: Number(cell.dataset['column']) }
}

export function isMenuButton(target: EventTarget): boolean {
  return target instanceof Element && target.closest('[data-menu]') !== null
}

export function isFillHandle(target: EventTarget): boolean {
  return target instanceof Element && target.closest('[data-fill]') !== null
}

export function isInside({ row, column }: Spot, selection: Selection): boolean {
  const { top, left, bottom, right } = rangeOf(selection)
  return row >= top && row <= bottom && column >= left && column <= right
}

export function columnAt({ column }: Spot, shape: Shape): Selection | null {
  return shape.rows === 0 ? null : select({ row: 0, column }, { row: shape.rows - 1, column })
}

export function numbersOnly(range: Range, shape: Shape): Range {
  return {
    ...range,
    bottom: Math.min(range.bottom, shape.rows - 1),
    right: Math.min(range.right, shape.columns - 1),
  }
}

/** One copied value fills the whole range, as in a spreadsheet. */
export function spreadOver(block: TextTable, range: Range): TextTable {
  const only = block.length === 1 && block[0]?.length === 1 ? block[0][0] : undefined
  if (only === undefined) return block
  const width = range.right - range.left + 1
  return Array.from({ length: range.bottom - range.top + 1 }, () => Array<string>(width).fill(only))
}

export function rangeText(dataset: Dataset, selection: Selection): string {
  const { top, left, bottom, right } = rangeOf(selection)
  const cells = (bottom - top + 1) * (right - left + 1)
  const [first, last] = [
    { row: top, column: left },
    { row: bottom, column: right },
  ]
  return `${cells} rutor markerade, från ${spotName(dataset, first)} till ${spotName(dataset, last)}`
}

/** The place of a cell of the table, or null when it is there no longer. */
export function spotAt(dataset: Dataset, { rowId, columnId }: CellPlace): Spot | null {
  const row = dataset.rows.findIndex(({ id }) => id === rowId)
  const column = dataset.columns.findIndex(({ id }) => id === columnId)
  return row < 0 || column < 0 ? null : { row, column }
}
