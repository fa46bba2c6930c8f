import { type Report, sectionOf } from '../../report.ts'
import { type ReviewContext, reviewContextOf } from './review-context.ts'
import { readingOf, type SectionReading } from './section-reading.ts'

/** A report as the review reads it. */
export interface ReportReading {
  readonly report: Report
  readonly context: ReviewContext
  /** The shown sections that are not marked as not applicable, in reading order, the title page left out. */
  readonly sections: readonly SectionReading[]
}

/** Reads a report; what has not changed since the last reading is not read again. */
export function readReport(report: Report): ReportReading {
  const context = reviewContextOf(report)
  const sections = context.headings.flatMap((item) => {
    const section = sectionOf(report, item.entry.id)
    if (item.level === 0 || section.status.kind === 'notApplicable') return []
    return readingOf(item, section, context)
  })
  return { report, context, sections }
}
