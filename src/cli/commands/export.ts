import { extname } from 'node:path'
import { type Leaving, privacyErrorsIn, privacyLines } from '../../core/checks/privacy-gate.ts'
import {
  defaultExportSettings,
  documentChoices,
  type ExportChoice,
  type ExportFormat,
  type ExportScope,
  scopedReport,
} from '../../core/export-settings.ts'
import { outlineOf } from '../../core/outline.ts'
import { subtreeOf } from '../../core/outline-operations.ts'
import type { Report } from '../../core/report.ts'
import { failed, ok, type Result } from '../../core/result.ts'
import type { PdfOptions } from '../../formats/pdf/index.ts'
import type { Project } from '../../formats/project.ts'
import { type Arguments, type Outcome, type Run, refused, type Terminal } from '../command.ts'
import { outputHindrance, outputPath, writeOutput } from '../output-file.ts'
import { inputProject } from '../project-input.ts'
import { shownName } from '../shown-name.ts'
import { inputWordTemplate } from '../word-template-input.ts'

/** Makes a document of a report – Word, PDF or a web page – or an Excel workbook of its tables. */
export const exportReport: Run = async (args, terminal) => {
  const to = args.values.get('to')
  if (to !== 'docx' && to !== 'pdf' && to !== 'html' && to !== 'xlsx')
    return refused(`--to ${to} går inte. Det som går är docx, pdf, html och xlsx.`)
  const hindrance = (await outputHindrance(args)) ?? otherFormatNamed(to, args)
  if (hindrance !== null) return refused(hindrance)
  const template = await inputWordTemplate(args)
  if (!template.ok) return refused(template.error)
  const opened = await inputProject(args)
  if (!opened.ok) return refused(opened.error)
  const choice = exportChoice(to, opened.value.report, args)
  if (!choice.ok) return refused(choice.error)
  const project = { ...opened.value, report: scopedReport(opened.value.report, choice.value.scope) }
  const { report } = project
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
    ...documentChoices(choice.value),
    onNote: (note: string) => terminal.remark(note),
  }
  if (to === 'pdf') return exportAsPdf(args, project, options)
  if (to === 'html') {
    const { exportHtml } = await import('../../formats/html/index.ts')
    return writeOutput(args, new TextEncoder().encode(exportHtml(project, options)))
  }
  const { exportDocx } = await import('../../formats/docx/index.ts')
  const ownLook = template.value === null ? {} : { wordTemplate: template.value }
  return writeOutput(args, await exportDocx(project, { ...options, ...ownLook }))
}

/** The endings that say a format, the app's own file among them. */
const FORMAT_OF: ReadonlyMap<string, string> = new Map([
  ...['docx', 'pdf', 'html', 'xlsx', 'berattelse', 'doc', 'dotx', 'odt', 'xls', 'ods', 'csv'].map(
    (ending) => [ending, ending] as const,
  ),
  ['htm', 'html'],
])

/** A line about a name that says another format than the one that is to be written, or null. */
function otherFormatNamed(to: ExportFormat | 'xlsx', args: Arguments): string | null {
  const out = outputPath(args)
  const named = extname(out).slice(1).toLowerCase()
  const format = FORMAT_OF.get(named)
  if (format === undefined || format === to) return null
  return `”${shownName(out)}” slutar på .${named}, men --to är ${to}. Ändra det ena.`
}

/** What of the report goes out and how, or a line about why that can't be. */
function exportChoice(
  to: ExportFormat | 'xlsx',
  report: Report,
  args: Arguments,
): Result<ExportChoice, string> {
  const { values, flags } = args
  if (to === 'xlsx') {
    const stray = ['sections', 'numbered', 'list-of-figures', 'law-appendix'].find(
      (name) => values.has(name) || flags.has(name),
    )
    if (stray !== undefined) return failed(`--${stray} gäller dokument, inte Excel-boken.`)
  }
  const names = values.get('sections')
  const scope = names === undefined ? ok({ kind: 'whole' } as const) : namedSections(report, names)
  if (!scope.ok) return scope
  return ok({
    ...defaultExportSettings,
    numberedHeadings: flags.has('numbered'),
    listOfFigures: flags.has('list-of-figures'),
    lawAppendix: flags.has('law-appendix'),
    scope: scope.value,
  })
}

/** Sections by their ids or numbers, each with all that lies under it. */
function namedSections(report: Report, names: string): Result<ExportScope, string> {
  const items = outlineOf(report).filter(({ level }) => level > 0)
  const sectionIds = new Set<string>()
  for (const name of names.split(',').map((each) => each.trim())) {
    const item = items.find(({ entry, number }) => entry.id === name || number === name)
    if (item === undefined) return failed(`Avsnittet ”${name}” finns inte bland dem som visas. Se info.`)
    for (const { id } of subtreeOf(report.outline, item.entry.id)) sectionIds.add(id)
  }
  return ok({ kind: 'sections', sectionIds: [...sectionIds] })
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
