import { type LawReference, parseLawReferences } from '../../law-references.ts'
import { kept } from './review-context.ts'
import type { TextBlock } from './text-blocks.ts'

/** The references to laws in a block, in order. */
export function lawReferencesIn(block: TextBlock): readonly LawReference[] {
  return mayNameLaw(block.text) ? readLaws(block) : none
}

const none: readonly LawReference[] = []
const readLaws = kept(({ text }: TextBlock) => parseLawReferences(text))

function mayNameLaw(text: string): boolean {
  return text.includes('§') || text.includes('kap') || /\d{4}:\d/u.test(text)
}
