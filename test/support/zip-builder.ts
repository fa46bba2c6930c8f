import { crc32, deflateRawSync } from 'node:zlib'

/** The fields of an entry, each of which a hostile archive may lie about. */
export interface ZipFields {
  readonly name: string
  readonly flags: number
  readonly method: number
  readonly crc: number
  readonly compressedBytes: number
  readonly bytes: number
  readonly extra: Uint8Array
}

export interface RawEntry {
  readonly data: Uint8Array
  /** In the header before the data. */
  readonly local: ZipFields
  /** In the directory at the end. */
  readonly central: ZipFields
  readonly attributes: number
  /** Where the directory says that the entry begins, or null for the truth. */
  readonly start: number | null
}

export interface EntryLies {
  readonly local?: Partial<ZipFields>
  readonly central?: Partial<ZipFields>
  readonly attributes?: number
  readonly start?: number
}

/** An entry that is what it says but for these lies. */
export function entry(name: string, content: Uint8Array | string, lies: EntryLies = {}): RawEntry {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content
  return rawEntry(name, bytes, bytes, 0, lies)
}

/** The same, deflated. */
export function deflated(name: string, content: Uint8Array | string, lies: EntryLies = {}): RawEntry {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content
  return rawEntry(name, bytes, deflateRawSync(bytes), 8, lies)
}

function rawEntry(
  name: string,
  bytes: Uint8Array,
  data: Uint8Array,
  method: number,
  { local, central, attributes = 0, start }: EntryLies,
): RawEntry {
  const truth: ZipFields = {
    name,
    flags: 0,
    method,
    crc: crc32(bytes),
    compressedBytes: data.length,
    bytes: bytes.length,
    extra: new Uint8Array(),
  }
  return {
    data,
    local: { ...truth, ...local },
    central: { ...truth, ...local, ...central },
    attributes,
    start: start ?? null,
  }
}

export interface EndLies {
  readonly count?: number
  readonly directoryBytes?: number
  readonly directoryStart?: number
  readonly comment?: string
}

/** An archive of exactly these entries. */
export function zip(entries: readonly RawEntry[], lies: EndLies = {}): Uint8Array {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let position = 0
  for (const { data, local, central, attributes, start } of entries) {
    const header = Buffer.alloc(30)
    header.writeUInt32LE(0x04034b50, 0)
    common(local).copy(header, 4)
    const localPart = Buffer.concat([header, Buffer.from(local.name, 'latin1'), local.extra, data])
    const listed = Buffer.alloc(46)
    listed.writeUInt32LE(0x02014b50, 0)
    listed.writeUInt16LE(0x0314, 4)
    common(central).copy(listed, 6)
    listed.writeUInt32LE(attributes, 38)
    listed.writeUInt32LE(start ?? position, 42)
    directory.push(Buffer.concat([listed, Buffer.from(central.name, 'latin1'), central.extra]))
    parts.push(localPart)
    position += localPart.length
  }
  const list = Buffer.concat(directory)
  const comment = Buffer.from(lies.comment ?? '', 'latin1')
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(lies.count ?? entries.length, 8)
  end.writeUInt16LE(lies.count ?? entries.length, 10)
  end.writeUInt32LE(lies.directoryBytes ?? list.length, 12)
  end.writeUInt32LE(lies.directoryStart ?? position, 16)
  end.writeUInt16LE(comment.length, 20)
  return Buffer.concat([...parts, list, end, comment])
}

function common(fields: ZipFields): Buffer {
  const header = Buffer.alloc(26)
  header.writeUInt16LE(20, 0)
  header.writeUInt16LE(fields.flags, 2)
  header.writeUInt16LE(fields.method, 4)
  header.writeUInt16LE(0x0021, 8)
  header.writeUInt32LE(fields.crc, 10)
  header.writeUInt32LE(fields.compressedBytes, 14)
  header.writeUInt32LE(fields.bytes, 18)
  header.writeUInt16LE(fields.name.length, 22)
  header.writeUInt16LE(fields.extra.length, 24)
  return header
}
