import { onceForEachSection, type SectionReading } from './section-reading.ts'
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
export function holds(section: SectionReading, { index }: Sign): boolean {
  return signsIn(section, index).has(index)
}

/** The blocks of a section that hold one of a sign's words, be it within a longer word. */
export function blocksWith(section: SectionReading, { index }: Sign): readonly TextBlock[] {
  const found = signsIn(section, index)
  return found.has(index) ? section.blocks.filter((block) => found.inText(block.index, index)) : []
}

/** The sentences of a section that hold one of a sign's words, be it within a longer word. */
export function sentencesWith(section: SectionReading, { index }: Sign): readonly Sentence[] {
  const found = signsIn(section, index)
  return found.has(index) ? section.sentences.filter((_, at) => found.inPart(at, index)) : []
}

/** Whether a sentence holds one of a sign's words, by its place among those of its section. */
export function isSentenceWith(section: SectionReading, at: number, { index }: Sign): boolean {
  return signsIn(section, index).inPart(at, index)
}

interface Signs {
  found: FoundSigns | null
  /** How many signs were looked for. */
  count: number
}

const known = onceForEachSection((): Signs => ({ found: null, count: 0 }))

function signsIn(section: SectionReading, index: number): FoundSigns {
  const signs = known(section)
  if (signs.found !== null && index < signs.count) return signs.found
  // A rule may be loaded after the first review.
  if (finder?.count !== wordsOfSigns.length) finder = new SignFinder(wordsOfSigns)
  signs.count = finder.count
  signs.found = finder.find(
    section.blocks.map(({ text }) => text),
    section.sentences,
  )
  return signs.found
}
