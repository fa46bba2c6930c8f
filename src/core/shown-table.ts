import { isAnyMarkedApproximate } from './approximate.ts'
import {
  type Cell,
  cellAt,
  columnSum,
  type Dataset,
  type DerivedLine,
  denominatorOf,
  type Label,
  measureAt,
  type Unit,
} from './dataset.ts'
import {
  derivedColumnCell,
  derivedColumnMeasure,
  derivedColumnTotal,
  derivedRowCell,
  derivedRowMeasure,
  partsOf,
} from './derived-lines.ts'
import { givesAway, type Hiding, hidingKey, isSmallCount, withoutHidden } from './small-counts.ts'
import { approximately, formatCell, formatSum, unitSuffix } from './swedish-numbers.ts'

/** A row or column as a table is shown: entered, each row's target, how many shares are of, worked out, or the sums. */
export type ShownLine =
  | { readonly kind: 'entered'; readonly label: Label }
  | { readonly kind: 'target' }
  | { readonly kind: 'count' }
  | { readonly kind: 'derived'; readonly line: DerivedLine }
  | { readonly kind: 'sum' }

/** A number with what it is written with. */
export interface ShownCell {
  readonly cell: Cell
  readonly unit: Unit
  readonly decimals: number
  /** Whether it is marked as an estimate, or worked out from one that is; not so in a table of nothing but estimates. */
  readonly isApproximate: boolean
}

/** Heads the column of targets. */
export const TARGET_LABEL = 'Målvärde'
/** Heads the row or column of sums. */
export const SUM_LABEL = 'Summa'
/** Heads the row or column that tells how many shares are shares of. */
export const COUNT_LABEL = 'Antal (n)'

/** The rows of a table from above: entered, worked out, how many each column's shares are of, and the sums. */
export function shownRows(dataset: Dataset): readonly ShownLine[] {
  return [
    ...dataset.rows.map((label): ShownLine => ({ kind: 'entered', label })),
    ...(dataset.derivedRows ?? []).map((line): ShownLine => ({ kind: 'derived', line })),
    ...(dataset.denominators?.axis === 'columns' ? [{ kind: 'count' } as const] : []),
    ...(dataset.hasSums && dataset.rows.length > 0 ? [{ kind: 'sum' } as const] : []),
  ]
}

/** The columns of a table from the left: entered, how many each row's shares are of, the rows' targets, worked out. */
export function shownColumns(dataset: Dataset): readonly ShownLine[] {
  return [
    ...dataset.columns.map((label): ShownLine => ({ kind: 'entered', label })),
    ...(dataset.denominators?.axis === 'rows' ? [{ kind: 'count' } as const] : []),
    ...(hasRowTargets(dataset) ? [{ kind: 'target' } as const] : []),
    ...(dataset.derivedColumns ?? []).map((line): ShownLine => ({ kind: 'derived', line })),
  ]
}

/** Whether the rows have targets of their own, be it that none is known yet. */
export function hasRowTargets(dataset: Dataset): boolean {
  return dataset.rows.some(({ target }) => target !== undefined)
}

/** What a row or column is called. */
export function lineLabel(line: ShownLine): string {
  switch (line.kind) {
    case 'entered':
      return line.label.label
    case 'derived':
      return line.line.label
    case 'target':
      return TARGET_LABEL
    case 'count':
      return COUNT_LABEL
    case 'sum':
      return SUM_LABEL
  }
}

/** The number where a row and a column meet; null where the two have none together. */
export function shownCell(dataset: Dataset, row: ShownLine, column: ShownLine): ShownCell | null {
  const found = cellOf(dataset, row, column)
  return found && { ...found, isApproximate: isApproximateAt(dataset, row, column) }
}

