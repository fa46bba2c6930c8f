import { MONTH_NAMES } from '../../swedish-dates.ts'
import type { WrittenDate } from './number-mention.ts'

const shortMonths = 'jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec|sept'.split('|')

const monthNumbers: ReadonlyMap<string, number> = new Map([
  ...shortMonths.map((name, index): [string, number] => [name, index === 12 ? 9 : index + 1]),
  ...MONTH_NAMES.map((name, index): [string, number] => [name, index + 1]),
])

/** The number of a month by its name or its short name in lower case, or null. */
export function monthOf(word: string): number | null {
  return monthNumbers.get(word) ?? null
}

/** Whether a word is a month's whole name; the short ones are words of their own as well ("mars", "maj"). */
export function isMonthName(word: string): boolean {
  return (monthNumbers.get(word) ?? 0) > 0 && MONTH_NAMES.includes(word)
}

/** A date read at a place in a text, and where it ends. */
export interface DateAt {
  readonly to: number
  readonly date: WrittenDate
}

const iso = /((?:19|20)\d{2})(?:-(\d{2})-(\d{2})|(\d{2})(\d{2})|-(\d{2}))(?![\d-])/y
const dayAndMonth =
  /(\d{1,2})(?::?e)?(?:[ \u00a0]?[–\u2011-][ \u00a0]?\d{1,2})?[ \u00a0](januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|okt|nov|dec)(?![a-zåäö])\.?(?:[ \u00a0]((?:19|20)\d{2})(?!\d))?/iy
const slashed = /(\d{1,2})\/(\d{1,2})(?:(?:[ \u00a0]|[–/-])((?:19|20)\d{2}))?(?![\d/])/y
const dotted = /(\d{1,2})\.(\d{1,2})\.((?:19|20)\d{2})(?!\d)/y

/** The date that begins with a digit here, or null. "1/3" is only one where `isSlashDate` says so. */
export function dateAt(text: string, at: number, isSlashDate: () => boolean): DateAt | null {
  return isoAt(text, at) ?? wordedDateAt(text, at) ?? slashedAt(text, at, isSlashDate)
}

function isoAt(text: string, at: number): DateAt | null {
  const match = matchAt(iso, text, at)
  if (match === null) return null
  const [year, month, day] = [match[1], match[2] ?? match[4] ?? match[6], match[3] ?? match[5]]
  return dateOf(match[0].length + at, year, month, day)
}

/** The date that begins with a day in digits here and has its month in letters, or null. */
export function wordedDateAt(text: string, at: number): DateAt | null {
  const match = matchAt(dayAndMonth, text, at)
  if (match === null) return null
  return dateOf(at + match[0].length, match[3], monthOf((match[2] ?? '').toLowerCase()) ?? 0, match[1])
}

function slashedAt(text: string, at: number, isSlashDate: () => boolean): DateAt | null {
  const dots = matchAt(dotted, text, at)
  if (dots !== null) return dateOf(at + dots[0].length, dots[3], dots[2], dots[1])
  const match = matchAt(slashed, text, at)
  if (match === null || (match[3] === undefined && !isSlashDate())) return null
  return dateOf(at + match[0].length, match[3], match[2], match[1])
}

function dateOf(
  to: number,
  year: string | undefined,
  month: string | number | undefined,
  day: string | undefined,
): DateAt | null {
  const [monthNumber, dayNumber] = [Number(month), day === undefined ? null : Number(day)]
  if (!(monthNumber >= 1 && monthNumber <= 12)) return null
  if (dayNumber !== null && (dayNumber < 1 || dayNumber > 31)) return null
  return { to, date: { year: year === undefined ? null : Number(year), month: monthNumber, day: dayNumber } }
}

/** What a sticky pattern matches at this place. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}
