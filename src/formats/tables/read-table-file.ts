import { failed, ok, type Result } from '../../core/result.ts'
import type { Sheet } from '../../core/sheet.ts'
import type { TableFileProblem } from '../../core/table-file-problems.ts'
import { readCsv } from './read-csv.ts'
import { readXlsx } from './read-xlsx.ts'

/** A file with tables may be as large as this. */
export const MOST_TABLE_FILE_BYTES = 20_000_000

const ZIP = [0x50, 0x4b, 0x03, 0x04]
const OLE = [0xd0, 0xcf, 0x11, 0xe0]

/**
 * Reads the sheets of an Excel workbook or the one table of a text file; which it is shows in the bytes, never in
 * the name. A password-protected, old or broken workbook is told as what it is.
 */
export async function readTableFile(
  bytes: Uint8Array,
  fileName: string,
): Promise<Result<readonly Sheet[], TableFileProblem>> {
  if (bytes.length === 0) return failed({ kind: 'empty' })
  if (bytes.length > MOST_TABLE_FILE_BYTES) return failed({ kind: 'tooLarge' })
  if (beginsWith(bytes, ZIP)) return readXlsx(bytes)
  if (beginsWith(bytes, OLE)) return failed({ kind: isEncrypted(bytes) ? 'passwordProtected' : 'oldExcel' })
  const sheet = readCsv(bytes, fileName.replace(/\.[^.]*$/, ''))
  return sheet.ok ? ok([sheet.value]) : sheet
}

function beginsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte)
}

/** Office puts a protected workbook into a stream of this name, in two bytes a letter. */
function isEncrypted(bytes: Uint8Array): boolean {
  const directory = new TextDecoder('utf-16le')
  return directory.decode(bytes.subarray(0, bytes.length - (bytes.length % 2))).includes('EncryptedPackage')
}
