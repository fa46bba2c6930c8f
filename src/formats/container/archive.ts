import type { OpenProblem } from '../../core/file-problems.ts'
import { failed, ok, type Result } from '../../core/result.ts'
import { LIMITS } from './limits.ts'
import { isKnownName, MANIFEST_NAME, MIMETYPE_NAME, PROJECT_MIME_TYPE, REPORT_NAME } from './manifest.ts'
import {
  readZipDirectory,
  readZipEntry,
  scanZipEntries,
  type ZipContent,
  type ZipEntry,
} from './zip-reader.ts'

/** The entries of a project file, none of them read yet. */
export interface Archive {
  /** False when the archive was cut short or changed and only a part of its entries may be there. */
  readonly isWhole: boolean
  readonly entries: readonly ZipEntry[]
  /** What to answer when something that must be there isn't. */
  readonly damaged: { readonly ok: false; readonly error: OpenProblem }
  /** What an entry holds, or null when it isn't there or can't be unfolded. */
  readonly read: (name: string) => ZipContent | null
}

const FIRST_BYTES = 30 + MIMETYPE_NAME.length + PROJECT_MIME_TYPE.length

/**
 * Opens the archive around a project. Of one that is cut short or changed, the entries before the damage; of
 * one that is hostile, nothing. Never throws.
 */
export function openArchive(file: Uint8Array): Result<Archive, OpenProblem> {
  if (file.length > LIMITS.fileBytes) return failed({ kind: 'tooLarge' })
  if (isBlank(file)) return failed({ kind: 'damaged', why: 'empty' })
  const start = startOf(file)
  if (start === 'cutShort') return failed({ kind: 'damaged', why: 'cutShort' })
  const directory = readZipDirectory(file, isKnownName)
  if (directory.ok) {
    const names = new Set(directory.value.map((entry) => entry.name))
    const isProject = start === 'project' || (names.has(MANIFEST_NAME) && names.has(REPORT_NAME))
    return isProject
      ? ok(archive(file, directory.value, start === 'project', 'unreadable'))
      : failed({ kind: 'notAProject' })
  }
  if (start !== 'project') return failed({ kind: 'notAProject' })
  const problem = directory.error
  if (problem.kind === 'hostile' || problem.kind === 'tooLarge') return failed(problem)
  const scanned = scanZipEntries(file, isKnownName)
  const why = problem.kind === 'cutShort' ? 'cutShort' : 'unreadable'
  if (scanned.ok) return ok(archive(file, scanned.value, false, why))
  return failed(scanned.error.kind === 'hostile' ? scanned.error : { kind: 'damaged', why })
}

function archive(
  file: Uint8Array,
  entries: readonly ZipEntry[],
  isWhole: boolean,
  why: 'cutShort' | 'unreadable',
): Archive {
  return {
    isWhole,
    entries,
    damaged: failed({ kind: 'damaged', why }),
    read: (name) => {
      const entry = entries.find((candidate) => candidate.name === name)
      return entry ? readZipEntry(file, entry) : null
    },
  }
}

/** Whether the file begins as a project: an archive whose first entry is our media type, stored as it is. */
function startOf(file: Uint8Array): 'project' | 'cutShort' | 'other' {
  const head = Buffer.from(file.buffer, file.byteOffset, Math.min(file.byteLength, FIRST_BYTES))
  const signature = head.toString('latin1', 0, 4)
  if (!'PK\x03\x04'.startsWith(signature)) return 'other'
  const name = head.toString('latin1', 30, 30 + MIMETYPE_NAME.length)
  if (head.length < FIRST_BYTES && MIMETYPE_NAME.startsWith(name)) return 'cutShort'
  const type = head.toString('latin1', 30 + MIMETYPE_NAME.length)
  return name === MIMETYPE_NAME && type === PROJECT_MIME_TYPE ? 'project' : 'other'
}

function isBlank(file: Uint8Array): boolean {
  for (const byte of file) if (byte !== 0) return false
  return true
}
