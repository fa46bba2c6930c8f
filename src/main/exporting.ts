import { randomUUID } from 'node:crypto'
import { access } from 'node:fs/promises'
import { basename } from 'node:path'
import { shell } from 'electron'
import { z } from 'zod'
import { type Report, reportSchema } from '../core/report.ts'
import { failed, ok, type Result } from '../core/result.ts'
import { writeAtomically } from '../formats/files/write-atomically.ts'
import type { Project } from '../formats/project.ts'
import { writeXlsx } from '../formats/tables/write-xlsx.ts'
import type { Exported, ExportProgress, Problem, WordOptions } from '../ipc/contract.ts'
import { askWhereToExport, askWhereToPutTables } from './dialogs.ts'
import { documentOf, projectOf } from './documents.ts'
import createWorker from './export-worker.ts?nodeWorker'
import { handle } from './handle.ts'
import { placeAt } from './places.ts'
import { problem, saveProblem } from './problems.ts'
import { wordOptionsSchema } from './storage.ts'
import { type AppWindow, tell } from './windows.ts'

/** What the worker is given, and what it says. */
export interface ExportOrder {
  readonly project: Project
  readonly now: string
  readonly options: WordOptions
}
export type ExportMessage =
  | { readonly kind: 'progress'; readonly progress: ExportProgress }
  | { readonly kind: 'done'; readonly bytes: Uint8Array }
  /** Something may point out a person and nobody has answered for it. */
  | { readonly kind: 'persons' }

/** What was exported since the start, so that the window can show it without knowing where it is. */
const exported = new Map<string, string>()

/** What is asked for and being made: no window closes before it is written. */
const underWay = new Set<Promise<unknown>>()

const exportArguments = z.tuple([z.string(), reportSchema, wordOptionsSchema.optional()])
const plain: WordOptions = { lawAppendix: false }

/** Word documents and workbooks out; the former made beside main so that no window waits. */
export function setupExporting(): void {
  handle('export:docx', exportArguments, (...args) => noted(exportWord(...args)))
  handle('export:tables', z.tuple([z.string(), reportSchema]), (...args) => noted(exportTables(...args)))
  handle('export:show', z.tuple([z.string(), z.enum(['open', 'folder'])]), async (_window, id, how) => {
    const path = exported.get(id)
    if (path === undefined || !(await exists(path))) return failed(problem('exportGone'))
    if (how === 'folder') shell.showItemInFolder(path)
    else if ((await shell.openPath(path)) !== '') return failed(problem('notShown'))
    return ok(null)
  })
}

/** When everything that was being exported is written, or has failed. */
export async function exportsDone(): Promise<void> {
  await Promise.allSettled(underWay)
}

function noted<Value>(work: Promise<Value>): Promise<Value> {
  underWay.add(work)
  return work.finally(() => underWay.delete(work))
}

async function exportWord(
  window: AppWindow,
  documentId: string,
  report: Report,
  options: WordOptions = plain,
): Promise<Result<Exported, Problem>> {
  const document = documentOf(window, documentId)
  if (!document.ok) return document
  const path = await askWhereToExport(window, report)
  if (path === null) return failed(problem('cancelled'))
  return exportTo(path, window, { project: projectOf(document.value, report), options })
}

async function exportTables(
  window: AppWindow,
  documentId: string,
  report: Report,
): Promise<Result<Exported, Problem>> {
  const document = documentOf(window, documentId)
  if (!document.ok) return document
  // Fetched when it is needed: the rules are large, and the app does not wait for them at its start.
  const { privacyErrorsIn } = await import('../core/checks/privacy-gate.ts')
  if (privacyErrorsIn(report, 'tables').length > 0) return failed(problem('personsInTables'))
  const path = await askWhereToPutTables(window, report)
  if (path === null) return failed(problem('cancelled'))
  return writeTo(path, await writeXlsx(report))
}

async function exportTo(
  path: string,
  window: AppWindow,
  what: Omit<ExportOrder, 'now'>,
): Promise<Result<Exported, Problem>> {
  const order: ExportOrder = { ...what, now: new Date().toISOString() }
  const bytes = await runWorker(order, (progress) => tell(window, 'export:progress', progress))
  return bytes === null ? failed(problem('personsInDocument')) : writeTo(path, bytes)
}

async function writeTo(path: string, bytes: Uint8Array): Promise<Result<Exported, Problem>> {
  const written = await writeAtomically(path, bytes)
  if (!written.ok) return failed(saveProblem(written.error, basename(path)))
  const exportId = randomUUID()
  exported.set(exportId, path)
  return ok({ exportId, place: placeAt(path) })
}

/** The document, or null when it may not leave. */
function runWorker(
  order: ExportOrder,
  onProgress: (progress: ExportProgress) => void,
): Promise<Uint8Array | null> {
  const worker = createWorker({ workerData: order })
  return new Promise<Uint8Array | null>((resolve, reject) => {
    worker.on('message', (message: ExportMessage) => {
      if (message.kind === 'done') resolve(message.bytes)
      else if (message.kind === 'persons') resolve(null)
      else onProgress(message.progress)
    })
    worker.on('error', reject)
    worker.on('exit', (code) => reject(new Error(`the export ended with ${code}`)))
  }).finally(() => void worker.terminate())
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
