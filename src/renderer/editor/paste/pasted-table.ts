import { declarations } from './pasted-style.ts'
import type { PastedElement, PastedNode } from './pasted-tree.ts'

export interface GridCell {
  readonly isHeader: boolean
  readonly children: readonly PastedNode[]
}

export interface PastedGrid {
  /** Rectangular: what was merged is split, the content in the first of its cells. */
  readonly rows: readonly (readonly GridCell[])[]
  readonly hasText: boolean
  /** Whether rows or columns were left out because there were too many for a text. */
  readonly isCut: boolean
}

const MAX_COLUMNS = 60
const MAX_CELLS = 6_000

const empty: GridCell = { isHeader: false, children: [] }

/** A foreign table as a plain grid. Whatever its spans claim, it never becomes larger than a text can hold. */
export function pastedGrid(table: PastedElement): PastedGrid {
  const source = rowsOf(table)
  const grid: (GridCell | undefined)[][] = []
  let isCut = false
  let cells = 0
  for (const [rowIndex, row] of source.entries()) {
    if (cells > MAX_CELLS) {
      isCut = true
      break
    }
    let column = 0
    const sourceCells = cellsOf(row)
    for (const [cellIndex, cell] of sourceCells.entries()) {
      while (rowAt(grid, rowIndex)[column] !== undefined) column += 1
      if (column >= MAX_COLUMNS) {
        isCut = true
        break
      }
      const after = sourceCells.length - cellIndex - 1
      const width = Math.max(1, Math.min(span(cell, 'colspan'), MAX_COLUMNS - column - after))
      const height = Math.min(span(cell, 'rowspan'), source.length - rowIndex, Math.ceil(MAX_CELLS / width))
      place(grid, rowIndex, column, width, height, { isHeader: cell.name === 'th', children: cell.children })
      column += width
      cells += width
    }
  }
  return { ...squared(grid.slice(0, source.length)), isCut }
}

function place(
  grid: (GridCell | undefined)[][],
  row: number,
  column: number,
  width: number,
  height: number,
  cell: GridCell,
): void {
  for (let down = 0; down < height; down += 1) {
    const target = rowAt(grid, row + down)
    for (let right = 0; right < width; right += 1) {
      target[column + right] ??= down === 0 && right === 0 ? cell : { ...empty, isHeader: cell.isHeader }
    }
  }
}

/** All rows as long as the longest, without what only spans made: rows and columns with no cell of their own. */
function squared(grid: readonly (readonly (GridCell | undefined)[])[]): Omit<PastedGrid, 'isCut'> {
  const rows = grid.filter((row) => row.some(isOwn))
  while (rows.length > 0 && !rows.at(-1)?.some(hasText)) rows.pop()
  const width = Math.max(0, ...rows.map((row) => row.length))
  const columns = Array.from({ length: width }, (_, index) => index).filter((index) =>
    rows.some((row) => isOwn(row[index])),
  )
  const full = rows.map((row) => columns.map((index) => row[index] ?? empty))
  return { rows: full, hasText: full.length > 0 }
}

/** Whether the cell stood in the source, and does not only fill what another one spans. */
function isOwn(cell: GridCell | undefined): boolean {
  return cell !== undefined && cell.children !== empty.children
}

function rowAt(grid: (GridCell | undefined)[][], index: number): (GridCell | undefined)[] {
  while (grid.length <= index) grid.push([])
  return grid[index] ?? []
}

function rowsOf(table: PastedElement): readonly PastedElement[] {
  const rows: PastedElement[] = []
  for (const child of table.children) {
    if (typeof child === 'string') continue
    if (child.name === 'tr' && !isHiddenRow(child)) rows.push(child)
    if (/^(thead|tbody|tfoot)$/.test(child.name)) rows.push(...rowsOf(child))
  }
  return rows
}

function cellsOf(row: PastedElement): readonly PastedElement[] {
  return row.children.filter(
    (child): child is PastedElement => typeof child !== 'string' && /^t[dh]$/.test(child.name),
  )
}

function span(cell: PastedElement, name: 'colspan' | 'rowspan'): number {
  const value = Number.parseInt(cell.attributes.get(name) ?? '1', 10)
  return Number.isInteger(value) && value >= 1 ? value : 1
}

function isHiddenRow(row: PastedElement): boolean {
  return declarations(row).get('display') === 'none'
}

function hasText(cell: GridCell | undefined): boolean {
  const says = (node: PastedNode): boolean =>
    typeof node === 'string' ? node.trim() !== '' : node.name === 'img' || node.children.some(says)
  return cell?.children.some(says) ?? false
}
