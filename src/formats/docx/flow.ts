import { type IParagraphOptions, Paragraph } from 'docx'
import type {
  BulletList,
  ListItem,
  OrderedList,
  Paragraph as RichParagraph,
} from '../../core/rich-text/schema.ts'
import { inlineText } from '../../core/rich-text/text.ts'
import { type Draft, spacingAfterTable } from './draft.ts'
import { inlineRuns } from './inline.ts'
import { bullets, DEEPEST_LIST_LEVEL, indent, type ListPlace, numbers } from './lists.ts'
import { plainText } from './plain-text.ts'
import { style } from './styles.ts'

/** Paragraphs and lists: what text, quotes, list items and table cells have in common. */
export type FlowBlock = RichParagraph | BulletList | OrderedList

/** Where the flow stands: its paragraph style (null for body text), how lists are indented, and from where. */
export interface FlowPlace {
  readonly style: string | null
  readonly lists: ListPlace
  readonly left: number
}

export const bodyText: FlowPlace = { style: null, lists: 'text', left: 0 }
export const quotation: FlowPlace = { style: style.quote, lists: 'text', left: 397 }
export const tableCell = (cellStyle: string): FlowPlace => ({ style: cellStyle, lists: 'cell', left: 0 })

/** The blocks as paragraphs. Empty paragraphs, which would only be layout, are left out. */
export function flow(draft: Draft, blocks: readonly FlowBlock[], place: FlowPlace): Paragraph[] {
  return blocks.flatMap((block, index) => {
    if (block.type !== 'paragraph') return list(draft, block, 0, place)
    if (isBlank(block)) return []
    return [paragraph(draft, block, place, blocks[index + 1])]
  })
}

/** Whether a paragraph has nothing to print. */
export function isBlank(block: RichParagraph): boolean {
  return plainText(inlineText(block.content)).trim() === ''
}

/** One paragraph of text. One that leads up to what follows ("… är:") stays on the page with it. */
export function paragraph(
  draft: Draft,
  block: RichParagraph,
  place: FlowPlace,
  following?: { readonly type: string },
): Paragraph {
  const leadsOn = inlineText(block.content).trimEnd().endsWith(':')
  const isFollowed = following !== undefined && following.type !== 'paragraph'
  return new Paragraph({
    ...(place.style ? { style: place.style } : {}),
    ...(leadsOn && isFollowed ? { keepNext: true } : {}),
    ...spacingAfterTable(draft),
    children: inlineRuns(block.content),
  })
}

function list(draft: Draft, block: BulletList | OrderedList, level: number, place: FlowPlace): Paragraph[] {
  const depth = Math.min(level, DEEPEST_LIST_LEVEL)
  draft.lists += 1
  const numbering = {
    level: depth,
    instance: draft.lists,
    reference:
      block.type === 'bulletList' ? bullets(place.lists) : numbers(place.lists, block.attrs.start, depth),
  }
  return block.content.flatMap((item) => listItem(draft, item, level, numbering, place))
}

function listItem(
  draft: Draft,
  item: ListItem,
  level: number,
  numbering: NonNullable<IParagraphOptions['numbering']>,
  place: FlowPlace,
): Paragraph[] {
  let isMarked = false
  return item.content.flatMap((block) => {
    if (block.type !== 'paragraph') return list(draft, block, level + 1, place)
    if (isBlank(block)) return []
    const children = inlineRuns(block.content)
    const depth = Math.min(level, DEEPEST_LIST_LEVEL)
    const indented = indent(depth, place.lists, place.left)
    if (isMarked) {
      return [
        new Paragraph({
          style: place.style ?? style.listContinue,
          indent: { left: indented.left, hanging: 0 },
          children,
        }),
      ]
    }
    isMarked = true
    const isMoved = place.left > 0
    return [
      new Paragraph({
        style: place.style ?? style.listItem,
        numbering,
        ...(isMoved ? { indent: indented } : {}),
        ...spacingAfterTable(draft),
        children,
      }),
    ]
  })
}
