import type { Block, BulletList, Inline, ListItem, OrderedList } from '../../../core/rich-text/schema.ts'
import { declarations } from './pasted-style.ts'
import type { PastedElement, PastedNode } from './pasted-tree.ts'

/** A line of a list that came as a paragraph with a depth, as Word writes them. */
export interface ListLine {
  readonly type: 'listLine'
  readonly depth: number
  /** The number of a numbered line, or null for a bullet. */
  readonly number: number | null
  readonly content: readonly Inline[]
}

/** How deep lists may go; what lies deeper joins the deepest. */
export const MAX_LIST_DEPTH = 8

/** Depth and sign of a paragraph that is a line of a Word list, or null for any other paragraph. */
export function wordListSign(element: PastedElement): { depth: number; number: number | null } | null {
  const list = /^l\d+ +level(\d+)/.exec(declarations(element).get('mso-list') ?? '')
  if (list === null) return null
  const depth = Math.min(Math.max(Number(list[1]), 1), MAX_LIST_DEPTH)
  return { depth, number: numberOf(signText(element.children)) }
}

/** The lines as lists inside lists. Other blocks stay where they are. */
export function withListsOf(pieces: readonly (Block | ListLine)[]): Block[] {
  const blocks: Block[] = []
  let lines: ListLine[] = []
  const close = () => {
    let from = 0
    while (from < lines.length) {
      const [lists, next] = listsAt(lines, from, lines[from]?.depth ?? 1)
      blocks.push(...lists)
      from = next
    }
    lines = []
  }
  for (const piece of pieces) {
    if (piece.type === 'listLine') lines.push(piece)
    else {
      close()
      blocks.push(piece)
    }
  }
  close()
  return blocks
}

type List = BulletList | OrderedList

/** The lists made by the lines from `from` on that lie at `depth` or deeper, and where they end. */
function listsAt(lines: readonly ListLine[], from: number, depth: number): [List[], number] {
  const lists: { isOrdered: boolean; start: number; items: ListItem[] }[] = []
  let at = from
  for (let line = lines[at]; line !== undefined && line.depth >= depth; line = lines[at]) {
    const open = lists.at(-1)
    const parent = open?.items.at(-1)
    if (line.depth > depth && open && parent) {
      const [nested, next] = listsAt(lines, at, line.depth)
      open.items[open.items.length - 1] = { ...parent, content: [...parent.content, ...nested] }
      at = next
      continue
    }
    const isOrdered = line.number !== null
    const content = line.content.length > 0 ? { content: line.content } : {}
    const item: ListItem = { type: 'listItem', content: [{ type: 'paragraph', ...content }] }
    if (open?.isOrdered === isOrdered) open.items.push(item)
    else lists.push({ isOrdered, start: line.number ?? 1, items: [item] })
    at += 1
  }
  return [lists.map(listOf), at]
}

function listOf(list: { isOrdered: boolean; start: number; items: ListItem[] }): List {
  return list.isOrdered
    ? { type: 'orderedList', attrs: { start: list.start }, content: list.items }
    : { type: 'bulletList', content: list.items }
}

/** The text of Word's own sign before the line: "·", "1.", "b)". */
function signText(nodes: readonly PastedNode[]): string {
  for (const node of nodes) {
    if (typeof node === 'string') continue
    if (declarations(node).get('mso-list') === 'ignore') return textOf(node.children).trim()
    const inside = signText(node.children)
    if (inside !== '') return inside
  }
  return ''
}

function textOf(nodes: readonly PastedNode[]): string {
  return nodes.map((node) => (typeof node === 'string' ? node : textOf(node.children))).join('')
}

function numberOf(sign: string): number | null {
  const digits = /^\(?(?:\d{1,3}\.)*(\d{1,4})[.)]?$/.exec(sign)
  if (digits) return Math.max(1, Number(digits[1]))
  return /^\(?(?:[a-zåäö]|[ivxlc]{1,6})[.)]$/i.test(sign) ? 1 : null
}
