import type { Block, BulletList, Inline, ListItem, OrderedList, Paragraph, RichText } from './schema.ts'
import { walkBlocks } from './text.ts'

/** What stands where a number of a table or a reference to a figure was: the writer sees that something is to be filled in. */
const GAP = '…'

type Simple = Paragraph | BulletList | OrderedList

/** Whether something in the text points into the report that it stands in: a figure, a number, a reference. */
export function pointsIntoReport(text: RichText): boolean {
  for (const block of walkBlocks(text)) {
    if (isFigure(block)) return true
    if (block.type !== 'paragraph' && block.type !== 'heading') continue
    if (block.content?.some(isPointer)) return true
  }
  return false
}

/**
 * The text as it can stand in any report: charts, tables of numbers and images are gone, numbers of tables and
 * references to figures have become "…". A text without blocks left is one empty paragraph.
 */
export function detachedText(text: RichText): RichText {
  const content = text.content.filter((block) => !isFigure(block)).map(detachedBlock)
  return { type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] }
}

function isFigure({ type }: Block): boolean {
  return type === 'chart' || type === 'datasetTable' || type === 'image'
}

function isPointer({ type }: Inline): boolean {
  return type === 'value' || type === 'crossReference'
}

function detachedBlock(block: Block): Block {
  switch (block.type) {
    case 'paragraph':
    case 'bulletList':
    case 'orderedList':
      return detachedSimple(block)
    case 'heading':
      return block.content ? { ...block, content: block.content.map(detachedInline) } : block
    case 'blockquote':
      return { ...block, content: block.content.map(detachedSimple) }
    case 'table':
      return {
        ...block,
        content: block.content.map((row) => ({
          ...row,
          content: row.content.map((cell) => ({ ...cell, content: cell.content.map(detachedSimple) })),
        })),
      }
    default:
      return block
  }
}

function detachedSimple(block: Simple): Simple {
  if (block.type !== 'paragraph') return { ...block, content: block.content.map(detachedItem) }
  return block.content ? { ...block, content: block.content.map(detachedInline) } : block
}

function detachedItem(item: ListItem): ListItem {
  return { ...item, content: item.content.map(detachedSimple) }
}

function detachedInline(node: Inline): Inline {
  if (node.type !== 'value' && node.type !== 'crossReference') return node
  return { type: 'text', text: GAP, ...(node.marks && { marks: node.marks }) }
}
