import { headingOf } from './outline.ts'
import type { OutlineEntry, Report } from './report.ts'

/**
 * What a section is called where it stands without those around it: its heading, and in a repeated part what that is
 * about, since the same headings come again there: "Lex Sarah, Äldreomsorg".
 */
export function placeName(report: Report, entry: OutlineEntry): string {
  const heading = headingOf(report, entry)
  const operation = entry.operation?.trim() ?? ''
  const isTold = heading.toLocaleLowerCase('sv').includes(operation.toLocaleLowerCase('sv'))
  return isTold ? heading : `${heading}, ${operation}`
}
