import type { Loss, OpenProblem } from '../../core/file-problems.ts'
import { openArchive } from './archive.ts'
import { MANIFEST_NAME, sha256 } from './manifest.ts'
import { openProject } from './open.ts'

/** Whether a project file is as it was saved, entry by entry. */
export interface Verification {
  /** Every entry listed, present and unchanged, and the report within its schema. */
  readonly isSound: boolean
  /** Why the file can't be opened, or null. */
  readonly problem: OpenProblem | null
  readonly formatVersion: number | null
  /** ISO time. */
  readonly savedAt: string | null
  readonly entries: readonly VerifiedEntry[]
  readonly losses: readonly Loss[]
}

/** An entry of the file, with what is wrong with it. */
export interface VerifiedEntry {
  readonly name: string
  readonly bytes: number
  readonly fault: EntryFault | null
}

/** What can be wrong with an entry: it is not there, not in the manifest, or not what the manifest says. */
export type EntryFault = 'missing' | 'unlisted' | 'unreadable' | 'size' | 'checksum' | 'hash'

/** Compares everything that can be compared in the bytes of a project file. Never throws. */
export function verifyProject(file: Uint8Array): Verification {
  const opened = openProject(file)
  if (!opened.ok) {
    const nothing = { formatVersion: null, savedAt: null, entries: [], losses: [] }
    return { isSound: false, problem: opened.error, ...nothing }
  }
  const { manifest, losses } = opened.value
  const entries = verifiedEntries(file, manifest?.entries ?? [])
  return {
    isSound: losses.length === 0 && entries.every((entry) => entry.fault === null),
    problem: null,
    formatVersion: manifest?.formatVersion ?? null,
    savedAt: manifest?.savedAt ?? null,
    entries,
    losses,
  }
}

interface Listed {
  readonly name: string
  readonly bytes: number
  readonly sha256: string
}

function verifiedEntries(file: Uint8Array, listed: readonly Listed[]): readonly VerifiedEntry[] {
  const archive = openArchive(file)
  if (!archive.ok) return []
  const present = archive.value.entries.map(({ name, bytes }): VerifiedEntry => {
    const content = archive.value.read(name)
    const expected = listed.find((entry) => entry.name === name)
    return { name, bytes, fault: faultOf(name, content, expected) }
  })
  const missing = listed
    .filter(({ name }) => !present.some((entry) => entry.name === name))
    .map(({ name, bytes }): VerifiedEntry => ({ name, bytes, fault: 'missing' }))
  return [...present, ...missing]
}

function faultOf(
  name: string,
  content: { readonly bytes: Uint8Array; readonly isWhole: boolean } | null,
  expected: Listed | undefined,
): EntryFault | null {
  if (content === null) return 'unreadable'
  if (!content.isWhole) return 'checksum'
  if (name === MANIFEST_NAME) return null
  if (expected === undefined) return 'unlisted'
  if (content.bytes.length !== expected.bytes) return 'size'
  return sha256(content.bytes) === expected.sha256 ? null : 'hash'
}
