import { type Run, refused } from '../command.ts'
import { outputHindrance, writeOutput } from '../output-file.ts'
import { inputProject } from '../project-input.ts'

/** Makes a Word document of a report. */
export const exportReport: Run = async (args) => {
  const to = args.values.get('to')
  if (to !== 'docx') return refused(`--to ${to} går inte. Det som går är docx.`)
  const hindrance = await outputHindrance(args)
  if (hindrance !== null) return refused(hindrance)
  const opened = await inputProject(args)
  if (!opened.ok) return refused(opened.error)
  const { exportDocx } = await import('../../formats/docx/index.ts')
  const options = { now: new Date().toISOString(), lawAppendix: args.flags.has('law-appendix') }
  return writeOutput(args, await exportDocx(opened.value, options))
}
