import { isSumOf } from '../../../arithmetic.ts'
import { cellsOf, type NumberCell, type NumberTable } from '../../reading/number-table.ts'
import { isChange, isNoPart, isNoSum, isSurelySum, isTotal } from './line-names.ts'

type Axis = 'rows' | 'columns'

/** A row or column that is typed as the total of others. */
export interface TotalLine {
  readonly axis: Axis
  readonly index: number
  readonly label: string
  readonly parts: readonly number[]
}

/** A total that is not what its parts make. */
export interface TotalFault {
  readonly total: TotalLine
  /** The place in the other direction. */
  readonly across: number
  readonly row: number
  readonly column: number
  readonly stated: number
  readonly sum: number
  readonly decimals: number
}

/** The one row, or column, that is named as the total of the others; null when there is none or several. */
export function totalOf(table: NumberTable, axis: Axis): TotalLine | null {
  const lines = table[axis]
  const [index, ...others] = lines.flatMap(({ label }, at) => (isTotal(label) ? [at] : []))
  if (index === undefined || others.length > 0) return null
  const label = lines[index]?.label ?? ''
  // A sum in the middle is of what stands above it.
  const isInMiddle = index > 0 && index < lines.length - 1
  const parts = lines.flatMap((line, at) =>
    at === index || (isInMiddle && at > index) || isNoPart(line.label) ? [] : [at],
  )
  return parts.length < 2 ? null : { axis, index, label, parts }
}

/**
 * Totals that differ from the sum of their parts. Only where it is clear that the total is meant as a sum: it is named
 * so, or it is the sum in other columns. What overlaps, as persons counted in several categories, is left alone.
 */
export function totalFaults(table: NumberTable): readonly TotalFault[] {
  const found = (['rows', 'columns'] as const).flatMap((axis) => {
    const total = totalOf(table, axis)
    return total === null ? [] : faultsOf(table, total)
  })
  const seen = new Set<string>()
  return found.filter(({ row, column }) => {
    const key = `${row} ${column}`
    return !seen.has(key) && seen.add(key)
  })
}

/** Whether some total of this line is what its parts make. */
export function isSomewhereSum(table: NumberTable, total: TotalLine): boolean {
  return comparedLines(table, total).some(({ isRight }) => isRight)
}

function faultsOf(table: NumberTable, total: TotalLine): readonly TotalFault[] {
  const compared = comparedLines(table, total)
  const right = compared.filter(({ isRight }) => isRight).length
  const wrong = compared.filter(({ isRight, hasGap }) => !isRight && (!hasGap || right >= 2))
  return wrong.flatMap(({ isRight: _, hasGap, ...fault }) => {
    const isMeant = right >= wrong.length / 3 && right > 0
    return isMeant || (!hasGap && isClear(total, fault, table)) ? [fault] : []
  })
}

/** Without any column where the sum is right, only a name or a small difference tells that it is meant to be one. */
function isClear(
  { axis, index, label }: TotalLine,
  { stated, sum }: TotalFault,
  table: NumberTable,
): boolean {
  const isClose = Math.abs(stated - sum) <= Math.abs(stated) * 0.25
  if (axis === 'columns') return isSurelySum(label) && isClose
  if (isSurelySum(label)) return true
  const isLast = index === table.rows.length - 1
  return isLast && (isClose || (sum > 0 && stated > sum))
}

interface Compared extends TotalFault {
  readonly isRight: boolean
  /** Whether it may be right after all, with what was not measured. */
  readonly hasGap: boolean
}

function comparedLines(table: NumberTable, total: TotalLine): readonly Compared[] {
  const cross = total.axis === 'rows' ? 'columns' : 'rows'
  return table[cross].flatMap(({ label }, across) => {
    if (isNoSum(label)) return []
    const cells = cellsOf(table, cross, across)
    const stated = cells[total.index]
    const parts = total.parts.map((at) => cells[at])
    const compared = stated === undefined ? null : comparison(stated, parts)
    if (compared === null) return []
    const [row, column] = total.axis === 'rows' ? [total.index, across] : [across, total.index]
    return [{ total, across, row, column, ...compared }]
  })
}

const summable: ReadonlySet<string> = new Set([
  'count',
  'plain',
  'tkr',
  'kr',
  'mkr',
  'hours',
  'minutes',
  'days',
])

function comparison(
  total: NumberCell,
  parts: readonly (NumberCell | undefined)[],
): Pick<Compared, 'stated' | 'sum' | 'decimals' | 'isRight' | 'hasGap'> | null {
  if (total.value === null || !summable.has(total.unit)) return null
  const numbers: number[] = []
  let decimals = total.decimals
  let isApproximate = total.isApproximate
  let hasGap = false
  for (const part of parts) {
    if (part === undefined || part.kind === 'hidden' || part.kind === 'words') return null
    if (part.value === null) hasGap ||= part.kind === 'none'
    else {
      if (part.unit !== total.unit) return null
      numbers.push(part.value)
      decimals = Math.min(decimals, part.decimals)
      isApproximate ||= part.isApproximate
    }
  }
  if (numbers.length < 2 || (total.value === 0 && numbers.every((number) => number === 0))) return null
  const sum = Number(numbers.reduce((all, number) => all + number, 0).toFixed(6))
  const isRight = isApproximate
    ? Math.abs(sum - total.value) <= Math.abs(total.value) * 0.1
    : isCounted(total)
      ? sum === total.value
      : isSumOf(total.value, numbers, decimals)
  return { stated: total.value, sum, decimals, isRight, hasGap: hasGap && sum < total.value }
}

/** What is counted is not rounded. */
function isCounted({ unit, decimals }: NumberCell): boolean {
  return unit === 'count' || (unit === 'plain' && decimals === 0)
}

/** Whether the numbers at this place are changes and not amounts. */
export function isOfChanges({ title, columns, rows }: NumberTable, row: number, column: number): boolean {
  return (
    isChange(columns[column]?.label ?? '') || isChange(rows[row]?.label ?? '') || /^ändring/iu.test(title)
  )
}
