import { basename } from 'node:path'
import { z } from 'zod'
import type { SaveProblem } from '../core/file-problems.ts'
import { type Report, reportSchema } from '../core/report.ts'
import { failed, ok, type Result } from '../core/result.ts'
import { createReportFile, saveReport } from '../formats/files/report-file.ts'
import type { Problem, Saved } from '../ipc/contract.ts'
import { askWhereToSave } from './dialogs.ts'
import { documentAt, documentOf, type OpenDocument, projectOf } from './documents.ts'
import { handle } from './handle.ts'
import { fileOptions, journal } from './journal.ts'
import { placeAt } from './places.ts'
import { problem, saveProblem } from './problems.ts'
import { noteRecent } from './recents.ts'

/** Saving, by itself and at another place. */
export function setupSaving(): void {
  const snapshot = z.tuple([z.string(), reportSchema])
  handle('report:save', snapshot, async (window, documentId, report) => {
    const document = documentOf(window, documentId)
    return document.ok ? saveDocument(document.value, report) : document
  })
  handle('report:keep', snapshot, async (window, documentId, report) => {
    const document = documentOf(window, documentId)
    return document.ok ? keepDocument(document.value, report) : document
  })
  handle('report:save-as', snapshot, async (window, documentId, report) => {
    const document = documentOf(window, documentId)
    if (!document.ok) return document
    const path = await askWhereToSave(window, report, document.value.file?.file.path ?? null)
    return path === null ? failed(problem('cancelled')) : saveDocumentAs(document.value, report, path)
  })
}

/** Keeps the snapshot in the journal at once, past a write to a slow disk that may be under way. */
async function keepDocument(document: OpenDocument, report: Report): Promise<Result<null, Problem>> {
  document.report = report
  document.isUnsaved = true
  const kept = await keep(document, report)
  return kept.ok ? kept : failed(saveProblem(kept.error, 'Berättelsen'))
}

function keep(document: OpenDocument, report: Report): Promise<Result<null, SaveProblem>> {
  const file = document.isDetached ? null : (document.file?.file ?? null)
  const known = file === null ? null : { path: file.path, hash: file.knownHash }
  return journal().write(document.id, projectOf(document, report), known)
}

/** This snapshot is in the file. One that was kept while it was being written is newer, and stays in the journal. */
async function noteSaved(document: OpenDocument, report: Report): Promise<void> {
  if (document.report === report) {
    document.isUnsaved = false
    await journal().remove(document.id)
  } else await keep(document, document.report)
}

/** Keeps the snapshot in the journal, then writes it to the file. Only then is it saved. */
function saveDocument(document: OpenDocument, report: Report): Promise<Result<Saved, Problem>> {
  document.report = report
  document.isUnsaved = true
  return document.saving.run(async () => {
    const project = projectOf(document, report)
    const path = document.file?.file.path ?? null
    // A newer one that was kept while this waited is not replaced by it.
    const kept = await keep(document, document.report)
    if (document.file === null || path === null) {
      return kept.ok
        ? ok({ place: null, savedAt: fileOptions().now() })
        : failed(saveProblem(kept.error, 'Berättelsen utan filnamn'))
    }
    const saved = await saveReport(document.file, project)
    if (!saved.ok) {
      if (saved.error.kind === 'changedOutside' && !document.isDetached) {
        document.isDetached = true
        await keep(document, document.report)
      }
      return failed(saveProblem(saved.error, basename(path)))
    }
    await noteSaved(document, report)
    return ok({ place: placeAt(path), savedAt: saved.value.savedAt })
  })
}

/** Writes the snapshot to another place and goes on there. */
function saveDocumentAs(
  document: OpenDocument,
  report: Report,
  path: string,
): Promise<Result<Saved, Problem>> {
  document.report = report
  return document.saving.run(async () => {
    const there = await documentAt(path)
    if (there !== undefined && there !== document) return failed(problem('openElsewhere'))
    const created = await createReportFile(path, projectOf(document, report), fileOptions())
    if (!created.ok) return failed(saveProblem(created.error, basename(path)))
    document.file = created.value
    document.isDetached = false
    await noteSaved(document, report)
    await noteRecent(path, report)
    return ok({ place: placeAt(path), savedAt: created.value.savedAt })
  })
}
