import type { Block, BulletList, Inline, ListItem, OrderedList, Paragraph, RichText } from './schema.ts'
import { type Reader, walkBlocks } from './text.ts'

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
  const content = text.content.filter((block) => !isFigure(block)).map((block) => worded(block, () => GAP))
  return { type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] }
}

/**
 * The text with the words that `read` gives where numbers of tables and references to figures were, for a text that
 * is to say what it said also where its tables are not. Charts, tables and images stay.
 */
export function replaceValuesWithText(text: RichText, read: Reader): RichText {
  return { type: 'doc', content: text.content.map((block) => worded(block, read)) }
}

function isFigure({ type }: Block): boolean {
  return type === 'chart' || type === 'datasetTable' || type === 'image'
}

function isPointer({ type }: Inline): boolean {
  return type === 'value' || type === 'crossReference'
}

function worded(block: Block, read: Reader): Block {
  switch (block.type) {
    case 'paragraph':
    case 'bulletList':
    case 'orderedList':
      return wordedSimple(block, read)
    case 'heading':
      return block.content
        ? { ...block, content: block.content.flatMap((node) => wordedInline(node, read)) }
        : block
    case 'blockquote':
      return { ...block, content: block.content.map((child) => wordedSimple(child, read)) }
    case 'table':
      return {
        ...block,
        content: block.content.map((row) => ({
          ...row,
          content: row.content.map((cell) => ({
            ...cell,
            content: cell.content.map((child) => wordedSimple(child, read)),
          })),
        })),
      }
    default:
      return block
  }
}

function wordedSimple(block: Simple, read: Reader): Simple {
  if (block.type !== 'paragraph')
    return { ...block, content: block.content.map((item) => wordedItem(item, read)) }
  return block.content
    ? { ...block, content: block.content.flatMap((node) => wordedInline(node, read)) }
    : block
}

function wordedItem(item: ListItem, read: Reader): ListItem {
  return { ...item, content: item.content.map((child) => wordedSimple(child, read)) }
}

function wordedInline(node: Inline, read: Reader): Inline[] {
  if (node.type !== 'value' && node.type !== 'crossReference') return [node]
  const text = read(node)
  return text === '' ? [] : [{ type: 'text', text, ...(node.marks && { marks: node.marks }) }]
}
