import { crc32, deflateRawSync } from 'node:zlib'

/** A file to be put in an archive. */
export interface ZipInput {
  readonly name: string
  readonly bytes: Uint8Array
  readonly compression: 'stored' | 'deflated'
}

/** 1 January 1980, the earliest day that the format knows: archives of the same content are the same bytes. */
const FIXED_DATE = 0x0021
const VERSION_NEEDED = 20
const LOCAL_HEADER_BYTES = 30
const DIRECTORY_HEADER_BYTES = 46
const END_BYTES = 22

/** A ZIP archive of these files in this order. Names are ASCII. The same input gives the same bytes. */
export function writeZip(inputs: readonly ZipInput[]): Uint8Array {
  const chunks: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const input of inputs) {
    const name = Buffer.from(input.name, 'ascii')
    const data = input.compression === 'stored' ? Buffer.from(input.bytes) : deflateRawSync(input.bytes)
    const fields = commonFields(input, data.length, name.length)
    const local = Buffer.alloc(LOCAL_HEADER_BYTES)
    local.writeUInt32LE(0x04034b50, 0)
    fields.copy(local, 4)
    const central = Buffer.alloc(DIRECTORY_HEADER_BYTES)
    central.writeUInt32LE(0x02014b50, 0)
    central.writeUInt16LE(VERSION_NEEDED, 4)
    fields.copy(central, 6)
    central.writeUInt32LE(offset, 42)
    chunks.push(local, name, data)
    directory.push(central, name)
    offset += LOCAL_HEADER_BYTES + name.length + data.length
  }
  const directoryBytes = directory.reduce((sum, part) => sum + part.length, 0)
  const end = Buffer.alloc(END_BYTES)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(inputs.length, 8)
  end.writeUInt16LE(inputs.length, 10)
  end.writeUInt32LE(directoryBytes, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...chunks, ...directory, end])
}

/** The 26 bytes that the header before a file and its entry in the directory have in common. */
function commonFields(input: ZipInput, compressedBytes: number, nameBytes: number): Buffer {
  const fields = Buffer.alloc(26)
  fields.writeUInt16LE(VERSION_NEEDED, 0)
  fields.writeUInt16LE(input.compression === 'stored' ? 0 : 8, 4)
  fields.writeUInt16LE(FIXED_DATE, 8)
  fields.writeUInt32LE(crc32(input.bytes), 10)
  fields.writeUInt32LE(compressedBytes, 14)
  fields.writeUInt32LE(input.bytes.length, 18)
  fields.writeUInt16LE(nameBytes, 22)
  return fields
}
