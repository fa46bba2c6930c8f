import type { OpenFileProblem } from '../../core/file-problems.ts'
import { failed, ok, type Result } from '../../core/result.ts'
import { LIMITS } from '../container/limits.ts'
import { type OpenedProject, openProject } from '../container/open.ts'
import { diskEffects, type Effects, type FileState, systemCode } from './effects.ts'
import { saveProblem } from './write-atomically.ts'

/** The bytes of a project file, with what the file was like then. */
export interface ProjectBytes {
  readonly bytes: Uint8Array
  /** From before the bytes were read, so that a change while reading is seen later. */
  readonly state: FileState
}

/** The bytes of a file that may be a project; one that is too large for it is not read at all. */
export async function readProjectBytes(
  path: string,
  effects: Effects = diskEffects,
): Promise<Result<ProjectBytes, OpenFileProblem>> {
  try {
    const state = await effects.state(path)
    if (!state.isOrdinary) return failed({ kind: 'notAProject' })
    if (state.bytes > LIMITS.fileBytes) return failed({ kind: 'tooLarge' })
    return ok({ bytes: await effects.read(path), state })
  } catch (error) {
    return failed(readProblem(error))
  }
}

/** Reads a project without touching its folder: for showing, exporting, checking. */
export async function readProject(
  path: string,
  effects: Effects = diskEffects,
): Promise<Result<OpenedProject, OpenFileProblem>> {
  const found = await readProjectBytes(path, effects)
  return found.ok ? openProject(found.value.bytes) : found
}

/** What a failed call of the file system means for someone who wants to open. Throws what is no such failure. */
export function readProblem(error: unknown): OpenFileProblem {
  const problem = saveProblem(error, 'write')
  switch (problem.kind) {
    case 'notFound':
    case 'locked':
    case 'tooLarge':
      return { kind: problem.kind }
    case 'readOnly':
      return { kind: 'noAccess' }
    default:
      return { kind: 'failed', code: systemCode(error) ?? '' }
  }
}
