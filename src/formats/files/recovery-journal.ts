import { join } from 'node:path'
import { z } from 'zod'
import type { Loss, OpenFileProblem, SaveProblem } from '../../core/file-problems.ts'
import { reportTitle } from '../../core/report-title.ts'
import { failed, ok, type Result } from '../../core/result.ts'
import { openProject } from '../container/open.ts'
import { packProject } from '../container/pack.ts'
import { parseStrictJson } from '../container/strict-json.ts'
import type { Project } from '../project.ts'
import { diskEffects, type Effects, systemCode } from './effects.ts'
import { Queue } from './queue.ts'
import { removeOldTemporaryFiles, saveProblem, writeAtomically } from './write-atomically.ts'

/** What the journal needs from outside to write. */
export interface JournalOptions {
  readonly appVersion: string
  /** The time as ISO. */
  readonly now: () => string
  readonly effects?: Effects
}

const noteSchema = z.strictObject({
  /** Where the project's own file is, or null when it has none. */
  place: z.string().nullable(),
  /** SHA-256 of that file as it was known then: only the same bytes may be written over later. */
  placeHash: z.string().nullable().default(null),
  title: z.string(),
  writtenAt: z.iso.datetime(),
})

/** A project whose last changes may not have reached its file. */
export interface JournalEntry extends Readonly<z.infer<typeof noteSchema>> {
  readonly documentId: string
}

/** A project taken out of the journal, as far as it could be read. */
export interface TakenProject {
  readonly project: Project
  readonly losses: readonly Loss[]
}

/** The project's own file as it is known: where, and the SHA-256 of what is in it. */
export interface KnownFile {
  readonly path: string
  readonly hash: string | null
}

interface Snapshot {
  readonly project: Project
  readonly file: KnownFile | null
}

/** Its snapshot is replaced by newer ones while it waits for its turn, and null once it is not wanted. */
interface WaitingEntry {
  snapshot: Snapshot | null
}

interface Waiting {
  readonly entry: WaitingEntry
  readonly outcome: Promise<Result<null, SaveProblem>>
}

/** So many projects are kept; those written longest ago go first. */
const MAX_ENTRIES = 50
const PROJECT_SUFFIX = '.berattelse'
const NOTE_SUFFIX = '.json'
const DOCUMENT_ID = /^[A-Za-z0-9-]{1,80}$/

/**
 * The app's own copy of what is being written, in a folder of its own: written while the user types, removed
 * when the project's file has everything. What is in it after a start was never saved.
 */
export class RecoveryJournal {
  private readonly folder: string
  private readonly options: JournalOptions
  private readonly effects: Effects
  private readonly queue = new Queue()
  private readonly waiting = new Map<string, Waiting>()

  constructor(folder: string, options: JournalOptions) {
    this.folder = folder
    this.options = options
    this.effects = options.effects ?? diskEffects
  }

  /**
   * Keeps this snapshot under the document's id instead of the one before. One that is overtaken by a newer one
   * before its turn has come is not written, and its outcome is the newer one's.
   */
  write(documentId: string, project: Project, file: KnownFile | null): Promise<Result<null, SaveProblem>> {
    const before = this.waiting.get(documentId)
    if (before) {
      before.entry.snapshot = { project, file }
      return before.outcome
    }
    const entry: WaitingEntry = { snapshot: { project, file } }
    const outcome = this.queue.run(async () => {
      if (this.waiting.get(documentId)?.entry === entry) this.waiting.delete(documentId)
      return entry.snapshot ? this.put(documentId, entry.snapshot) : ok(null)
    })
    this.waiting.set(documentId, { entry, outcome })
    return outcome
  }

