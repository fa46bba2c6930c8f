import { basename, dirname } from 'node:path'
import type { Effects, FileState } from '../../src/formats/files/effects.ts'
import { systemError } from './faulty-effects.ts'

interface Content {
  readonly number: number
  bytes: Uint8Array
  flushed: Uint8Array
}

/**
 * A disk that keeps what was not flushed in memory only. After a power cut, files have what they had when they
 * were last flushed; names may or may not have reached the disk unless their folder was flushed.
 */
export class PowerCutDisk {
  private names = new Map<string, Content>()
  private flushedNames = new Map<string, Content>()
  private made = 0

  put(path: string, bytes: Uint8Array): void {
    this.names.set(path, this.content(bytes))
    this.flushedNames = new Map(this.names)
  }

  /** What lies at the path after a cut, when the changes of names since the last flush are kept or lost. */
  afterCut(path: string, areNamesKept: boolean): Uint8Array | undefined {
    return (areNamesKept ? this.names : this.flushedNames).get(path)?.flushed
  }

  effects(): Effects {
    return {
      create: async (path) => {
        if (this.names.has(path)) throw systemError('EEXIST', 'open')
        const content = this.content(new Uint8Array())
        this.names.set(path, content)
        return {
          write: async (bytes) => {
            content.bytes = bytes
          },
          setMode: async () => {},
          sync: async () => {
            content.flushed = content.bytes
          },
          state: async () => stateOf(content),
          close: async () => {},
        }
      },
      read: async (path) => this.at(path).bytes,
      state: async (path) => stateOf(this.at(path)),
      resolve: async (path) => {
        if (!this.names.has(path) && basename(path).includes('.')) throw systemError('ENOENT', 'realpath')
        return path
      },
      checkWritable: async () => {},
      rename: async (from, to) => {
        const content = this.at(from)
        this.names.set(to, content)
        this.names.delete(from)
      },
      remove: async (path) => {
        this.names.delete(path)
      },
      list: async (folder) =>
        [...this.names.keys()].filter((path) => dirname(path) === folder).map((path) => basename(path)),
      makeFolder: async () => {},
      syncFolder: async () => {
        this.flushedNames = new Map(this.names)
      },
      wait: async () => {},
      uniqueName: () => String(this.made).padStart(16, '0'),
      nowMs: () => 0,
    }
  }

  private content(bytes: Uint8Array): Content {
    this.made += 1
    return { number: this.made, bytes, flushed: bytes }
  }

  private at(path: string): Content {
    const content = this.names.get(path)
    if (!content) throw systemError('ENOENT', 'open')
    return content
  }
}

function stateOf({ bytes, number }: Content): FileState {
  return { isOrdinary: true, bytes: bytes.length, modifiedNs: 0n, fileNumber: BigInt(number), mode: 0o644 }
}
