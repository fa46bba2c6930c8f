import { MONTH_NAMES } from '../../swedish-dates.ts'
/** A date with its year as it stands in a text. */
export interface DayInText {
  /** ISO date. */
  readonly iso: string
  readonly from: number
  readonly to: number
  readonly form: 'iso' | 'words'
}

const DATE = new RegExp(
  `(?<!\\d)(?:((?:19|20)\\d\\d-\\d\\d-\\d\\d)|(\\d{1,2})\\s(${MONTH_NAMES.join('|')})\\s((?:19|20)\\d\\d))(?!\\d)`,
  'giu',
)

/** The days that a text names with year, in order: "2025-01-19", "19 januari 2025". A day that doesn't exist is none. */
export function daysInText(text: string): readonly DayInText[] {
  const dates: DayInText[] = []
  for (const match of text.matchAll(DATE)) {
    const [written, whole, day = '', month = '', year = ''] = match
    const number = MONTH_NAMES.indexOf(month.toLowerCase()) + 1
    const iso = whole ?? `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`
    if (!isDay(iso)) continue
    dates.push({ iso, from: match.index, to: match.index + written.length, form: whole ? 'iso' : 'words' })
  }
  return dates
}

/** Whole days from one day to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}

/** The same day so many months later; the month's last day where it has no such day. */
export function monthsLater(iso: string, count: number): string {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number)
  const last = new Date(Date.UTC(year, month - 1 + count + 1, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + count, Math.min(day, last))).toISOString().slice(0, 10)
}

function isDay(iso: string): boolean {
  const time = Date.parse(`${iso}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso)
}
