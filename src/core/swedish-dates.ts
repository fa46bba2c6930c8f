import { failed, ok, type Result } from './result.ts'

/** The months as they are written within a sentence, January first. */
export const MONTH_NAMES: readonly string[] = [
  'januari',
  'februari',
  'mars',
  'april',
  'maj',
  'juni',
  'juli',
  'augusti',
  'september',
  'oktober',
  'november',
  'december',
]

/** Why a text is no date, with the text. */
export interface NotADate {
  readonly kind: 'notADate'
  readonly text: string
}

/**
 * Reads a date as it is written in Swedish: "2026-02-12", "20260212", "12/2 2026", "12 februari 2026". Gives an ISO
 * date, or `null` for an empty text. A day that does not exist is refused, and so is anything else.
 */
export function parseDate(text: string): Result<string | null, NotADate> {
  const bare = text.trim().toLowerCase().replace(/\s+/g, ' ')
  if (bare === '') return ok(null)
  const parts = yearFirst(bare) ?? dayFirst(bare)
  const iso = parts && isoDate(parts)
  return iso ? ok(iso) : failed({ kind: 'notADate', text })
}

/** "24 februari 2026" for an ISO date. */
export function dateInWords(isoDate: string): string {
  const [year = '', month = '', day = ''] = isoDate.split('-')
  return `${Number(day)} ${MONTH_NAMES[Number(month) - 1] ?? ''} ${Number(year)}`
}

interface DateParts {
  readonly year: number
  readonly month: number
  readonly day: number
}

function yearFirst(text: string): DateParts | null {
  const match = /^(\d{4})(?:([-./])(\d{1,2})\2(\d{1,2})|(\d{2})(\d{2}))$/.exec(text)
  return (
    match && {
      year: Number(match[1]),
      month: Number(match[3] ?? match[5]),
      day: Number(match[4] ?? match[6]),
    }
  )
}

function dayFirst(text: string): DateParts | null {
  const numeric = /^(\d{1,2})[/.](\d{1,2})[ /.-](\d{4})$/.exec(text)
  if (numeric) return { day: Number(numeric[1]), month: Number(numeric[2]), year: Number(numeric[3]) }
  const words = /^(?:den )?(\d{1,2}) (\p{L}{3,9})\.? (\d{4})$/u.exec(text)
  if (!words) return null
  const month = MONTH_NAMES.findIndex((name) => words[2]?.startsWith(name.slice(0, 3)))
  return { day: Number(words[1]), month: month + 1, year: Number(words[3]) }
}

function isoDate({ year, month, day }: DateParts): string | null {
  const iso = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  const time = Date.parse(`${iso}T00:00:00Z`)
  if (Number.isNaN(time)) return null
  return new Date(time).toISOString().startsWith(iso) ? iso : null
}
