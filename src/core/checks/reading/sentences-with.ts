import type { SectionReading } from './section-reading.ts'
import type { Sentence } from './sentences.ts'

/** The sentences of a section's running text that hold one of these words, written in lower case. */
export function sentencesWith(
  { sentences, words }: SectionReading,
  wanted: ReadonlySet<string>,
): readonly Sentence[] {
  const found: Sentence[] = []
  let at = 0
  for (const { word, block, from } of words) {
    if (!wanted.has(word)) continue
    while (at < sentences.length && isBefore(sentences[at], block.index, from)) at += 1
    const sentence = sentences[at]
    if (sentence?.block === block && sentence.from <= from && found.at(-1) !== sentence) found.push(sentence)
  }
  return found
}

/** Whether a sentence ends before a place. */
function isBefore(sentence: Sentence | undefined, blockIndex: number, from: number): boolean {
  if (sentence === undefined) return false
  const { index } = sentence.block
  return index < blockIndex || (index === blockIndex && sentence.to <= from)
}
