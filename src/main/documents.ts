import { randomUUID } from 'node:crypto'
import { realpath, stat } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import type { Loss } from '../core/file-problems.ts'
import { lossSentences } from '../core/messages.ts'
import type { Media, Report } from '../core/report.ts'
import { failed, ok, type Result } from '../core/result.ts'
import { identifyImage } from '../formats/container/image-kind.ts'
import { Queue } from '../formats/files/queue.ts'
import type { JournalEntry } from '../formats/files/recovery-journal.ts'
import { createReportFile, type OpenReportFile, openReportFile } from '../formats/files/report-file.ts'
import type { Project } from '../formats/project.ts'
import type { Opened, Place, Problem } from '../ipc/contract.ts'
import { fileOptions, journal } from './journal.ts'
import { placeAt } from './places.ts'
import { openProblem, problem, saveProblem } from './problems.ts'
import { noteRecent } from './recents.ts'
import type { AppWindow } from './windows.ts'

/** A document as main holds it while its window is open. Changes as it is saved. */
export interface OpenDocument {
  readonly id: string
  /** Its file, or null while it has none of its own. */
  file: OpenReportFile | null
  /** The newest snapshot that the window has sent. */
  report: Report
  /** Every image that was in it since it was opened: undo can bring one back. */
  readonly media: Map<string, Uint8Array>
  readonly losses: readonly Loss[]
  /** Someone else has written to the file, so what is recovered may not be written over it. */
  isDetached: boolean
  /** It holds what no file of the user's has. */
  isUnsaved: boolean
  readonly saving: Queue
}

const documents = new Map<string, OpenDocument>()

/** Opens a project file. One with losses becomes a document without a file: its own is never written over. */
export async function openDocument(path: string): Promise<Result<OpenDocument, Problem>> {
  if (!(await isOrdinaryFile(path))) return failed(openProblem({ kind: 'notAProject' }, basename(path)))
  const opened = await openReportFile(path, fileOptions())
  if (!opened.ok) return failed(openProblem(opened.error, basename(path)))
  const { db, losses } = opened.value
  const file = losses.length === 0 ? opened.value : null
  const document = addDocument(db.data, file, losses)
  if (file !== null) await noteRecent(path, document.report)
  return ok(document)
}

/** Makes the file of a new project and opens it. */
export async function createDocument(path: string, project: Project): Promise<Result<OpenDocument, Problem>> {
  if ((await documentAt(path)) !== undefined) return failed(problem('openElsewhere'))
  const created = await createReportFile(path, project, fileOptions())
  if (!created.ok) return failed(saveProblem(created.error, basename(path)))
  await noteRecent(path, project.report)
  return ok(addDocument(project, created.value, []))
}

/** Opens a project that has no file: an example, or what was recovered. */
export function addDocument(
  { report, media }: Project,
  file: OpenReportFile | null,
  losses: readonly Loss[],
  id: string = randomUUID(),
): OpenDocument {
  const saving = new Queue()
  const isUnsaved = losses.length > 0
  const document = { id, file, report, media: new Map(media), losses, isDetached: false, isUnsaved, saving }
  documents.set(id, document)
  return document
}

/** What was being written when the app last ended, and never reached its file. */
export async function listRecoverable(): Promise<readonly JournalEntry[]> {
  return (await journal().list()).filter(({ documentId }) => !documents.has(documentId))
}

/** Throws away what could be recovered. */
export function forgetRecoverable(documentId: string): Promise<void> {
  return documents.has(documentId) ? Promise.resolve() : journal().remove(documentId)
}

/**
 * Opens what is kept in the journal. It goes on in its own file when that holds what it held then, or already has it all;
 * otherwise it is a document without a file.
 */
