import { failed, type Result } from '../../core/result.ts'
import type { Template } from '../../core/template.ts'
import type { TemplateFileProblem } from '../../core/template-file-problems.ts'
import { MAX_TEMPLATE_BYTES, readTemplateFile } from '../template-file.ts'
import { diskEffects, type Effects } from './effects.ts'
import { readProblem } from './read-project.ts'

/** Reads a template file; one that is too large for a template is not read at all. */
export async function readTemplate(
  path: string,
  effects: Effects = diskEffects,
): Promise<Result<Template, TemplateFileProblem>> {
  try {
    const { isOrdinary, bytes } = await effects.state(path)
    if (!isOrdinary) return failed({ kind: 'notATemplate' })
    if (bytes > MAX_TEMPLATE_BYTES) return failed({ kind: 'tooLarge' })
    return readTemplateFile(await effects.read(path))
  } catch (error) {
    return failed(templateReadProblem(error))
  }
}

function templateReadProblem(error: unknown): TemplateFileProblem {
  const problem = readProblem(error)
  switch (problem.kind) {
    case 'notFound':
    case 'noAccess':
    case 'locked':
    case 'tooLarge':
    case 'failed':
      return problem
    default:
      return { kind: 'notATemplate' }
  }
}
