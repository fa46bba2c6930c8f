const DAY_MS = 24 * 60 * 60 * 1000

/** The day when the report on `year` has to be drawn up: 1 March of the next year (PSL 3 kap. 10 §). ISO date. */
export function deadlineOf(year: number): string {
  return `${year + 1}-03-01`
}

/** Whole days from `today` (ISO date) to the deadline: 0 on the day itself, negative after it. */
export function daysToDeadline(year: number, today: string): number {
  return Math.round((Date.parse(deadlineOf(year)) - Date.parse(today)) / DAY_MS)
}
