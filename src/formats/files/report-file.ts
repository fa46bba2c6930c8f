import { dirname } from 'node:path'
import { type Adapter, Low } from 'lowdb'
import type { Loss, OpenFileProblem, SaveProblem } from '../../core/file-problems.ts'
import { failed, ok, type Result } from '../../core/result.ts'
import { openArchive } from '../container/archive.ts'
import { sha256 } from '../container/manifest.ts'
import { openProject } from '../container/open.ts'
import { packProject } from '../container/pack.ts'
import type { Project } from '../project.ts'
import { diskEffects, type Effects, type FileState, systemCode } from './effects.ts'
import { Queue } from './queue.ts'
import { readProjectBytes } from './read-project.ts'
import { removeOldTemporaryFiles, writeAtomically } from './write-atomically.ts'

/** What a project file needs from outside to write. */
export interface ReportFileOptions {
  readonly appVersion: string
  /** The time as ISO. */
  readonly now: () => string
  readonly effects?: Effects
}

/** A project that lives in a file. `db` holds it; it is saved with `saveReport`. */
export interface OpenReportFile {
  readonly db: Low<Project>
  readonly file: ReportFile
  /** What could not be read. With losses, saving here is refused: the project needs a new place. */
  readonly losses: readonly Loss[]
}

/** What a save that succeeded tells. */
export interface SavedReport {
  /** ISO time. */
  readonly savedAt: string
}

/** Opens the project file at this path. The file is only read. */
export async function openReportFile(
  path: string,
  options: ReportFileOptions,
): Promise<Result<OpenReportFile, OpenFileProblem>> {
  const file = new ReportFile(path, options)
  return asResult(OpenRefusal, async () => {
    const project = await file.read()
    if (project === null) throw new OpenRefusal({ kind: 'notFound' })
    return { db: new Low<Project>(file, project), file, losses: file.losses }
  })
}

/**
 * Writes the project to a place of the user's choice and goes on there. What lies there is replaced, unless it
 * is a project that is damaged or of a newer version: that is never written over.
 */
export async function createReportFile(
  path: string,
  project: Project,
  options: ReportFileOptions,
): Promise<Result<OpenReportFile & SavedReport, SaveProblem>> {
  const file = new ReportFile(path, options)
  return asResult(SaveRefusal, async () => {
    await file.takeOver()
    const db = new Low<Project>(file, project)
    await db.write()
    return { db, file, losses: [], savedAt: file.savedAt }
  })
}

/**
 * Writes this snapshot to the project's file. When it fails, the file is as it was and `db.data` is the
 * snapshot, so that it can be written again or elsewhere.
 */
export async function saveReport(
  { db, file }: Pick<OpenReportFile, 'db' | 'file'>,
  project: Project,
): Promise<Result<SavedReport, SaveProblem>> {
  return asResult(SaveRefusal, async () => {
    db.data = project
    await db.write()
    return { savedAt: file.savedAt }
  })
}

/** What lowdb's interface has no place for: why a file was not read. */
export class OpenRefusal extends Error {
  readonly problem: OpenFileProblem

  constructor(problem: OpenFileProblem) {
    super(`not opened: ${problem.kind}`)
    this.problem = problem
  }
}

/** What lowdb's interface has no place for: why a file was not written. */
export class SaveRefusal extends Error {
  readonly problem: SaveProblem

  constructor(problem: SaveProblem) {
    super(`not saved: ${problem.kind}`)
    this.problem = problem
  }
}

/** How the file was when we last read or wrote it. */
interface Stamp {
  readonly state: FileState
  readonly hash: string
}

/**
 * lowdb's adapter for a project file. A snapshot is taken the moment that `write` is called; writes are done one
 * at a time in that order. Never writes over a file that could not be read whole, or that someone else has
 * changed since. Refusals are thrown as `OpenRefusal` and `SaveRefusal`, which the functions above turn to values.
 */
export class ReportFile implements Adapter<Project> {
  readonly path: string
  losses: readonly Loss[] = []
  /** ISO time of the last successful write; empty before the first. */
  savedAt = ''
  private readonly options: ReportFileOptions
  private readonly effects: Effects
  private readonly queue = new Queue()
  /** Null until the file has been read or written: nothing may be written over before. */
  private stamp: Stamp | null = null

