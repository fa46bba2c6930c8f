import {
  type CellMargins,
  cellMargins,
  type ParagraphLook,
  paragraphLook,
  type RunLook,
  runLook,
  type StyleSheet,
} from './looks.ts'
import { attribute, type Element, elementIn, elementsIn, isOn, numberAttribute, textIn } from './tree.ts'

/** What a document is made of, as far as it takes room. */
export type Block = ParagraphBlock | TableBlock

/** A paragraph with all that stands in its lines. */
export interface ParagraphBlock {
  readonly kind: 'paragraph'
  readonly look: ParagraphLook
  /** The look of a line with nothing in it. */
  readonly run: RunLook
  readonly pieces: readonly Piece[]
  readonly bookmarks: readonly string[]
  /** The list that it is an item of. */
  readonly list?: { readonly name: string; readonly level: number }
}

/** Text, a line break, a picture or chart that stands in the line, or the height of a note that hangs on it. */
export type Piece =
  | { readonly kind: 'text'; readonly text: string; readonly run: RunLook; readonly isTab?: boolean }
  | { readonly kind: 'break' }
  | { readonly kind: 'note'; readonly height: number; readonly id: number }
  | { readonly kind: 'object'; readonly width: number; readonly height: number; readonly name: string }

/** A table of fixed widths. */
export interface TableBlock {
  readonly kind: 'table'
  readonly rows: readonly TableRow[]
}

/** A row; one that is a header is repeated on each page. */
export interface TableRow {
  readonly isHeader: boolean
  readonly cells: readonly TableCell[]
}

/** A cell with its width and how thick a line of its own above it is, in twips. */
export interface TableCell {
  readonly width: number
  readonly margins: CellMargins
  readonly topLine: number
  readonly blocks: readonly Block[]
}

/** Where the text of a list stands: by the name of the list and the level in it. */
export type ListIndent = (list: string, level: number) => { readonly left: number; readonly hanging: number }

/** What the tree is read by. */
export interface Reading {
  readonly styles: StyleSheet
  readonly lists: ListIndent
  /** How much of the page's foot the note of this id takes. */
  readonly noteHeight: (id: number) => number
}

/** How large raised text is beside the text that it stands in. */
const RAISED = 0.58
const EMU_PER_TWIP = 635
/** Lines are measured in eighths of a point. */
const TWIPS_PER_EIGHTH = 2.5
/** What a page reference takes while its number is being worked out. */
const PAGE_WIDTH = '00'

/** The paragraphs and tables of a body or a cell; what takes no room is left out. */
export function blocksIn(content: unknown, reading: Reading): readonly Block[] {
  return elementsIn(content).flatMap((element): readonly Block[] => {
    if (element.name === 'w:p') return [paragraph(element.content, reading)]
    if (element.name === 'w:tbl') return [table(element.content, reading)]
    if (element.name === 'w:sdt') return blocksIn(elementIn(element.content, 'w:sdtContent'), reading)
    return []
  })
}

function paragraph(content: unknown, { styles, lists, noteHeight }: Reading): ParagraphBlock {
  const properties = elementIn(content, 'w:pPr')
  const style = styles.paragraph(attribute(elementIn(properties, 'w:pStyle'), 'w:val'))
  const numbering = elementIn(properties, 'w:numPr')
  const list = attribute(elementIn(numbering, 'w:numId'), 'w:val')
  const found = new Pieces(style.run, noteHeight)
  found.readAll(content)
  return {
    kind: 'paragraph',
    look: paragraphLook(
      list === undefined
        ? style.paragraph
        : { ...style.paragraph, ...indented(lists(list, levelOf(numbering))) },
      properties,
    ),
    run: style.run,
    pieces: found.pieces,
    bookmarks: found.bookmarks,
    ...(list === undefined ? {} : { list: { name: list, level: levelOf(numbering) } }),
  }
}

function levelOf(numbering: unknown): number {
  return numberAttribute(elementIn(numbering, 'w:ilvl'), 'w:val') ?? 0
}

function indented({ left, hanging }: ReturnType<ListIndent>): Pick<ParagraphLook, 'left' | 'firstLine'> {
  return { left, firstLine: -hanging }
}

