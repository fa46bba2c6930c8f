import { page } from './page.ts'
import { textWidth as widthOfLetters } from './pages/letters.ts'
import type { RunLook } from './pages/looks.ts'
import { cellPadding, crowdedPadding } from './styles.ts'

/** Our own table text. */
const LETTERS: Letters = { halfPoints: 20 }
/** Room for a line's last letter when the printing program measures a little wider. */
const SLACK = 40
/** Crowded tables are set in 9 points instead of 10, and closer. */
const CROWDED: Setting = { scale: 0.9, padding: 2 * crowdedPadding }
const USUAL: Setting = { scale: 1, padding: 2 * cellPadding }
const LINE_HEIGHT = 256
const ROW_PADDING = 130
const NARROWEST = 560
/** About 20 letters of a word. */
const PARTED_WORD = 1_900

/** One column as it will be filled: each cell's lines of text. */
export interface ColumnText {
  readonly cells: readonly string[]
  readonly isNumeric: boolean
  /** What it is set in; our own table text where it is not said. */
  readonly letters?: Letters
}

type Letters = Pick<RunLook, 'halfPoints' | 'font'>

interface Setting {
  readonly scale: number
  /** Of both sides of a cell. */
  readonly padding: number
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
export function columnWidths(
  columns: readonly ColumnText[],
  room: number = page.textWidth,
  isCrowded: boolean = needsCrowding(columns, room),
): ColumnWidths {
  return { isCrowded, widths: widthsAt(columns, isCrowded ? CROWDED : USUAL, room) }
}

/** Whether the words of these columns do not fit at the usual size. */
export function needsCrowding(columns: readonly ColumnText[], room: number): boolean {
  return sum(columns.map((column) => leastWidth(column, USUAL))) > room
}

/**
 * What a column must have at least where the table is crowded. Very long words, which the printing program parts
 * there, count with a good part of them only.
 */
export function crowdedLeast(column: ColumnText): number {
  const least = leastWidth(column, CROWDED)
  return column.isNumeric ? least : Math.min(least, PARTED_WORD + CROWDED.padding)
}

function widthsAt(columns: readonly ColumnText[], setting: Setting, room: number): readonly number[] {
  const least = columns.map((column) => leastWidth(column, setting))
  const wanted = columns.map((column, index) => Math.max(wantedWidth(column, setting), least[index] ?? 0))
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
      const room = Math.max(1, (widths[index] ?? 0) - USUAL.padding)
      const paragraphs = (column.cells[row] ?? '').split('\n')
      const needed = paragraphs.map((paragraph) => textWidth(paragraph, false, column.letters))
      return sum(needed.map((width) => Math.max(1, Math.ceil(width / room))))
    })
    height += Math.max(...lines) * LINE_HEIGHT + ROW_PADDING
  }
  return height
}

/** How wide a text is in the table's usual type size. */
export function textWidth(text: string, isHead = false, letters = LETTERS): number {
  return widthOfLetters(text, { ...letters, bold: isHead, italic: false })
}

/** How wide each piece of a column is; the first cell is the head, in bold. */
function pieceWidths({ cells, letters }: ColumnText, at: RegExp, atInHead = at): readonly number[] {
  return cells.flatMap((cell, row) =>
    cell.split(row === 0 ? atInHead : at).map((piece) => textWidth(piece, row === 0, letters)),
  )
}

function leastWidth(column: ColumnText, { scale, padding }: Setting): number {
  // Numbers are never broken, the words above them may be.
  const pieces = pieceWidths(column, column.isNumeric ? /\n/ : /[ \n]/, /[ \n]/)
  const longest = scale * Math.max(0, ...pieces)
  return Math.max(NARROWEST, Math.min(longest, page.textWidth * 0.4) + padding + SLACK)
}

function wantedWidth(column: ColumnText, { scale, padding }: Setting): number {
  const longest = scale * Math.max(0, ...pieceWidths(column, /\n/))
  const comfortable = column.isNumeric ? 1_150 : 0
  return Math.max(comfortable, longest + padding + SLACK)
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

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