  constructor(path: string, options: ReportFileOptions) {
    this.path = path
    this.options = options
    this.effects = options.effects ?? diskEffects
  }

  /** SHA-256 of the file as it was last read or written here, or null before. */
  get knownHash(): string | null {
    return this.stamp?.hash ?? null
  }

  /** The project, or null when there is no file. Throws `OpenRefusal` for a file that can't be opened. */
  read(): Promise<Project | null> {
    return this.queue.run(async () => {
      await removeOldTemporaryFiles(dirname(this.path), this.effects)
      const found = await readProjectBytes(this.path, this.effects)
      if (!found.ok) {
        if (found.error.kind === 'notFound') return null
        throw new OpenRefusal(found.error)
      }
      const { bytes, state } = found.value
      const opened = openProject(bytes)
      if (!opened.ok) throw new OpenRefusal(opened.error)
      const { report, media, losses } = opened.value
      this.losses = losses
      this.stamp = { state, hash: sha256(bytes) }
      return { report, media }
    })
  }

  /** Throws `SaveRefusal` when the file could not or may not be written; it is then as it was. */
  async write(project: Project): Promise<void> {
    const savedAt = this.options.now()
    const bytes = packProject(project, { savedAt, appVersion: this.options.appVersion })
    const canBeOpenedAgain = openArchive(bytes).ok
    await this.queue.run(async () => {
      if (!canBeOpenedAgain) throw new SaveRefusal({ kind: 'tooLarge' })
      if (this.losses.length > 0) throw new SaveRefusal({ kind: 'needsNewPlace' })
      const look = () => this.lookForChange()
      const written = await writeAtomically(this.path, bytes, { effects: this.effects, look })
      if (!written.ok) throw new SaveRefusal(written.error)
      this.stamp = { state: written.value, hash: sha256(bytes) }
      this.savedAt = savedAt
    })
  }

  /** Makes the file that may lie at a newly chosen place ours to replace. Throws `SaveRefusal` when it isn't. */
  async takeOver(): Promise<void> {
    const found = await readProjectBytes(this.path, this.effects)
    if (!found.ok) {
      if (found.error.kind === 'notFound') return
      throw new SaveRefusal(asSaveProblem(found.error))
    }
    const { bytes, state } = found.value
    if (isWorthKeeping(bytes)) throw new SaveRefusal({ kind: 'needsNewPlace' })
    this.stamp = { state, hash: sha256(bytes) }
  }

  /** Whether the file is still the one that we know: the same time and size, or else the same bytes. */
  private async lookForChange(): Promise<SaveProblem | null> {
    let state: FileState
    try {
      state = await this.effects.state(this.path)
    } catch (error) {
      if (systemCode(error) !== 'ENOENT') throw error
      return this.stamp === null ? null : { kind: 'notFound' }
    }
    if (this.stamp === null) return { kind: 'changedOutside' }
    if (isSameState(state, this.stamp.state)) return null
    const hash = sha256(await this.effects.read(this.path))
    return hash === this.stamp.hash ? null : { kind: 'changedOutside' }
  }
}

function asSaveProblem(problem: OpenFileProblem): SaveProblem {
  switch (problem.kind) {
    case 'locked':
    case 'notFound':
      return { kind: problem.kind }
    case 'noAccess':
      return { kind: 'readOnly' }
    case 'failed':
      return problem
    default:
      return { kind: 'needsNewPlace' }
  }
}

/** A damaged project, or one of a newer version: there may be text in it that is nowhere else. */
function isWorthKeeping(bytes: Uint8Array): boolean {
  const opened = openProject(bytes)
  if (opened.ok) return opened.value.losses.length > 0
  return (
    opened.error.kind === 'newerFormat' || (opened.error.kind === 'damaged' && opened.error.why !== 'empty')
  )
}

function isSameState(a: FileState, b: FileState): boolean {
  return a.bytes === b.bytes && a.modifiedNs === b.modifiedNs && a.fileNumber === b.fileNumber
}

async function asResult<Value, Problem>(
  Refusal: new (problem: Problem) => Error & { readonly problem: Problem },
  task: () => Promise<Value>,
): Promise<Result<Value, Problem>> {
  try {
    return ok(await task())
  } catch (error) {
    if (error instanceof Refusal) return failed(error.problem)
    throw error
  }
}
