import type { DocumentChoices } from '../../core/export-settings.ts'
import { outlineOf } from '../../core/outline.ts'
import { documentTitle } from '../docx/document.ts'
import { indent } from '../docx/lists.ts'
import { page } from '../docx/page.ts'
import {
  type Block,
  blocksIn,
  type ListIndent,
  type ParagraphBlock,
  type TableRow,
} from '../docx/pages/blocks.ts'
import { type DocumentSection, sectionsIn } from '../docx/pages/document-sections.ts'
import { type FlowItem, flowItems } from '../docx/pages/flow.ts'
import { textWidth } from '../docx/pages/letters.ts'
import { type StyleSheet, styleSheet } from '../docx/pages/looks.ts'
import { type Put, paginate } from '../docx/pages/paginate.ts'
import { plainText } from '../docx/plain-text.ts'
import { style, stylesXml } from '../docx/styles.ts'
import { element } from '../html/markup.ts'
import type { Project } from '../project.ts'
import { type LaidOut, laidOut } from './laid-out.ts'
import { listMarks } from './list-marks.ts'
import { type Drawing, drawParagraph, heightOfSet, setParagraph } from './paragraphs.ts'
import { pictures } from './pictures.ts'
import { drawRow } from './rows.ts'
import { type PlacedImage, Sheet } from './sheet.ts'

/** A page of the document as a drawing. Lengths are in twips. */
export interface PreviewPage {
  readonly width: number
  readonly height: number
  /** A whole SVG picture without the report's images. */
  readonly svg: string
  readonly images: readonly PlacedImage[]
  /** The headings that begin on it. */
  readonly headings: readonly string[]
}

export interface Preview {
  readonly pages: readonly PreviewPage[]
  /** The page that each section's heading stands on, counted from 0. */
  readonly sectionPages: Readonly<Record<string, number>>
}

const FONTS = "Calibri, Carlito, 'Source Sans 3', 'Segoe UI', Arial, sans-serif"
/** The line above a page's notes. */
const NOTE_RULE = 2_880

/**
 * The pages of the Word document as they are laid out for its page numbers: the same lines, tables and page breaks, with
 * the same styles. Text is drawn in Calibri or what is most like it, in the widths of Calibri.
 */
export async function previewOf(project: Project, choices: DocumentChoices): Promise<Preview> {
  const out = await laidOut(project, choices)
  const book = new Book(out, styleSheet(stylesXml(out.draft.look)))
  for (const section of sectionsIn(out.body)) book.draw(section)
  return book.finished()
}

/** What one item of the flow is drawn from. */
type Source =
  | { readonly kind: 'paragraph'; readonly paragraph: ParagraphBlock }
  | { readonly kind: 'row'; readonly row: TableRow; readonly heads: readonly TableRow[] }

/** The pages so far. */
class Book {
  private readonly sheets: Sheet[] = []
  private readonly places = new Map<string, number>()
  private readonly out: LaidOut
  private readonly styles: StyleSheet
  private readonly drawing: Drawing
  private readonly headings: ReadonlyMap<string, LaidOut['draft']['headings'][number]>

  constructor(out: LaidOut, styles: StyleSheet) {
    this.out = out
    this.styles = styles
    this.headings = new Map(out.draft.headings.map((heading) => [heading.bookmark, heading]))
    const marks = listMarks()
    this.drawing = {
      page: out.pageOf,
      markOf: ({ list }) => (list === undefined ? null : marks(list.name, list.level)),
      picture: pictures(out.draft),
    }
  }

  draw({ content, textWidth: width, textHeight: height }: DocumentSection): void {
    const noteHeight = (id: number) => heightOfSet(this.note(id, width)) + this.noteAir()
    const blocks = blocksIn(content, { styles: this.styles, lists, noteHeight })
    const items = flowItems(blocks, width)
    const sources = blocks.flatMap(sourcesOf)
    const before = this.sheets.length
    const isWide = width > height
    const size: readonly [number, number] = isWide ? [page.height, page.width] : [page.width, page.height]
    const sheetAt = (index: number) => {
      while (this.sheets.length <= before + index) this.sheets.push(new Sheet(...size))
      return this.sheets[before + index] ?? new Sheet(...size)
    }
    let set: { readonly item: number; readonly text: ReturnType<typeof setParagraph> } | null = null
    const { count } = paginate(items, height, (put) => {
      const source = sources[put.item]
      const item = items[put.item]
      if (source === undefined || item === undefined) return
      const sheet = sheetAt(put.page)
      if (put.from === 0) this.begin(item, before + put.page, sheet)
      if (source.kind === 'row') return this.row(sheet, source, item, put)
      const text =
        set?.item === put.item
          ? set.text
          : setParagraph(source.paragraph, width, this.drawing, this.numberOf(item))
      set = { item: put.item, text }
      this.paragraph(sheet, text, item, put)
    })
    sheetAt(count - 1)
    for (const sheet of this.sheets.slice(before)) this.notes(sheet, width, height)
  }

