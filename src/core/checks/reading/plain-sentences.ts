import { onceForEachSection } from './section-reading.ts'
import type { Sentence } from './sentences.ts'

/** A sentence as it is compared with others. */
export interface PlainSentence {
  readonly sentence: Sentence
  /** Its words and numbers in lower case with single spaces between them, and nothing else. */
  readonly plain: string
}

/** A text's words and numbers in lower case with single spaces between them. */
export function plainText(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9\u00df-\uffff]+/g, ' ')
    .trim()
}

/** How many words a plain text has. */
export function plainLength(plain: string): number {
  let words = plain === '' ? 0 : 1
  for (let at = plain.indexOf(' '); at >= 0; at = plain.indexOf(' ', at + 1)) words += 1
  return words
}

/** The sentences of a section's running text as they are compared. */
export const plainSentences = onceForEachSection(({ sentences }): readonly PlainSentence[] =>
  sentences.map((sentence) => ({ sentence, plain: plainText(sentence.text) })),
)
