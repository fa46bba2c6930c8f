import { isAnyMarkedApproximate } from '../approximate.ts'
import {
  type Cell,
  cellAt,
  columnSum,
  type Dataset,
  type Direction,
  denominatorOf,
  type Label,
  measureAt,
  sumOf,
  type Unit,
} from '../dataset.ts'
import { datasetOf } from '../dataset-operations.ts'
import {
  derivedColumnCell,
  derivedColumnMeasure,
  derivedColumnTotal,
  derivedRowCell,
  derivedRowMeasure,
  partsOf,
} from '../derived-lines.ts'
import type { ReportWithoutTexts } from '../report.ts'
import { failed, ok, type Result } from '../result.ts'
import { COUNT_LABEL, SUM_LABEL, TARGET_LABEL } from '../shown-table.ts'
import type { CellPlace, CellRange, Line } from './expression.ts'

/** A cell with what is needed to say it. */
export interface Measured {
  readonly cell: Cell
  readonly unit: Unit
  readonly decimals: number
  /** Whether a higher number is better, where it was measured. */
  readonly direction: Direction
  /** Whether it is an estimate, or worked out from one. */
  readonly isApproximate: boolean
  /** Whether it was entered; one that is worked out is hidden as a whole when a part of it is. */
  readonly isEntered: boolean
  /** The row's and the column's labels; "Summa" for sums. */
  readonly row: string
  readonly column: string
}

/** Why a place leads nowhere: the reference is broken and has no number, not even an old one. */
export type Broken =
  | { readonly kind: 'datasetGone' }
  | { readonly kind: 'rowGone'; readonly dataset: string }
  | { readonly kind: 'columnGone'; readonly dataset: string }
  /** The row or table has no target any longer. */
  | { readonly kind: 'targetGone'; readonly dataset: string }
  /** The table no longer tells how many its shares are shares of. */
  | { readonly kind: 'countGone'; readonly dataset: string }

/** The cell at a place, entered, derived, summed, a target or a count. */
export function measuredAt(report: ReportWithoutTexts, place: CellPlace): Result<Measured, Broken> {
  const dataset = datasetOf(report, place.datasetId)
  if (!dataset) return failed({ kind: 'datasetGone' })
  const rowLabel = labelOf(dataset, 'rows', place.row)
  if (rowLabel === null) return failed({ kind: 'rowGone', dataset: dataset.title })
  const columnLabel = labelOf(dataset, 'columns', place.column)
  if (columnLabel === null) return failed({ kind: 'columnGone', dataset: dataset.title })
  const broken = brokenPlace(dataset, place)
  if (broken !== null) return failed({ kind: broken, dataset: dataset.title })
  return ok({
    ...valueAt(dataset, place),
    direction: directionAt(dataset, place.row),
    isApproximate: isApproximateAt(dataset, place),
    isEntered: isEnteredAt(dataset, place),
    row: rowLabel,
    column: columnLabel,
  })
}

/** Targets and counts that the table does not have (any longer). */
function brokenPlace(dataset: Dataset, place: CellPlace): 'targetGone' | 'countGone' | null {
  if (isTarget(place)) return targetAt(dataset, place) === null ? 'targetGone' : null
  if (isCount(place)) return countedLine(dataset, place) === null ? 'countGone' : null
  return null
}

/** Whether a place is a target: that of a row, or of the table. */
export function isTarget({ row, column }: CellPlace): boolean {
  return 'target' in row || 'target' in column
}

/** Whether a place is a count of what shares are shares of. */
export function isCount({ row, column }: CellPlace): boolean {
  return 'count' in row || 'count' in column
}

/** Where the target that holds for a row stands: its own, or else the table's; null when there is none known. */
export function targetPlace(dataset: Dataset, row: Label): CellPlace | null {
  const column = { target: true } as const
  if (typeof row.target === 'number') return { datasetId: dataset.id, row: { line: row.id }, column }
  return dataset.target === null ? null : { datasetId: dataset.id, row: { target: true }, column }
}

/** Where it stands how many this cell's share is a share of; null when the table doesn't tell. */
export function countPlace(
  { denominators, ...dataset }: Dataset,
  { row, column }: CellPlace,
): CellPlace | null {
  if (denominators === undefined) return null
  const count = { count: true } as const
  return denominators.axis === 'columns'
    ? { datasetId: dataset.id, row: count, column }
    : { datasetId: dataset.id, row, column: count }
}

/** The target that holds for a row, its own or else the table's; that of the table for the row of targets. */
function targetAt(dataset: Dataset, { row }: Place): number | null {
  const own = 'line' in row ? dataset.rows.find(({ id }) => id === row.line)?.target : undefined
  return own ?? dataset.target
}

/** The row or column that a place counts for, or null when the table has no such counts. */
function countedLine({ denominators }: Dataset, { row, column }: Place): string | null {
  if (denominators?.axis === 'columns' && 'count' in row && 'line' in column) return column.line
  if (denominators?.axis === 'rows' && 'count' in column && 'line' in row) return row.line
  return null
}

function directionAt(dataset: Dataset, row: Line): Direction {
  const own = 'line' in row ? dataset.rows.find(({ id }) => id === row.line)?.direction : undefined
  return own ?? dataset.direction
}