function table(content: unknown, reading: Reading): TableBlock {
  const properties = elementIn(content, 'w:tblPr')
  const style = attribute(elementIn(properties, 'w:tblStyle'), 'w:val')
  const margins = cellMargins(reading.styles.cellMargins(style), elementIn(properties, 'w:tblCellMar'))
  const rows = elementsIn(content).filter(({ name }) => name === 'w:tr')
  return { kind: 'table', rows: rows.map((row) => tableRow(row.content, margins, reading)) }
}

function tableRow(content: unknown, margins: CellMargins, reading: Reading): TableRow {
  const header = elementIn(elementIn(content, 'w:trPr'), 'w:tblHeader')
  const cells = elementsIn(content).filter(({ name }) => name === 'w:tc')
  return {
    isHeader: header !== undefined && isOn(header),
    cells: cells.map((cell) => tableCell(cell.content, margins, reading)),
  }
}

function tableCell(content: unknown, margins: CellMargins, reading: Reading): TableCell {
  const properties = elementIn(content, 'w:tcPr')
  const top = elementIn(elementIn(properties, 'w:tcBorders'), 'w:top')
  return {
    width: numberAttribute(elementIn(properties, 'w:tcW'), 'w:w') ?? 0,
    margins: cellMargins(margins, elementIn(properties, 'w:tcMar')),
    topLine: (numberAttribute(top, 'w:sz') ?? 0) * TWIPS_PER_EIGHTH,
    blocks: blocksIn(content, reading),
  }
}

/** Gathers what stands in a paragraph's lines, in order. Of fields only what they show. */
class Pieces {
  readonly pieces: Piece[] = []
  readonly bookmarks: string[] = []
  private readonly base: RunLook
  private readonly noteHeight: Reading['noteHeight']

  constructor(base: RunLook, noteHeight: Reading['noteHeight']) {
    this.base = base
    this.noteHeight = noteHeight
  }

  readAll(content: unknown): void {
    for (const element of elementsIn(content)) this.read(element)
  }

  private read({ name, content }: Element): void {
    switch (name) {
      case 'w:r':
        this.readRun(content)
        return
      case 'w:bookmarkStart':
        this.bookmarks.push(attribute(content, 'w:name') ?? '')
        return
      case 'w:hyperlink':
      case 'w:ins':
      case 'w:smartTag':
      case 'w:fldSimple':
        this.readAll(content)
        return
    }
  }

  private readRun(content: unknown): void {
    const run = runLook(this.base, elementIn(content, 'w:rPr'))
    for (const part of elementsIn(content)) {
      switch (part.name) {
        case 'w:t':
          this.pieces.push({ kind: 'text', text: textIn(part.content), run })
          break
        case 'w:instrText':
          this.addPage(/^\s*PAGEREF\s+(\S+)/.exec(textIn(part.content))?.[1], run)
          break
        case 'w:tab':
          // As wide as it must be at least; where it ends is of no matter to where lines break.
          this.pieces.push({ kind: 'text', text: ' ', run, isTab: true })
          break
        case 'w:footnoteReference': {
          const id = numberAttribute(part.content, 'w:id') ?? 0
          const raised = { ...run, halfPoints: run.halfPoints * RAISED, isRaised: true }
          this.pieces.push({ kind: 'text', text: String(id), run: raised })
          this.pieces.push({ kind: 'note', height: this.noteHeight(id), id })
          break
        }
        case 'w:br':
          this.pieces.push({ kind: 'break' })
          break
        case 'w:drawing':
          this.pieces.push({ kind: 'object', ...extentOf(part.content), name: nameOf(part.content) })
          break
      }
    }
  }

  private addPage(bookmark: string | undefined, run: RunLook): void {
    if (bookmark === undefined) return
    this.pieces.push({ kind: 'text', text: PAGE_WIDTH, run: { ...run, pageOf: bookmark } })
  }
}

function nameOf(drawing: unknown): string {
  return attribute(elementIn(elementIn(drawing, 'wp:inline'), 'wp:docPr'), 'name') ?? ''
}

function extentOf(drawing: unknown): { readonly width: number; readonly height: number } {
  const extent = elementIn(elementIn(drawing, 'wp:inline'), 'wp:extent')
  const twips = (name: string) => Math.round((numberAttribute(extent, name) ?? 0) / EMU_PER_TWIP)
  return { width: twips('cx'), height: twips('cy') }
}
