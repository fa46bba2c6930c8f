import { type ColumnText, columnWidths, crowdedLeast, needsCrowding, tableHeight } from './column-widths.ts'
import { type PageRoom, page } from './page.ts'

/** Some columns of a table that stand beside each other on the page, with their widths in twips. */
export interface TablePart {
  /** Which of the table's columns they are. */
  readonly columns: readonly number[]
  readonly widths: readonly number[]
  readonly isCrowded: boolean
  /** About how tall it is, in twips. */
  readonly height: number
}

/** How a table is laid out on the page. */
export interface TableLayout {
  /** Whether it needs a page that lies on its side. */
  readonly isWide: boolean
  /** One, or several below each other that all begin with the first column. */
  readonly parts: readonly TablePart[]
}

/**
 * Lays a table out: on the page as it is, where need be in smaller type; else on a page that lies on its side; and
 * where it is too wide for that too, in parts of about as many columns each.
 */
export function tableLayout(columns: readonly ColumnText[], room: PageRoom = page): TableLayout {
  const { tableLetters } = room
  const measured = tableLetters ? columns.map((column) => ({ ...column, letters: tableLetters })) : columns
  return layoutIn(measured, room.textWidth, room.landscapeTextWidth)
}

function layoutIn(
  columns: readonly ColumnText[],
  textWidth: number,
  landscapeTextWidth: number,
): TableLayout {
  const least = columns.map(crowdedLeast)
  const whole = columns.map((_, index) => index)
  const needed = sum(least)
  if (needed <= textWidth) {
    return { isWide: false, parts: [tablePart(columns, whole, textWidth)] }
  }
  const room = landscapeTextWidth
  const parts = columnsInParts(least, room)
  // In one size of type, whatever the parts need each.
  const isCrowded = parts.some((part) => needsCrowding(columnsOf(columns, part), room))
  return { isWide: true, parts: parts.map((part) => tablePart(columns, part, room, isCrowded)) }
}

function columnsOf(all: readonly ColumnText[], indexes: readonly number[]): readonly ColumnText[] {
  return indexes.flatMap((index) => all[index] ?? [])
}

function tablePart(
  all: readonly ColumnText[],
  indexes: readonly number[],
  room: number,
  crowding?: boolean,
): TablePart {
  const columns = columnsOf(all, indexes)
  const { widths, isCrowded } = columnWidths(columns, room, crowding)
  return { columns: indexes, widths, isCrowded, height: tableHeight(columns, widths) }
}

/** The columns in as few parts as there is room for, each after the first column, the last not left with a rest. */
function columnsInParts(least: readonly number[], room: number): readonly (readonly number[])[] {
  const fewest = filled(least, room).length
  for (let goal = Math.ceil((least.length - 1) / fewest); goal < least.length; goal += 1) {
    const parts = filled(least, room, goal)
    if (parts.length === fewest) return parts
  }
  return filled(least, room)
}

function filled(least: readonly number[], room: number, most = least.length): readonly (readonly number[])[] {
  const [first = 0, ...others] = least
  const parts: number[][] = []
  let used = Number.POSITIVE_INFINITY
  for (const [index, width] of others.entries()) {
    const part = parts.at(-1)
    const hasRoom = part !== undefined && used + width <= room && part.length <= most
    if (hasRoom) {
      part.push(index + 1)
      used += width
    } else {
      parts.push([0, index + 1])
      used = first + width
    }
  }
  return parts.length > 0 ? parts : [[0]]
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
