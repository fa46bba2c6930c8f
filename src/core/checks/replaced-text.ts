import { literalPattern } from '../literal-pattern.ts'
import type { Block, Inline, Mark, Paragraph, RichText, Text } from '../rich-text/schema.ts'

/** A stretch of a text by its places in the document, with the words that are expected there. */
export interface ExpectedText {
  readonly from: number
  readonly to: number
  /** Compared with the written text; where a number of the tables stands, anything is accepted. */
  readonly expected: string
}

/**
 * The text with other words in place of a stretch inside one paragraph or heading; new words get the marks of the old.
 * Gives the same text when the stretch does not lie in one block or other words stand there now.
 */
export function replacedInText(
  content: RichText,
  place: ExpectedText,
  replacement: string | readonly Inline[],
): RichText {
  const blocks = changedBlocks(content.content, 0, place, (inline, start) =>
    replacedInline(inline, start, place, replacement),
  )
  return blocks === content.content ? content : { ...content, content: blocks }
}

type ChangeInline = (inline: readonly Inline[], start: number) => readonly Inline[] | null

/** A node of a text, as far as its size goes. */
export interface Node {
  readonly type: string
  readonly content?: readonly Node[]
}

const leaves: ReadonlySet<string> = new Set(['image', 'chart', 'datasetTable'])

/** Goes down to the one paragraph or heading that holds the place; all else is kept as it is. */
function changedBlocks<T extends Node>(
  nodes: readonly T[],
  start: number,
  place: ExpectedText,
  change: ChangeInline,
): readonly T[] {
  let at = start
  for (const [index, node] of nodes.entries()) {
    const size = sizeOf(node)
    if (place.from > at && place.to < at + size) {
      const changed = changedNode(node, at, place, change)
      return changed === node ? nodes : nodes.with(index, changed)
    }
    at += size
  }
  return nodes
}

function changedNode<T extends Node>(node: T, at: number, place: ExpectedText, change: ChangeInline): T {
  if (node.type === 'paragraph' || node.type === 'heading') {
    // A paragraph's children are inline nodes by the schema.
    const inline = change((node as unknown as Paragraph).content ?? [], at + 1)
    if (inline === null) return node
    const { content: _, ...rest } = node
    return (inline.length === 0 ? rest : { ...node, content: inline }) as T
  }
  if (node.content === undefined) return node
  const content = changedBlocks(node.content, at + 1, place, change)
  return content === node.content ? node : { ...node, content }
}

/** How many places a node takes up in the document. */
export function sizeOf(node: Node): number {
  if (node.type === 'text') return (node as unknown as Text).text.length
  if (leaves.has(node.type)) return 1
  if (node.type === 'paragraph' || node.type === 'heading') return 2 + inlineSize(node)
  return 2 + (node.content ?? []).reduce((total, child) => total + sizeOf(child), 0)
}

function inlineSize({ content }: Node): number {
  return (content ?? []).reduce((total, child) => total + (child.type === 'text' ? sizeOf(child) : 1), 0)
}

function replacedInline(
  inline: readonly Inline[],
  start: number,
  { from, to, expected }: ExpectedText,
  replacement: string | readonly Inline[],
): readonly Inline[] | null {
  const before: Inline[] = []
  const within: Inline[] = []
  const after: Inline[] = []
  let at = start
  for (const node of inline) {
    const size = node.type === 'text' ? node.text.length : 1
    const [a, b] = [from - at, to - at]
    if (node.type === 'text') {
      push(before, slice(node, 0, Math.min(a, size)))
      push(within, slice(node, Math.max(0, a), Math.min(b, size)))
      push(after, slice(node, Math.max(0, b), size))
    } else (size <= a ? before : b <= 0 ? after : within).push(node)
    at += size
  }
  if (at < to || !isExpected(within, expected)) return null
  // A footnote is never written over: what it says is not in the text that is replaced.
  if (within.some(({ type }) => type === 'footnote')) return null
  const marked = within.find((node) => node.type !== 'hardBreak' && node.type !== 'footnote')
  const marks = marked !== undefined && 'marks' in marked ? (marked.marks ?? []) : []
  const between = typeof replacement === 'string' ? textWith(replacement, marks) : replacement
  return joined([...before, ...between, ...after])
}

function isExpected(within: readonly Inline[], expected: string): boolean {
  const pattern = within
    .map((node) => (node.type === 'text' ? literalPattern(node.text) : '[\\s\\S]*'))
    .join('')
  return within.length > 0 ? new RegExp(`^${pattern}$`, 'u').test(expected) : expected === ''
}

function slice(node: Text, from: number, to: number): Text | null {
  return to > from ? { ...node, text: node.text.slice(from, to) } : null
}

function push(nodes: Inline[], node: Inline | null): void {
  if (node !== null) nodes.push(node)
}

function textWith(text: string, marks: readonly Mark[]): readonly Inline[] {
  if (text === '') return []
  return [marks.length === 0 ? { type: 'text', text } : { type: 'text', text, marks }]
}

/** Neighbouring texts with the same marks become one, as the schema wants. */
function joined(nodes: readonly Inline[]): readonly Inline[] {
  const result: Inline[] = []
  for (const node of nodes) {
    const last = result.at(-1)
    if (last?.type === 'text' && node.type === 'text' && sameMarks(last.marks, node.marks)) {
      result[result.length - 1] = { ...last, text: last.text + node.text }
    } else result.push(node)
  }
  return result
}

function sameMarks(a: readonly Mark[] = [], b: readonly Mark[] = []): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

/** The text without the top-level block that begins at this place, if it reads as expected. */
export function withoutBlock(
  content: RichText,
  at: number,
  isExpectedBlock: (block: Block) => boolean,
): RichText {
  let place = 0
  for (const [index, block] of content.content.entries()) {
    if (place === at && isExpectedBlock(block)) {
      const blocks = content.content.toSpliced(index, 1)
      return { ...content, content: blocks.length > 0 ? blocks : [{ type: 'paragraph' }] }
    }
    place += sizeOf(block)
  }
  return content
}
