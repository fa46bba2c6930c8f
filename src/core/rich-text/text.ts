import type { Block, CrossReference, Inline, RichText, ValueNode } from './schema.ts'

/** Every block of the text in reading order, containers before what they hold. */
export function* walkBlocks(doc: RichText): Generator<Block> {
  yield* walk(doc.content)
}

function* walk(blocks: readonly Block[]): Generator<Block> {
  for (const block of blocks) {
    yield block
    switch (block.type) {
      case 'bulletList':
      case 'orderedList':
        for (const item of block.content) yield* walk(item.content)
        break
      case 'blockquote':
        yield* walk(block.content)
        break
      case 'table':
        for (const row of block.content) for (const cell of row.content) yield* walk(cell.content)
        break
    }
  }
}

/** Reads a value or reference aloud; needs the report that it is in (see `readerOf`). */
export type Reader = (node: ValueNode | CrossReference) => string

/** Stands for what can't be read without the report: a number, so that it counts as a word. */
const unread: Reader = () => '0'

/** The inline text without marks and footnotes; a line break reads as a space. */
export function inlineText(inline: readonly Inline[] | undefined, read: Reader = unread): string {
  return (inline ?? [])
    .map((node) => {
      if (node.type === 'text') return node.text
      if (node.type === 'footnote') return ''
      return node.type === 'hardBreak' ? ' ' : read(node)
    })
    .join('')
}

/** The paragraphs and headings of the text as lines, empty ones left out. */
export function textLines(doc: RichText, read: Reader = unread): readonly string[] {
  const lines: string[] = []
  for (const block of walkBlocks(doc)) {
    if (block.type !== 'paragraph' && block.type !== 'heading') continue
    const line = inlineText(block.content, read).trim()
    if (line !== '') lines.push(line)
  }
  return lines
}

/** Whether a note at the foot of the page hangs on this text. */
export function hasFootnote(inline: readonly Inline[] | undefined): boolean {
  return (inline ?? []).some(({ type }) => type === 'footnote')
}

/** Number of words: runs of characters between white space that hold a letter or a digit. */
export function countWords(doc: RichText): number {
  let words = 0
  for (const line of textLines(doc)) {
    for (const part of line.split(/\s+/u)) if (/[\p{L}\p{N}]/u.test(part)) words += 1
  }
  return words
}

/** Whether there is nothing to print: no text, no image, chart or table of numbers. */
export function isEmptyText(doc: RichText): boolean {
  for (const block of walkBlocks(doc)) {
    if (block.type === 'image' || block.type === 'chart' || block.type === 'datasetTable') return false
    if (block.type !== 'paragraph' && block.type !== 'heading') continue
    if (hasFootnote(block.content) || inlineText(block.content).trim() !== '') return false
  }
  return true
}
