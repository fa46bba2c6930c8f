import type { NumberMention } from './number-mention.ts'
import { onceForEachSection, type SectionReading } from './section-reading.ts'
import type { Sentence } from './sentences.ts'
import { holds, isSentenceWith, type Sign } from './signs.ts'

/** A sentence with the numbers in it, in order. */
export interface SentenceNumbers {
  /** The sentence's place among those of its section. */
  readonly index: number
  readonly sentence: Sentence
  readonly numbers: readonly NumberMention[]
}

/** The sentences of a section that hold numbers. */
export const numbersBySentence = onceForEachSection(({ sentences, numbers }): readonly SentenceNumbers[] => {
  const order = (block: { readonly index: number }, from: number) => block.index * 1e7 + from
  let at = 0
  return sentences.flatMap((sentence, index) => {
    const start = order(sentence.block, sentence.from)
    const end = order(sentence.block, sentence.to)
    while (at < numbers.length && isBefore(numbers[at], start, order)) at += 1
    const first = at
    while (at < numbers.length && isBefore(numbers[at], end, order)) at += 1
    return at === first ? [] : [{ index, sentence, numbers: numbers.slice(first, at) }]
  })
})

/** Those that hold one of a sign's words, be it within a longer word. */
export function numbersWith(section: SectionReading, sign: Sign): readonly SentenceNumbers[] {
  return holds(section, sign)
    ? numbersBySentence(section).filter(({ index }) => isSentenceWith(section, index, sign))
    : []
}

function isBefore(
  mention: NumberMention | undefined,
  place: number,
  order: (block: { readonly index: number }, from: number) => number,
): boolean {
  return mention !== undefined && order(mention.block, mention.from) < place
}
