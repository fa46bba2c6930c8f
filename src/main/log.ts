import { appendFile, mkdir, rename, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { app } from 'electron'

const MAX_BYTES = 1_000_000

let queue: Promise<void> = Promise.resolve()

/**
 * Notes a fault of ours in a file on this computer: what was attempted and the stack, never anything that the
 * user wrote. Never rejects; a log that cannot be written is let go.
 */
export function logFault(attempted: string, fault: unknown): void {
  const text = fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)
  const entry = `${new Date().toISOString()} ${attempted}: ${text}\n`
  queue = queue.then(() => append(entry)).catch(() => {})
}

async function append(entry: string): Promise<void> {
  const folder = join(app.getPath('userData'), 'logs')
  const file = join(folder, 'berattelsen.log')
  await mkdir(folder, { recursive: true })
  const size = await stat(file).then(
    (found) => found.size,
    () => 0,
  )
  if (size > MAX_BYTES) await rename(file, join(folder, 'berattelsen.1.log'))
  await appendFile(file, entry, { mode: 0o600 })
}
