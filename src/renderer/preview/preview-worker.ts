import { documentChoices, type ExportChoice, scopedReport } from '../../core/export-settings.ts'
import type { Report } from '../../core/report.ts'
import { type Preview, type PreviewPage, previewOf } from '../../formats/preview/preview.ts'
import { type ReportChanges, withChanges } from './report-changes.ts'

/** What the window asks of the worker. */
export interface PreviewOrder {
  readonly changes: ReportChanges
  readonly choice: ExportChoice
}

/** The pages; null stands for one that is as it was. */
export interface PreviewAnswer {
  readonly pages: readonly (PreviewPage | null)[]
  readonly sectionPages: Preview['sectionPages']
}

// Laying out takes a tenth of a second or more, which nobody who writes should wait for.
let report: Report | null = null
let drawn: readonly PreviewPage[] = []

self.onmessage = ({ data }: MessageEvent<PreviewOrder>) => {
  // Told on to the window, which hears only of what is thrown outside of promises.
  draw(data).catch(reportError)
}

async function draw({ changes, choice }: PreviewOrder): Promise<void> {
  report = withChanges(report, changes)
  const shown = scopedReport(report, choice.scope)
  const { pages, sectionPages } = await previewOf(
    { report: shown, media: placeholders(shown) },
    documentChoices(choice),
  )
  const answer: PreviewAnswer = {
    pages: pages.map((page, at) => (isSame(page, drawn[at]) ? null : page)),
    sectionPages,
  }
  drawn = pages
  self.postMessage(answer)
}

/** The layout needs the images' sizes, which the report knows, and not their bytes. */
function placeholders({ media }: Report): ReadonlyMap<string, Uint8Array> {
  return new Map(Object.keys(media).map((id) => [id, new Uint8Array(1)]))
}

function isSame(page: PreviewPage, before: PreviewPage | undefined): boolean {
  return (
    before !== undefined &&
    page.svg === before.svg &&
    JSON.stringify(page.images) === JSON.stringify(before.images)
  )
}
