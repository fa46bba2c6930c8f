import { cellAt, type Dataset, type Label, measureAt, type Unit } from '../../dataset.ts'

/** What a number of the data can be written as: a count (also of days or kronor), a percentage, or percentage points. */
export type DataKind = 'count' | 'percent' | 'points'

/** What follows from two numbers of one table: differences, changes in percent, shares. Signs are left out. */
export type WorkedNumbers = Readonly<Record<DataKind, readonly number[]>>

/** More columns than these are compared with their neighbours, and the first with the last, only. */
const MOST_COLUMNS = 6
/** Rows are compared with each other in the last columns of tables that are no longer than this. */
const MOST_ROWS = 12
const LAST_COLUMNS = 3

/** What one may work out by hand from these tables. */
export function workedNumbers(datasets: readonly Dataset[]): WorkedNumbers {
  const worked: Record<DataKind, number[]> = { count: [], percent: [], points: [] }
  for (const dataset of datasets) addFrom(worked, dataset)
  return worked
}

type Working = Record<DataKind, number[]>

/** A row of numbers, those that are missing or hidden left empty, with the unit of each. */
interface Line {
  readonly values: readonly (number | null)[]
  readonly units: readonly Unit[]
}

function addFrom(worked: Working, dataset: Dataset): void {
  const { rows, columns } = dataset
  const lines = rows.map((row) => lineOf(dataset, row))
  const isOfCounts = dataset.unit !== 'percent' && dataset.unit !== 'index'
  const sums = isOfCounts ? [sumsOf(dataset, lines)] : []
  for (const line of [...lines, ...sums]) {
    for (let from = 0; from < columns.length; from += 1) {
      for (let to = from + 1; to < columns.length; to += 1) {
        if (isCompared(columns.length, from, to)) addPair(worked, line, from, line, to)
      }
    }
  }
  const first = Math.max(0, columns.length - LAST_COLUMNS)
  for (let column = first; column < columns.length; column += 1) {
    if (rows.length <= MOST_ROWS) addRows(worked, lines, column)
  }
  for (const sum of sums) for (const line of lines) addShares(worked, line, sum)
}

function lineOf(dataset: Dataset, row: Label): Line {
  const cells = dataset.columns.map((column) => cellAt(dataset, row.id, column.id))
  return {
    values: cells.map((cell) => (typeof cell === 'number' ? cell : null)),
    units: dataset.columns.map((column) => measureAt(dataset, row, column).unit),
  }
}

function sumsOf({ columns, unit }: Dataset, lines: readonly Line[]): Line {
  const values = columns.map((_, column) =>
    lines.reduce((sum: number | null, { values }) => {
      const value = values[column] ?? null
      return sum === null || value === null ? null : sum + value
    }, 0),
  )
  return { values, units: columns.map((column) => column.unit ?? unit) }
}

function isCompared(columns: number, from: number, to: number): boolean {
  return columns <= MOST_COLUMNS || to === from + 1 || (from === 0 && to === columns - 1)
}

function addRows(worked: Working, lines: readonly Line[], column: number): void {
  for (const [index, line] of lines.entries()) {
    for (const other of lines.slice(index + 1)) addPair(worked, line, column, other, column)
  }
}

function addPair(worked: Working, one: Line, from: number, other: Line, to: number): void {
  const [a, b] = [one.values[from], other.values[to]]
  const unit = one.units[from]
  if (a == null || b == null || unit === undefined || unit !== other.units[to]) return
  const difference = Math.abs(b - a)
  if (unit === 'percent') {
    worked.points.push(difference)
    return
  }
  worked.count.push(difference)
  if (unit === 'index' || a <= 0 || b <= 0) return
  worked.percent.push((difference / a) * 100, a < b ? (a / b) * 100 : (b / a) * 100)
}

function addShares(worked: Working, line: Line, sum: Line): void {
  for (const [column, value] of line.values.entries()) {
    const whole = sum.values[column]
    if (value !== null && whole != null && whole > 0) worked.percent.push((value / whole) * 100)
  }
}