function isApproximateAt(dataset: Dataset, row: ShownLine, column: ShownLine): boolean {
  if (dataset.approximateCells === undefined || dataset.isApproximate === true) return false
  const [rowIds, columnIds] = [entered(dataset, 'rows', row), entered(dataset, 'columns', column)]
  return isAnyMarkedApproximate(dataset, rowIds, columnIds)
}

/** The entered rows or columns that one as it is shown is made of. */
function entered(dataset: Dataset, axis: 'rows' | 'columns', line: ShownLine): readonly string[] {
  switch (line.kind) {
    case 'entered':
      return [line.label.id]
    case 'derived':
      return partsOf(dataset, axis, line.line.id)
    case 'sum':
      return partsOf(dataset, axis, null)
    case 'target':
    case 'count':
      return []
  }
}

type CellAndMeasure = Omit<ShownCell, 'isApproximate'>

function cellOf(dataset: Dataset, row: ShownLine, column: ShownLine): CellAndMeasure | null {
  if (row.kind === 'entered') return cellInRow(dataset, row.label, column)
  if (row.kind === 'count') return column.kind === 'entered' ? countCell(dataset, column.label) : null
  if (row.kind === 'derived') {
    if (column.kind !== 'entered') return null
    return {
      cell: derivedRowCell(dataset, row.line, column.label.id),
      ...derivedRowMeasure(dataset, row.line, column.label),
    }
  }
  if (row.kind !== 'sum') return null
  if (column.kind === 'entered') return columnTotal(dataset, column.label)
  const [first] = dataset.rows
  if (column.kind !== 'derived' || first === undefined) return null
  const { formula } = column.line
  // A product of sums is no sum of products.
  if (formula.kind === 'product' || formula.kind === 'remainder') return null
  return {
    cell: derivedColumnTotal(dataset, column.line),
    ...derivedColumnMeasure(dataset, column.line, first),
  }
}

function countCell(dataset: Dataset, line: Label): CellAndMeasure {
  return { cell: denominatorOf(dataset, line.id), unit: 'count', decimals: 0 }
}

/**
 * The same as text: with its unit where that is not the table's, "ca" before an estimate, and empty where there is
 * none. An entered count that may not be shown is "färre än" the limit, all else that may not is "dolt".
 */
export function shownCellText(dataset: Dataset, row: ShownLine, column: ShownLine, limit?: number): string {
  const shown = shownCell(dataset, row, column)
  if (shown === null) return ''
  if (column.kind === 'target' && shown.cell === null) return ''
  const isEntered = row.kind === 'count' || (row.kind === 'entered' && column.kind !== 'derived')
  const bare =
    isEntered && shown.unit === 'count'
      ? formatCell(shown.cell, shown.decimals, limit)
      : formatSum(shown.cell, shown.decimals)
  const text = shown.isApproximate && typeof shown.cell === 'number' ? approximately(bare) : bare
  const suffix = shown.unit === dataset.unit || typeof shown.cell !== 'number' ? '' : unitSuffix(shown.unit)
  return suffix === '' ? text : `${text}\u00a0${suffix}`
}

function cellInRow(dataset: Dataset, row: Label, column: ShownLine): CellAndMeasure | null {
  switch (column.kind) {
    case 'entered':
      return { cell: cellAt(dataset, row.id, column.label.id), ...measureAt(dataset, row, column.label) }
    case 'target': {
      if (row.target === undefined) return null
      const measure = measureAt(dataset, row, { id: '', label: '' })
      return { cell: row.target, unit: measure.unit, decimals: decimalsFor(row.target, measure.decimals) }
    }
    case 'count':
      return countCell(dataset, row)
    case 'derived':
      return {
        cell: derivedColumnCell(dataset, column.line, row.id),
        ...derivedColumnMeasure(dataset, column.line, row),
      }
    case 'sum':
      return null
  }
}

/** A target is mostly a round number: 100, not 100,0. */
function decimalsFor(target: number | null, decimals: number): number {
  return target === null || Number.isInteger(target) ? 0 : decimals
}

