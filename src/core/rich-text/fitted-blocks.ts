import type { Block, BulletList, OrderedList, Paragraph, TableCell } from './schema.ts'

/** What list items, quotes and table cells may hold. */
export type Simple = Paragraph | BulletList | OrderedList

/** More than this is no table that anyone has made. */
export const MAX_TABLE_COLUMNS = 60

/** A cell with nothing in it. */
export function emptyCell(type: TableCell['type']): TableCell {
  return { type, content: [{ type: 'paragraph' }] }
}

/** How many cells a spanning cell becomes, the first with the content. */
export function spanOf(attrs: unknown): number {
  const span = isObject(attrs) ? attrs['colspan'] : undefined
  return typeof span === 'number' && Number.isInteger(span) && span > 1
    ? Math.min(span, MAX_TABLE_COLUMNS)
    : 1
}

/** The words of a block that may not stand where only paragraphs and lists do. */
export function flatten(block: Block): Simple[] {
  switch (block.type) {
    case 'heading':
      return [block.content ? { type: 'paragraph', content: block.content } : { type: 'paragraph' }]
    case 'blockquote':
      return [...block.content]
    case 'table':
      return block.content.flatMap((row) => row.content.flatMap((cell) => cell.content))
    default:
      return []
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
