import { crc32, inflateRawSync } from 'node:zlib'
import { failed, ok, type Result } from '../../../core/result.ts'
import type { WordTemplateProblem } from '../../../core/word-template-problems.ts'

/** The parts of a Word file by their names: "word/document.xml". */
export type Parts = Map<string, Uint8Array>

/** What a template may hold at most; held to while it is read, whatever the file says of itself. */
export const TEMPLATE_LIMITS = {
  fileBytes: 60_000_000,
  totalBytes: 120_000_000,
  partBytes: 40_000_000,
  parts: 1_500,
  /** How many times its own size a part may unfold to, where it unfolds to more than `smallBytes`. */
  ratio: 300,
  smallBytes: 2_000_000,
} as const

const LOCAL_SIGNATURE = 0x04034b50
const DIRECTORY_SIGNATURE = 0x02014b50
const END_SIGNATURE = 0x06054b50
const LOCAL_BYTES = 30
const DIRECTORY_BYTES = 46
const END_BYTES = 22
const LONGEST_COMMENT = 0xffff
const ENCRYPTED = 1
/** How hard it was packed, sizes after the data, names in UTF-8: what Word, LibreOffice and others set. */
const USUAL_FLAGS = 0x0002 | 0x0004 | 0x0008 | 0x0800

/**
 * The parts of an archive as word processors write them. Refused are: anything but stored and deflated parts, doubled
 * names, names that lead out, parts that overlap or unfold out of all proportion, and any part that is not what its
 * checksum says. Never throws.
 */
export function readParts(file: Uint8Array): Result<Parts, WordTemplateProblem> {
  if (file.length > TEMPLATE_LIMITS.fileBytes) return failed({ kind: 'tooLarge' })
  const buffer = Buffer.from(file.buffer, file.byteOffset, file.byteLength)
  const entries = entriesOf(buffer)
  if (!entries.ok) return entries
  const parts: Parts = new Map()
  for (const entry of entries.value) {
    if (entry.name.endsWith('/')) continue
    const bytes = unfolded(buffer, entry)
    if (bytes === null) return failed({ kind: 'damaged' })
    parts.set(entry.name, bytes)
  }
  return ok(parts)
}

interface Entry {
  readonly name: string
  readonly method: number
  readonly crc: number
  readonly folded: number
  readonly bytes: number
  readonly start: number
  readonly dataStart: number
}

function entriesOf(buffer: Buffer): Result<readonly Entry[], WordTemplateProblem> {
  const end = endOf(buffer)
  if (end === null) return failed({ kind: 'damaged' })
  const count = buffer.readUInt16LE(end + 10)
  if (count > TEMPLATE_LIMITS.parts) return failed({ kind: 'tooLarge' })
  const entries: Entry[] = []
  let position = buffer.readUInt32LE(end + 16)
  for (let index = 0; index < count; index += 1) {
    const read = entryAt(buffer, position, end)
    if (!read.ok) return read
    entries.push(read.value.entry)
    position = read.value.next
  }
  return checkedTogether(entries)
}

function endOf(buffer: Buffer): number | null {
  const first = Math.max(0, buffer.length - END_BYTES - LONGEST_COMMENT)
  for (let at = buffer.length - END_BYTES; at >= first; at -= 1) {
    if (buffer.readUInt32LE(at) === END_SIGNATURE) return at
  }
  return null
}

function entryAt(
  buffer: Buffer,
  position: number,
  end: number,
): Result<{ readonly entry: Entry; readonly next: number }, WordTemplateProblem> {
  const nameStart = position + DIRECTORY_BYTES
  if (nameStart > end || buffer.readUInt32LE(position) !== DIRECTORY_SIGNATURE) {
    return failed({ kind: 'damaged' })
  }
  const flags = buffer.readUInt16LE(position + 8)
  const nameEnd = nameStart + buffer.readUInt16LE(position + 28)
  const start = buffer.readUInt32LE(position + 42)
  const dataStart = dataStartAt(buffer, start, end)
  if (nameEnd > end || dataStart === null) return failed({ kind: 'damaged' })
  const entry: Entry = {
    name: buffer.toString('utf8', nameStart, nameEnd),
    method: buffer.readUInt16LE(position + 10),
    crc: buffer.readUInt32LE(position + 16),
    folded: buffer.readUInt32LE(position + 20),
    bytes: buffer.readUInt32LE(position + 24),
    start,
    dataStart,
  }
  const problem = entryProblem(entry, flags, end)
  if (problem !== null) return failed(problem)
  const next = nameEnd + buffer.readUInt16LE(position + 30) + buffer.readUInt16LE(position + 32)
  return ok({ entry, next })
}

function dataStartAt(buffer: Buffer, start: number, end: number): number | null {
  if (start + LOCAL_BYTES > end || buffer.readUInt32LE(start) !== LOCAL_SIGNATURE) return null
  return start + LOCAL_BYTES + buffer.readUInt16LE(start + 26) + buffer.readUInt16LE(start + 28)
}

function entryProblem(entry: Entry, flags: number, end: number): WordTemplateProblem | null {
  const { name, method, folded, bytes } = entry
  if ((flags & ENCRYPTED) !== 0) return { kind: 'protected' }
  if ((flags & ~USUAL_FLAGS) !== 0 || (method !== 0 && method !== 8) || leadsOut(name)) {
    return { kind: 'hostile' }
  }
  if (bytes > TEMPLATE_LIMITS.partBytes) return { kind: 'tooLarge' }
  if (entry.dataStart + folded > end || (method === 0 && bytes !== folded)) return { kind: 'damaged' }
  const isSwollen = bytes > TEMPLATE_LIMITS.smallBytes && bytes > folded * TEMPLATE_LIMITS.ratio
  return isSwollen ? { kind: 'hostile' } : null
}

function leadsOut(name: string): boolean {
  return /[\\:]|^\/|(?:^|\/)\.\.?(?:\/|$)/.test(name)
}

function checkedTogether(entries: readonly Entry[]): Result<readonly Entry[], WordTemplateProblem> {
  const names = new Set(entries.map(({ name }) => name.toLowerCase()))
  if (names.size !== entries.length) return failed({ kind: 'hostile' })
  let previousEnd = 0
  for (const { start, dataStart, folded } of entries.toSorted((a, b) => a.start - b.start)) {
    if (start < previousEnd) return failed({ kind: 'hostile' })
    previousEnd = dataStart + folded
  }
  const total = entries.reduce((sum, { bytes }) => sum + bytes, 0)
  return total > TEMPLATE_LIMITS.totalBytes ? failed({ kind: 'tooLarge' }) : ok(entries)
}

function unfolded(buffer: Buffer, { dataStart, folded, bytes, crc, method }: Entry): Uint8Array | null {
  const data = buffer.subarray(dataStart, dataStart + folded)
  try {
    const content = method === 0 ? data : inflateRawSync(data, { maxOutputLength: Math.max(1, bytes) })
    return content.length === bytes && crc32(content) === crc ? new Uint8Array(content) : null
  } catch {
    return null
  }
}
