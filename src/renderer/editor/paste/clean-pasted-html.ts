import { cleanRichText } from '../../../core/rich-text/clean.ts'
import type { Block, HeadingLevel, Inline } from '../../../core/rich-text/schema.ts'
import { blocksToHtml } from './block-html.ts'
import { BlockReader } from './pasted-blocks.ts'
import { type PastedNode, type PastedTree, readPastedHtml } from './pasted-tree.ts'

export interface PasteRules {
  /** How many levels of headings fit under the section's own. */
  readonly headingLevels: number
  /** Whether the report has the chart, table or image that a copied block points to. */
  readonly isKnown: (block: Block) => boolean
  /** Whether the report has what a copied number or reference points to. */
  readonly isKnownInLine: (node: Inline) => boolean
}

export interface PastedText {
  readonly blocks: readonly Block[]
  /** Pictures that could not come along. */
  readonly droppedImages: number
  /** Whether it was so large that its end was left out. */
  readonly isCut: boolean
}

/**
 * Fits foreign markup (Word, Excel, the web, another section) to the stored text: text, headings, bold, italic,
 * lists, links, quotes and plain tables come along; looks, scripts, comments and pictures do not.
 */
export function cleanPastedHtml(html: string, rules: PasteRules): PastedText & { readonly html: string } {
  const pasted = cleanPastedTree(readPastedHtml(html), rules)
  return { ...pasted, html: blocksToHtml(pasted.blocks) }
}

/** The same for markup that was read already: pure, and never throws whatever it says. */
export function cleanPastedTree(tree: PastedTree, rules: PasteRules): PastedText {
  const isOwn = hasOwnMark(tree.nodes)
  const reader = new BlockReader(isOwn, rules.isKnownInLine)
  const read = reader.read(tree.nodes)
  const fitted = fitHeadings(read, reader.sourceLevels, isOwn, rules.headingLevels)
  const isEmpty = fitted.length === 0
  const cleaned = cleanRichText({ type: 'doc', content: fitted }).doc.content
  const blocks = isEmpty ? [] : cleaned.filter((block) => !isReference(block) || rules.isKnown(block))
  const unknown = isEmpty ? 0 : cleaned.length - blocks.length
  return {
    blocks,
    droppedImages: reader.dropped.images + unknown,
    isCut: tree.isCut || reader.dropped.isCut,
  }
}

/** The source's levels become the section's: its highest is the first, none is deeper than fits. */
function fitHeadings(
  blocks: readonly Block[],
  sourceLevels: ReadonlyMap<Block, number>,
  isOwn: boolean,
  fitting: number,
): Block[] {
  const highest = isOwn ? 2 : Math.min(...sourceLevels.values())
  return blocks.map((block) => {
    const source = sourceLevels.get(block)
    if (block.type !== 'heading' || source === undefined) return block
    const level = Math.min(Math.max(source - highest + 1, 1), Math.max(1, fitting), 3) as HeadingLevel
    return { ...block, attrs: { level } }
  })
}

function isReference(block: Block): boolean {
  return block.type === 'image' || block.type === 'chart' || block.type === 'datasetTable'
}

function hasOwnMark(nodes: readonly PastedNode[]): boolean {
  return nodes.some(
    (node) => typeof node !== 'string' && (node.attributes.has('data-pm-slice') || hasOwnMark(node.children)),
  )
}
