import { type IParagraphOptions, Paragraph } from 'docx'
import type {
  BulletList,
  ListItem,
  OrderedList,
  Paragraph as RichParagraph,
} from '../../core/rich-text/schema.ts'
import { hasFootnote, inlineText } from '../../core/rich-text/text.ts'
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

/** The text itself. */
export const bodyText: FlowPlace = { style: null, lists: 'text', left: 0 }
/** Inside a quote. */
export const quotation: FlowPlace = { style: style.quote, lists: 'text', left: 397 }
/** Inside a table cell whose paragraphs have this style. */
export const tableCell = (cellStyle: string): FlowPlace => ({ style: cellStyle, lists: 'cell', left: 0 })

/** The air after a list, as after a paragraph; between its items there is less. */
const AFTER_LIST = 140

/**
 * The blocks as paragraphs; `following` is what comes after them. Empty paragraphs, which would only be layout, are
 * left out.
 */
export function flow(
  draft: Draft,
  blocks: readonly FlowBlock[],
  place: FlowPlace,
  following?: { readonly type: string },
): readonly Paragraph[] {
  const options = blocks.flatMap((block, index) => {
    if (block.type !== 'paragraph') return closed(list(draft, block, 0, place), place)
    return isBlank(block) ? [] : [textParagraph(draft, block, place, blocks[index + 1] ?? following)]
  })
  return options.map((each, index) => {
    const paragraph = new Paragraph(
      index === 0 ? { ...each, ...spacingAfterTable(draft, each.spacing) } : each,
    )
    if (each.keepNext) draft.leading.add(paragraph)
    return paragraph
  })
}

function isBlank(block: RichParagraph): boolean {
  return !hasFootnote(block.content) && plainText(inlineText(block.content)).trim() === ''
}

/** A paragraph that leads up to what follows ("… är:") stays on the page with it. */
function textParagraph(
  draft: Draft,
  block: RichParagraph,
  place: FlowPlace,
  following: { readonly type: string } | undefined,
): IParagraphOptions {
  const leadsOn = inlineText(block.content, draft.read).trimEnd().endsWith(':')
  const isFollowed = following !== undefined && following.type !== 'paragraph'
  return {
    ...(place.style ? { style: place.style } : {}),
    ...(leadsOn && isFollowed ? { keepNext: true } : {}),
    children: inlineRuns(draft, block.content),
  }
}

function list(
  draft: Draft,
  block: BulletList | OrderedList,
  level: number,
  place: FlowPlace,
): readonly IParagraphOptions[] {
  const depth = Math.min(level, DEEPEST_LIST_LEVEL)
  const isOrdered = block.type === 'orderedList'
  if (isOrdered) draft.orderedLists += 1
  const numbering = {
    level: depth,
    instance: isOrdered ? draft.orderedLists : 0,
    reference: isOrdered ? numbers(place.lists, block.attrs.start, depth) : bullets(place.lists),
  }
  return block.content.flatMap((item) => listItem(draft, item, level, numbering, place))
}

/** Which list an item is of, and how deep it stands in it. */
type ItemNumbering = Exclude<NonNullable<IParagraphOptions['numbering']>, false>

/** The first paragraph of an item has its mark; those after it stand in line with its text. */
function listItem(
  draft: Draft,
  item: ListItem,
  level: number,
  numbering: ItemNumbering,
  place: FlowPlace,
): readonly IParagraphOptions[] {
  let isMarked = false
  return item.content.flatMap((block): readonly IParagraphOptions[] => {
    if (block.type !== 'paragraph') return list(draft, block, level + 1, place)
    if (isBlank(block)) return []
    const children = inlineRuns(draft, block.content)
    const indented = indent(Math.min(level, DEEPEST_LIST_LEVEL), place.lists, place.left)
    if (isMarked) {
      const inLine = { left: indented.left, hanging: 0 }
      return [{ style: place.style ?? style.listContinue, indent: inLine, children }]
    }
    isMarked = true
    const moved = place.left > 0 ? { indent: indented } : {}
    return [{ style: place.style ?? itemStyle(draft, numbering), numbering, ...moved, children }]
  })
}

/** A template may have a style of its own for bulleted items. */
function itemStyle(draft: Draft, { level, reference }: ItemNumbering): string {
  const name = typeof reference === 'string' ? reference : reference.reference
  const isBullet = level === 0 && name === bullets('text').reference
  return isBullet && draft.look.frame?.hasBullets ? style.bulletItem : style.listItem
}

/** A whole list: air after it, and neither its first nor its last paragraph alone on a page. */
function closed(paragraphs: readonly IParagraphOptions[], place: FlowPlace): readonly IParagraphOptions[] {
  if (place.lists === 'cell') return paragraphs
  const last = paragraphs.length - 1
  return paragraphs.map((paragraph, index) => ({
    ...paragraph,
    ...(index < last && (index === 0 || index === last - 1) ? { keepNext: true } : {}),
    ...(index === last ? { spacing: { after: AFTER_LIST } } : {}),
  }))
}
