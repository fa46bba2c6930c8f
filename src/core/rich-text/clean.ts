import { idSchema, sha256Schema } from '../ids.ts'
import { printableText } from '../printable-text.ts'
import { valueSchema } from '../values/expression.ts'
import { emptyCell, flatten, MAX_TABLE_COLUMNS, type Simple, spanOf } from './fitted-blocks.ts'
import { safeLink } from './safe-link.ts'
import type {
  Block,
  HeadingLevel,
  Inline,
  ListItem,
  Mark,
  Paragraph,
  RichText,
  TableCell,
  TableRow,
} from './schema.ts'

/** Something that was changed to make foreign rich text fit: `what` is the node, mark or attribute. */
export interface Loss {
  readonly kind: 'unknownNode' | 'unknownMark' | 'attribute' | 'structure' | 'tooDeep' | 'unreadable'
  readonly what: string
}

/** A text that the schema accepts, and what was changed to make it so. */
export interface Cleaned {
  readonly doc: RichText
  readonly losses: readonly Loss[]
}

/** Deeper nesting than this is not text any more, and would exhaust the stack. */
const MAX_DEPTH = 48
const MAX_FOOTNOTE = 2_000
const MAX_TABLE_CAPTION = 1_000

type Json = { readonly [key: string]: unknown }

/**
 * Fits untrusted JSON (a mailed file, the clipboard, an editor) to the rich-text schema. Text is kept
 * wherever it stood; unknown wrappers are unwrapped, unsafe links lose their address, tables become
 * rectangular. Every change is listed, and a second run changes nothing. Never throws.
 */
export function cleanRichText(input: unknown): Cleaned {
  const cleaner = new Cleaner()
  const doc = cleaner.document(input)
  return { doc, losses: cleaner.losses }
}

class Cleaner {
  readonly losses: Loss[] = []

  document(input: unknown): RichText {
    if (!isJson(input) || input['type'] !== 'doc') {
      this.lose('unreadable', 'doc')
      return { type: 'doc', content: [{ type: 'paragraph' }] }
    }
    this.onlyKeys(input, ['type', 'content'])
    const content = this.blocks(this.children(input), 0)
    if (content.length > 0) return { type: 'doc', content }
    this.lose('structure', 'doc')
    return { type: 'doc', content: [{ type: 'paragraph' }] }
  }

  private blocks(nodes: readonly unknown[], depth: number): Block[] {
    const blocks: Block[] = []
    let loose: Inline[] = []
    const close = () => {
      if (loose.length > 0) blocks.push({ type: 'paragraph', content: loose })
      loose = []
    }
    for (const node of nodes) {
      const inline = this.asInline(node)
      if (inline !== null) {
        this.lose('structure', 'text outside a paragraph')
        loose.push(...inline)
        continue
      }
      close()
      for (const block of this.block(node, depth)) blocks.push(block)
    }
    close()
    return blocks
  }

  private block(node: unknown, depth: number): Block[] {
    if (!isJson(node)) return this.unreadable('block')
    if (depth > MAX_DEPTH) {
      this.lose('tooDeep', String(node['type']))
      return []
    }
    switch (node['type']) {
      case 'paragraph':
        return [this.paragraph(node)]
      case 'heading':
        return [this.heading(node)]
      case 'bulletList':
      case 'orderedList':
        return this.list(node, depth)
      case 'blockquote': {
        this.onlyKeys(node, ['type', 'content'])
        const content = this.simple(this.children(node), depth + 1)
        return content.length > 0 ? [{ type: 'blockquote', content }] : this.unreadable('blockquote')
      }
      case 'table':
        return this.table(node, depth)
      case 'image':
        return this.reference(node, 'mediaId', (mediaId, caption) =>
          sha256Schema.safeParse(mediaId).success ? { type: 'image', attrs: { mediaId, caption } } : null,
        )
      case 'chart':
        return this.reference(node, 'chartId', (chartId, caption) =>
          idSchema.safeParse(chartId).success ? { type: 'chart', attrs: { chartId, caption } } : null,
        )
      case 'datasetTable':
        return this.reference(node, 'datasetId', (datasetId, caption) =>
          idSchema.safeParse(datasetId).success
            ? { type: 'datasetTable', attrs: { datasetId, caption } }
            : null,
        )
      default:
        this.lose('unknownNode', String(node['type']).slice(0, 60))
        return this.blocks(this.children(node), depth + 1)
    }
  }

