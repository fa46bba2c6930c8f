import { page } from './page.ts'
import { cellPadding } from './styles.ts'

/** The size of table text; widths below are for it. */
const TABLE_FONT_TWIPS = 200
const CELL_PADDING = 2 * cellPadding
/** Room for a line's last letter when the printing program measures a little wider. */
const SLACK = 40
/** Crowded tables are set in 9 points instead of 10. */
const CROWDED_SCALE = 0.9
const LINE_HEIGHT = 256
const ROW_PADDING = 130
const NARROWEST = 560

/** One column as it will be filled: each cell's lines of text. */
export interface ColumnText {
  readonly cells: readonly string[]
  readonly isNumeric: boolean
}

/** The widths in twips, and whether words do not fit at the usual size. */
export interface ColumnWidths {
  readonly widths: readonly number[]
  readonly isCrowded: boolean
}

/**
 * Column widths in twips that fit what the columns hold: no word is broken while there is room for it, and longer
 * texts get more. Tables with words fill the line; tables of numbers are only as wide as they need, so that a number
 * stands near its label.
 */
export function columnWidths(columns: readonly ColumnText[]): ColumnWidths {
  const isCrowded = sum(columns.map((column) => leastWidth(column, 1))) > page.textWidth
  return { isCrowded, widths: widthsAt(columns, isCrowded ? CROWDED_SCALE : 1) }
}

function widthsAt(columns: readonly ColumnText[], scale: number): readonly number[] {
  const least = columns.map((column) => leastWidth(column, scale))
  const wanted = columns.map((column, index) => Math.max(wantedWidth(column, scale), least[index] ?? 0))
  const room = page.textWidth
  const leastSum = sum(least)
  const wantedSum = sum(wanted)
  if (leastSum >= room) return fitted(levelled(least, room), room)
  if (wantedSum <= room) {
    const isTableOfNumbers = columns.length > 1 && columns.slice(1).every((column) => column.isNumeric)
    if (!isTableOfNumbers) return fitted(wanted, room)
    return wantedSum > room * 0.8 ? fitted(wanted, room) : wanted.map(Math.round)
  }
  const pull = wanted.map((width, index) => (width - (least[index] ?? 0)) ** 0.6)
  const pullSum = sum(pull)
  const spare = room - leastSum
  return fitted(
    least.map((width, index) => width + (spare * (pull[index] ?? 0)) / pullSum),
    room,
  )
}

/** About how tall a table with these columns and widths is, in twips. */
export function tableHeight(columns: readonly ColumnText[], widths: readonly number[]): number {
  const rows = columns[0]?.cells.length ?? 0
  let height = 0
  for (let row = 0; row < rows; row += 1) {
    const lines = columns.map((column, index) => {
      const room = Math.max(1, (widths[index] ?? 0) - CELL_PADDING)
      const paragraphs = (column.cells[row] ?? '').split('\n')
      return sum(paragraphs.map((paragraph) => Math.max(1, Math.ceil(textWidth(paragraph) / room))))
    })
    height += Math.max(...lines) * LINE_HEIGHT + ROW_PADDING
  }
  return height
}

/** About how wide a text is in the table's type size. */
export function textWidth(text: string): number {
  let ems = 0
  for (const character of text) ems += characterWidth(character)
  return ems * TABLE_FONT_TWIPS
}

function leastWidth(column: ColumnText, scale: number): number {
  const words = column.cells.flatMap((cell) => cell.split(column.isNumeric ? /[\n]/ : /[ \n]/))
  const longest = scale * Math.max(0, ...words.map(textWidth))
  return Math.max(NARROWEST, Math.min(longest, page.textWidth * 0.4) + CELL_PADDING + SLACK)
}

function wantedWidth(column: ColumnText, scale: number): number {
  const longest = scale * Math.max(0, ...column.cells.flatMap((cell) => cell.split('\n')).map(textWidth))
  const comfortable = column.isNumeric ? 1_150 : 0
  return Math.max(comfortable, longest + CELL_PADDING + SLACK)
}

/** The widths with the largest cut to one height so that they fit: short words stay whole, long ones break. */
function levelled(widths: readonly number[], room: number): readonly number[] {
  let [low, high] = [0, Math.max(...widths)]
  for (let step = 0; step < 24; step += 1) {
    const middle = (low + high) / 2
    if (sum(widths.map((width) => Math.min(width, middle))) > room) high = middle
    else low = middle
  }
  return widths.map((width) => Math.min(width, low))
}

function fitted(widths: readonly number[], room: number): readonly number[] {
  const scale = room / sum(widths)
  const rounded = widths.map((width) => Math.floor(width * scale))
  const rest = room - sum(rounded)
  return rounded.map((width, index) => (index === 0 ? width + rest : width))
}

/** Widths in ems, a little above Calibri's bold, grouped by what is alike. */
function characterWidth(character: string): number {
  if (/[ijl.,:;'|!()[\]tfr\u00a0 ]/.test(character)) return 0.32
  if (/[mwMW%@–—]/.test(character)) return 0.84
  if (/\p{Lu}/u.test(character)) return 0.62
  return 0.53
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
