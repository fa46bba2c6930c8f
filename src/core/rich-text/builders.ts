import type {
  Block,
  Heading,
  HeadingLevel,
  Inline,
  ListItem,
  Mark,
  Paragraph,
  RichText,
  Table,
} from './schema.ts'

/** A text from blocks; without blocks, one empty paragraph. */
export function doc(...blocks: readonly Block[]): RichText {
  return { type: 'doc', content: blocks.length > 0 ? blocks : [{ type: 'paragraph' }] }
}

/** A paragraph of plain strings and marked text. */
export function p(...parts: readonly (string | Inline)[]): Paragraph {
  const content = parts.map(inlineOf).filter((part) => part.type !== 'text' || part.text !== '')
  return content.length > 0 ? { type: 'paragraph', content } : { type: 'paragraph' }
}

/** A heading so many levels below the section's own. */
export function h(level: HeadingLevel, text: string): Heading {
  return { type: 'heading', attrs: { level }, content: [{ type: 'text', text }] }
}

/** A note at the foot of the page. */
export function note(text: string): Inline {
  return { type: 'footnote', attrs: { text } }
}

/** Marked text. Marks are put in the schema's order. */
export function marked(text: string, ...marks: readonly Mark[]): Inline {
  const order: readonly Mark['type'][] = ['bold', 'italic', 'link']
  return {
    type: 'text',
    text,
    marks: marks.toSorted((a, b) => order.indexOf(a.type) - order.indexOf(b.type)),
  }
}

/** A bulleted list with one paragraph in each item. */
export function ul(...items: readonly string[]): Block {
  return { type: 'bulletList', content: items.map(item) }
}

/** A numbered list from 1 with one paragraph in each item. */
export function ol(...items: readonly string[]): Block {
  return { type: 'orderedList', attrs: { start: 1 }, content: items.map(item) }
}

/** A table whose first row is its header. */
export function table(header: readonly string[], ...rows: readonly (readonly string[])[]): Table {
  return {
    type: 'table',
    content: [header, ...rows].map((row, index) => ({
      type: 'tableRow',
      content: row.map((text) => ({ type: index === 0 ? 'tableHeader' : 'tableCell', content: [p(text)] })),
    })),
  }
}

function item(text: string): ListItem {
  return { type: 'listItem', content: [p(text)] }
}

function inlineOf(part: string | Inline): Inline {
  return typeof part === 'string' ? { type: 'text', text: part } : part
}
