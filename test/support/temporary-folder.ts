import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** A folder that is there for the length of this test. Its name is no easier than a user's. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'berättelse åäö '))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}
