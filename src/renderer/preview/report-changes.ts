import type { Report } from '../../core/report.ts'

/** What has changed in a report: little enough to hand over while somebody writes. */
export interface ReportChanges {
  /** Every part that is another one, but the sections. */
  readonly parts: Partial<Omit<Report, 'sections'>>
  /** The sections that are other ones. */
  readonly sections: Report['sections']
}

/** What differs between two states of a report, told by what is not the very same object. */
export function changesSince(before: Report | null, now: Report): ReportChanges {
  if (before === null) {
    const { sections, ...parts } = now
    return { parts, sections }
  }
  const parts = Object.entries(now).filter(
    ([name, value]) => name !== 'sections' && before[name as keyof Report] !== value, // the names are the report's own
  )
  const sections = Object.entries(now.sections).filter(([id, section]) => before.sections[id] !== section)
  return { parts: Object.fromEntries(parts), sections: Object.fromEntries(sections) }
}

/** The report with the changes made. Sections that are gone stay, which nothing refers to any more. */
export function withChanges(before: Report | null, { parts, sections }: ReportChanges): Report {
  // The first changes hold the whole report.
  return { ...before, ...parts, sections: { ...before?.sections, ...sections } } as Report
}