function isEnteredAt(dataset: Dataset, { row, column }: CellPlace): boolean {
  const isCountCell = 'count' in row || 'count' in column
  return isCountCell || (isIn(dataset.rows, row) && isIn(dataset.columns, column))
}

function isApproximateAt(dataset: Dataset, place: CellPlace): boolean {
  if (isTarget(place) || isCount(place)) return false
  if (dataset.isApproximate === true) return true
  const { row, column } = place
  return isAnyMarkedApproximate(
    dataset,
    partsOf(dataset, 'rows', 'line' in row ? row.line : null),
    partsOf(dataset, 'columns', 'line' in column ? column.line : null),
  )
}

/** The cells of a range, row by row. Rows and columns that are gone break it. */
export function measuredIn(
  report: ReportWithoutTexts,
  range: CellRange,
): Result<readonly Measured[], Broken> {
  const dataset = datasetOf(report, range.datasetId)
  if (!dataset) return failed({ kind: 'datasetGone' })
  const rows = range.rows ?? dataset.rows.map(({ id }) => id)
  const columns = range.columns ?? dataset.columns.map(({ id }) => id)
  const cells: Measured[] = []
  for (const row of rows) {
    for (const column of columns) {
      const measured = measuredAt(report, {
        datasetId: dataset.id,
        row: { line: row },
        column: { line: column },
      })
      if (!measured.ok) return measured
      cells.push(measured.value)
    }
  }
  return ok(cells)
}

function isIn(labels: readonly Label[], line: Line): boolean {
  return 'line' in line && labels.some(({ id }) => id === line.line)
}

function labelOf(dataset: Dataset, axis: 'rows' | 'columns', line: Line): string | null {
  if ('sum' in line) return SUM_LABEL
  if ('target' in line) return TARGET_LABEL
  if ('count' in line) return COUNT_LABEL
  const derived = axis === 'rows' ? dataset.derivedRows : dataset.derivedColumns
  return [...dataset[axis], ...(derived ?? [])].find(({ id }) => id === line.line)?.label ?? null
}

type CellAndMeasure = Pick<Measured, 'cell' | 'unit' | 'decimals'>

const ofCounts = { unit: 'count', decimals: 0 } as const

type Place = Pick<CellPlace, 'row' | 'column'>

function valueAt(dataset: Dataset, { row, column }: Place): CellAndMeasure {
  const ofTable = { unit: dataset.unit, decimals: dataset.decimals }
  if ('target' in row || 'target' in column) return targetCell(dataset, { row, column })
  if ('count' in row || 'count' in column) return { cell: countCell(dataset, { row, column }), ...ofCounts }
  if ('sum' in row && 'sum' in column) {
    const sums = dataset.columns.map(({ id }) => columnSum(dataset, id))
    return { cell: sumOf(sums, dataset.decimals), ...ofTable }
  }
  if ('sum' in row) return 'line' in column ? sumInColumn(dataset, column.line) : { cell: null, ...ofTable }
  if ('sum' in column) {
    const cells = dataset.columns.map(({ id }) => cellAt(dataset, row.line, id))
    return { cell: sumOf(cells, dataset.decimals), ...ofTable }
  }
  return lineCell(dataset, row.line, column.line)
}

function targetCell(dataset: Dataset, place: Place): CellAndMeasure {
  const cell = targetAt(dataset, place)
  const { row: line } = place
  const row = 'line' in line ? dataset.rows.find(({ id }) => id === line.line) : undefined
  const decimals = cell === null || Number.isInteger(cell) ? 0 : (row?.decimals ?? dataset.decimals)
  return { cell, unit: row?.unit ?? dataset.unit, decimals }
}

function countCell(dataset: Dataset, place: Place): Cell {
  const line = countedLine(dataset, place)
  return line === null ? null : denominatorOf(dataset, line)
}

function sumInColumn(dataset: Dataset, columnId: string): CellAndMeasure {
  const derived = dataset.derivedColumns?.find(({ id }) => id === columnId)
  const first = dataset.rows[0]
  if (derived && first) {
    return {
      cell: derivedColumnTotal(dataset, derived),
      ...derivedColumnMeasure(dataset, derived, first),
    }
  }
  const column = dataset.columns.find(({ id }) => id === columnId)
  const unit = column?.unit ?? dataset.unit
  return { cell: columnSum(dataset, columnId), unit, decimals: column?.decimals ?? dataset.decimals }
}

function lineCell(dataset: Dataset, rowId: string, columnId: string): CellAndMeasure {
  const row = dataset.rows.find(({ id }) => id === rowId)
  const column = dataset.columns.find(({ id }) => id === columnId)
  const derivedRow = dataset.derivedRows?.find(({ id }) => id === rowId)
  const derivedColumn = dataset.derivedColumns?.find(({ id }) => id === columnId)
  if (row && column) return { cell: cellAt(dataset, rowId, columnId), ...measureAt(dataset, row, column) }
  if (row && derivedColumn) {
    return {
      cell: derivedColumnCell(dataset, derivedColumn, rowId),
      ...derivedColumnMeasure(dataset, derivedColumn, row),
    }
  }
  if (derivedRow && column) {
    return {
      cell: derivedRowCell(dataset, derivedRow, columnId),
      ...derivedRowMeasure(dataset, derivedRow, column),
    }
  }
  // A derived row crossed with a derived column has no meaning of its own.
  return { cell: null, unit: dataset.unit, decimals: dataset.decimals }
}