  private paragraph(node: Json): Paragraph {
    this.onlyKeys(node, ['type', 'content'])
    const content = this.inline(this.children(node), 0)
    return content.length > 0 ? { type: 'paragraph', content } : { type: 'paragraph' }
  }

  private heading(node: Json): Block {
    this.onlyKeys(node, ['type', 'attrs', 'content'])
    const attrs = this.attrs(node, ['level'])
    const asked = attrs['level']
    const isLevel = asked === 1 || asked === 2 || asked === 3
    const level: HeadingLevel = isLevel ? asked : 1
    if (!isLevel) this.lose('attribute', 'level')
    const content = this.inline(this.children(node), 0)
    return content.length > 0
      ? { type: 'heading', attrs: { level }, content }
      : { type: 'heading', attrs: { level } }
  }

  private list(node: Json, depth: number): Block[] {
    const isOrdered = node['type'] === 'orderedList'
    this.onlyKeys(node, isOrdered ? ['type', 'attrs', 'content'] : ['type', 'content'])
    const items: ListItem[] = []
    for (const child of this.children(node)) {
      const isItem = isJson(child) && child['type'] === 'listItem'
      if (isItem) this.onlyKeys(child, ['type', 'content'])
      else this.lose('structure', 'list item')
      const content = this.simple(isItem ? this.children(child) : [child], depth + 2)
      if (content.length === 0) content.push({ type: 'paragraph' })
      if (content[0]?.type !== 'paragraph') {
        this.lose('structure', 'list item without text')
        content.unshift({ type: 'paragraph' })
      }
      items.push({ type: 'listItem', content })
    }
    if (items.length === 0) return this.unreadable('list')
    if (!isOrdered) return [{ type: 'bulletList', content: items }]
    const start = this.attrs(node, ['start'])['start']
    const isStart = typeof start === 'number' && Number.isInteger(start) && start >= 1 && start <= 10_000
    if (!isStart) this.lose('attribute', 'start')
    return [{ type: 'orderedList', attrs: { start: isStart ? start : 1 }, content: items }]
  }

  /** Paragraphs and lists only: what list items, quotes and table cells may hold. */
  private simple(nodes: readonly unknown[], depth: number): Simple[] {
    const simple: Simple[] = []
    for (const block of this.blocks(nodes, depth)) {
      if (block.type === 'paragraph' || block.type === 'bulletList' || block.type === 'orderedList') {
        simple.push(block)
        continue
      }
      this.lose('structure', `${block.type} inside a list, quote or table`)
      simple.push(...flatten(block))
    }
    return simple
  }

  private table(node: Json, depth: number): Block[] {
    this.onlyKeys(node, ['type', 'attrs', 'content'])
    const rows: TableCell[][] = []
    for (const row of this.children(node)) {
      if (!isJson(row) || row['type'] !== 'tableRow') {
        this.lose('structure', 'table row')
        continue
      }
      this.onlyKeys(row, ['type', 'content'])
      const cells = this.children(row).flatMap((cell) => this.cell(cell, depth + 2))
      if (cells.length > MAX_TABLE_COLUMNS) this.lose('structure', 'table wider than 60 columns')
      rows.push(cells.slice(0, MAX_TABLE_COLUMNS))
    }
    const width = Math.max(0, ...rows.map((row) => row.length))
    if (width === 0) return this.unreadable('table')
    const content = rows.map((row): TableRow => {
      if (row.length < width) this.lose('structure', 'uneven table row')
      const type = row[0]?.type ?? 'tableCell'
      const missing = Array.from({ length: width - row.length }, (): TableCell => emptyCell(type))
      return { type: 'tableRow', content: [...row, ...missing] }
    })
    const caption =
      'attrs' in node ? this.line(this.attrs(node, ['caption'])['caption'], MAX_TABLE_CAPTION) : null
    return [caption === null ? { type: 'table', content } : { type: 'table', attrs: { caption }, content }]
  }

