import {
  type TemplateFileProblem,
  templateFaultSentence,
  templateProblemSentence,
} from '../../core/template-file-problems.ts'
import { readTemplate } from '../../formats/files/read-template.ts'
import { type Run, refused } from '../command.ts'
import { shownName } from '../shown-name.ts'
import { describedTemplate } from './templates.ts'

/** Tells whether a template file can be used, else the place and the reason in one line. */
export const templateCheck: Run = async (args, terminal) => {
  const path = args.positionals[0] ?? ''
  const fileName = shownName(path)
  const read = await readTemplate(path)
  if (args.flags.has('json')) {
    terminal.printJson({
      isSound: read.ok,
      problem: read.ok ? null : describedProblem(read.error, fileName),
      template: read.ok ? describedTemplate(read.value) : null,
    })
  }
  if (!read.ok) return refused(templateProblemSentence(read.error, fileName))
  const { name, version, sections } = read.value
  if (!args.flags.has('json')) {
    terminal.print(`Mallen går att använda: ${name}, version ${version}, ${sections.length} avsnitt.`)
  }
  return { kind: 'done' }
}

function describedProblem(problem: TemplateFileProblem, fileName: string) {
  const fault = problem.kind === 'fault' ? problem.fault : null
  return {
    kind: fault?.reason.kind ?? problem.kind,
    line: fault?.line ?? null,
    path: fault?.path ?? null,
    message: fault ? templateFaultSentence(fault) : templateProblemSentence(problem, fileName),
  }
}
