import type { BulletList, ListItem, OrderedList, Paragraph } from '../../core/rich-text/schema.ts'
import { hasFootnote, inlineText } from '../../core/rich-text/text.ts'
import { plainText } from '../docx/plain-text.ts'
import type { Draft, Piece } from './draft.ts'
import { inlineMarkup } from './inline.ts'
import { type Child, element, type Markup } from './markup.ts'

/** Paragraphs and lists: what text, quotes, list items and table cells have in common. */
export type FlowBlock = Paragraph | BulletList | OrderedList

/** The blocks in order, without empty paragraphs, which would only be layout; `following` is what comes after them. */
export function flow(
  draft: Draft,
  blocks: readonly FlowBlock[],
  following?: { readonly type: string },
): readonly Piece[] {
  return blocks.flatMap((block, index): readonly Piece[] => {
    if (block.type !== 'paragraph') return [{ markup: list(draft, block) }]
    if (isBlank(block)) return []
    const leads = leadsTo(draft, block, blocks[index + 1] ?? following)
    const markup = element('p', { class: leads ? 'leads' : null }, inlineMarkup(draft, block.content))
    return [{ markup, leads }]
  })
}

/** The text of a table cell: bare where it is one paragraph. */
export function cellContent(draft: Draft, blocks: readonly FlowBlock[]): Child {
  const filled = blocks.filter((block) => block.type !== 'paragraph' || !isBlank(block))
  const [only, ...others] = filled
  if (only?.type === 'paragraph' && others.length === 0) return inlineMarkup(draft, only.content)
  return flow(draft, filled).map(({ markup }) => markup)
}

/** A paragraph that leads up to what follows ("… är:") stays on the page with it. */
function leadsTo(draft: Draft, block: Paragraph, following: { readonly type: string } | undefined): boolean {
  if (following === undefined || following.type === 'paragraph') return false
  return inlineText(block.content, draft.read).trimEnd().endsWith(':')
}

function list(draft: Draft, block: BulletList | OrderedList): Markup {
  const items = block.content.map((item) => element('li', {}, listItem(draft, item)))
  if (block.type === 'bulletList') return element('ul', {}, items)
  const { start } = block.attrs
  return element('ol', { start: start === 1 ? null : start }, items)
}

/** Its text stands bare before lists that lie in it; further paragraphs are paragraphs. */
function listItem(draft: Draft, { content }: ListItem): Child {
  const filled = content.filter((block) => block.type !== 'paragraph' || !isBlank(block))
  const isPlain = filled.filter(({ type }) => type === 'paragraph').length === 1
  const [first, ...rest] = filled
  if (!isPlain || first?.type !== 'paragraph') return flow(draft, filled).map(({ markup }) => markup)
  return [inlineMarkup(draft, first.content), flow(draft, rest).map(({ markup }) => markup)]
}

function isBlank(block: Paragraph): boolean {
  return !hasFootnote(block.content) && plainText(inlineText(block.content)).trim() === ''
}
