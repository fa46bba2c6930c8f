import { dateInWords } from '../../core/swedish-dates.ts'
/** "24 februari 2026" for an ISO date, with the day and month kept on one line. */
export function writtenDate(isoDate: string): string {
  return dateInWords(isoDate).replace(' ', '\u00a0')
}
