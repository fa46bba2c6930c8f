import { type LawReference, parseLawReferences } from '../../law-references.ts'
import { onceForEachSection, type SectionReading } from './section-reading.ts'
import type { TextBlock } from './text-blocks.ts'

/** A reference to a law with its place in the text. */
export interface LawMention {
  readonly block: TextBlock
  readonly reference: LawReference
}

const MAY_NAME_LAW = /\d{4}:\d|§|\d\s?kap/u

/** The references to laws in a section, in reading order. What comes from the data is none. */
export const lawMentions = onceForEachSection(({ blocks }: SectionReading): readonly LawMention[] =>
  blocks
    .filter(({ text }) => MAY_NAME_LAW.test(text))
    .flatMap((block) => parseLawReferences(block.text).map((reference) => ({ block, reference }))),
)

/** Whether a law is named without a number of its own: "14 kap. 3 § SoL". */
export function isUnnumbered({ act }: LawReference): boolean {
  return act !== null && act.number === null
}
