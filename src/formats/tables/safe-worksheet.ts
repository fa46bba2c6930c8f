import { columnIndex, columnName, SHEET_LIMITS } from '../../core/sheet.ts'
import { type XmlTag, xmlAttribute, xmlTags } from './xml-tags.ts'

/** A worksheet's XML without anything but the values of its cells. */
export interface SafeWorksheet {
  readonly xml: string
  readonly isCut: boolean
}

/** What stands in a cell instead of a value that can't be had; no text that people write begins so. */
export const UNCALCULATED = '\ue000uncalculated'
export const FORMULA_ERROR = '\ue000error:'

const NAMESPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const MOST_CELLS = SHEET_LIMITS.cells

/**
 * The same worksheet with only what is read of it: cells with a value, in order, within the limits. A formula that
 * was never worked out, and one that failed, become marks, since a reader takes them for empty. Numbers in percent
 * get a percent sign. Null when the XML is broken or cut short.
 */
export function safeWorksheet(xml: string, isPercent: (style: number) => boolean): SafeWorksheet | null {
  const rows: string[] = []
  let isCut = false
  let isEnded = false
  let cellCount = 0
  let row: { readonly number: number; cells: string[]; column: number } | null = null
  let lastRow = 0
  let cell: CellParts | null = null
  for (const tag of xmlTags(xml)) {
    if (cell !== null && tag.name !== 'c') {
      takePart(cell, tag, xml)
      continue
    }
    if (tag.name === 'sheetData') isEnded = tag.kind !== 'open'
    else if (tag.name === 'row' && tag.kind === 'open') {
      const number = Number(xmlAttribute(tag, 'r') ?? lastRow + 1)
      if (!Number.isInteger(number) || number <= lastRow) return null
      row = { number, cells: [], column: -1 }
      lastRow = number
    } else if (tag.name === 'row' && row !== null) {
      if (row.cells.length > 0) rows.push(`<row r="${row.number}">${row.cells.join('')}</row>`)
      row = null
    } else if (tag.name === 'c' && tag.kind === 'open' && row !== null) {
      cell = { tag, from: null, value: null, inline: null, hasFormula: false }
    } else if (tag.name === 'c' && tag.kind === 'close' && cell !== null && row !== null) {
      const column = columnOf(cell.tag, row.column + 1)
      if (column === null || column <= row.column) return null
      row.column = column
      const written = writtenCell(cell, `${columnName(column)}${row.number}`, isPercent)
      cell = null
      if (written === null) continue
      cellCount += 1
      if (row.number > SHEET_LIMITS.rows || column >= SHEET_LIMITS.columns || cellCount > MOST_CELLS) {
        isCut = true
      } else row.cells.push(written)
    }
    // What lies beyond the limits need not be looked at to know that it is there.
    if (isCut && lastRow > SHEET_LIMITS.rows) isEnded = true
    if (isEnded) break
  }
  if (!isEnded) return null
  const data = rows.join('')
  return { xml: `<worksheet xmlns="${NAMESPACE}"><sheetData>${data}</sheetData></worksheet>`, isCut }
}

interface CellParts {
  readonly tag: XmlTag
  /** Where the value or inline text that is being read begins. */
  from: { readonly name: string; readonly at: number } | null
  value: string | null
  inline: string | null
  hasFormula: boolean
}

function takePart(cell: CellParts, tag: XmlTag, xml: string): void {
  if (tag.name === 'f') cell.hasFormula = true
  if (tag.name !== 'v' && tag.name !== 'is') return
  if (tag.kind === 'open') cell.from ??= { name: tag.name, at: tag.end }
  else if (tag.kind === 'close' && cell.from?.name === tag.name) {
    const text = xml.slice(cell.from.at, tag.start)
    if (tag.name === 'v') cell.value = text
    else cell.inline = text
    cell.from = null
  }
}

/** The cell as it is passed on, or null for an empty one. */
function writtenCell(
  { tag, value, inline, hasFormula }: CellParts,
  address: string,
  isPercent: (style: number) => boolean,
): string | null {
  const type = xmlAttribute(tag, 't') ?? 'n'
  const style = xmlAttribute(tag, 's')
  if (type === 'e') return textCell(address, `${FORMULA_ERROR}${value?.replace(/[<&]/g, '') ?? ''}`)
  if (type === 'inlineStr')
    return inline === null ? null : `<c r="${address}" t="inlineStr"><is>${inline}</is></c>`
  if (value === null || value.trim() === '') {
    const isLacking = hasFormula && (value === null || type !== 'str')
    return isLacking ? textCell(address, UNCALCULATED) : null
  }
  if (type !== 'n')
    return `<c r="${address}" t="${type === 's' || type === 'b' || type === 'd' ? type : 'str'}"><v>${value}</v></c>`
  if (!Number.isFinite(Number(value))) return textCell(address, `${FORMULA_ERROR}#TAL!`)
  const number = style !== undefined && isPercent(Number(style)) ? `${value.trim()}%` : value.trim()
  const styled = style !== undefined && /^\d+$/.test(style) ? ` s="${style}"` : ''
  return `<c r="${address}"${styled}><v>${number}</v></c>`
}

function textCell(address: string, text: string): string {
  return `<c r="${address}" t="inlineStr"><is><t>${text}</t></is></c>`
}

/** The column that a cell says that it stands in, the next one when it says none; null for no column of Excel's. */
function columnOf(tag: XmlTag, next: number): number | null {
  const address = xmlAttribute(tag, 'r')
  if (address === undefined) return next
  const found = /^([A-Z]{1,3})\d{1,7}$/.exec(address)
  return found?.[1] === undefined ? null : columnIndex(found[1])
}
