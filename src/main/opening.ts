import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { createReport } from '../core/create-report.ts'
import { failed, ok, type Result } from '../core/result.ts'
import { Queue } from '../formats/files/queue.ts'
import type { NewReportInput, Opened, Problem } from '../ipc/contract.ts'
import { OPEN_DROPPED } from '../ipc/internal.ts'
import { createWindow } from './create-window.ts'
import { askWhatToOpen, askWhereToSave } from './dialogs.ts'
import {
  closeDocument,
  createDocument,
  documentAt,
  forgetRecoverable,
  listRecoverable,
  type OpenDocument,
  openDocument,
  openDocumentById,
  openedOf,
  recoverDocument,
} from './documents.ts'
import { openExample } from './examples.ts'
import { answer, handle } from './handle.ts'
import { openProblem, problem } from './problems.ts'
import { forgetRecent, recentPath } from './recents.ts'
import { findTemplate, importTemplate, isTemplateFile } from './templates.ts'
import { type AppWindow, allWindows, currentWindow, focusWindow, tell } from './windows.ts'

const line = z.string().max(300)
const newReportSchema = z.strictObject({
  templateId: line,
  year: z.int().min(1990).max(2200),
  municipality: line,
  committee: line,
  author: line,
  authorTitle: line,
})

/** Every way to a document, and back to the start page. */
export function setupOpening(): void {
  handle('app:initial-document', z.tuple([]), initialDocument)
  handle('report:create', z.tuple([newReportSchema]), create)
  handle('report:open', z.tuple([]), async (window) => {
    const path = await askWhatToOpen(window)
    return path === null ? failed(problem('cancelled')) : openIn(window, path)
  })
  handle('report:open-recent', z.tuple([line]), openRecent)
  handle('report:open-example', z.tuple([line]), async (window, id) => showIn(window, await openExample(id)))
  handle(OPEN_DROPPED, z.tuple([z.string().max(32_768)]), async (window, path) =>
    path === '' ? failed(problem('noFile')) : openIn(window, path),
  )
  answer('report:forget-recent', z.tuple([line]), async (_window, id) => {
    await forgetRecent(id)
    await forgetRecoverable(id)
  })
  answer('report:close', z.tuple([z.string()]), async (window, documentId) => {
    if (window.documentId === documentId) await closeDocument(window)
  })
}

/** Opens a file that was named outside of any window: on the start page if there is one, else in a window of its own. */
export async function openFromOutside(path: string): Promise<void> {
  if (isTemplateFile(path)) return importFromOutside(path)
  const open = await documentAt(path)
  const owner = open === undefined ? undefined : windowWith(open)
  if (owner !== undefined) return focusWindow(owner)
  const start = allWindows().find((window) => window.documentId === null && window.initial === null)
  if (start === undefined) {
    await createWindow((window) => openIn(window, path))
    return
  }
  focusWindow(start)
  const opened = await openIn(start, path)
  if (opened.ok || opened.error.kind !== 'cancelled') tell(start, 'report:opened', opened)
}

/** Takes in a template file that was named outside of any window, and tells of it in the window that is there. */
async function importFromOutside(path: string): Promise<void> {
  const window = currentWindow()
  const imported = await importTemplate(path)
  if (window !== undefined) {
    focusWindow(window)
    tell(window, 'template:imported', imported)
    return
  }
  await createWindow(async (own) => {
    own.imported = imported
    return failed(problem('cancelled'))
  })
}

/** The page asks when it is loaded, and again after a crash: then its document is still open here. */
async function initialDocument(window: AppWindow): Promise<Result<Opened, Problem> | null> {
  if (window.imported !== null) tell(window, 'template:imported', window.imported)
  window.imported = null
  const opening = window.initial
  if (opening !== null) {
    const opened = await opening
    window.initial = null
    if (!opened.ok) return opened
  }
  const document = window.documentId === null ? undefined : openDocumentById(window.documentId)
  return document === undefined ? null : ok(openedOf(document))
}

async function create(window: AppWindow, input: NewReportInput): Promise<Result<Opened, Problem>> {
  const template = await findTemplate(input.templateId)
  if (template === null) return failed(problem('templateMissing'))
  const { year, municipality, committee, author, authorTitle } = input
  const authors = author === '' ? [] : [{ name: author, title: authorTitle }]
  const organisation = { municipality, committee, authors }
  const report = createReport({ id: randomUUID(), template, year, organisation })
  const path = await askWhereToSave(window, report)
  if (path === null) return failed(problem('cancelled'))
  return showIn(window, await createDocument(path, { report, media: new Map() }))
}

async function openRecent(window: AppWindow, id: string): Promise<Result<Opened, Problem>> {
  const path = await recentPath(id)
  if (path !== undefined) return openIn(window, path)
  const entry = (await listRecoverable()).find(({ documentId }) => documentId === id)
  if (entry !== undefined) return showIn(window, await recoverDocument(entry))
  return failed(openProblem({ kind: 'notFound' }, 'Berättelsen'))
}

/** Of each path one opening after the other, so that the second of two double clicks finds the file open. */
const openings = new Map<string, Queue>()

/** Opens a file for this window. One that is open already is not opened twice: its window comes to the front. */
function openIn(window: AppWindow, path: string): Promise<Result<Opened, Problem>> {
  const turns = openings.get(path) ?? new Queue()
  openings.set(path, turns)
  return turns.run(() => openNext(window, path))
}

async function openNext(window: AppWindow, path: string): Promise<Result<Opened, Problem>> {
  if (isTemplateFile(path)) {
    tell(window, 'template:imported', await importTemplate(path))
    return failed(problem('cancelled'))
  }
  const open = await documentAt(path)
  const other = open === undefined ? undefined : windowWith(open)
  if (open === undefined || other === undefined) return showIn(window, await openDocument(path))
  if (other === window) return ok(openedOf(open))
  focusWindow(other)
  return failed(problem('cancelled'))
}

function windowWith({ id }: OpenDocument): AppWindow | undefined {
  return allWindows().find(({ documentId }) => documentId === id)
}

/** Gives the window its document; a window that has one keeps it, and the new one gets a window of its own. */
async function showIn(
  window: AppWindow,
  opened: Result<OpenDocument, Problem>,
): Promise<Result<Opened, Problem>> {
  if (!opened.ok) return opened
  const attach = (to: AppWindow) => {
    to.documentId = opened.value.id
    return ok(openedOf(opened.value))
  }
  if (window.documentId === null) return attach(window)
  await createWindow(async (own) => attach(own))
  return failed(problem('cancelled'))
}
