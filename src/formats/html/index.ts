import { captionsOf } from '../../core/captions.ts'
import type { Report } from '../../core/report.ts'
import type { Project } from '../project.ts'
import { reportPage } from './document.ts'
import { emptyDraft, type Paper } from './draft.ts'

/** What the page holds beside the texts, and what it is made for. */
export interface HtmlOptions {
  /** Whether an appendix shows which demands of the law the report answers, and where. */
  readonly lawAppendix?: boolean
  /** Whether headings are numbered: 1, 1.1, 1.1.1. */
  readonly numberedHeadings?: boolean
  /** Whether tables, charts and images are listed after the contents. */
  readonly listOfFigures?: boolean
  /** Takes sentences for the user on what had to be done differently. */
  readonly onNote?: (note: string) => void
  /** Given when it is to be printed: where things were found to stand when it was printed before. */
  readonly paper?: Paper
}

/**
 * The report as one file of HTML that needs nothing else, runs nothing, and can be read by everybody. The same project
 * gives the same text. Private notes and checklist comments are not read, and counts of few persons are hidden.
 */
export function exportHtml(project: Project, options: HtmlOptions = {}): string {
  const report = withBlocksOfTheirOwn(project.report)
  const draft = emptyDraft({
    project: { ...project, report },
    hasNumberedHeadings: options.numberedHeadings ?? false,
    paper: options.paper ?? null,
    say: options.onNote ?? (() => undefined),
    captions: captionsOf(report),
  })
  return reportPage(draft, {
    lawAppendix: options.lawAppendix ?? false,
    listOfFigures: options.listOfFigures ?? false,
  })
}

/** Captions belong to a block as an object; one that stands in two places in memory would share its number. */
function withBlocksOfTheirOwn(report: Report): Report {
  // A report is JSON through and through, so what comes back is of the same type.
  return JSON.parse(JSON.stringify(report)) as Report
}
