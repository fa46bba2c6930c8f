import {
  type Cell,
  cellAt,
  columnSum,
  type Dataset,
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
} from '../derived-lines.ts'
import type { Report } from '../report.ts'
import { failed, ok, type Result } from '../result.ts'
import type { CellPlace, CellRange, Line } from './expression.ts'

/** A cell with what is needed to say it. */
export interface Measured {
  readonly cell: Cell
  readonly unit: Unit
  readonly decimals: number
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

const SUM_LABEL = 'Summa'

/** The cell at a place, entered, derived or summed. */
export function measuredAt(report: Report, place: CellPlace): Result<Measured, Broken> {
  const dataset = datasetOf(report, place.datasetId)
  if (!dataset) return failed({ kind: 'datasetGone' })
  const rowLabel = labelOf(dataset, 'rows', place.row)
  if (rowLabel === null) return failed({ kind: 'rowGone', dataset: dataset.title })
  const columnLabel = labelOf(dataset, 'columns', place.column)
  if (columnLabel === null) return failed({ kind: 'columnGone', dataset: dataset.title })
  const isEntered = isIn(dataset.rows, place.row) && isIn(dataset.columns, place.column)
  return ok({ ...valueAt(dataset, place), isEntered, row: rowLabel, column: columnLabel })
}

/** The cells of a range, row by row. Rows and columns that are gone break it. */
export function measuredIn(report: Report, range: CellRange): Result<readonly Measured[], Broken> {
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
  const derived = axis === 'rows' ? dataset.derivedRows : dataset.derivedColumns
  return [...dataset[axis], ...(derived ?? [])].find(({ id }) => id === line.line)?.label ?? null
}

type CellAndMeasure = Pick<Measured, 'cell' | 'unit' | 'decimals'>

function valueAt(dataset: Dataset, { row, column }: CellPlace): CellAndMeasure {
  const ofTable = { unit: dataset.unit, decimals: dataset.decimals }
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
