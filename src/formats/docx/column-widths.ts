import { page } from './page.ts'

/** Half-points of table text; widths below are for it. */
const TABLE_FONT_TWIPS = 200
const CELL_PADDING = 2 * 85
/** Room for a line's last letter when the printing program measures a little wider. */
const SLACK = 40
const NARROWEST = 560

/** One column as it will be filled: each cell's lines of text. */
export interface ColumnText {
  readonly cells: readonly string[]
  readonly isNumeric: boolean
}

/**
 * Column widths in twips that fit what the columns hold: no word is broken while there is room for it, and longer
 * texts get more. Tables with words fill the line; tables of numbers are only as wide as they need, so that a number
 * stands near its label.
 */
export function columnWidths(columns: readonly ColumnText[]): readonly number[] {
  const least = columns.map(leastWidth)
  const wanted = columns.map((column, index) => Math.max(wantedWidth(column), least[index] ?? 0))
  const room = page.textWidth
  const leastSum = sum(least)
  const wantedSum = sum(wanted)
  if (leastSum >= room) return fitted(least, room)
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

/** About how wide a text is in the table's type size. */
export function textWidth(text: string): number {
  let ems = 0
  for (const character of text) ems += characterWidth(character)
  return ems * TABLE_FONT_TWIPS
}

function leastWidth(column: ColumnText): number {
  const words = column.cells.flatMap((cell) => cell.split(column.isNumeric ? /[\n]/ : /[ \n]/))
  const longest = Math.max(0, ...words.map(textWidth))
  return Math.max(NARROWEST, Math.min(longest, page.textWidth * 0.4) + CELL_PADDING + SLACK)
}

function wantedWidth(column: ColumnText): number {
  const longest = Math.max(0, ...column.cells.flatMap((cell) => cell.split('\n')).map(textWidth))
  const comfortable = column.isNumeric ? 1_150 : 0
  return Math.max(comfortable, longest + CELL_PADDING + SLACK)
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
