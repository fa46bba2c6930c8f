import { MONTH_NAMES } from '../../../../core/swedish-dates.ts'

const YEAR = /(?<!\d)(?:19|20|21)\d\d(?!\d)/g

/**
 * How a run of labels goes on: "2023", "2024" by the next years, "Januari" by the next months, in whatever case and
 * length they are written. Null where they make no series, and are copied.
 */
export function labelSeries(labels: readonly string[]): ((index: number) => string) | null {
  return monthSeries(labels) ?? yearSeries(labels)
}

/** How years that stand in cells go on; two at least, since one number alone is copied as any other. */
export function yearNumbers(numbers: readonly unknown[]): ((index: number) => number) | null {
  const [first, second] = numbers
  if (typeof first !== 'number' || second !== first + 1) return null
  const isYears = numbers.every((number, index) => number === first + index && isYear(number))
  return isYears ? (index) => first + index : null
}

function isYear(number: number): boolean {
  return Number.isInteger(number) && number >= 1990 && number <= 2100
}

/** One month is enough; two say how far apart they are. */
function monthSeries(labels: readonly string[]): ((index: number) => string) | null {
  const [first = ''] = labels
  const months = labels.map(monthIn)
  const [start, next] = months
  if (start === undefined || months.includes(undefined)) return null
  const step = next === undefined ? 1 : (next - start + 12) % 12
  const isEven = step !== 0 && months.every((month, index) => month === (start + step * index) % 12)
  if (!isEven) return null
  return (index) => inStyleOf(first, MONTH_NAMES[(start + step * index) % 12] ?? '')
}

function monthIn(label: string): number | undefined {
  const bare = bareMonth(label)
  const index = MONTH_NAMES.findIndex(
    (month) => month === bare || (bare.length === 3 && month.startsWith(bare)),
  )
  return index < 0 ? undefined : index
}

function bareMonth(label: string): string {
  return label.trim().toLocaleLowerCase('sv').replace(/\.$/, '')
}

/** "Februari" after "Januari", "feb" after "jan". */
function inStyleOf(pattern: string, month: string): string {
  const trimmed = pattern.trim()
  const isShort = bareMonth(pattern).length === 3 && bareMonth(pattern) !== 'maj'
  const text = isShort ? month.slice(0, 3) : month
  const isCapital = trimmed.charAt(0) !== trimmed.charAt(0).toLocaleLowerCase('sv')
  const cased = isCapital ? text.charAt(0).toLocaleUpperCase('sv') + text.slice(1) : text
  return trimmed.endsWith('.') && isShort ? `${cased}.` : cased
}

/** Labels that name one year each, otherwise alike: "I tid 2024". One label alone goes on by the next year. */
function yearSeries(labels: readonly string[]): ((index: number) => string) | null {
  const [first = ''] = labels
  const years = labels.map((label) => label.match(YEAR) ?? [])
  if (years.some(({ length }) => length !== 1)) return null
  const [start, next] = years.map(([year]) => Number(year))
  if (start === undefined) return null
  const step = next === undefined ? 1 : next - start
  const pattern = (year: number) => first.replace(YEAR, String(year))
  const isEven = step !== 0 && labels.every((label, index) => label === pattern(start + step * index))
  return isEven ? (index) => pattern(start + step * index) : null
}
