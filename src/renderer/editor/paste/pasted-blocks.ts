import type { Block, Inline, ListItem, Mark, TableCell } from '../../../core/rich-text/schema.ts'
import { walkBlocks } from '../../../core/rich-text/text.ts'
import { copiedLiveNode } from '../live-data.ts'
import { InlineRun } from './inline-run.ts'
import { declarations, isHidden, marksOf, plainStyle, styleInside, type TextStyle } from './pasted-style.ts'
import { type PastedGrid, pastedGrid } from './pasted-table.ts'
import type { PastedElement, PastedNode } from './pasted-tree.ts'
import { type ListLine, MAX_LIST_DEPTH, withListsOf, wordListSign } from './word-lists.ts'

const BLOCK_LEVEL = new Set(
  'address article aside body caption center dd details div dl dt fieldset figcaption figure footer form header hgroup hr html legend main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)

/** What could not come along. */
export interface Dropped {
  images: number
  isCut: boolean
}

/** Turns foreign markup into blocks of the stored text's kinds. Heading levels are still those of the source. */
export class BlockReader {
  readonly dropped: Dropped = { images: 0, isCut: false }
  /** Level in the source of each heading, by the block made for it. */
  readonly sourceLevels = new Map<Block, number>()
  private readonly isOwn: boolean
  private readonly isKnown: (node: Inline) => boolean

  /**
   * `isOwn`: it was copied out of this editor, whose empty paragraphs and spaces are meant. `isKnown`: whether a
   * number or reference leads somewhere in this report; one that does not comes along as its words.
   */
  constructor(isOwn: boolean, isKnown: (node: Inline) => boolean) {
    this.isOwn = isOwn
    this.isKnown = isKnown
  }

  read(nodes: readonly PastedNode[], depth = 0): Block[] {
    const pieces: (Block | ListLine)[] = []
    const run = new InlineRun()
    this.walk(nodes, { ...plainStyle, keepsSpace: this.isOwn }, { pieces, run, depth })
    // Words copied out of a line keep the space after them; a whole paragraph has none to keep.
    this.close({ pieces, run, depth }, this.isOwn || pieces.length === 0)
    return withListsOf(pieces)
  }

  private walk(nodes: readonly PastedNode[], style: TextStyle, into: Target): void {
    for (const node of nodes) {
      if (typeof node === 'string') this.text(node, style, into)
      else if (!isHidden(node)) this.element(node, style, into)
    }
  }

  private text(text: string, style: TextStyle, into: Target): void {
    if (!style.keepsSpace || this.isOwn) {
      into.run.add(text, marksOf(style), style.keepsSpace)
      return
    }
    for (const [index, line] of text.split(/\r\n?|\n/).entries()) {
      if (index > 0) this.close(into, true)
      into.run.add(line, marksOf(style), true)
    }
  }

  private element(element: PastedElement, around: TextStyle, into: Target): void {
    const style = styleInside(element, around)
    if (element.attributes.get('class') === 'Apple-converted-space') {
      into.run.add(' ', marksOf(style), false)
      return
    }
    const level = headingLevel(element)
    if (element.name === 'span' && this.live(element, style, into)) return
    if (element.name === 'br') into.run.lineBreak()
    else if (element.name === 'img' || element.name === 'v:imagedata') this.dropped.images += 1
    else if (level !== null) this.heading(element, level, style, into)
    else if (element.name === 'figure' && this.reference(element, into)) return
    else if (element.name === 'ul' || element.name === 'ol') this.list(element, into)
    else if (element.name === 'li')
      this.list({ name: 'ul', attributes: new Map(), children: [element] }, into)
    else if (element.name === 'blockquote') this.quote(element, into)
    else if (element.name === 'table') this.table(element, into)
    else if (element.name === 'p') this.paragraph(element, style, into)
    else if (BLOCK_LEVEL.has(element.name)) {
      this.close(into, false)
      this.walk(element.children, style, into)
      this.close(into, false)
    } else this.walk(element.children, style, into)
  }

  /** A number or reference that was copied within the program. */
  private live(element: PastedElement, style: TextStyle, into: Target): boolean {
    const node = copiedLiveNode(element.attributes)
    if (node === null || !this.isKnown(node)) return false
    into.run.live(node, marksOf(style))
    return true
  }

  /** Ends the paragraph being gathered. An empty one is kept only where emptiness is meant. */
  private close(into: Target, keepsSpace: boolean, isParagraph = false): void {
    const content = into.run.take(keepsSpace)
    if (hasText(content)) into.pieces.push({ type: 'paragraph', content })
    else if (this.isOwn && isParagraph) into.pieces.push({ type: 'paragraph' })
  }

  private paragraph(element: PastedElement, style: TextStyle, into: Target): void {
    this.close(into, false)
    const sign = wordListSign(element)
    this.walk(element.children, style, into)
    if (sign === null) {
      this.close(into, this.isOwn, true)
      return
    }
    const content = into.run.take(false)
    if (hasText(content)) into.pieces.push({ type: 'listLine', ...sign, content })
  }

  private heading(element: PastedElement, level: number, style: TextStyle, into: Target): void {
    this.close(into, false)
    const inner = new InlineRun()
    for (const part of this.inline(element.children, { ...style, isBold: false })) {
      // A heading is heavy as it is; what the source made bold in it says nothing.
      if (part.type === 'hardBreak') inner.add(' ', [], false)
      else if (part.type === 'text') inner.add(part.text, withoutBold(part), false)
      else inner.live(part, part.type === 'footnote' ? [] : withoutBold(part))
    }
    const content = inner.take(false)
    if (!hasText(content)) return
    const block: Block = { type: 'heading', attrs: { level: 1 }, content }
    this.sourceLevels.set(block, level)
    into.pieces.push(block)
  }

  private inline(nodes: readonly PastedNode[], style: TextStyle): Inline[] {
    const target: Target = { pieces: [], run: new InlineRun(), depth: 0 }
    this.walk(nodes, style, target)
    this.close(target, false)
    return target.pieces.flatMap((piece, index) => {
      const own = piece.type === 'listLine' ? piece.content : inlineOf(piece)
      return index === 0 ? own : [{ type: 'hardBreak' } as const, ...own]
    })
  }

  private list(element: PastedElement, into: Target): void {
    this.close(into, false)
    const lines = this.deepLines(element)
    if (lines !== null) {
      into.pieces.push(...lines)
      return
    }
    const items: ListItem[] = []
    for (const child of element.children) {
      if (typeof child === 'string' || isHidden(child)) continue
      const isNested = child.name === 'ul' || child.name === 'ol'
      const content = this.read(
        isNested ? [child] : child.name === 'li' ? child.children : [child],
        into.depth + 1,
      )
      this.addItem(items, content, isNested || child.name !== 'li', into.depth)
    }
    if (items.length === 0) return
    const previous = into.pieces.at(-1)
    if (element.name === 'ol') {
      const start = Number.parseInt(element.attributes.get('start') ?? '1', 10)
      const isStart = Number.isInteger(start) && start >= 1 && start <= 10_000
      into.pieces.push({ type: 'orderedList', attrs: { start: isStart ? start : 1 }, content: items })
    } else if (element.attributes.size === 0 && previous?.type === 'bulletList') {
      into.pieces[into.pieces.length - 1] = { ...previous, content: [...previous.content, ...items] }
    } else into.pieces.push({ type: 'bulletList', content: items })
  }

  /** Adds an item, or its content to the last one; lists deeper than allowed become items of this one. */
  private addItem(items: ListItem[], content: readonly Block[], isContinued: boolean, depth: number): void {
    const own: ListItem['content'][number][] = []
    const hoisted: ListItem[] = []
    for (const block of content) {
      const isList = block.type === 'bulletList' || block.type === 'orderedList'
      if (isList && depth + 1 >= MAX_LIST_DEPTH) hoisted.push(...block.content)
      // The cleaning that follows makes whatever else it is into paragraphs.
      else own.push(block as ListItem['content'][number])
    }
    const last = items.at(-1)
    if (isContinued && last) items[items.length - 1] = { ...last, content: [...last.content, ...own] }
    else if (own.length > 0) {
      const first = own[0]?.type === 'paragraph' ? [] : [{ type: 'paragraph' } as const]
      items.push({ type: 'listItem', content: [...first, ...own] })
    }
    items.push(...hoisted)
  }

  /** Word in the browser writes each line as a list of its own that tells its depth. */
  private deepLines(element: PastedElement): readonly ListLine[] | null {
    const lines: ListLine[] = []
    for (const child of element.children) {
      if (typeof child === 'string') continue
      const depth = Number.parseInt(child.attributes.get('data-aria-level') ?? '', 10)
      if (child.name !== 'li' || !Number.isInteger(depth)) return null
      const number =
        element.name === 'ol' ? Number.parseInt(element.attributes.get('start') ?? '1', 10) || 1 : null
      const content = this.inline(child.children, plainStyle)
      lines.push({
        type: 'listLine',
        depth: Math.min(Math.max(depth, 1), MAX_LIST_DEPTH),
        number: number === null ? null : Math.min(Math.max(number, 1), 10_000),
        content,
      })
    }
    return lines.length > 0 ? lines : null
  }

  private quote(element: PastedElement, into: Target): void {
    this.close(into, false)
    const content = this.read(element.children, into.depth + 1)
    // The cleaning that follows makes whatever is not allowed in a quote into paragraphs.
    if (content.length > 0) into.pieces.push({ type: 'blockquote', content: content as ListItem['content'] })
  }

  private table(element: PastedElement, into: Target): void {
    this.close(into, false)
    const grid: PastedGrid = pastedGrid(element)
    if (grid.isCut) this.dropped.isCut = true
    const only = grid.rows[0]?.[0]
    if (grid.rows.length === 1 && grid.rows[0]?.length === 1) {
      into.pieces.push(...this.read(only?.children ?? [], into.depth + 1))
      return
    }
    const content = grid.rows.map((row, rowIndex) => ({
      type: 'tableRow' as const,
      content: row.map((cell, columnIndex): TableCell => {
        const isHeader = rowIndex === 0 || (columnIndex === 0 && cell.isHeader)
        const blocks = this.read(cell.children, into.depth + 1)
        return {
          type: isHeader ? 'tableHeader' : 'tableCell',
          content: blocks.length > 0 ? (blocks as TableCell['content']) : [{ type: 'paragraph' }],
        }
      }),
    }))
    if (content.length > 0 && grid.hasText)
      into.pieces.push({ type: 'table', ...captionOf(element), content })
  }

  /** A chart, table of numbers or image that was copied within the editor. */
  private reference(element: PastedElement, into: Target): boolean {
    const caption = element.attributes.get('data-caption') ?? null
    const chartId = element.attributes.get('data-chart-id')
    const datasetId = element.attributes.get('data-dataset-id')
    const mediaId = element.attributes.get('data-media-id')
    this.close(into, false)
    if (chartId !== undefined) into.pieces.push({ type: 'chart', attrs: { chartId, caption } })
    else if (datasetId !== undefined)
      into.pieces.push({ type: 'datasetTable', attrs: { datasetId, caption } })
    else if (mediaId !== undefined) into.pieces.push({ type: 'image', attrs: { mediaId, caption } })
    else return false
    return true
  }
}

function captionOf({ attributes }: PastedElement): { readonly attrs?: { readonly caption: string } } {
  const caption = attributes.get('data-caption') ?? ''
  return caption === '' ? {} : { attrs: { caption } }
}

interface Target {
  readonly pieces: (Block | ListLine)[]
  readonly run: InlineRun
  readonly depth: number
}

function headingLevel(element: PastedElement): number | null {
  const tag = /^h([1-6])$/.exec(element.name)
  if (tag) return Number(tag[1])
  if (element.name === 'p' || element.name === 'div') {
    const outline = /^([1-9])$/.exec(declarations(element).get('mso-outline-level') ?? '')
    if (outline) return Number(outline[1])
    if (/\bMsoTitle\b/.test(element.attributes.get('class') ?? '')) return 1
  }
  if (element.attributes.get('role') !== 'heading') return null
  const level = Number.parseInt(element.attributes.get('aria-level') ?? '2', 10)
  return Number.isInteger(level) ? Math.min(Math.max(level, 1), 9) : 2
}

function inlineOf(block: Block): readonly Inline[] {
  return [...walkBlocks({ type: 'doc', content: [block] })].flatMap((inner) =>
    inner.type === 'paragraph' || inner.type === 'heading' ? (inner.content ?? []) : [],
  )
}

function withoutBold({ marks = [] }: { readonly marks?: readonly Mark[] }): readonly Mark[] {
  return marks.filter((mark) => mark.type !== 'bold')
}

function hasText(content: readonly Inline[]): boolean {
  return content.some((part) => (part.type === 'text' ? part.text.trim() !== '' : part.type !== 'hardBreak'))
}
