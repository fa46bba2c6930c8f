import { kept } from './review-context.ts'
import type { SectionReading } from './section-reading.ts'
import type { Sentence } from './sentences.ts'
import { type FoundSigns, SignFinder } from './sign-finder.ts'
import type { TextBlock } from './text-blocks.ts'

/**
 * Words of which a text holds at least one where a rule has something to look at. The words of all rules are looked for
 * together, in one walk over the text.
 */
export interface Sign {
  readonly index: number
}

const wordsOfSigns: (readonly string[])[] = []
let finder: SignFinder | null = null

/**
 * A sign by its words in lower case, where `0` stands for any digit. To be made once, where the rule is, and not while
 * it runs.
 */
export function signOf(...words: readonly string[]): Sign {
  wordsOfSigns.push(words)
  return { index: wordsOfSigns.length - 1 }
}

/** Whether some block of a section holds one of a sign's words, be it within a longer word. */
export function holds(section: SectionReading, sign: Sign): boolean {
  return signsIn(section, sign).has(section.blocks.length, sign.index)
}

/** The blocks of a section that hold one of a sign's words, be it within a longer word. */
export function blocksWith(section: SectionReading, sign: Sign): readonly TextBlock[] {
  const found = signsIn(section, sign)
  const { blocks } = section
  if (!found.has(blocks.length, sign.index)) return []
  return blocks.filter((block) => found.has(block.index, sign.index))
}

/** The sentences of the blocks that hold one of a sign's words. A sentence itself may hold none. */
export function sentencesNear(section: SectionReading, sign: Sign): readonly Sentence[] {
  const found = signsIn(section, sign)
  if (!found.has(section.blocks.length, sign.index)) return []
  return section.sentences.filter(({ block }) => found.has(block.index, sign.index))
}

/** Whether a block of a section holds one of a sign's words, be it within a longer word. */
export function isHolding(section: SectionReading, block: TextBlock, sign: Sign): boolean {
  return signsIn(section, sign).has(block.index, sign.index)
}

interface Signs {
  found: FoundSigns | null
  /** How many signs were looked for. */
  count: number
}

const known = kept((_: SectionReading): Signs => ({ found: null, count: 0 }))

function signsIn(section: SectionReading, { index }: Sign): FoundSigns {
  const signs = known(section)
  if (signs.found !== null && index < signs.count) return signs.found
  // A rule may be loaded after the first review.
  if (finder?.count !== wordsOfSigns.length) finder = new SignFinder(wordsOfSigns)
  signs.count = finder.count
  signs.found = finder.find(section.blocks.map(({ text }) => text))
  return signs.found
}