export async function recoverDocument(entry: JournalEntry): Promise<Result<OpenDocument, Problem>> {
  const taken = await journal().take(entry.documentId)
  if (!taken.ok) return failed(openProblem(taken.error, entry.title))
  const { project, losses } = taken.value
  const file = losses.length === 0 ? await fileToGoOnIn(entry, project.report) : null
  const document = addDocument(project, file, losses, entry.documentId)
  document.isUnsaved = true
  return ok(document)
}

async function fileToGoOnIn(entry: JournalEntry, report: Report): Promise<OpenReportFile | null> {
  const { place, placeHash } = entry
  if (place === null || !(await isOrdinaryFile(place)) || (await documentAt(place)) !== undefined) return null
  const opened = await openReportFile(place, fileOptions())
  if (!opened.ok || opened.value.losses.length > 0) return null
  // Bytes and not times are compared: the clock of a file server may be another.
  const isUntouched = placeHash !== null && opened.value.file.knownHash === placeHash
  const hasItAll = isDeepStrictEqual(opened.value.db.data.report, report)
  return isUntouched || hasItAll ? opened.value : null
}

/** The window's own open document under this id, or a problem: no window reaches another's. */
export function documentOf(window: AppWindow, documentId: string): Result<OpenDocument, Problem> {
  const document = documents.get(documentId)
  return document === undefined || window.documentId !== documentId
    ? failed(problem('notOpen'))
    : ok(document)
}

/** The open document under this id, or undefined. */
export function openDocumentById(documentId: string): OpenDocument | undefined {
  return documents.get(documentId)
}

/** The open document whose file this is, also by another name for the same file. */
export async function documentAt(path: string): Promise<OpenDocument | undefined> {
  const wanted = await sameName(path)
  for (const document of documents.values()) {
    if (document.file !== null && (await sameName(document.file.file.path)) === wanted) return document
  }
  return undefined
}

/** The document as the window is told of it. */
export function openedOf(document: OpenDocument): Opened {
  const { id, report, isUnsaved, losses } = document
  return { documentId: id, report, place: placeOf(document), isUnsaved, losses: lossSentences(losses) }
}

export function placeOf({ file }: OpenDocument): Place | null {
  return file === null ? null : placeAt(file.file.path)
}

/** The snapshot with the images that it shows. */
export function projectOf({ media }: OpenDocument, report: Report): Project {
  const shown = Object.keys(report.media).flatMap((id) => {
    const bytes = media.get(id)
    return bytes === undefined ? [] : [[id, bytes] as const]
  })
  return { report, media: new Map(shown) }
}

/**
 * Lets go of the window's document once its last writing is done. What never reached its file stays in the
 * journal; one that never had a file was left on purpose, and goes.
 */
export async function closeDocument(window: AppWindow): Promise<void> {
  const document = releaseDocument(window)
  if (document === undefined) return
  await document.saving.run(async () => {
    if (document.file === null) await journal().remove(document.id)
  })
}

/** The window has gone without a word: the journal stays. */
export function releaseDocument(window: AppWindow): OpenDocument | undefined {
  const { documentId } = window
  const document = documentId === null ? undefined : documents.get(documentId)
  window.documentId = null
  if (document !== undefined) documents.delete(document.id)
  return document
}

/** An image of an open document. */
export function openMedia(
  documentId: string,
  mediaId: string,
): { readonly bytes: Uint8Array; readonly extension: Media['extension'] } | undefined {
  const bytes = documents.get(documentId)?.media.get(mediaId)
  const kind = bytes === undefined ? null : identifyImage(bytes)
  return bytes === undefined || kind === null ? undefined : { bytes, extension: kind.extension }
}

async function isOrdinaryFile(path: string): Promise<boolean> {
  // Windows' own names for devices and pipes, none of which is ever a project.
  if (/^[\\/]{2}[.?][\\/]/.test(path)) return false
  return stat(path).then(
    (found) => found.isFile(),
    () => true, // that it is missing is told by who tries to open it
  )
}

async function sameName(path: string): Promise<string> {
  return realpath(path).catch(() => resolve(path))
}