  private cell(node: unknown, depth: number): TableCell[] {
    if (!isJson(node) || (node['type'] !== 'tableCell' && node['type'] !== 'tableHeader')) {
      this.lose('structure', 'table cell')
      return []
    }
    this.onlyKeys(node, ['type', 'content'], ['attrs'])
    const type = node['type']
    const span = spanOf(node['attrs'])
    if (span > 1) this.lose('structure', 'merged cells')
    const content = this.simple(this.children(node), depth)
    if (content.length === 0) content.push({ type: 'paragraph' })
    const extra = Array.from({ length: span - 1 }, () => emptyCell(type))
    return [{ type, content }, ...extra]
  }

  private reference(
    node: Json,
    key: string,
    make: (id: string, caption: string | null) => Block | null,
  ): Block[] {
    this.onlyKeys(node, ['type', 'attrs'])
    const attrs = this.attrs(node, [key, 'caption'])
    const id = attrs[key]
    const caption = attrs['caption']
    if (caption !== null && typeof caption !== 'string') this.lose('attribute', 'caption')
    const block = typeof id === 'string' ? make(id, typeof caption === 'string' ? caption : null) : null
    return block === null ? this.unreadable(String(node['type'])) : [block]
  }

  private inline(nodes: readonly unknown[], depth: number): Inline[] {
    const inline: Inline[] = []
    for (const node of nodes) {
      const own = this.asInline(node)
      if (own !== null) {
        inline.push(...own)
      } else if (isJson(node) && depth < MAX_DEPTH) {
        this.lose('structure', `${String(node['type']).slice(0, 60)} inside a paragraph`)
        inline.push(...this.inline(this.children(node), depth + 1))
      } else {
        this.lose('unreadable', 'text')
      }
    }
    return inline
  }

  /** The inline nodes that this is, or null when it is no inline node. */
  private asInline(node: unknown): Inline[] | null {
    if (!isJson(node)) return null
    if (node['type'] === 'hardBreak') {
      this.onlyKeys(node, ['type'], ['marks'])
      return [{ type: 'hardBreak' }]
    }
    if (node['type'] === 'value') return this.value(node)
    if (node['type'] === 'crossReference') return this.crossReference(node)
    if (node['type'] === 'footnote') return this.footnote(node)
    if (node['type'] !== 'text') return null
    this.onlyKeys(node, ['type', 'text', 'marks'])
    const raw = node['text']
    if (typeof raw !== 'string' || raw === '') {
      this.lose('unreadable', 'text')
      return []
    }
    const text = printableText(raw)
    if (text !== raw) this.lose('attribute', 'control characters')
    if (text === '') return []
    const marks = this.marks(node['marks'])
    return [marks.length > 0 ? { type: 'text', text, marks } : { type: 'text', text }]
  }

  private value(node: Json): Inline[] {
    this.onlyKeys(node, ['type', 'attrs', 'marks'])
    const attrs = valueSchema.safeParse(node['attrs'])
    if (!attrs.success) return this.unreadable('value')
    return [{ type: 'value', attrs: attrs.data, ...this.optionalMarks(node) }]
  }

