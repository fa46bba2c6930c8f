import { type CellFault, SHEET_LIMITS, type Sheet } from '../../core/sheet.ts'
import type { TextTable } from '../../core/table-paste.ts'

/** A sheet of these cells, cut to what is read at most, without empty rows and columns at its end. */
export function boundedSheet(
  name: string,
  cells: TextTable,
  faults: readonly CellFault[] = [],
  wasCut = false,
): Sheet {
  const widest = cells.reduce((most, row) => Math.max(most, row.length), 0)
  const columns = Math.min(widest, SHEET_LIMITS.columns)
  const most = Math.min(SHEET_LIMITS.rows, Math.floor(SHEET_LIMITS.cells / Math.max(1, columns)))
  const kept = cells
    .slice(0, most)
    .map((row) =>
      Array.from({ length: columns }, (_, column) => (row[column] ?? '').slice(0, SHEET_LIMITS.textLength)),
    )
  const shown = faults.filter(({ row, column }) => row < most && column < columns)
  const height = Math.max(
    kept.findLastIndex((row) => row.some((text) => text !== '')) + 1,
    ...shown.map(({ row }) => row + 1),
  )
  const width = Math.max(0, ...kept.map(filledWidth), ...shown.map(({ column }) => column + 1))
  return {
    name,
    cells: kept.slice(0, height).map((row) => row.slice(0, width)),
    faults: shown,
    isCut: wasCut || cells.length > most || widest > columns,
  }
}

function filledWidth(row: readonly string[]): number {
  return row.findLastIndex((text) => text !== '') + 1
}