/** The sum of a column, when its cells are all of one kind: kronor and percent make none together. */
function columnTotal(dataset: Dataset, column: Label): CellAndMeasure | null {
  const measures = dataset.rows.map((row) => measureAt(dataset, row, column))
  const [first] = measures
  if (first === undefined || measures.some(({ unit }) => unit !== first.unit)) return null
  if (first.unit !== dataset.unit && (first.unit === 'percent' || first.unit === 'index')) return null
  const decimals = Math.max(...measures.map((measure) => measure.decimals))
  return { cell: columnSum(dataset, column.id), unit: first.unit, decimals }
}

/** A table as texts: its head, then its rows, of which the last `rowsAfter` are worked out. */
export interface ShownTexts {
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly rowsAfter: number
}

const NOTHING_HIDDEN: Hiding = new Map()

/**
 * A table as it is printed, without rows that have neither a name nor a number, and without what is hidden: counts
 * under the limit.
 */
export function shownTexts(dataset: Dataset, hiding: Hiding = NOTHING_HIDDEN, limit?: number): ShownTexts {
  const textAt = publicTextIn(dataset, hiding, limit)
  const columns = shownColumns(dataset)
  const rows = shownRows(dataset).filter((row) => row.kind !== 'entered' || isFilled(dataset, row.label))
  return {
    head: [dataset.rowHeading, ...columns.map(lineLabel)],
    rows: rows.map((row) => [lineLabel(row), ...columns.map((column) => textAt(row, column))]),
    rowsAfter: rows.filter(({ kind }) => kind !== 'entered').length,
  }
}

/** How the published document writes the places of a table, of which these are hidden. */
export function publicTextIn(
  dataset: Dataset,
  hiding: Hiding,
  limit?: number,
): (row: ShownLine, column: ShownLine) => string {
  const publication: Publication = { dataset, masked: withoutHidden(dataset, hiding), hiding, limit }
  return (row, column) => publicText(publication, row, column)
}

interface Publication {
  readonly dataset: Dataset
  /** The same without what is hidden. */
  readonly masked: Dataset
  readonly hiding: Hiding
  readonly limit: number | undefined
}

/** Sums are of all that was entered, unless they would give a hidden number away; the rest is of what is shown. */
function publicText(
  { dataset, masked, hiding, limit }: Publication,
  row: ShownLine,
  column: ShownLine,
): string {
  if (hiding.size === 0) return shownCellText(dataset, row, column, limit)
  if (row.kind === 'entered' && column.kind === 'entered') {
    const isWithheld = hiding.get(hidingKey(row.label.id, column.label.id)) === 'withheld'
    return isWithheld ? 'dolt' : shownCellText(masked, row, column, limit)
  }
  const keys = summedKeys(dataset, row, column)
  const isSafe = keys !== null && !givesAway(hiding, keys)
  const shown = isSafe ? shownCell(dataset, row, column) : null
  if (shown?.unit === 'count' && isSmallCount(shown.cell, limit)) return formatCell('suppressed', 0, limit)
  return shownCellText(isSafe ? dataset : masked, row, column, limit)
}

/** The cells that a sum is of, or null for what is no plain sum. */
function summedKeys(dataset: Dataset, row: ShownLine, column: ShownLine): readonly string[] | null {
  if (column.kind === 'entered' && isSum(row)) {
    return dataset.rows.map(({ id }) => hidingKey(id, column.label.id))
  }
  if (row.kind === 'entered' && isSum(column)) {
    return dataset.columns.map(({ id }) => hidingKey(row.label.id, id))
  }
  return null
}

function isSum(line: ShownLine): boolean {
  return line.kind === 'sum' || (line.kind === 'derived' && line.line.formula.kind === 'sum')
}

function isFilled(dataset: Dataset, row: Label): boolean {
  return row.label.trim() !== '' || dataset.columns.some(({ id }) => cellAt(dataset, row.id, id) !== null)
}
