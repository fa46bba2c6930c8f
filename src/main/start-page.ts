import { basename } from 'node:path'
import { app } from 'electron'
import { z } from 'zod'
import type { JournalEntry } from '../formats/files/recovery-journal.ts'
import type { Recent } from '../ipc/contract.ts'
import { listRecoverable } from './documents.ts'
import { listExamples } from './examples.ts'
import { answer } from './handle.ts'
import { placeAt } from './places.ts'
import { listRecents } from './recents.ts'
import { settings, settingsSchema } from './storage.ts'
import { templateChoices } from './templates.ts'

/** What the start page shows, and the settings. */
export function setupStartPage(): void {
  answer('app:start-state', z.tuple([]), async () => {
    const [recents, examples, known, recoverable, templates] = await Promise.all([
      listRecents(),
      listExamples(),
      settings.get(),
      listRecoverable(),
      templateChoices(),
    ])
    return {
      appVersion: app.getVersion(),
      recents,
      examples,
      templates,
      settings: known,
      recoverable: recoverable.map(recoverableAsRecent),
    }
  })
  answer('app:set-settings', z.tuple([settingsSchema]), (_window, changed) => settings.update(() => changed))
}

function recoverableAsRecent({ documentId, place, title, writtenAt }: JournalEntry): Recent {
  const where = place === null ? { fileName: '', folder: '' } : placeAt(place)
  return {
    id: documentId,
    title: title === '' ? basename(where.fileName, '.berattelse') || 'Berättelse' : title,
    ...where,
    openedAt: writtenAt,
    exists: true,
  }
}