  /** What is kept, the newest first. Tidies up: what a crash left half-done, and what is beyond the bound. */
  list(): Promise<readonly JournalEntry[]> {
    return this.queue.run(async () => {
      await removeOldTemporaryFiles(this.folder, this.effects)
      const names = await this.names()
      const ids = names.filter((name) => name.endsWith(PROJECT_SUFFIX)).map(withoutSuffix)
      const entries = await Promise.all(ids.filter((id) => DOCUMENT_ID.test(id)).map((id) => this.entry(id)))
      const sorted = entries.toSorted((a, b) => (a.writtenAt < b.writtenAt ? 1 : -1))
      for (const { documentId } of sorted.slice(MAX_ENTRIES)) await this.erase(documentId)
      return sorted.slice(0, MAX_ENTRIES)
    })
  }

  /** The kept project. It stays in the journal until it is removed. */
  take(documentId: string): Promise<Result<TakenProject, OpenFileProblem>> {
    return this.queue.run(async () => {
      let bytes: Uint8Array
      try {
        bytes = await this.effects.read(this.path(documentId, PROJECT_SUFFIX))
      } catch (error) {
        const code = systemCode(error)
        if (code === null) throw error
        return failed(code === 'ENOENT' ? { kind: 'notFound' } : { kind: 'failed', code })
      }
      const opened = openProject(bytes)
      if (!opened.ok) return opened
      const { report, media, losses } = opened.value
      return ok({ project: { report, media }, losses })
    })
  }

  /** Forgets the document: its file has everything, or the user does not want it. */
  remove(documentId: string): Promise<void> {
    const waiting = this.waiting.get(documentId)
    if (waiting) waiting.entry.snapshot = null
    this.waiting.delete(documentId)
    return this.queue.run(() => this.erase(documentId))
  }

  private async put(documentId: string, { project, file }: Snapshot): Promise<Result<null, SaveProblem>> {
    const { effects } = this
    const { appVersion, now } = this.options
    const writtenAt = now()
    const note: z.infer<typeof noteSchema> = {
      place: file?.path ?? null,
      placeHash: file?.hash ?? null,
      title: reportTitle(project.report),
      writtenAt,
    }
    const parts = [
      { suffix: PROJECT_SUFFIX, bytes: packProject(project, { savedAt: writtenAt, appVersion }) },
      { suffix: NOTE_SUFFIX, bytes: Buffer.from(JSON.stringify(note), 'utf8') },
    ]
    const ready = await attempt(() => effects.makeFolder(this.folder))
    if (!ready.ok) return ready
    for (const { suffix, bytes } of parts) {
      const written = await writeAtomically(this.path(documentId, suffix), bytes, { effects })
      if (!written.ok) return written
    }
    return ok(null)
  }

  private path(documentId: string, suffix: string): string {
    if (!DOCUMENT_ID.test(documentId)) throw new Error('a document id that is no file name')
    return join(this.folder, `${documentId}${suffix}`)
  }

  private async names(): Promise<readonly string[]> {
    try {
      return await this.effects.list(this.folder)
    } catch (error) {
      if (systemCode(error) === null) throw error
      return []
    }
  }

  /** What the note says; when it is missing or broken, the project is listed without it. */
  private async entry(documentId: string): Promise<JournalEntry> {
    try {
      const json = parseStrictJson(await this.effects.read(this.path(documentId, NOTE_SUFFIX)))
      const note = noteSchema.safeParse(json.ok ? json.value.value : null)
      if (note.success) return { documentId, ...note.data }
    } catch (error) {
      if (systemCode(error) === null) throw error
    }
    return { documentId, place: null, placeHash: null, title: '', writtenAt: new Date(0).toISOString() }
  }

  private async erase(documentId: string): Promise<void> {
    for (const suffix of [PROJECT_SUFFIX, NOTE_SUFFIX]) {
      await attempt(() => this.effects.remove(this.path(documentId, suffix)))
    }
  }
}

function withoutSuffix(name: string): string {
  return name.slice(0, -PROJECT_SUFFIX.length)
}

async function attempt(task: () => Promise<void>): Promise<Result<null, SaveProblem>> {
  try {
    await task()
    return ok(null)
  } catch (error) {
    return failed(saveProblem(error, 'write'))
  }
}
