import type { Block, ParagraphBlock, TableBlock, TableCell, TableRow } from './blocks.ts'
import { type Line, linesOf } from './lines.ts'

/** What goes onto pages one after the other: a paragraph or a row of a table. Heights are in twips. */
export interface FlowItem {
  /** The parts that a page may end between. */
  readonly parts: readonly Line[]
  /** How many of the parts stay together at either end. */
  readonly fewest: number
  readonly before: number
  readonly after: number
  /** Whether it stays on the page that the next one begins on. */
  readonly keepNext: boolean
  readonly isOnNewPage: boolean
  /** What is repeated above it when it begins a page. */
  readonly repeated: number
  readonly bookmarks: readonly string[]
}

/** The lines below a row and below the head, as LibreOffice 7.4 draws them. */
const ROW_LINE = 9
const HEAD_LINE = 28

/** The blocks as they go onto pages with text so wide. */
export function flowItems(blocks: readonly Block[], width: number): readonly FlowItem[] {
  return blocks.flatMap((block) =>
    block.kind === 'paragraph' ? [paragraphItem(block, width)] : rowItems(block),
  )
}

function paragraphItem(paragraph: ParagraphBlock, width: number): FlowItem {
  const { look, bookmarks } = paragraph
  const lines = linesOf(paragraph, width)
  return {
    parts: look.keepLines || look.borders > 0 ? [whole(lines, look.borders)] : lines,
    fewest: look.widowControl ? 2 : 1,
    before: look.before,
    after: look.after,
    keepNext: look.keepNext,
    isOnNewPage: look.pageBreakBefore,
    repeated: 0,
    bookmarks,
  }
}

/** Lines that stay together, as one; a line drawn below the last must fit whole. */
function whole(lines: readonly Line[], borders: number): Line {
  const height = heightOf(lines) + borders
  const last = lines.at(-1)
  return {
    height,
    letters: last && borders === 0 ? height - last.height + last.letters : height,
    hasNotes: lines.some(({ hasNotes }) => hasNotes),
  }
}

/** The height of lines one below the other. */
export function heightOf(lines: readonly Line[]): number {
  return lines.reduce((total, { height }) => total + height, 0)
}

function rowItems({ rows }: TableBlock): readonly FlowItem[] {
  const heights = rows.map((row) => ({ height: rowHeight(row), letters: rowHeight(row) }))
  const heads = heightOf(heights.filter((_, index) => rows[index]?.isHeader))
  return rows.map((row, index) => ({
    parts: heights.slice(index, index + 1),
    fewest: 1,
    before: 0,
    after: 0,
    keepNext: isKept(row),
    isOnNewPage: false,
    repeated: row.isHeader ? 0 : heads,
    bookmarks: row.cells.flatMap(({ blocks }) => blocks.flatMap(bookmarksOf)),
  }))
}

function rowHeight({ cells, isHeader }: TableRow): number {
  const below = isHeader ? HEAD_LINE : ROW_LINE
  // A line of its own above takes the place of the thin one below the row before.
  const above = Math.max(ROW_LINE, ...cells.map(({ topLine }) => topLine)) - ROW_LINE
  return above + Math.max(0, ...cells.map(cellHeight)) + below
}

function cellHeight({ blocks, width, margins }: TableCell): number {
  let height = margins.top + margins.bottom
  let after = 0
  for (const item of flowItems(blocks, width - margins.left - margins.right)) {
    height += Math.max(after, item.before) + heightOf(item.parts)
    after = item.after
  }
  return height + after
}

function isKept({ cells }: TableRow): boolean {
  const first = cells[0]?.blocks[0]
  return first?.kind === 'paragraph' && first.look.keepNext
}

function bookmarksOf(block: Block): readonly string[] {
  if (block.kind === 'paragraph') return block.bookmarks
  return block.rows.flatMap(({ cells }) => cells.flatMap(({ blocks }) => blocks.flatMap(bookmarksOf)))
}
