import { type Run, refused } from '../command.ts'
import { outputHindrance, writeOutput } from '../output-file.ts'
import { inputProject } from '../project-input.ts'

/** Makes a Word document of a report, or an Excel workbook of its tables. */
export const exportReport: Run = async (args) => {
  const to = args.values.get('to')
  if (to !== 'docx' && to !== 'xlsx') return refused(`--to ${to} går inte. Det som går är docx och xlsx.`)
  const hindrance = await outputHindrance(args)
  if (hindrance !== null) return refused(hindrance)
  const opened = await inputProject(args)
  if (!opened.ok) return refused(opened.error)
  if (to === 'xlsx') {
    const { writeXlsx } = await import('../../formats/tables/write-xlsx.ts')
    return writeOutput(args, await writeXlsx(opened.value.report))
  }
  const { exportDocx } = await import('../../formats/docx/index.ts')
  const options = { now: new Date().toISOString(), lawAppendix: args.flags.has('law-appendix') }
  return writeOutput(args, await exportDocx(opened.value, options))
}
