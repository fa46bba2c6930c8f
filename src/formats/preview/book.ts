import { documentTitle } from '../document-names.ts'
import { ink, page } from '../docx/page.ts'
import type { LaidOutSection } from '../docx/page-numbers.ts'
import type { Block, ParagraphBlock, TableRow } from '../docx/pages/blocks.ts'
import type { FlowItem } from '../docx/pages/flow.ts'
import { textWidth } from '../docx/pages/letters.ts'
import type { StyleSheet } from '../docx/pages/looks.ts'
import type { Put } from '../docx/pages/paginate.ts'
import { plainText } from '../docx/plain-text.ts'
import { style } from '../docx/styles.ts'
import type { LaidOut } from './laid-out.ts'
import { listMarks } from './list-marks.ts'
import { type Drawing, drawParagraph, heightOfSet, type SetParagraph, setParagraph } from './paragraphs.ts'
import { pictures } from './pictures.ts'
import { drawRow } from './rows.ts'
import { Sheet } from './sheet.ts'

/** The line above a page's notes, and how far above them it stands. */
const NOTE_RULE = 2_880
const ABOVE_NOTES = 60
/** The height of a line beside its letters' size in half points. */
const LINE = 12.2

const corner = { x: page.margin, y: page.margin } as const

/** What one item of the flow is drawn from. */
type Source =
  | { readonly kind: 'paragraph'; readonly paragraph: ParagraphBlock }
  | { readonly kind: 'row'; readonly row: TableRow; readonly heads: readonly TableRow[] }

/** The pages of a document with everything on them drawn. */
export class Book {
  readonly sheets: Sheet[] = []
  /** The page, counted from 0, that each bookmark is on. */
  readonly places = new Map<string, number>()
  private readonly out: LaidOut
  private readonly drawing: Drawing
  private readonly headings: ReadonlyMap<string, LaidOut['draft']['headings'][number]>

  constructor(out: LaidOut) {
    this.out = out
    this.headings = new Map(out.draft.headings.map((heading) => [heading.bookmark, heading]))
    for (const section of out.sections) this.bind(section)
    const marks = listMarks()
    this.drawing = {
      page: (bookmark) => {
        const at = this.places.get(bookmark)
        return at === undefined ? undefined : String(at + 1)
      },
      // List 0 is none: it takes a heading out of the numbering of its style.
      markOf: ({ list }) => (list === undefined || list.name === '0' ? null : marks(list.name, list.level)),
      picture: pictures(out.draft),
    }
    for (const section of out.sections) this.draw(section)
    for (const [index, sheet] of this.sheets.entries()) if (index > 0) this.frame(sheet, index + 1)
  }

  /** The section's pages, empty but for what is said of them. */
  private bind({ section, items, starts, count, firstPage }: LaidOutSection): void {
    const isWide = section.textWidth > section.textHeight
    const [width, height] = isWide ? [page.height, page.width] : [page.width, page.height]
    for (let index = 0; index < count; index += 1) this.sheets.push(new Sheet(width, height))
    for (const [index, { bookmarks }] of items.entries()) {
      const at = firstPage - 1 + (starts[index] ?? 0)
      for (const name of bookmarks) {
        this.places.set(name, at)
        const heading = this.headings.get(name)
        if (heading) this.sheets[at]?.headings.push(heading.text)
      }
    }
  }

  private draw({ section, styles, blocks, items, puts, count, firstPage }: LaidOutSection): void {
    const { textWidth: width, textHeight: height } = section
    const sources = blocks.flatMap(sourcesOf)
    const before = firstPage - 1
    let last: { readonly item: number; readonly text: SetParagraph } | null = null
    for (const put of puts) {
      const source = sources[put.item]
      const item = items[put.item]
      const sheet = this.sheets[before + put.page]
      if (source === undefined || item === undefined || sheet === undefined) continue
      if (source.kind === 'row') this.row(sheet, source, item, put)
      else {
        const text: SetParagraph =
          last?.item === put.item
            ? last.text
            : setParagraph(source.paragraph, width, this.drawing, this.numberOf(item))
        last = { item: put.item, text }
        this.paragraph(sheet, text, item, put)
      }
    }
    for (const sheet of this.sheets.slice(before, before + count)) this.notes(sheet, styles, width, height)
  }

  private numberOf({ bookmarks }: FlowItem): string | null {
    for (const name of bookmarks) {
      const number = this.headings.get(name)?.number
      if (number != null) return number
    }
    return null
  }

  private paragraph(sheet: Sheet, text: SetParagraph, item: FlowItem, put: Put): void {
    // Lines that stay together were put as one.
    const lines = item.parts.length === 1 ? { from: 0, until: text.lines.length } : put
    const top = corner.y + put.top - sheet.noteRoom
    drawParagraph(sheet, text, lines, { x: corner.x, top }, this.drawing)
  }

  private row(sheet: Sheet, { row, heads }: Extract<Source, { kind: 'row' }>, item: FlowItem, put: Put) {
    const { x, y } = corner
    if (put.isFirst && item.repeated > 0) {
      const height = item.repeated / heads.length
      for (const [index, head] of heads.entries()) {
        drawRow(sheet, head, { x, top: y + index * height, height }, this.drawing)
      }
    }
    const top = y + put.top - sheet.noteRoom
    drawRow(sheet, row, { x, top, height: item.parts[0]?.height ?? 0 }, this.drawing)
  }

  /** The notes of a page at its foot. */
  private notes(sheet: Sheet, styles: StyleSheet, width: number, height: number): void {
    const { paragraph: look, run } = styles.paragraph(style.footnote)
    const notes = sheet.notes.map((id) => {
      const pieces = [{ kind: 'text' as const, text: `${id} ${this.out.draft.footnotes[id - 1] ?? ''}`, run }]
      return setParagraph({ kind: 'paragraph', look, run, pieces, bookmarks: [] }, width, this.drawing)
    })
    if (notes.length === 0) return
    const heights = notes.map((note) => look.before + heightOfSet(note) + look.after)
    let top = corner.y + height - heights.reduce((sum, each) => sum + each, 0)
    const rule = top - ABOVE_NOTES
    sheet.rule(corner.x, rule, corner.x + NOTE_RULE, rule, 10, ink.secondary)
    for (const [index, note] of notes.entries()) {
      const lines = { from: 0, until: note.lines.length }
      drawParagraph(sheet, note, lines, { x: corner.x, top: top + look.before }, this.drawing)
      top += heights[index] ?? 0
    }
  }

  /** Header and footer, which the title page has none of. */
  private frame(sheet: Sheet, number: number): void {
    const styles = this.out.sections[0]?.styles
    if (styles === undefined) return
    const { run } = styles.paragraph(style.header)
    const height = run.halfPoints * LINE
    const { headerDistance, margin } = page
    const title = plainText(documentTitle(this.out.draft.project.report))
    sheet.text(title, run, corner.x, headerDistance, height)
    const text = `Sida ${number} av ${this.sheets.length}`
    const right = sheet.width - margin - textWidth(text, run)
    sheet.text(text, run, right, sheet.height - headerDistance - height, height)
  }
}

/** What the items of the flow are drawn from, one for each. */
function sourcesOf(block: Block): readonly Source[] {
  if (block.kind === 'paragraph') return [{ kind: 'paragraph', paragraph: block }]
  const heads = block.rows.filter(({ isHeader }) => isHeader)
  return block.rows.map((row) => ({ kind: 'row', row, heads }))
}
