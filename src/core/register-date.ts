import type { Result } from './result.ts'
import { type NotADate, parseDate } from './swedish-dates.ts'

/** Reads a date as `parseDate` does, and one without a year ("12/3", "12 mars") as a day of this year. */
export function parseDateIn(year: number, text: string): Result<string | null, NotADate> {
  const whole = parseDate(text)
  if (whole.ok) return whole
  const inYear = parseDate(`${text.trim().replace(/\.$/, '')} ${year}`)
  return inYear.ok ? inYear : whole
}
