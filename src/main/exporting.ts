import { randomUUID } from 'node:crypto'
import { access } from 'node:fs/promises'
import { basename } from 'node:path'
import { shell } from 'electron'
import { z } from 'zod'
import { type ExportChoice, exportChoiceSchema } from '../core/export-settings.ts'
import { type Report, reportSchema } from '../core/report.ts'
import { failed, ok, type Result } from '../core/result.ts'
import { writeAtomically } from '../formats/files/write-atomically.ts'
import { writeXlsx } from '../formats/tables/write-xlsx.ts'
import type { Exported, Problem } from '../ipc/contract.ts'
import { askWhereToExport, askWhereToPutTables } from './dialogs.ts'
import { documentOf, projectOf } from './documents.ts'
import { answer, handle } from './handle.ts'
import { makeDocument } from './making-documents.ts'
import { placeAt } from './places.ts'
import { exportProblem, problem } from './problems.ts'
import { type AppWindow, tell } from './windows.ts'
import { wordTemplateBytes } from './word-template.ts'

type Exporting = Promise<Result<Exported, Problem>>

/** What was exported since the start, so that the window can show it without knowing where it is. */
const exported = new Map<string, string>()

/** What each window has asked for and is being made: it does not close before that is written. */
const underWay = new Map<AppWindow, Set<Exporting>>()

/** The way to stop the document that is being made, by the report's id. */
const stops = new Map<string, AbortController>()

/** Documents and workbooks out; the former made beside main so that no window waits. */
export function setupExporting(): void {
  handle(
    'export:document',
    z.tuple([z.string(), reportSchema, exportChoiceSchema]),
    (window, documentId, report, choice) => noted(window, exportDocument(window, documentId, report, choice)),
  )
  answer('export:cancel', z.tuple([z.string()]), async (window, documentId) => {
    if (window.documentId === documentId) stops.get(documentId)?.abort()
  })
  handle('export:tables', z.tuple([z.string(), reportSchema]), (window, documentId, report) =>
    noted(window, exportTables(window, documentId, report)),
  )
  handle('export:show', z.tuple([z.string(), z.enum(['open', 'folder'])]), async (_window, id, how) => {
    const path = exported.get(id)
    if (path === undefined || !(await exists(path))) return failed(problem('exportGone'))
    if (how === 'folder') shell.showItemInFolder(path)
    else if ((await shell.openPath(path)) !== '') return failed(problem('notShown'))
    return ok(null)
  })
}

/** When all that the window was exporting is written or has failed: why the first one failed, or null. */
export async function exportsDone(window: AppWindow): Promise<Problem | null> {
  const results = await Promise.allSettled(underWay.get(window) ?? [])
  const problems = results.map((result) => {
    if (result.status === 'rejected') return problem('failed')
    return result.value.ok || result.value.error.kind === 'cancelled' ? null : result.value.error
  })
  return problems.find((found) => found !== null) ?? null
}

function noted(window: AppWindow, work: Exporting): Exporting {
  const all = underWay.get(window) ?? new Set()
  underWay.set(window, all.add(work))
  return work.finally(() => {
    all.delete(work)
    if (all.size === 0) underWay.delete(window)
  })
}

async function exportDocument(
  window: AppWindow,
  documentId: string,
  report: Report,
  choice: ExportChoice,
): Exporting {
  const document = documentOf(window, documentId)
  if (!document.ok) return document
  if (stops.has(documentId)) return failed(problem('exportUnderWay'))
  const stop = new AbortController()
  stops.set(documentId, stop)
  try {
    const path = await askWhereToExport(window, report, choice)
    if (path === null) return failed(problem('cancelled'))
    const usesTemplate = choice.format === 'docx' && choice.usesWordTemplate
    const order = {
      project: projectOf(document.value, report),
      choice,
      now: new Date().toISOString(),
      wordTemplate: usesTemplate ? await wordTemplateBytes() : null,
    }
    const made = await makeDocument(order, {
      onProgress: (progress) => tell(window, 'export:progress', progress),
      signal: stop.signal,
    })
    // From here on it is too late to stop: what is written is written whole.
    if (made.kind === 'stopped' || stop.signal.aborted) return failed(problem('cancelled'))
    return made.kind === 'persons'
      ? failed(problem('personsInDocument'))
      : await writeTo(path, made.bytes, made.notes)
  } finally {
    stops.delete(documentId)
  }
}

async function exportTables(window: AppWindow, documentId: string, report: Report): Exporting {
  const document = documentOf(window, documentId)
  if (!document.ok) return document
  const path = await askWhereToPutTables(window, report)
  if (path === null) return failed(problem('cancelled'))
  const { privacyErrorsIn } = await import('../core/checks/privacy-gate.ts')
  if (privacyErrorsIn(report, 'tables').length > 0) return failed(problem('personsInTables'))
  return writeTo(path, await writeXlsx(report), [])
}

async function writeTo(path: string, bytes: Uint8Array, notes: readonly string[]): Exporting {
  const written = await writeAtomically(path, bytes)
  if (!written.ok) return failed(exportProblem(written.error, basename(path)))
  const exportId = randomUUID()
  exported.set(exportId, path)
  return ok({ exportId, place: placeAt(path), notes })
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
