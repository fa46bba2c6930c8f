import type { Block, Footnote, HardBreak, Inline, ListItem } from '../../../core/rich-text/schema.ts'

/**
 * The blocks as the editor's own markup, to be read by it. Everything in it is escaped. The first element says
 * how far the ends may melt into the text around, in ProseMirror's notation.
 */
export function blocksToHtml(blocks: readonly Block[]): string {
  const [first, last] = [blocks[0], blocks.at(-1)]
  if (first === undefined || last === undefined) return ''
  const ends = `${openDepth(first, 'start')} ${openDepth(last, 'end')} []`
  return blocks.map((block, index) => blockHtml(block, index === 0 ? { 'data-pm-slice': ends } : {})).join('')
}

type Attributes = Readonly<Record<string, string>>

function blockHtml(block: Block, attributes: Attributes = {}): string {
  switch (block.type) {
    case 'paragraph':
      return element('p', attributes, inlineHtml(block.content))
    case 'heading':
      return element(`h${block.attrs.level + 1}`, attributes, inlineHtml(block.content))
    case 'bulletList':
      return element('ul', attributes, block.content.map(itemHtml).join(''))
    case 'orderedList':
      return element(
        'ol',
        { ...attributes, start: String(block.attrs.start) },
        block.content.map(itemHtml).join(''),
      )
    case 'blockquote':
      return element('blockquote', attributes, block.content.map((child) => blockHtml(child)).join(''))
    case 'table': {
      const rows = block.content.map((row) => {
        const cells = row.content.map((cell) =>
          element(
            cell.type === 'tableHeader' ? 'th' : 'td',
            {},
            cell.content.map((child) => blockHtml(child)).join(''),
          ),
        )
        return element('tr', {}, cells.join(''))
      })
      const caption = block.attrs === undefined ? {} : { 'data-caption': block.attrs.caption }
      return element('table', { ...attributes, ...caption }, element('tbody', {}, rows.join('')))
    }
    case 'image':
      return figureHtml('data-media-id', block.attrs.mediaId, block.attrs.caption, attributes)
    case 'chart':
      return figureHtml('data-chart-id', block.attrs.chartId, block.attrs.caption, attributes)
    case 'datasetTable':
      return figureHtml('data-dataset-id', block.attrs.datasetId, block.attrs.caption, attributes)
  }
}

function itemHtml(item: ListItem): string {
  return element('li', {}, item.content.map((child) => blockHtml(child)).join(''))
}

function figureHtml(name: string, id: string, caption: string | null, attributes: Attributes): string {
  const text = caption === null ? {} : { 'data-caption': caption }
  return element('figure', { ...attributes, [name]: id, ...text }, '')
}

function inlineHtml(inline: readonly Inline[] | undefined): string {
  return (inline ?? [])
    .map((part) => {
      if (part.type === 'hardBreak') return '<br>'
      if (part.type === 'footnote') return element('span', { 'data-footnote': part.attrs.text }, '')
      return (part.marks ?? []).reduceRight((html, mark) => {
        if (mark.type === 'link') return element('a', { href: mark.attrs.href }, html)
        return element(mark.type === 'bold' ? 'strong' : 'em', {}, html)
      }, wordsHtml(part))
    })
    .join('')
}

/** Numbers and references are only named here: their words are read from the report. */
function wordsHtml(part: Exclude<Inline, HardBreak | Footnote>): string {
  if (part.type === 'text') return escapeHtml(part.text)
  const name = part.type === 'value' ? 'data-value' : 'data-reference'
  return element('span', { [name]: JSON.stringify(part.attrs) }, '')
}

function element(name: string, attributes: Attributes, content: string): string {
  const list = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeHtml(value)}"`)
  return `<${name}${list.join('')}>${content}</${name}>`
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

/** How many nodes lie open at this end: text melts into text, a table or chart stays whole. */
function openDepth(block: Block, end: 'start' | 'end'): number {
  const pick = <Item>(items: readonly Item[]) => (end === 'start' ? items[0] : items.at(-1))
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return 1
    case 'bulletList':
    case 'orderedList': {
      const child = pick(pick(block.content)?.content ?? [])
      return child === undefined ? 0 : 2 + openDepth(child, end)
    }
    case 'blockquote': {
      const child = pick(block.content)
      return child === undefined ? 0 : 1 + openDepth(child, end)
    }
    default:
      return 0
  }
}
