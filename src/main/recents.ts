import { createHash } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { setTimeout } from 'node:timers/promises'
import type { Report } from '../core/report.ts'
import { reportTitle } from '../core/report-title.ts'
import type { Recent } from '../ipc/contract.ts'
import { placeAt } from './places.ts'
import { type RecentFile, recentFiles } from './storage.ts'

const MAX_RECENTS = 12
/** A network drive that is away can keep us waiting for half a minute; the start page does not. */
const PATIENCE_MS = 300

/** Puts a file first among those last opened. */
export function noteRecent(path: string, report: Report): Promise<void> {
  const note: RecentFile = { path, title: reportTitle(report), openedAt: new Date().toISOString() }
  return recentFiles.update((before) =>
    [note, ...before.filter((file) => file.path !== path)].slice(0, MAX_RECENTS),
  )
}

/** The files last opened, the newest first, under ids that say nothing of where they are. */
export async function listRecents(): Promise<readonly Recent[]> {
  const files = await recentFiles.get()
  return Promise.all(
    files.map(async ({ path, title, openedAt }) => ({
      id: recentId(path),
      title,
      ...placeAt(path),
      openedAt,
      exists: await exists(path),
    })),
  )
}

/** Where the recent file under this id is, or undefined. */
export async function recentPath(id: string): Promise<string | undefined> {
  return (await recentFiles.get()).find(({ path }) => recentId(path) === id)?.path
}

/** Takes a file off the list; the file stays. */
export function forgetRecent(id: string): Promise<void> {
  return recentFiles.update((before) => before.filter(({ path }) => recentId(path) !== id))
}

function recentId(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 32)
}

async function exists(path: string): Promise<boolean> {
  const found = stat(path).then(
    (state) => state.isFile(),
    () => false,
  )
  // Whoever does not answer in time is taken to be there: opening it tells.
  return Promise.race([found, setTimeout(PATIENCE_MS, true, { ref: false })])
}
