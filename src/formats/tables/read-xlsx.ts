import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import readWorkbook from 'read-excel-file/universal'
import { failed, ok, type Result } from '../../core/result.ts'
import { type CellFault, SHEET_LIMITS, type Sheet } from '../../core/sheet.ts'
import type { TableFileProblem } from '../../core/table-file-problems.ts'
import { boundedSheet } from './bounded-sheet.ts'
import { percentStyles } from './number-styles.ts'
import { FORMULA_ERROR, safeWorksheet, UNCALCULATED } from './safe-worksheet.ts'
import { xmlTags } from './xml-tags.ts'

/** A workbook is refused beyond this, whatever it says of itself. */
const MOST_ENTRIES = 2_000
const MOST_UNFOLDED_BYTES = 120_000_000

/**
 * Reads an Excel workbook: each sheet as texts in Swedish. Percentages keep their sign, dates become ISO dates. A
 * formula without a value that was worked out, and one that failed, is told as a fault at its place. Never throws.
 */
export async function readXlsx(bytes: Uint8Array): Promise<Result<readonly Sheet[], TableFileProblem>> {
  const unfolded = unfold(bytes)
  if (!unfolded.ok) return unfolded
  const safe = safeParts(unfolded.value)
  if (!safe.ok) return safe
  try {
    const archive = zipSync(safe.value.parts, { level: 0 })
    const sheets = await readWorkbook<ReadNumber>(new Blob([archive]), { parseNumber: readNumber })
    const read = sheets
      .slice(0, SHEET_LIMITS.sheets)
      .map(({ sheet, data }) => sheetOf(sheet, data ?? [], safe.value.isCut))
    const filled = read.filter(({ cells }) => cells.length > 0)
    return filled.length === 0 ? failed({ kind: 'empty' }) : ok(filled)
  } catch {
    // The library throws for whatever it can't make out; what was given to it is only this file.
    return failed({ kind: 'damaged' })
  }
}

type Parts = Readonly<Record<string, Uint8Array>>

class Refused extends Error {}

/** The parts of the archive that are XML of the workbook. */
function unfold(bytes: Uint8Array): Result<Parts, TableFileProblem> {
  let entries = 0
  let total = 0
  let isOpenDocument = false
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        entries += 1
        isOpenDocument ||= name === 'content.xml'
        const isWanted = /^xl\/[\w./ -]*\.(?:xml|rels)$/i.test(name)
        if (isWanted) total += originalSize
        if (entries > MOST_ENTRIES || total > MOST_UNFOLDED_BYTES) throw new Refused()
        return isWanted
      },
    })
    if (parts['xl/workbook.xml'] !== undefined) return ok(parts)
    return failed({ kind: isOpenDocument ? 'openDocument' : 'unknown' })
  } catch (fault) {
    return failed({ kind: fault instanceof Refused ? 'tooLarge' : 'damaged' })
  }
}

/** The same parts with every worksheet made safe and nothing that isn't needed; damaged when one can't be read. */
function safeParts(
  parts: Parts,
): Result<{ readonly parts: Record<string, Uint8Array>; readonly isCut: boolean }, TableFileProblem> {
  const texts = Object.entries(parts).map(([name, bytes]) => [name, strFromU8(bytes)] as const)
  const styles = texts.find(([, text]) => rootOf(text) === 'styleSheet')?.[1] ?? ''
  const isPercent = percentStyles(styles)
  const kept: Record<string, Uint8Array> = {}
  let isCut = false
  for (const [name, text] of texts) {
    const root = rootOf(text)
    if (root === 'worksheet') {
      const safe = safeWorksheet(text, isPercent)
      if (safe === null) return failed({ kind: 'damaged' })
      kept[name] = strToU8(safe.xml)
      isCut ||= safe.isCut
    } else if (['workbook', 'Relationships', 'sst', 'styleSheet'].includes(root))
      kept[name] = parts[name] ?? new Uint8Array()
  }
  return ok({ parts: kept, isCut })
}

function rootOf(xml: string): string {
  for (const { name } of xmlTags(xml)) return name
  return ''
}

interface ReadNumber {
  readonly value: number
  readonly isPercent: boolean
}

function readNumber(text: string): ReadNumber {
  const isPercent = text.endsWith('%')
  const value = Number(isPercent ? text.slice(0, -1) : text)
  return { value: isPercent ? value * 100 : value, isPercent }
}

function sheetOf(name: string, data: readonly (readonly unknown[])[], isCut: boolean): Sheet {
  const faults: CellFault[] = []
  const cells = data.map((row, rowIndex) =>
    row.map((value, columnIndex) => {
      const text = textOf(value)
      if (text === UNCALCULATED) {
        faults.push({ row: rowIndex, column: columnIndex, kind: 'uncalculated', text: '' })
        return ''
      }
      if (text.startsWith(FORMULA_ERROR)) {
        const shown = text.slice(FORMULA_ERROR.length)
        faults.push({ row: rowIndex, column: columnIndex, kind: 'error', text: shown })
        return ''
      }
      return text
    }),
  )
  return boundedSheet(name, cells, faults, isCut)
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return value
  if (typeof value === 'boolean') return value ? 'Ja' : 'Nej'
  if (value instanceof Date) return dateText(value)
  const { value: number, isPercent } = value as ReadNumber // the only other thing that `readNumber` lets through
  // Fifteen digits are what Excel itself keeps; beyond them is binary noise.
  const text = plainNumber(Number(number.toPrecision(15)))
  return isPercent ? `${text} %` : text
}

function plainNumber(value: number): string {
  const text = Number.isInteger(value) ? value.toFixed(0) : String(value)
  return (text.includes('e-') ? value.toFixed(10).replace(/0+$/, '') : text)
    .replace('.', ',')
    .replace(/^-/, '−')
}

function dateText(date: Date): string {
  if (Number.isNaN(date.getTime())) return ''
  const iso = date.toISOString()
  return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : `${iso.slice(0, 10)} ${iso.slice(11, 16)}`
}
