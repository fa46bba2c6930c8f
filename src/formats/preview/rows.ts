import { ink } from '../docx/page.ts'
import type { TableCell, TableRow } from '../docx/pages/blocks.ts'
import { NOTE_RULE } from '../docx/pages/paginate.ts'
import {
  type Drawing,
  drawParagraph,
  heightOfSet,
  notesOf,
  type SetParagraph,
  setParagraph,
} from './paragraphs.ts'
import type { Sheet } from './sheet.ts'

const THIN = 10
const THICK = 30

/** Draws a row of a table from `top`, so high as it was laid out, but for its notes at the foot of the page. */
export function drawRow(
  sheet: Sheet,
  row: TableRow,
  at: { readonly x: number; readonly top: number; readonly height: number },
  drawing: Drawing,
): void {
  let x = at.x
  const height = at.height - notesIn(row, drawing)
  const bottom = at.top + height
  const { noteRoom } = sheet
  const hadNotes = sheet.notes.length > 0
  for (const cell of row.cells) {
    drawCell(sheet, cell, { x, top: at.top, bottom, isHeader: row.isHeader }, drawing)
    x += cell.width
  }
  // The cells stand beside each other, and what was laid out was the row.
  const isFirstNote = !hadNotes && sheet.notes.length > 0
  sheet.noteRoom = noteRoom + at.height - height + (isFirstNote ? NOTE_RULE : 0)
  const above = Math.max(0, ...row.cells.map(({ topLine }) => topLine))
  if (above > 0) sheet.rule(at.x, at.top, x, at.top, THICK, ink.accent)
  if (row.isHeader) sheet.rule(at.x, bottom - THICK / 2, x, bottom - THICK / 2, THICK, ink.accent)
  else sheet.rule(at.x, bottom - THIN / 2, x, bottom - THIN / 2, THIN, ink.line)
}

/** What the notes of a row add to its height: its highest cell may be another without them. */
function notesIn({ cells }: TableRow, drawing: Drawing): number {
  const notes = cells.map(({ blocks }) =>
    blocks.reduce((sum, block) => sum + (block.kind === 'paragraph' ? notesOf(block) : 0), 0),
  )
  if (notes.every((each) => each === 0)) return 0
  const heights = cells.map(
    (cell) => cell.margins.top + cell.margins.bottom + stackHeight(textsOf(cell, unmarked(drawing))),
  )
  const withNotes = heights.map((height, index) => height + (notes[index] ?? 0))
  return Math.max(...withNotes) - Math.max(...heights)
}

/** For measuring: marks of lists are counted only where they are drawn. */
function unmarked(drawing: Drawing): Drawing {
  return { ...drawing, markOf: () => null }
}

function textsOf({ margins, width, blocks }: TableCell, drawing: Drawing): readonly SetParagraph[] {
  const room = width - margins.left - margins.right
  return blocks.flatMap((block) => (block.kind === 'paragraph' ? [setParagraph(block, room, drawing)] : []))
}

interface CellPlace {
  readonly x: number
  readonly top: number
  readonly bottom: number
  readonly isHeader: boolean
}

function drawCell(sheet: Sheet, cell: TableCell, place: CellPlace, drawing: Drawing): void {
  const { margins } = cell
  const texts = textsOf(cell, drawing)
  // The head's texts stand at its foot, where its columns begin.
  let top = place.isHeader
    ? place.bottom - THICK - margins.bottom - stackHeight(texts)
    : place.top + margins.top + cell.topLine
  let after = 0
  for (const [index, text] of texts.entries()) {
    const { look } = text.paragraph
    top += index === 0 ? look.before : Math.max(after, look.before)
    const lines = { from: 0, until: text.lines.length }
    drawParagraph(sheet, text, lines, { x: place.x + margins.left, top }, drawing)
    top += heightOfSet(text)
    after = look.after
  }
}

function stackHeight(texts: readonly SetParagraph[]): number {
  let height = 0
  let after = 0
  for (const text of texts) {
    height += Math.max(after, text.paragraph.look.before) + heightOfSet(text)
    after = text.paragraph.look.after
  }
  return height + after
}
