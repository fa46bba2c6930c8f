import { crc32, inflateRawSync } from 'node:zlib'
import type { HostileTrait } from '../../core/file-problems.ts'
import { failed, ok, type Result } from '../../core/result.ts'
import { LIMITS } from './limits.ts'

/** One file in an archive, where its bytes lie and what is said of them. */
export interface ZipEntry {
  readonly name: string
  readonly method: number
  readonly crc: number
  readonly compressedBytes: number
  readonly bytes: number
  readonly headerStart: number
  readonly dataStart: number
}

/** `cutShort`: no directory where it has to be. `changed`: the parts don't fit together. */
export type ZipProblem =
  | { readonly kind: 'cutShort' }
  | { readonly kind: 'changed' }
  | { readonly kind: 'tooLarge' }
  | { readonly kind: 'hostile'; readonly what: HostileTrait }

const LOCAL_SIGNATURE = 0x04034b50
const DIRECTORY_SIGNATURE = 0x02014b50
const END_SIGNATURE = 0x06054b50
const LOCAL_BYTES = 30
const DIRECTORY_BYTES = 46
const END_BYTES = 22
const UTF8_NAMES = 0x0800
const LINK_TYPE = 0xa000
const FILE_TYPE_MASK = 0xf000
const ZIP64_SIZE = 0xffffffff

/**
 * The entries of an archive by its directory. Refuses everything that a project file never has: other names,
 * doubled names, links, encryption, entries that overlap, sizes beyond the limits. Never throws.
 */
export function readZipDirectory(
  file: Uint8Array,
  isKnownName: (name: string) => boolean,
): Result<readonly ZipEntry[], ZipProblem> {
  const buffer = asBuffer(file)
  const end = buffer.length - END_BYTES
  if (end < 0 || buffer.readUInt32LE(end) !== END_SIGNATURE) return failed({ kind: 'cutShort' })
  const count = buffer.readUInt16LE(end + 10)
  const directoryBytes = buffer.readUInt32LE(end + 12)
  const start = buffer.readUInt32LE(end + 16)
  if (directoryBytes === ZIP64_SIZE || start === ZIP64_SIZE) return hostile('unusualArchive')
  if (count > LIMITS.entries) return hostile('tooManyEntries')
  const isOneDisk = buffer.readUInt32LE(end + 4) === 0 && buffer.readUInt16LE(end + 8) === count
  if (!isOneDisk || start + directoryBytes !== end) return failed({ kind: 'changed' })
  const entries: ZipEntry[] = []
  let position = start
  for (let index = 0; index < count; index += 1) {
    const read = directoryEntry(buffer, position, end, start, isKnownName)
    if (!read.ok) return read
    entries.push(read.value.entry)
    position = read.value.next
  }
  if (position !== end) return failed({ kind: 'changed' })
  return checkTogether(entries)
}

/**
 * The whole entries at the beginning of an archive whose end is missing, found by walking from header to
 * header. The same is refused as in a whole archive.
 */
export function scanZipEntries(
  file: Uint8Array,
  isKnownName: (name: string) => boolean,
): Result<readonly ZipEntry[], ZipProblem> {
  const buffer = asBuffer(file)
  const entries: ZipEntry[] = []
  let position = 0
  while (entries.length <= LIMITS.entries) {
    const header = localHeader(buffer, position, buffer.length)
    if (header === null) break
    const problem = headerProblem(header, isKnownName)
    if (problem !== null) return failed(problem)
    entries.push({ ...header.entry, headerStart: position })
    position = header.entry.dataStart + header.entry.compressedBytes
  }
  return checkTogether(entries)
}

/** What an entry holds. `isWhole` tells whether size and checksum are the ones that were stored with it. */
export interface ZipContent {
  readonly bytes: Uint8Array
  readonly isWhole: boolean
}

/** Unfolds one entry, never beyond the size that it claims. Null when it can't be unfolded, or is more than that. */
export function readZipEntry(file: Uint8Array, entry: ZipEntry): ZipContent | null {
  const data = asBuffer(file).subarray(entry.dataStart, entry.dataStart + entry.compressedBytes)
  const bytes = entry.method === 0 ? data : inflate(data, entry.bytes)
  return bytes && { bytes, isWhole: bytes.length === entry.bytes && crc32(bytes) === entry.crc }
}

function inflate(data: Buffer, claimedBytes: number): Buffer | null {
  try {
    return inflateRawSync(data, { maxOutputLength: Math.max(1, claimedBytes) })
  } catch {
    return null
  }
}

interface Header {
  readonly entry: ZipEntry
  readonly flags: number
}

