import { type Leaving, privacyErrorsIn, privacyLines } from '../../core/checks/privacy-gate.ts'
import type { Report } from '../../core/report.ts'
import type { PdfOptions } from '../../formats/pdf/index.ts'
import type { Project } from '../../formats/project.ts'
import { type Arguments, type Outcome, type Run, refused, type Terminal } from '../command.ts'
import { outputHindrance, writeOutput } from '../output-file.ts'
import { inputProject } from '../project-input.ts'
import { shownName } from '../shown-name.ts'

/** Makes a document of a report – Word, PDF or a web page – or an Excel workbook of its tables. */
export const exportReport: Run = async (args, terminal) => {
  const to = args.values.get('to')
  if (to !== 'docx' && to !== 'pdf' && to !== 'html' && to !== 'xlsx')
    return refused(`--to ${to} går inte. Det som går är docx, pdf, html och xlsx.`)
  const hindrance = await outputHindrance(args)
  if (hindrance !== null) return refused(hindrance)
  const opened = await inputProject(args)
  if (!opened.ok) return refused(opened.error)
  const { report } = opened.value
  const stopped = args.flags.has('with-personal-data')
    ? null
    : stoppedForPersons(report, to === 'xlsx' ? 'tables' : 'document', terminal)
  if (stopped !== null) return stopped
  if (to === 'xlsx') {
    const { writeXlsx } = await import('../../formats/tables/write-xlsx.ts')
    return writeOutput(args, await writeXlsx(report))
  }
  const options = {
    now: new Date().toISOString(),
    lawAppendix: args.flags.has('law-appendix'),
    onNote: (note: string) => terminal.remark(note),
  }
  if (to === 'pdf') return exportAsPdf(args, opened.value, options)
  if (to === 'html') {
    const { exportHtml } = await import('../../formats/html/index.ts')
    return writeOutput(args, new TextEncoder().encode(exportHtml(opened.value, options)))
  }
  const { exportDocx } = await import('../../formats/docx/index.ts')
  return writeOutput(args, await exportDocx(opened.value, options))
}

/** Printed by the browser that is on the computer, for want of the app's own. */
async function exportAsPdf(
  args: Arguments,
  project: Project,
  options: Omit<PdfOptions, 'print'>,
): Promise<Outcome> {
  const { findBrowser } = await import('../../../scripts/find-browser.mjs')
  const browser = findBrowser()
  if (browser === null)
    return refused(
      'PDF görs med Chrome, Edge eller Chromium, men ingen av dem hittades. Ange en med BERATTELSEN_BROWSER.',
    )
  const [{ withBrowser }, { exportPdf }] = await Promise.all([
    import('../browser-print.ts'),
    import('../../formats/pdf/index.ts'),
  ])
  const made = await withBrowser(browser, (print) => exportPdf(project, { ...options, print }))
  return made.ok
    ? writeOutput(args, made.value)
    : refused(`Webbläsaren ”${shownName(browser)}” kunde inte göra PDF-filen. Inget skrevs.`)
}

/** Says what may point out a person, and ends the command before anything is written. */
function stoppedForPersons(report: Report, leaving: Leaving, terminal: Terminal): Outcome | null {
  const lines = privacyLines(privacyErrorsIn(report, leaving))
  if (lines.length === 0) return null
  for (const line of lines) terminal.remark(line)
  terminal.remark('Inget skrevs. Rätta, lägg åt sidan med ett skäl, eller ange --with-personal-data.')
  return { kind: 'findings' }
}
