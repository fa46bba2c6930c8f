import type {
  Block,
  ChartBlock,
  DatasetTableBlock,
  Heading,
  Image,
  Inline,
  Mark,
  Paragraph,
  RichText,
} from '../../rich-text/schema.ts'
import type { Reader } from '../../rich-text/text.ts'

/** What a paragraph may lie in, the innermost last. */
export type Container = 'listItem' | 'blockquote' | 'tableHeader' | 'tableCell' | 'footnote'

/**
 * A run of a block's text with its place in the document. A value or reference is one step there, however long it
 * reads. A footnote is no text where it hangs; what it says is a block of its own with one such piece.
 */
export interface Piece {
  readonly kind: 'text' | 'value' | 'reference' | 'break' | 'footnote'
  /** Where it stands in the block's text. */
  readonly from: number
  readonly to: number
  /** Where it begins in the document. */
  readonly at: number
  readonly marks: readonly Mark[]
  readonly node: Inline
}

/** A paragraph or heading as it is read, numbers of the tables filled in. */
export interface TextBlock {
  readonly kind: 'paragraph' | 'heading'
  /** Of a heading: 1 is one level below the section's own. Otherwise null. */
  readonly level: number | null
  readonly within: readonly Container[]
  /** Its place among the section's blocks. */
  readonly index: number
  readonly text: string
  readonly pieces: readonly Piece[]
  /** Where the block itself begins in the document, and where it ends. */
  readonly start: number
  readonly end: number
}

/** An image, chart or table of numbers among the text. */
export interface FigurePlace {
  readonly node: Image | ChartBlock | DatasetTableBlock
  readonly at: number
}

/** A table written in the text. Cells are lists of blocks, row by row. */
export interface TextTable {
  /** Its numbered caption, or null. */
  readonly caption: string | null
  readonly hasHeaderRow: boolean
  readonly rows: readonly (readonly TextCell[])[]
  readonly start: number
  readonly end: number
}

/** A cell of a table in the text. */
export interface TextCell {
  readonly text: string
  readonly isHeader: boolean
  readonly blocks: readonly TextBlock[]
  readonly start: number
  readonly end: number
}

/** A list in the text: the first paragraph of each item. */
export interface TextList {
  readonly isNumbered: boolean
  readonly items: readonly TextBlock[]
  readonly start: number
  readonly end: number
}

/** What a text holds, each in reading order. */
export interface TextParts {
  readonly blocks: readonly TextBlock[]
  readonly figures: readonly FigurePlace[]
  readonly tables: readonly TextTable[]
  readonly lists: readonly TextList[]
}

/** Takes a text apart. Places are counted as ProseMirror counts them from the start of the document. */
export function textPartsOf(doc: RichText, read: Reader): TextParts {
  const walk = new Walk(read)
  walk.all(doc.content, [])
  return walk.parts
}

/** The place in the document of a stretch of a block's text. Inside a value or reference it is the whole of that. */
export function placeInDocument(
  block: TextBlock,
  from: number,
  to: number,
): { readonly from: number; readonly to: number } {
  return { from: placeOf(block, from, 'start'), to: placeOf(block, to, 'end') }
}

function placeOf({ pieces, start }: TextBlock, offset: number, edge: 'start' | 'end'): number {
  const piece =
    edge === 'start'
      ? (pieces.find(({ to }) => offset < to) ?? pieces.at(-1))
      : (pieces.findLast(({ from }) => offset > from) ?? pieces[0])
  if (piece === undefined) return start + 1
  if (piece.kind === 'text')
    return piece.at + Math.min(Math.max(0, offset - piece.from), piece.to - piece.from)
  return edge === 'start' && offset < piece.to ? piece.at : piece.at + 1
}

/** The part of a block's text that lies between two places in the document. */
export function textWithin({ text, pieces }: TextBlock, from: number, to: number): string {
  return pieces
    .filter((piece) => piece.at < to && piece.at + stepsOf(piece) > from)
    .map((piece) => {
      if (piece.kind !== 'text') return text.slice(piece.from, piece.to)
      const start = piece.from + Math.max(0, from - piece.at)
      return text.slice(start, Math.min(piece.to, piece.from + (to - piece.at)))
    })
    .join('')
}

/** How many places a piece takes up in the document. */
function stepsOf({ kind, from, to }: Piece): number {
  return kind === 'text' ? to - from : 1
}

class Walk {
  readonly parts = {
    blocks: [] as TextBlock[],
    figures: [] as FigurePlace[],
    tables: [] as TextTable[],
    lists: [] as TextList[],
  }
  private at = 0
  private readonly read: Reader

