import { join } from 'node:path'
import { app } from 'electron'
import { RecoveryJournal } from '../formats/files/recovery-journal.ts'

let opened: RecoveryJournal | undefined

/** The app's own copy of what is being written, on this computer only. */
export function journal(): RecoveryJournal {
  opened ??= new RecoveryJournal(join(app.getPath('userData'), 'recovery'), fileOptions())
  return opened
}

/** What every file that we write says of its making. */
export function fileOptions(): { readonly appVersion: string; readonly now: () => string } {
  return { appVersion: app.getVersion(), now: () => new Date().toISOString() }
}
