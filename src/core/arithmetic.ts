import { type Cell, sumOf } from './dataset.ts'

/** Below this, a change is told as a count: "från 3 till 5", never "66,7 %". */
const LEAST_BASE_FOR_PERCENT = 10
/** From this denominator on, a share is written with a decimal. */
const LEAST_WHOLE_FOR_DECIMAL = 100
const SAFE_DECIMALS = 6

/** How many decimals a change in percent is written with. */
export const PERCENT_CHANGE_DECIMALS = 1

/**
 * The change from one cell to another in percent of the first. Null when either is missing or hidden, and when the
 * first is under 10: a percentage of so little says more than it knows.
 */
export function percentChange(from: Cell, to: Cell): number | null {
  if (typeof from !== 'number' || typeof to !== 'number' || from < LEAST_BASE_FOR_PERCENT) return null
  return withoutNoise(((to - from) / from) * 100)
}

/**
 * A part as percent of its whole. A hidden part or whole hides the share, since one gives the other away; null when
 * either is missing or the whole is zero.
 */
export function share(part: Cell, whole: Cell): Cell {
  if (part === 'suppressed' || whole === 'suppressed') return 'suppressed'
  if (part === null || whole === null || whole === 0) return null
  return withoutNoise((part / whole) * 100)
}

/** How many decimals a share of this whole is written with: one from 100 on, otherwise none. */
export function shareDecimals(whole: number): number {
  return whole >= LEAST_WHOLE_FOR_DECIMAL ? 1 : 0
}

/**
 * The unweighted mean of what was measured: cells that were not measured count neither way. Null when nothing was;
 * `suppressed` when a cell is hidden.
 */
export function mean(cells: readonly Cell[]): Cell {
  const sum = sumOf(cells, SAFE_DECIMALS)
  if (typeof sum !== 'number') return sum
  return withoutNoise(sum / cells.filter((cell) => typeof cell === 'number').length)
}

/** The product of cells. Hidden when one is hidden, null when one is missing. */
export function product(cells: readonly Cell[]): Cell {
  if (cells.includes('suppressed')) return 'suppressed'
  const numbers = cells.filter((cell) => typeof cell === 'number')
  if (numbers.length < cells.length || numbers.length === 0) return null
  return withoutNoise(numbers.reduce((total, number) => total * number, 1))
}

/**
 * How far a sum may lie from the sum of its parts when all of them are rounded to this number of decimals: half of
 * the last decimal for each part, but never more than one of it.
 */
export function sumTolerance(parts: number, decimals: number): number {
  return Math.min(0.5 * parts, 1) * 10 ** -decimals
}

/** Whether a stated sum is what its parts make, but for rounding. */
export function isSumOf(stated: number, parts: readonly number[], decimals: number): boolean {
  const sum = parts.reduce((total, part) => total + part, 0)
  return withoutNoise(Math.abs(stated - sum)) <= withoutNoise(sumTolerance(parts.length, decimals))
}

/** Binary arithmetic leaves 0.30000000000000004; six decimals are more than any table has. */
function withoutNoise(value: number): number {
  return Number(value.toFixed(SAFE_DECIMALS))
}