  finished(): Preview {
    for (const [index, sheet] of this.sheets.entries()) if (index > 0) this.frame(sheet, index + 1)
    const sectionPages = [...this.out.draft.sectionBookmarks].flatMap(([id, bookmark]) => {
      const at = this.places.get(bookmark)
      return at === undefined ? [] : [[id, at] as const]
    })
    const titlePages = outlineOf(this.out.draft.project.report)
      .filter(({ level }) => level === 0)
      .map(({ entry }) => [entry.id, 0] as const)
    return {
      pages: this.sheets.map(finishedPage),
      sectionPages: Object.fromEntries([...titlePages, ...sectionPages]),
    }
  }

  private begin(item: FlowItem, at: number, sheet: Sheet): void {
    for (const name of item.bookmarks) {
      this.places.set(name, at)
      const heading = this.headings.get(name)
      if (heading) sheet.headings.push(heading.text)
    }
  }

  private numberOf({ bookmarks }: FlowItem): string | null {
    return (
      bookmarks.map((name) => this.headings.get(name)?.number ?? null).find((found) => found !== null) ?? null
    )
  }

  private paragraph(sheet: Sheet, text: ReturnType<typeof setParagraph>, item: FlowItem, put: Put): void {
    // Lines that stay together were put as one.
    const isWhole = item.parts.length === 1
    const lines = isWhole ? { from: 0, until: text.lines.length } : put
    const { x, y } = corner
    drawParagraph(sheet, text, lines, { x, top: y + put.top }, this.drawing)
  }

  private row(
    sheet: Sheet,
    { row, heads }: Extract<Source, { kind: 'row' }>,
    item: FlowItem,
    put: Put,
  ): void {
    const { x, y } = corner
    if (put.isFirst && item.repeated > 0) {
      let top = y
      for (const head of heads) {
        drawRow(sheet, head, { x, top, height: item.repeated / heads.length }, this.drawing)
        top += item.repeated / heads.length
      }
    }
    drawRow(sheet, row, { x, top: y + put.top, height: item.parts[0]?.height ?? 0 }, this.drawing)
  }

  private notes(sheet: Sheet, width: number, height: number): void {
    const notes = sheet.notes.map((id) => this.note(id, width))
    if (notes.length === 0) return
    const { x, y } = corner
    let top = y + height - notes.reduce((sum, note) => sum + heightOfSet(note) + this.noteAir(), 0)
    sheet.rule(x, top - 60, x + NOTE_RULE, top - 60, 10, '51616B')
    for (const note of notes) {
      drawParagraph(sheet, note, { from: 0, until: note.lines.length }, { x, top }, this.drawing)
      top += heightOfSet(note) + this.noteAir()
    }
  }

  private note(id: number, width: number) {
    const { paragraph: look, run } = this.styles.paragraph(style.footnote)
    const text = `${id} ${this.out.draft.footnotes[id - 1] ?? ''}`
    const pieces = [{ kind: 'text' as const, text, run }]
    const paragraph: ParagraphBlock = { kind: 'paragraph', look, run, pieces, bookmarks: [] }
    return setParagraph(paragraph, width, this.drawing)
  }

  private noteAir(): number {
    const { paragraph: look } = this.styles.paragraph(style.footnote)
    return look.before + look.after
  }

  /** Header and footer, which the title page has none of. */
  private frame(sheet: Sheet, number: number): void {
    const { run } = this.styles.paragraph(style.header)
    const line = run.halfPoints * 12.2
    sheet.text(
      plainText(documentTitle(this.out.draft.project.report)),
      run,
      corner.x,
      page.headerDistance,
      line,
    )
    const text = `Sida ${number} av ${this.out.pageCount}`
    const right = sheet.width - page.margin - textWidth(text, run)
    sheet.text(text, run, right, sheet.height - page.headerDistance - line, line)
  }
}

const corner = { x: page.margin, y: page.margin } as const

/** The names of the lists say whether they stand in a cell. */
const lists: ListIndent = (list, level) => indent(level, /-cell\b/.test(list) ? 'cell' : 'text')

/** What the items of the flow are drawn from, one for each. */
function sourcesOf(block: Block): readonly Source[] {
  if (block.kind === 'paragraph') return [{ kind: 'paragraph', paragraph: block }]
  const heads = block.rows.filter(({ isHeader }) => isHeader)
  return block.rows.map((row) => ({ kind: 'row', row, heads }))
}

function finishedPage(sheet: Sheet): PreviewPage {
  const { width, height, images, headings, markup } = sheet
  const start = element('svg', {
    xmlns: 'http://www.w3.org/2000/svg',
    viewBox: `0 0 ${width} ${height}`,
    width,
    height,
    'font-family': FONTS,
  }).html.split('</svg>')[0]
  return { width, height, svg: `${start}${markup}</svg>`, images, headings }
}
