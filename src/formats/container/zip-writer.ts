import { crc32, deflateRawSync } from 'node:zlib'
import { LIMITS } from './limits.ts'

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
  const chunks: Uint8Array[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const input of inputs) {
    const name = Buffer.from(input.name, 'ascii')
    const { data, method } = compressed(input)
    const fields = commonFields(input, method, data.length, name.length)
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

const STORED = 0
const DEFLATED = 8

/** What shrinks so much that a reader would take it for a bomb is stored as it is. */
function compressed({ bytes, compression }: ZipInput): {
  readonly data: Uint8Array
  readonly method: number
} {
  if (compression === 'stored') return { data: bytes, method: STORED }
  const data = deflateRawSync(bytes)
  const isSwollen = bytes.length > LIMITS.smallBytes && bytes.length > data.length * LIMITS.ratio
  return isSwollen ? { data: bytes, method: STORED } : { data, method: DEFLATED }
}

/** The 26 bytes that the header before a file and its entry in the directory have in common. */
function commonFields(input: ZipInput, method: number, compressedBytes: number, nameBytes: number): Buffer {
  const fields = Buffer.alloc(26)
  fields.writeUInt16LE(VERSION_NEEDED, 0)
  fields.writeUInt16LE(method, 4)
  fields.writeUInt16LE(FIXED_DATE, 8)
  fields.writeUInt32LE(crc32(input.bytes), 10)
  fields.writeUInt32LE(compressedBytes, 14)
  fields.writeUInt32LE(input.bytes.length, 18)
  fields.writeUInt16LE(nameBytes, 22)
  return fields
}
