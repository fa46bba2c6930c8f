import type { TextTable } from './table-paste.ts'

/** A sheet of a file with tables, as texts in Swedish: "2509", "78,5 %", "2026-01-14". */
export interface Sheet {
  readonly name: string
  /** Every row as wide as the widest. */
  readonly cells: TextTable
  /** Cells whose value could not be read; their text is empty. */
  readonly faults: readonly CellFault[]
  /** Whether it goes on beyond what was read. */
  readonly isCut: boolean
}

/** `uncalculated`: a formula that was never worked out. `error`: one that failed, with what it shows ("#DIV/0!"). */
export interface CellFault {
  readonly row: number
  readonly column: number
  readonly kind: 'uncalculated' | 'error'
  readonly text: string
}

/** A stretch of cells, edges included, counted from 0. */
export interface SheetRange {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

/** More than this of a sheet is not read. */
export const SHEET_LIMITS = {
  rows: 5_000,
  columns: 300,
  cells: 200_000,
  textLength: 1_000,
  sheets: 50,
} as const

/** A place as spreadsheets name it: "B4". */
export function cellAddress(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`
}

/** "A", "Z", "AA". */
export function columnName(column: number): string {
  let name = ''
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name
  }
  return name
}

/** A range as spreadsheets name it: "A3:C12". */
export function rangeAddress({ top, left, bottom, right }: SheetRange): string {
  return `${cellAddress(top, left)}:${cellAddress(bottom, right)}`
}

/** Reads a range as spreadsheets name it, its corners in any order; null when it is none. */
export function parseRange(text: string): SheetRange | null {
  const found = /^\s*\$?([a-z]{1,3})\$?(\d{1,7})\s*:\s*\$?([a-z]{1,3})\$?(\d{1,7})\s*$/i.exec(text)
  if (found === null) return null
  const [, firstColumn = '', firstRow = '', lastColumn = '', lastRow = ''] = found
  const [rowA, rowB] = [Number(firstRow) - 1, Number(lastRow) - 1]
  const [columnA, columnB] = [columnIndex(firstColumn), columnIndex(lastColumn)]
  if (Math.min(rowA, rowB) < 0) return null
  return {
    top: Math.min(rowA, rowB),
    left: Math.min(columnA, columnB),
    bottom: Math.max(rowA, rowB),
    right: Math.max(columnA, columnB),
  }
}

/** "A" is 0, "AA" 26. */
export function columnIndex(name: string): number {
  let index = 0
  for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64
  return index - 1
}

/**
 * Where the table of a sheet is: the largest stretch of rows that begins and ends with at least two filled cells, so
 * that titles above it and notes below it stay outside. Null for a sheet without any.
 */
export function tableRange({ cells, faults }: Sheet): SheetRange | null {
  const faulty = new Set(faults.map(({ row, column }) => `${row} ${column}`))
  const filled = cells.map((texts, row) =>
    texts.flatMap((text, column) => (text === '' && !faulty.has(`${row} ${column}`) ? [] : [column])),
  )
  let best: SheetRange | null = null
  let most = 0
  for (let top = 0; top < filled.length; top += 1) {
    if ((filled[top]?.length ?? 0) < 2) continue
    const bottom = lastRowOf(filled, top)
    const rows = filled.slice(top, bottom + 1).filter((row) => row.length > 0)
    const count = rows.reduce((sum, row) => sum + row.length, 0)
    if (count > most) {
      most = count
      const left = Math.min(...rows.map((row) => row[0] ?? 0))
      best = { top, left, bottom, right: Math.max(...rows.map((row) => row.at(-1) ?? 0)) }
    }
    top = bottom
  }
  return best
}

/** A row with a name alone belongs to the table when the table goes on after it. */
function lastRowOf(filled: readonly (readonly number[])[], top: number): number {
  let bottom = top
  for (let row = top + 1; (filled[row]?.length ?? 0) > 0; row += 1) {
    if ((filled[row]?.length ?? 0) >= 2) bottom = row
  }
  return bottom
}
