import type { LawReference } from '../../law-references.ts'
import { lawReferencesIn } from './law-references-in.ts'
import { onceForEachSection, type SectionReading } from './section-reading.ts'
import { blocksWith, signOf } from './signs.ts'
import type { TextBlock } from './text-blocks.ts'

/** A reference to a law with its place in the text. */
export interface LawMention {
  readonly block: TextBlock
  readonly reference: LawReference
}

const mayNameLaw = signOf('0000:0', '§', 'kap')

/** The references to laws in a section, in reading order. What comes from the data is none. */
export const lawMentions = onceForEachSection((section: SectionReading): readonly LawMention[] =>
  blocksWith(section, mayNameLaw).flatMap((block) =>
    lawReferencesIn(block).map((reference) => ({ block, reference })),
  ),
)
