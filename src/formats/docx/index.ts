import { Packer } from 'docx'
import { captionsOf } from '../../core/captions.ts'
import type { Report } from '../../core/report.ts'
import type { Project } from '../project.ts'
import { reportDocument } from './document.ts'
import { emptyDraft } from './draft.ts'
import { pageNumbers } from './page-numbers.ts'
import { packed, postProcess } from './post-process.ts'
import { workInTemplate } from './template/put-into-template.ts'
import type { WordTemplate } from './template/word-template.ts'

export { readWordTemplate, type WordTemplate } from './template/word-template.ts'

/** How far an export has come, ready to show; `share` is 0–1. */
export interface DocxProgress {
  readonly step: string
  readonly share: number
}

/** What the document says of itself, and what it holds beside the texts. */
export interface DocxOptions {
  /** The moment that the document says it was made, as an ISO date and time. */
  readonly now: string
  /** Whether an appendix shows which demands of the law the report answers, and where. */
  readonly lawAppendix?: boolean
  /** Whether headings are numbered: 1, 1.1, 1.1.1. */
  readonly numberedHeadings?: boolean
  /** Whether tables, charts and images are listed after the contents. */
  readonly listOfFigures?: boolean
  /** The municipality's own template, whose look the document gets and in whose place it stands. */
  readonly wordTemplate?: WordTemplate
  /** Takes sentences for the user on what had to be done differently: "Tabell 3 har 40 kolumner och …" */
  readonly onNote?: (note: string) => void
  readonly onProgress?: (progress: DocxProgress) => void
  /** Checked between the steps; the layout of the pages cannot be interrupted. */
  readonly signal?: AbortSignal
}

/**
 * The report as a Word document. The same project and moment give the same bytes. Private notes and checklist
 * comments are not read. Throws the signal's reason when aborted.
 */
export async function exportDocx(project: Project, options: DocxOptions): Promise<Uint8Array> {
  const { now, onProgress, signal } = options
  signal?.throwIfAborted()
  onProgress?.({ step: 'Skriver text, tabeller och diagram', share: 0 })
  const report = withBlocksOfTheirOwn(project.report)
  const say = options.onNote ?? (() => undefined)
  const wanted = { numberedHeadings: options.numberedHeadings ?? false }
  const template = options.wordTemplate && workInTemplate(options.wordTemplate, report, wanted, say)
  const look = template?.look ?? wanted
  const draft = emptyDraft({
    project: { ...project, report },
    look,
    say,
    captions: captionsOf(report),
  })
  const onPages = () => onProgress?.({ step: 'Räknar ut sidnummer', share: 0.2 })
  const document = reportDocument(draft, {
    pageNumbers: pageNumbers({ onStart: onPages, look, footnotes: draft.footnotes }),
    lawAppendix: options.lawAppendix ?? false,
    listOfFigures: options.listOfFigures ?? false,
  })
  const written = await Packer.pack(document, 'uint8array')
  signal?.throwIfAborted()
  onProgress?.({ step: 'Gör Word-filen klar', share: 0.9 })
  const finished = postProcess(written, { now, look, tables: draft.tables })
  return template ? packed(template.put(finished)) : finished
}

/** Captions belong to a block as an object; one that stands in two places in memory would share its number. */
function withBlocksOfTheirOwn(report: Report): Report {
  // A report is JSON through and through, so what comes back is of the same type.
  return JSON.parse(JSON.stringify(report)) as Report
}