  constructor(read: Reader) {
    this.read = read
  }

  all(blocks: readonly Block[], within: readonly Container[]): void {
    for (const block of blocks) this.block(block, within)
  }

  private block(block: Block, within: readonly Container[]): void {
    switch (block.type) {
      case 'paragraph':
      case 'heading':
        this.text(block, within)
        return
      case 'image':
      case 'chart':
      case 'datasetTable':
        this.parts.figures.push({ node: block, at: this.at })
        this.at += 1
        return
      case 'blockquote':
        this.inside(() => this.all(block.content, [...within, 'blockquote']))
        return
      case 'table':
        this.table(block, within)
        return
      case 'bulletList':
      case 'orderedList':
        this.list(block, within)
        return
    }
  }

  /** Steps over the opening and closing of a node. */
  private inside(content: () => void): void {
    this.at += 1
    content()
    this.at += 1
  }

  private list(
    list: Extract<Block, { type: 'bulletList' | 'orderedList' }>,
    within: readonly Container[],
  ): void {
    const start = this.at
    const items: TextBlock[] = []
    const place = this.parts.lists.length
    this.inside(() => {
      for (const item of list.content) {
        const first = this.parts.blocks.length
        this.inside(() => this.all(item.content, [...within, 'listItem']))
        const block = this.parts.blocks[first]
        if (block !== undefined) items.push(block)
      }
    })
    this.parts.lists.splice(place, 0, { isNumbered: list.type === 'orderedList', items, start, end: this.at })
  }

  private table(table: Extract<Block, { type: 'table' }>, within: readonly Container[]): void {
    const start = this.at
    const rows: TextCell[][] = []
    this.inside(() => {
      for (const row of table.content) {
        const cells: TextCell[] = []
        this.inside(() => {
          for (const cell of row.content) {
            const [cellStart, first] = [this.at, this.parts.blocks.length]
            this.inside(() => this.all(cell.content, [...within, cell.type]))
            const blocks = this.parts.blocks.slice(first)
            const text = blocks
              .filter((block) => block.within.at(-1) !== 'footnote')
              .map((block) => block.text)
              .join('\n')
            cells.push({
              text,
              isHeader: cell.type === 'tableHeader',
              blocks,
              start: cellStart,
              end: this.at,
            })
          }
        })
        rows.push(cells)
      }
    })
    const hasHeaderRow = rows[0]?.every(({ isHeader }) => isHeader) ?? false
    const caption = table.attrs?.caption ?? null
    this.parts.tables.push({ caption, hasHeaderRow, rows, start, end: this.at })
  }

  private text(block: Paragraph | Heading, within: readonly Container[]): void {
    const start = this.at
    const pieces: Piece[] = []
    const texts: string[] = []
    let offset = 0
    this.inside(() => {
      for (const node of block.content ?? []) {
        const text = this.readInline(node)
        pieces.push({
          kind: pieceKind(node),
          from: offset,
          to: offset + text.length,
          at: this.at,
          marks: 'marks' in node ? (node.marks ?? []) : [],
          node,
        })
        texts.push(text)
        offset += text.length
        this.at += node.type === 'text' ? node.text.length : 1
      }
    })
    this.parts.blocks.push({
      kind: block.type,
      level: block.type === 'heading' ? block.attrs.level : null,
      within,
      index: this.parts.blocks.length,
      text: texts.join(''),
      pieces,
      start,
      end: this.at,
    })
    for (const piece of pieces)
      if (piece.node.type === 'footnote') this.footnote(piece, piece.node.attrs.text, within)
  }

  private footnote({ at, node }: Piece, text: string, within: readonly Container[]): void {
    this.parts.blocks.push({
      kind: 'paragraph',
      level: null,
      within: [...within, 'footnote'],
      index: this.parts.blocks.length,
      text,
      pieces: [{ kind: 'footnote', from: 0, to: text.length, at, marks: [], node }],
      start: at,
      end: at + 1,
    })
  }

  private readInline(node: Inline): string {
    if (node.type === 'text') return node.text
    if (node.type === 'footnote') return ''
    return node.type === 'hardBreak' ? '\n' : this.read(node)
  }
}

function pieceKind(node: Inline): Piece['kind'] {
  switch (node.type) {
    case 'text':
      return 'text'
    case 'value':
      return 'value'
    case 'crossReference':
      return 'reference'
    case 'hardBreak':
      return 'break'
    case 'footnote':
      return 'footnote'
  }
}
