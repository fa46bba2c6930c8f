import { randomBytes } from 'node:crypto'
import type { BigIntStats } from 'node:fs'
import {
  access,
  constants,
  mkdir,
  open,
  readdir,
  readFile,
  realpath,
  rename,
  stat,
  unlink,
} from 'node:fs/promises'
import { setTimeout } from 'node:timers/promises'

/** An open file that is being written. */
export interface WritableFile {
  readonly write: (bytes: Uint8Array) => Promise<void>
  readonly setMode: (mode: number) => Promise<void>
  readonly sync: () => Promise<void>
  /** As it is now; a rename changes nothing of it. */
  readonly state: () => Promise<FileState>
  readonly close: () => Promise<void>
}

/** What is known of a file without reading it. */
export interface FileState {
  /** False for folders, devices and pipes, which can be endless to read. */
  readonly isOrdinary: boolean
  readonly bytes: number
  readonly modifiedNs: bigint
  readonly fileNumber: bigint
  readonly mode: number
}

/** Everything that saving does to the disk: one seam, so that every step can be made to fail in a test. */
export interface Effects {
  /** Makes a file that wasn't there; fails when it was. */
  readonly create: (path: string, mode: number) => Promise<WritableFile>
  readonly read: (path: string) => Promise<Uint8Array>
  readonly state: (path: string) => Promise<FileState>
  /** The path with its links followed. */
  readonly resolve: (path: string) => Promise<string>
  /** Fails when the file may not be written to. */
  readonly checkWritable: (path: string) => Promise<void>
  readonly rename: (from: string, to: string) => Promise<void>
  readonly remove: (path: string) => Promise<void>
  readonly list: (folder: string) => Promise<readonly string[]>
  readonly makeFolder: (folder: string) => Promise<void>
  /** Makes the folder's list of names last through a power cut. */
  readonly syncFolder: (folder: string) => Promise<void>
  readonly wait: (delayMs: number) => Promise<void>
  readonly uniqueName: () => string
  readonly nowMs: () => number
}

/** The disk. */
export const diskEffects: Effects = {
  create: async (path, mode) => {
    const handle = await open(path, 'wx', mode)
    return {
      write: (bytes) => handle.writeFile(bytes),
      setMode: (changed) => handle.chmod(changed),
      sync: () => handle.sync(),
      state: async () => fileState(await handle.stat({ bigint: true })),
      close: () => handle.close(),
    }
  },
  read: (path) => readFile(path),
  state: async (path) => fileState(await stat(path, { bigint: true })),
  resolve: (path) => realpath(path),
  checkWritable: (path) => access(path, constants.W_OK),
  rename,
  remove: unlink,
  list: (folder) => readdir(folder),
  makeFolder: async (folder) => {
    await mkdir(folder, { recursive: true })
  },
  syncFolder: async (folder) => {
    // Windows can't flush a folder; its file system keeps a journal of names by itself.
    if (process.platform === 'win32') return
    const handle = await open(folder, 'r')
    try {
      await handle.sync()
    } finally {
      await handle.close()
    }
  },
  wait: async (delayMs) => {
    await setTimeout(delayMs)
  },
  uniqueName: () => randomBytes(8).toString('hex'),
  nowMs: () => Date.now(),
}

function fileState(stats: BigIntStats): FileState {
  const { size, mtimeNs, ino, mode } = stats
  return {
    isOrdinary: stats.isFile(),
    bytes: Number(size),
    modifiedNs: mtimeNs,
    fileNumber: ino,
    mode: Number(mode) & 0o777,
  }
}

/** The system's code for a failed call ("ENOSPC"), or null when this is no such failure but a fault of ours. */
export function systemCode(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return null
  return 'syscall' in error ? error.code : null
}
