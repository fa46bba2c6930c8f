import { type Leaving, privacyErrorsIn, privacyLines } from '../../core/checks/privacy-gate.ts'
import type { Report } from '../../core/report.ts'
import { type Outcome, type Run, refused, type Terminal } from '../command.ts'
import { outputHindrance, writeOutput } from '../output-file.ts'
import { inputProject } from '../project-input.ts'

/** Makes a Word document of a report, or an Excel workbook of its tables. */
export const exportReport: Run = async (args, terminal) => {
  const to = args.values.get('to')
  if (to !== 'docx' && to !== 'xlsx') return refused(`--to ${to} går inte. Det som går är docx och xlsx.`)
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
  const { exportDocx } = await import('../../formats/docx/index.ts')
  const options = { now: new Date().toISOString(), lawAppendix: args.flags.has('law-appendix') }
  return writeOutput(args, await exportDocx(opened.value, options))
}

/** Says what may point out a person, and ends the command before anything is written. */
function stoppedForPersons(report: Report, leaving: Leaving, terminal: Terminal): Outcome | null {
  const lines = privacyLines(privacyErrorsIn(report, leaving))
  if (lines.length === 0) return null
  for (const line of lines) terminal.remark(line)
  terminal.remark('Inget skrevs. Rätta, lägg åt sidan med ett skäl, eller ange --with-personal-data.')
  return { kind: 'findings' }
}
