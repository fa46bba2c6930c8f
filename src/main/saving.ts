import { basename } from 'node:path'
import { z } from 'zod'
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
  handle('report:save-as', snapshot, async (window, documentId, report) => {
    const document = documentOf(window, documentId)
    if (!document.ok) return document
    const path = await askWhereToSave(window, report, document.value.file?.file.path ?? null)
    return path === null ? failed(problem('cancelled')) : saveDocumentAs(document.value, report, path)
  })
}

/** Keeps the snapshot in the journal, then writes it to the file. Only then is it saved. */
function saveDocument(document: OpenDocument, report: Report): Promise<Result<Saved, Problem>> {
  document.report = report
  document.isUnsaved = true
  return document.saving.run(async () => {
    const project = projectOf(document, report)
    const path = document.file?.file.path ?? null
    const kept = await journal().write(document.id, project, document.isDetached ? null : path)
    if (document.file === null || path === null) {
      return kept.ok
        ? ok({ place: null, savedAt: fileOptions().now() })
        : failed(saveProblem(kept.error, 'Berättelsen utan filnamn'))
    }
    const saved = await saveReport(document.file, project)
    if (!saved.ok) {
      if (saved.error.kind === 'changedOutside' && !document.isDetached) {
        document.isDetached = true
        await journal().write(document.id, project, null)
      }
      return failed(saveProblem(saved.error, basename(path)))
    }
    if (document.report === report) document.isUnsaved = false
    await journal().remove(document.id)
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
    if (document.report === report) document.isUnsaved = false
    await journal().remove(document.id)
    await noteRecent(path, report)
    return ok({ place: placeAt(path), savedAt: created.value.savedAt })
  })
}