  private crossReference(node: Json): Inline[] {
    this.onlyKeys(node, ['type', 'attrs', 'marks'])
    const { kind, id, shows } = this.attrs(node, ['kind', 'id', 'shows'])
    const isFigure = kind === 'chart' || kind === 'datasetTable' || kind === 'image'
    const schema = kind === 'image' ? sha256Schema : idSchema
    const known = schema.safeParse(id)
    if (!isFigure || !known.success) return this.unreadable('crossReference')
    const page = shows === 'page' || shows === 'labelAndPage' ? shows : null
    if (shows !== undefined && page === null) this.lose('attribute', 'shows')
    return [
      {
        type: 'crossReference',
        attrs: { kind, id: known.data, ...(page && { shows: page }) },
        ...this.optionalMarks(node),
      },
    ]
  }

  private footnote(node: Json): Inline[] {
    this.onlyKeys(node, ['type', 'attrs'], ['marks'])
    const text = this.line(this.attrs(node, ['text'])['text'], MAX_FOOTNOTE)
    return text === null ? [] : [{ type: 'footnote', attrs: { text } }]
  }

  /** One line of printable text without spaces around it, or null for none. */
  private line(input: unknown, longest: number): string | null {
    const line = typeof input === 'string' ? printableText(input).slice(0, longest).toWellFormed().trim() : ''
    if (line !== input || line === '') this.lose('attribute', 'text')
    return line === '' ? null : line
  }

  private optionalMarks(node: Json): { readonly marks?: readonly Mark[] } {
    const marks = this.marks(node['marks'])
    return marks.length > 0 ? { marks } : {}
  }

  private marks(input: unknown): Mark[] {
    if (input === undefined) return []
    if (!Array.isArray(input) || input.length === 0) {
      this.lose('unknownMark', 'marks')
      return []
    }
    const found = new Map<Mark['type'], Mark>()
    let last = -1
    for (const mark of input) {
      const known = this.mark(mark)
      if (known === null) continue
      const order = MARK_ORDER.indexOf(known.type)
      if (order <= last) this.lose('structure', 'order of marks')
      last = order
      found.set(known.type, known)
    }
    return MARK_ORDER.flatMap((type) => found.get(type) ?? [])
  }

  private mark(mark: unknown): Mark | null {
    if (!isJson(mark)) return this.noMark('mark')
    if (mark['type'] === 'bold' || mark['type'] === 'italic') {
      this.onlyKeys(mark, ['type'])
      return { type: mark['type'] }
    }
    if (mark['type'] !== 'link') return this.noMark(String(mark['type']).slice(0, 60))
    this.onlyKeys(mark, ['type', 'attrs'])
    const given = this.attrs(mark, ['href'])['href']
    const href = typeof given === 'string' ? safeLink(given) : null
    if (href === null) return this.noMark('link address')
    if (href !== given) this.lose('attribute', 'link address')
    return { type: 'link', attrs: { href } }
  }

  private noMark(what: string): null {
    this.lose('unknownMark', what)
    return null
  }

  private children(node: Json): readonly unknown[] {
    const content = node['content']
    if (content === undefined) return []
    if (Array.isArray(content)) return content
    this.lose('unreadable', 'content')
    return []
  }

  private attrs(node: Json, known: readonly string[]): Json {
    const attrs = node['attrs']
    if (!isJson(attrs)) {
      this.lose('attribute', 'attrs')
      return {}
    }
    this.onlyKeys(attrs, known)
    return attrs
  }

  private onlyKeys(node: Json, known: readonly string[], ignored: readonly string[] = []): void {
    for (const key of Object.keys(node)) {
      if (known.includes(key)) continue
      const isBlank = ignored.includes(key) && node[key] === undefined
      if (!isBlank) this.lose('attribute', key.slice(0, 60))
    }
  }

  private unreadable(what: string): [] {
    this.lose('unreadable', what)
    return []
  }

  private lose(kind: Loss['kind'], what: string): void {
    if (this.losses.length < 500) this.losses.push({ kind, what })
  }
}

const MARK_ORDER: readonly Mark['type'][] = ['bold', 'italic', 'link']

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
