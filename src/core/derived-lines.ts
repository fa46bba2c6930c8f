import { mean, product, share, shareDecimals } from './arithmetic.ts'
import {
  type Cell,
  cellAt,
  columnSum,
  type Dataset,
  type DerivedLine,
  difference,
  type Formula,
  type Label,
  measureAt,
  sumOf,
  type Unit,
} from './dataset.ts'
import { assertNever } from './result.ts'

/** How many decimals a rate is written with. */
const RATE_DECIMALS = 1

/** The ids that a formula names; none for a sum or a mean, which are of all that is entered. */
export function operandsOf(formula: Formula): readonly string[] {
  switch (formula.kind) {
    case 'sum':
    case 'mean':
      return []
    case 'product':
      return formula.of
    case 'difference':
      return [formula.from, formula.to]
    case 'share':
      return [formula.part, ...formula.whole]
    case 'remainder':
      return [formula.whole, formula.share]
    case 'rate':
      return [formula.part, formula.whole]
    default:
      return assertNever(formula)
  }
}

/**
 * The entered rows or columns that one as it is shown is made of: itself, those that it is worked out from, or all
 * for a sum (null).
 */
export function partsOf(
  dataset: Dataset,
  axis: 'rows' | 'columns',
  lineId: string | null,
): readonly string[] {
  const all = () => dataset[axis].map(({ id }) => id)
  if (lineId === null) return all()
  const derived = axis === 'rows' ? dataset.derivedRows : dataset.derivedColumns
  const line = derived?.find(({ id }) => id === lineId)
  if (line === undefined) return [lineId]
  const { formula } = line
  return formula.kind === 'sum' || formula.kind === 'mean' ? all() : operandsOf(formula)
}

/** A derived column's cell in this row. Hidden when a cell that it is worked out from is hidden. */
export function derivedColumnCell(dataset: Dataset, line: DerivedLine, rowId: string): Cell {
  return worked(line.formula, dataset.columns, (columnId) => cellAt(dataset, rowId, columnId))
}

/** A derived row's cell in this column. Hidden when a cell that it is worked out from is hidden. */
export function derivedRowCell(dataset: Dataset, line: DerivedLine, columnId: string): Cell {
  return worked(line.formula, dataset.rows, (rowId) => cellAt(dataset, rowId, columnId))
}

/** A derived column's cell in the row of sums: worked out from the sums, so that a share there is the whole's own. */
export function derivedColumnTotal(dataset: Dataset, line: DerivedLine): Cell {
  return worked(line.formula, dataset.columns, (columnId) => columnSum(dataset, columnId))
}

/**
 * The unit and decimals that a derived column's cell is written with: percent for a share, with the decimals that
 * its whole is large enough for; otherwise those of the first cell that it is worked out from.
 */
export function derivedColumnMeasure(dataset: Dataset, line: DerivedLine, row: Label): Measure {
  return measureOf(
    line.formula,
    dataset.columns,
    (columnId) => cellAt(dataset, row.id, columnId),
    (column) => measureAt(dataset, row, column),
  )
}

/** The unit and decimals that a derived row's cell is written with, by the rule of `derivedColumnMeasure`. */
export function derivedRowMeasure(dataset: Dataset, line: DerivedLine, column: Label): Measure {
  return measureOf(
    line.formula,
    dataset.rows,
    (rowId) => cellAt(dataset, rowId, column.id),
    (row) => measureAt(dataset, row, column),
  )
}

interface Measure {
  readonly unit: Unit
  readonly decimals: number
}

function worked(formula: Formula, labels: readonly Label[], cellOf: (id: string) => Cell): Cell {
  switch (formula.kind) {
    case 'sum':
      return sumOf(
        labels.map(({ id }) => cellOf(id)),
        0,
      )
    case 'mean':
      return mean(labels.map(({ id }) => cellOf(id)))
    default: {
      const cells = operandsOf(formula).map(cellOf)
      if (cells.includes('suppressed')) return 'suppressed'
      return cells.includes(null) ? null : workedFromAll(formula, cellOf)
    }
  }
}

/** The rest, once every cell that the formula names is known to be a number. */
function workedFromAll(
  formula: Exclude<Formula, { kind: 'sum' | 'mean' }>,
  cellOf: (id: string) => Cell,
): Cell {
  switch (formula.kind) {
    case 'product':
      return product(formula.of.map(cellOf))
    case 'difference':
      return difference(cellOf(formula.from), cellOf(formula.to))
    case 'share':
      return share(cellOf(formula.part), sumOf(formula.whole.map(cellOf), 0))
    case 'remainder':
      return remainder(cellOf(formula.whole), cellOf(formula.share))
    case 'rate':
      return rate(cellOf(formula.part), cellOf(formula.whole), formula.of)
    default:
      return assertNever(formula)
  }
}

/** A count less a percentage of it; whole, since it is a count. */
function remainder(whole: Cell, percent: Cell): Cell {
  if (typeof whole !== 'number' || typeof percent !== 'number') return null
  return Math.round(whole * (1 - percent / 100))
}

/** A count per so many of a whole; null when the whole is zero. */
function rate(part: Cell, whole: Cell, of: number): Cell {
  if (typeof part !== 'number' || typeof whole !== 'number' || whole === 0) return null
  return Number(((part / whole) * of).toFixed(6))
}

function measureOf(
  formula: Formula,
  labels: readonly Label[],
  cellOf: (id: string) => Cell,
  measure: (label: Label) => Measure,
): Measure {
  if (formula.kind === 'share') {
    const whole = sumOf(formula.whole.map(cellOf), 0)
    return { unit: 'percent', decimals: typeof whole === 'number' ? shareDecimals(whole) : 0 }
  }
  if (formula.kind === 'rate')
    return { unit: measure(labels[0] ?? { id: '', label: '' }).unit, decimals: RATE_DECIMALS }
  const [first] = operandsOf(formula)
  const label = labels.find(({ id }) => id === first) ?? labels[0]
  return measure(label ?? { id: '', label: '' })
}
