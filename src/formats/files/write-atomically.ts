import { basename, dirname, join } from 'node:path'
import type { SaveProblem } from '../../core/file-problems.ts'
import { failed, ok, type Result } from '../../core/result.ts'
import { diskEffects, type Effects, type FileState, systemCode, type WritableFile } from './effects.ts'

/** What may be given to a write; without anything it writes to the disk. */
export interface WriteOptions {
  readonly effects?: Effects
  /** A last look before the new bytes take the old ones' place; a problem keeps the old ones. */
  readonly look?: (path: string) => Promise<SaveProblem | null>
}

/** How long to wait before trying to rename again: virus scanners and sync clients hold files for moments. */
const RETRY_DELAYS_MS: readonly number[] = [10, 20, 50, 100, 200, 400, 800, 800]
const NEW_FILE_MODE = 0o666
const PRIVATE_MODE = 0o600
const HOUR_MS = 3_600_000
const TEMPORARY_NAME = /^\.berattelsen-[0-9a-f]{16}\.tmp$/

/**
 * Replaces a file as a whole or not at all: written beside it under a name of its own, flushed, renamed. When
 * this fails, the old file is byte for byte as it was and nothing is left beside it. Links are followed, the
 * file's permissions are kept. Gives the new file's state. What the system refuses comes back as a value; other faults are thrown.
 */
export async function writeAtomically(
  path: string,
  bytes: Uint8Array,
  { effects = diskEffects, look }: WriteOptions = {},
): Promise<Result<FileState, SaveProblem>> {
  try {
    const target = await targetOf(path, effects)
    const replaced = await replace(target, bytes, effects, look)
    if (replaced.ok) await syncFolderIfPossible(dirname(target.path), effects)
    return replaced
  } catch (error) {
    return failed(saveProblem(error, 'write'))
  }
}

/**
 * Removes what a crash left of our own unfinished writing in this folder: files of our temporary names that
 * are older than an hour, so that none that is being written now is touched. Never fails.
 */
export async function removeOldTemporaryFiles(folder: string, effects: Effects = diskEffects): Promise<void> {
  try {
    for (const name of await effects.list(folder)) {
      if (!TEMPORARY_NAME.test(name)) continue
      const path = join(folder, name)
      const { modifiedNs } = await effects.state(path)
      if (effects.nowMs() - Number(modifiedNs / 1_000_000n) > HOUR_MS) await effects.remove(path)
    }
  } catch (error) {
    // Tidying up is no reason to refuse to work: whoever writes next meets the same disk and tells.
    if (systemCode(error) === null) throw error
  }
}

/** What a failed call of the file system means for someone who wants to save. Throws what is no such failure. */
export function saveProblem(error: unknown, step: 'write' | 'rename'): SaveProblem {
  const code = systemCode(error)
  if (code === null) throw error
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return { kind: 'diskFull' }
    case 'EROFS':
      return { kind: 'readOnly' }
    case 'EACCES':
    case 'EPERM':
      return step === 'rename' ? { kind: 'locked' } : { kind: 'readOnly' }
    case 'EBUSY':
    case 'ETXTBSY':
      return { kind: 'locked' }
    case 'ENOENT':
    case 'ENOTDIR':
    case 'ESTALE':
    case 'ENXIO':
    case 'ENODEV':
    case 'ENETDOWN':
    case 'ENETUNREACH':
    case 'EHOSTDOWN':
    case 'EHOSTUNREACH':
      return { kind: 'notFound' }
    case 'EFBIG':
      return { kind: 'tooLarge' }
    default:
      return { kind: 'failed', code }
  }
}

interface Target {
  readonly path: string
  /** The permissions to keep, or null for a new file. */
  readonly mode: number | null
}

async function targetOf(path: string, effects: Effects): Promise<Target> {
  try {
    const real = await effects.resolve(path)
    await effects.checkWritable(real)
    return { path: real, mode: (await effects.state(real)).mode }
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') throw error
    return { path: join(await effects.resolve(dirname(path)), basename(path)), mode: null }
  }
}

async function replace(
  target: Target,
  bytes: Uint8Array,
  effects: Effects,
  look: WriteOptions['look'],
): Promise<Result<FileState, SaveProblem>> {
  const temporary = join(dirname(target.path), `.berattelsen-${effects.uniqueName()}.tmp`)
  const file = await effects.create(temporary, target.mode === null ? NEW_FILE_MODE : PRIVATE_MODE)
  try {
    const state = await fill(file, bytes, target.mode)
    const problem = (await look?.(target.path)) ?? (await renameWithRetries(temporary, target.path, effects))
    if (problem === null) return ok(state)
    await removeIfPossible(temporary, effects)
    return failed(problem)
  } catch (error) {
    await removeIfPossible(temporary, effects)
    throw error
  }
}

async function fill(file: WritableFile, bytes: Uint8Array, mode: number | null): Promise<FileState> {
  try {
    await file.write(bytes)
    if (mode !== null) await setModeIfPossible(file, mode)
    await file.sync()
    return await file.state()
  } finally {
    await file.close()
  }
}

/** Some file systems of other computers have no permissions to set. */
async function setModeIfPossible(file: WritableFile, mode: number): Promise<void> {
  try {
    await file.setMode(mode)
  } catch (error) {
    if (systemCode(error) === null) throw error
  }
}

async function renameWithRetries(from: string, to: string, effects: Effects): Promise<SaveProblem | null> {
  for (const delayMs of [...RETRY_DELAYS_MS, null]) {
    try {
      await effects.rename(from, to)
      return null
    } catch (error) {
      const problem = saveProblem(error, 'rename')
      if (problem.kind !== 'locked' || delayMs === null) return problem
      await effects.wait(delayMs)
    }
  }
  return { kind: 'locked' }
}

/**
 * The new file is in place by now and whole; some network file systems refuse to flush a folder, and calling the
 * save failed would be untrue.
 */
async function syncFolderIfPossible(folder: string, effects: Effects): Promise<void> {
  try {
    await effects.syncFolder(folder)
  } catch (error) {
    if (systemCode(error) === null) throw error
  }
}

async function removeIfPossible(path: string, effects: Effects): Promise<void> {
  try {
    await effects.remove(path)
  } catch (error) {
    // What can't be removed now is removed at the next start; the reason to tell is the one before.
    if (systemCode(error) === null) throw error
  }
}
