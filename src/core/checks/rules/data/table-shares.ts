import { share } from '../../../arithmetic.ts'
import { cellIn, type NumberCell, type NumberTable } from '../../reading/number-table.ts'
import { kept } from '../../reading/review-context.ts'
import { isTotal } from './line-names.ts'

/** A share in a table with the counts that it is worked out from. */
export interface TableShare {
  readonly row: number
  readonly column: number
  readonly part: number
  readonly whole: number
}

/**
 * The shares of a table whose counts stand beside them: in two columns of the row, "12 av 24" in the cell before, a
 * heading that tells the whole ("Uppfyllt av 48"), or as shares of a column's sum; and likewise in a row of shares.
 * Counts are taken for part and whole only where most shares agree.
 */
export const sharesInTable = kept((table: NumberTable): readonly TableShare[] => {
  const inColumns = sharesDown(table)
  if (inColumns.length > 0 || !table.rows.some((_, row) => isShareLine(table.cells[row] ?? [])))
    return inColumns
  return sharesDown(transposed(table)).map(({ row, column, ...counts }) => ({
    row: column,
    column: row,
    ...counts,
  }))
})

function sharesDown(table: NumberTable): readonly TableShare[] {
  return table.columns.flatMap((_, column) => {
    const cells = table.rows.map((_row, row) => cellIn(table, row, column))
    return isShareLine(cells) ? sharesInColumn(table, column) : []
  })
}

function transposed(table: NumberTable): NumberTable {
  const cells = table.columns.map((_, column) => table.rows.map((_row, row) => cellIn(table, row, column)))
  return { ...table, rows: table.columns, columns: table.rows, cells }
}

function isShareLine(cells: readonly NumberCell[]): boolean {
  const numbers = cells.filter(({ kind }) => kind === 'number')
  return numbers.length > 0 && numbers.every(({ unit }) => unit === 'percent')
}

function sharesInColumn(table: NumberTable, column: number): readonly TableShare[] {
  const written = table.rows.flatMap((_, row) => writtenShare(table, row, column))
  const isNamed = /andel|procent|%/iu.test(table.columns[column]?.label ?? '')
  if (written.length > 0) return isNamed || mostAgree(table, written) ? written : []
  const candidates = [
    ...pairsOfColumns(table, column),
    ...sharesOfSum(table, column),
    ...sharesOfTotal(table, column),
  ]
  return candidates.find((shares) => mostAgree(table, shares)) ?? []
}

const PART_OF_WHOLE = /^(\d[\d\s]*) av (?:de )?(\d[\d\s]*)$/u

/** "12 av 24" in the cell before, or a number under "Uppfyllt av 48". */
function writtenShare(table: NumberTable, row: number, column: number): readonly TableShare[] {
  if (column === 0 || cellIn(table, row, column).kind !== 'number') return []
  const before = cellIn(table, row, column - 1)
  const [, part, whole] = PART_OF_WHOLE.exec(before.text) ?? []
  if (part !== undefined && whole !== undefined) {
    return [{ row, column, part: asNumber(part), whole: asNumber(whole) }]
  }
  const heading = /\bav (\d[\d\s]*)$/u.exec(table.columns[column - 1]?.label ?? '')?.[1]
  if (heading === undefined || before.value === null || before.unit === 'percent') return []
  return [{ row, column, part: before.value, whole: asNumber(heading) }]
}

function asNumber(digits: string): number {
  return Number(digits.replace(/\s/gu, ''))
}

/** Each way to take two columns of counts as part and whole. */
function pairsOfColumns(table: NumberTable, column: number): readonly (readonly TableShare[])[] {
  const counts = table.columns.flatMap((_, index) =>
    index !== column && isCountColumn(table, index) ? [index] : [],
  )
  if (counts.length < 2 || counts.length > 4) return []
  return counts.flatMap((partColumn) =>
    counts
      .filter((wholeColumn) => wholeColumn !== partColumn)
      .map((wholeColumn) =>
        table.rows.flatMap((_, row) => shareOf(table, row, column, partColumn, wholeColumn)),
      ),
  )
}

function shareOf(
  table: NumberTable,
  row: number,
  column: number,
  partColumn: number,
  wholeColumn: number,
): readonly TableShare[] {
  const [part, whole] = [cellIn(table, row, partColumn).value, cellIn(table, row, wholeColumn).value]
  if (cellIn(table, row, column).value === null || part === null || whole === null || whole === 0) return []
  return [{ row, column, part, whole }]
}

/** The column before as shares of its own sum, typed in a row of totals or not. */
function sharesOfSum(table: NumberTable, column: number): readonly (readonly TableShare[])[] {
  const countColumn = column - 1
  if (countColumn < 0 || !isCountColumn(table, countColumn)) return []
  const rows = table.rows.flatMap(({ label }, row) => (isTotal(label) ? [] : [row]))
  const values = rows.map((row) => cellIn(table, row, countColumn).value ?? 0)
  const sum = values.reduce((all, value) => all + value, 0)
  if (sum === 0) return []
  const shares = rows.flatMap((row, index) =>
    cellIn(table, row, column).value === null || cellIn(table, row, countColumn).value === null
      ? []
      : [{ row, column, part: values[index] ?? 0, whole: sum }],
  )
  return [shares]
}

/** The column before as shares of a total that is typed in it, first or last. */
function sharesOfTotal(table: NumberTable, column: number): readonly (readonly TableShare[])[] {
  const [total, ...others] = table.rows.flatMap(({ label }, row) => (isTotal(label) ? [row] : []))
  if (column === 0 || total === undefined || others.length > 0 || !isCountColumn(table, column - 1)) return []
  const whole = cellIn(table, total, column - 1).value
  if (whole === null || whole === 0) return []
  const shares = table.rows.flatMap((_, row) => {
    const part = cellIn(table, row, column - 1).value
    return part === null || cellIn(table, row, column).value === null ? [] : [{ row, column, part, whole }]
  })
  return [shares]
}

function isCountColumn(table: NumberTable, column: number): boolean {
  const numbers = table.rows
    .map((_, row) => cellIn(table, row, column))
    .filter(({ kind }) => kind === 'number')
  return (
    numbers.length > 1 &&
    numbers.every(({ unit, decimals }) => (unit === 'count' || unit === 'plain') && decimals === 0)
  )
}

/** At least two rows agree, and more than disagree. */
function mostAgree(table: NumberTable, shares: readonly TableShare[]): boolean {
  const right = shares.filter((stated) => agrees(table, stated)).length
  return right >= 2 && right > shares.length / 2
}

function agrees(table: NumberTable, { row, column, part, whole }: TableShare): boolean {
  const { value, decimals } = cellIn(table, row, column)
  const exact = share(part, whole)
  if (value === null || typeof exact !== 'number') return false
  return Math.abs(value - exact) <= 0.5 * 10 ** -decimals + 1e-6
}
