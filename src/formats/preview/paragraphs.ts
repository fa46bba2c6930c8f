import { ink } from '../docx/page.ts'
import type { ParagraphBlock, Piece } from '../docx/pages/blocks.ts'
import { heightOf } from '../docx/pages/flow.ts'
import { textWidth } from '../docx/pages/letters.ts'
import { type SetLine, setLinesOf } from '../docx/pages/lines.ts'
import { NOTE_RULE } from '../docx/pages/paginate.ts'
import type { PageOf, Sheet } from './sheet.ts'

/** What is drawn by others than the one who draws the text. */
export interface Drawing {
  readonly page: PageOf
  /** The mark of a list item, asked for once for each in their order. */
  readonly markOf: (paragraph: ParagraphBlock) => string | null
  /** Draws the picture of this name. */
  readonly picture: (sheet: Sheet, name: string, place: Place) => void
}

/** Where on a page something is drawn, and how large. */
export interface Place {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** The dots to the page numbers of the contents. */
const DOTS = '0 70'
const DOT_WIDTH = 16

/** A paragraph ready to be drawn: its lines set, and what stands beside the first and the last of them. */
export interface SetParagraph {
  readonly paragraph: ParagraphBlock
  readonly lines: readonly SetLine[]
  readonly width: number
  /** The mark of a list, or the number of a heading or an entry of the contents. */
  readonly mark: string | null
  /** What stands at the right end of the last line, after dots. */
  readonly end: readonly Piece[]
}

/** Sets a paragraph in this width. `number` is what its style counts it as, if anything. */
export function setParagraph(
  paragraph: ParagraphBlock,
  width: number,
  { page: pageOf, markOf }: Pick<Drawing, 'page' | 'markOf'>,
  number: string | null = null,
): SetParagraph {
  const tabs = paragraph.pieces.flatMap((piece, at) => (piece.kind === 'text' && piece.isTab ? [at] : []))
  const last = tabs.at(-1)
  const end = last === undefined ? [] : paragraph.pieces.slice(last + 1)
  // A number before a tab stands where the mark of a list does.
  const first = tabs.length > 1 ? (tabs[0] ?? 0) : -1
  const inner = last === undefined ? paragraph.pieces : paragraph.pieces.slice(first + 1, last)
  const lead = first < 0 ? null : textOf(paragraph.pieces.slice(0, first))
  const shown = inner.map((piece) => withPage(piece, pageOf))
  return {
    paragraph,
    lines: setLinesOf({ ...paragraph, pieces: shown }, width),
    width,
    mark: number ?? lead ?? markOf(paragraph),
    end,
  }
}

/** Draws lines of a paragraph, those from `from` up to `until`, below each other from `top`. */
export function drawParagraph(
  sheet: Sheet,
  set: SetParagraph,
  { from, until }: { readonly from: number; readonly until: number },
  at: { readonly x: number; readonly top: number },
  drawing: Drawing,
): void {
  const { paragraph, lines, mark } = set
  const { look, run } = paragraph
  let top = at.top
  for (const [index, line] of lines.entries()) {
    if (index < from || index >= until) continue
    const notes = line.notes.length === 0 ? 0 : notesIn(paragraph, line)
    const height = line.height - notes
    // Without a mark to its left a line that hangs begins where the mark would.
    const indent = mark === null ? look.firstLine : Math.max(0, look.firstLine)
    const x = at.x + look.left + (index === 0 ? indent : 0)
    if (index === 0 && mark !== null) {
      sheet.text(mark, run, at.x + look.left + Math.min(0, look.firstLine), top, height)
    }
    drawLine(sheet, set, line, { x, top, height }, drawing)
    if (index === lines.length - 1 && set.end.length > 0)
      drawEnd(sheet, set, line, { x, top, height }, at.x, drawing)
    if (notes > 0) sheet.noteRoom += notes + (sheet.notes.length === 0 ? NOTE_RULE : 0)
    sheet.notes.push(...line.notes)
    top += height
  }
  drawEdges(sheet, set, { x: at.x, from: at.top, to: top })
}

interface LinePlace {
  readonly x: number
  readonly top: number
  readonly height: number
}

function drawLine(
  sheet: Sheet,
  { paragraph: { look }, width }: SetParagraph,
  { pieces }: SetLine,
  { x, top, height }: LinePlace,
  { page: pageOf, picture }: Drawing,
): void {
  const last = pieces.at(-1)
  const length =
    last === undefined ? 0 : last.at + (last.kind === 'object' ? last.width : textWidth(last.text, last.run))
  const moved = look.isToRight ? x + Math.max(0, width - look.left - look.right - length) : x
  sheet.pieces(pieces, moved, top, height, pageOf)
  for (const piece of pieces) {
    if (piece.kind !== 'object') continue
    picture(sheet, piece.name, { x: moved + piece.at, y: top, width: piece.width, height })
  }
}

/** A page number at the right margin with dots leading to it. */
function drawEnd(
  sheet: Sheet,
  { end, width }: SetParagraph,
  { pieces }: SetLine,
  { x, top, height }: LinePlace,
  left: number,
  { page: pageOf }: Drawing,
): void {
  const last = pieces.at(-1)
  const from = x + (last?.kind === 'text' ? last.at + textWidth(last.text, last.run) : 0)
  const shown = end.map((piece) => withPage(piece, pageOf))
  const text = textOf(shown)
  const run = shown.find((piece) => piece.kind === 'text')?.run
  if (run === undefined) return
  const start = left + width - textWidth(text, run)
  const foot = top + height - run.halfPoints * 2.7
  if (start - from > 240) sheet.rule(from + 100, foot, start - 80, foot, DOT_WIDTH, ink.secondary, DOTS)
  sheet.text(text, run, start, top, height)
}

function drawEdges(
  sheet: Sheet,
  { paragraph: { look }, width }: SetParagraph,
  { x, from, to }: { readonly x: number; readonly from: number; readonly to: number },
): void {
  for (const { side, width: thick, space, color } of look.edges ?? []) {
    const left = x + look.left
    if (side === 'left') sheet.rule(left - space, from, left - space, to, thick, color)
    else sheet.rule(left, to + space, x + width - look.right, to + space, thick, color)
  }
}

/** How high a set paragraph is on its page, without the notes that hang on it. */
export function heightOfSet({ paragraph, lines }: SetParagraph): number {
  return heightOf(lines) - notesOf(paragraph)
}

/** How much of a paragraph's height its notes take. */
export function notesOf({ pieces }: ParagraphBlock): number {
  return pieces.reduce((sum, piece) => sum + (piece.kind === 'note' ? piece.height : 0), 0)
}

function withPage(piece: Piece, pageOf: PageOf): Piece {
  if (piece.kind !== 'text' || piece.run.pageOf === undefined) return piece
  const { pageOf: bookmark, ...run } = piece.run
  return { ...piece, text: pageOf(bookmark) ?? '', run }
}

function textOf(pieces: readonly Piece[]): string {
  return pieces.map((piece) => (piece.kind === 'text' ? piece.text : '')).join('')
}

/** What the notes that hang on a line take of its height: they stand at the foot of the page. */
function notesIn({ pieces }: ParagraphBlock, { notes }: SetLine): number {
  const ids = new Set(notes)
  return pieces.reduce(
    (sum, piece) => sum + (piece.kind === 'note' && ids.has(piece.id) ? piece.height : 0),
    0,
  )
}
