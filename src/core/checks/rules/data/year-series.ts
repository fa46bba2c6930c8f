import { columnSum, type Dataset } from '../../../dataset.ts'
import { yearIn } from '../../../years.ts'
import { cellIn, type NumberTable } from '../../reading/number-table.ts'
import { kept } from '../../reading/review-context.ts'

/** A number of one year in a series. Its place is null for a sum that is worked out. */
export interface YearPoint {
  readonly year: number
  readonly value: number
  readonly lineId: string
  readonly row: number | null
  readonly column: number | null
}

/** What is followed year by year, earliest first. */
export interface YearSeries {
  readonly label: string
  readonly unit: string
  readonly decimals: number
  readonly axis: 'rows' | 'columns'
  readonly points: readonly YearPoint[]
}

/** The series of a table whose columns (or rows) are years; the sum first where the table adds up. */
export const yearSeries = kept((table: NumberTable): readonly YearSeries[] => {
  const columns = yearsOf(table, 'columns')
  if (columns.length >= 2) {
    return [...sumSeries(table, columns), ...table.rows.map((_, row) => rowSeries(table, row, columns))]
  }
  const rows = yearsOf(table, 'rows')
  return rows.length >= 2 ? table.columns.map((_, column) => columnSeries(table, column, rows)) : []
})

interface YearLine {
  readonly year: number
  readonly index: number
}

/** Lines that are years and nothing more, in order. */
function yearsOf(table: NumberTable, axis: 'rows' | 'columns'): readonly YearLine[] {
  return table[axis]
    .flatMap(({ label }, index) => {
      const known = yearIn(label)
      return known !== null && /^(?:år)?$/u.test(known.rest) ? [{ year: known.year, index }] : []
    })
    .toSorted((a, b) => a.year - b.year)
}

function rowSeries(table: NumberTable, row: number, years: readonly YearLine[]): YearSeries {
  const points = years.flatMap(({ year, index }) => {
    const { value, isApproximate } = cellIn(table, row, index)
    const lineId = table.columns[index]?.id ?? ''
    return value === null || isApproximate ? [] : [{ year, value, lineId, row, column: index }]
  })
  const { unit, decimals } = cellIn(table, row, years[0]?.index ?? 0)
  return { label: table.rows[row]?.label ?? '', unit, decimals, axis: 'columns', points }
}

function columnSeries(table: NumberTable, column: number, years: readonly YearLine[]): YearSeries {
  const points = years.flatMap(({ year, index }) => {
    const { value, isApproximate } = cellIn(table, index, column)
    const lineId = table.rows[index]?.id ?? ''
    return value === null || isApproximate ? [] : [{ year, value, lineId, row: index, column }]
  })
  const { unit, decimals } = cellIn(table, years[0]?.index ?? 0, column)
  return { label: table.columns[column]?.label ?? '', unit, decimals, axis: 'rows', points }
}

function sumSeries({ origin }: NumberTable, years: readonly YearLine[]): readonly YearSeries[] {
  if (origin.kind !== 'data' || !origin.dataset.hasSums) return []
  const { dataset } = origin
  const points = years.flatMap(({ year, index }) => {
    const lineId = dataset.columns[index]?.id ?? ''
    const value = columnSum(dataset, lineId)
    return typeof value === 'number' ? [{ year, value, lineId, row: null, column: index }] : []
  })
  return [{ label: 'Summa', unit: dataset.unit, decimals: dataset.decimals, axis: 'columns', points }]
}

/** How much a number has changed, as a part of what it was; null where it was too small to tell. */
export function relativeChange(from: number, to: number, least: number): number | null {
  return from < least ? null : (to - from) / from
}

/** Whether a change is so large that it may be another way of measuring: more than half, of large numbers. */
export function isLeap(from: number, to: number): boolean {
  return Math.min(from, to) >= 20 && Math.max(from, to) >= 50 && (to > from * 1.5 || to < from * 0.5)
}

/** Whether a break is marked before a column of a table. */
export function isBreakMarked({ seriesBreaks }: Dataset, columnId: string): boolean {
  return seriesBreaks?.some(({ before }) => before === columnId) ?? false
}