function directoryEntry(
  buffer: Buffer,
  position: number,
  end: number,
  dataEnd: number,
  isKnownName: (name: string) => boolean,
): Result<{ readonly entry: ZipEntry; readonly next: number }, ZipProblem> {
  const nameStart = position + DIRECTORY_BYTES
  if (nameStart > end || buffer.readUInt32LE(position) !== DIRECTORY_SIGNATURE) {
    return failed({ kind: 'changed' })
  }
  const nameBytes = buffer.readUInt16LE(position + 28)
  const extraBytes = buffer.readUInt16LE(position + 30)
  const next = nameStart + nameBytes + extraBytes + buffer.readUInt16LE(position + 32)
  if (next > end) return failed({ kind: 'changed' })
  const headerStart = buffer.readUInt32LE(position + 42)
  const said: Header = {
    flags: buffer.readUInt16LE(position + 8),
    entry: {
      name: buffer.toString('latin1', nameStart, nameStart + nameBytes),
      method: buffer.readUInt16LE(position + 10),
      crc: buffer.readUInt32LE(position + 16),
      compressedBytes: buffer.readUInt32LE(position + 20),
      bytes: buffer.readUInt32LE(position + 24),
      headerStart,
      dataStart: 0,
    },
  }
  const problem = headerProblem(said, isKnownName)
  if (problem !== null) return failed(problem)
  if (((buffer.readUInt32LE(position + 38) >>> 16) & FILE_TYPE_MASK) === LINK_TYPE) return hostile('link')
  const local = localHeader(buffer, headerStart, dataEnd)
  if (local === null || !isSame(local, said)) return failed({ kind: 'changed' })
  return ok({ entry: { ...local.entry, headerStart }, next })
}

/** The header before an entry's data, or null when there is none here or its data ends after `dataEnd`. */
function localHeader(buffer: Buffer, position: number, dataEnd: number): Header | null {
  const nameStart = position + LOCAL_BYTES
  if (nameStart > dataEnd || buffer.readUInt32LE(position) !== LOCAL_SIGNATURE) return null
  const nameEnd = nameStart + buffer.readUInt16LE(position + 26)
  const dataStart = nameEnd + buffer.readUInt16LE(position + 28)
  const compressedBytes = buffer.readUInt32LE(position + 18)
  if (dataStart + compressedBytes > dataEnd) return null
  return {
    flags: buffer.readUInt16LE(position + 6),
    entry: {
      name: buffer.toString('latin1', nameStart, nameEnd),
      method: buffer.readUInt16LE(position + 8),
      crc: buffer.readUInt32LE(position + 14),
      compressedBytes,
      bytes: buffer.readUInt32LE(position + 22),
      headerStart: position,
      dataStart,
    },
  }
}

function isSame(local: Header, said: Header): boolean {
  return (
    local.flags === said.flags &&
    local.entry.name === said.entry.name &&
    local.entry.method === said.entry.method &&
    local.entry.crc === said.entry.crc &&
    local.entry.compressedBytes === said.entry.compressedBytes &&
    local.entry.bytes === said.entry.bytes
  )
}

function headerProblem({ entry, flags }: Header, isKnownName: (name: string) => boolean): ZipProblem | null {
  if (leadsOut(entry.name)) return { kind: 'hostile', what: 'path' }
  if (!isKnownName(entry.name)) return { kind: 'hostile', what: 'unknownEntry' }
  if ((flags & 1) !== 0) return { kind: 'hostile', what: 'encrypted' }
  const isPlain = (flags & ~UTF8_NAMES) === 0 && (entry.method === 0 || entry.method === 8)
  if (!isPlain) return { kind: 'hostile', what: 'unusualArchive' }
  if (entry.bytes === ZIP64_SIZE || entry.compressedBytes === ZIP64_SIZE) {
    return { kind: 'hostile', what: 'unusualArchive' }
  }
  if (entry.bytes > LIMITS.entryBytes) return { kind: 'tooLarge' }
  if (entry.method === 0 && entry.bytes !== entry.compressedBytes) return { kind: 'changed' }
  const isSwollen = entry.bytes > LIMITS.smallBytes && entry.bytes > entry.compressedBytes * LIMITS.ratio
  return isSwollen ? { kind: 'hostile', what: 'bomb' } : null
}

function leadsOut(name: string): boolean {
  return /[\\:]|^\/|(?:^|\/)\.\.?(?:\/|$)/.test(name)
}

function checkTogether(entries: readonly ZipEntry[]): Result<readonly ZipEntry[], ZipProblem> {
  if (entries.length > LIMITS.entries) return hostile('tooManyEntries')
  const names = new Set(entries.map((entry) => entry.name.toLowerCase()))
  if (names.size !== entries.length) return hostile('doubledName')
  let previousEnd = 0
  for (const entry of entries.toSorted((a, b) => a.headerStart - b.headerStart)) {
    if (entry.headerStart < previousEnd) return hostile('overlap')
    previousEnd = entry.dataStart + entry.compressedBytes
  }
  const total = entries.reduce((sum, entry) => sum + entry.bytes, 0)
  return total > LIMITS.totalBytes ? failed({ kind: 'tooLarge' }) : ok(entries)
}

function hostile(what: HostileTrait): { readonly ok: false; readonly error: ZipProblem } {
  return failed({ kind: 'hostile', what })
}

/** A view of the same bytes with readers for numbers. */
function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
