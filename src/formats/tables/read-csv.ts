import { failed, ok, type Result } from '../../core/result.ts'
import type { Sheet } from '../../core/sheet.ts'
import type { TableFileProblem } from '../../core/table-file-problems.ts'
import { parseSeparated } from '../../core/table-paste.ts'
import { boundedSheet } from './bounded-sheet.ts'
import { decodeText } from './decode-text.ts'

/** In order of how likely they are in a Swedish file: a comma is more often in a number. */
const SEPARATORS = [';', '\t', ',', '|'] as const
const LINES_TO_JUDGE_BY = 50

/**
 * Reads a text file of fields, separated by semicolon, tab, comma or bar, whichever makes the most even table. The
 * first line `sep=;`, which Excel writes, decides. Rows may differ in length.
 */
export function readCsv(bytes: Uint8Array, name: string): Result<Sheet, TableFileProblem> {
  const decoded = decodeText(bytes)
  if (!decoded.ok) return decoded
  const told = /^\ufeff?sep=([;,\t|])\r?\n/i.exec(decoded.value)
  const text = told ? decoded.value.slice(told[0].length) : decoded.value
  if (text.trim() === '') return failed({ kind: 'empty' })
  const rows = parseSeparated(text, told?.[1] ?? separatorOf(text))
  return ok(
    boundedSheet(
      name,
      rows.map((row) => row.map((field) => field.trim())),
    ),
  )
}

function separatorOf(text: string): string {
  const sample = text.split(/\r\n|\r|\n/, LINES_TO_JUDGE_BY).join('\n')
  let best: string = SEPARATORS[0]
  let most = 0
  for (const separator of SEPARATORS) {
    const widths = parseSeparated(sample, separator).map((row) => row.length)
    const counts = new Map<number, number>()
    for (const width of widths) if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1)
    const even = Math.max(0, ...counts.values())
    if (even > most) [best, most] = [separator, even]
  }
  return best
}
