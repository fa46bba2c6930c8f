import { onceForEachSection, type SectionReading } from './section-reading.ts'
import type { Sentence } from './sentences.ts'

/** What sentences are looked through for: words for changes, claims of how good something is, "alla". */
type Sign = 'change' | 'claim' | 'all'

const words: Readonly<Record<Sign, string>> = {
  change:
    'ökat|ökade|ökar|ökats|ökning|ökningen|minskat|minskade|minskar|minskats|minskning|minskningen|högre|lägre|fler|färre|steg|stigit|stiger|sjönk|sjunkit|sjunker|uppgång|uppgången|nedgång|nedgången|höjning|höjningen|sänkning|sänkningen|oförändrat|oförändrad|oförändrade|nivå|detsamma|många',
  claim: 'ökat|minskat|förbättrats|försämrats|blivit|mycket|positiv|negativ|trygga|nöjda|delaktiga',
  all: 'alla|samtliga',
}

const signsOf = new Map<string, readonly Sign[]>()
for (const sign of ['change', 'claim', 'all'] as const) {
  for (const word of words[sign].split('|')) signsOf.set(word, [...(signsOf.get(word) ?? []), sign])
}

/** The sentences of a section's running text that hold such a word. All are found in one walk over its words. */
export function sentencesWith(sign: Sign, section: SectionReading): readonly Sentence[] {
  return found(section)[sign]
}

const found = onceForEachSection((section: SectionReading): Readonly<Record<Sign, readonly Sentence[]>> => {
  const bySign: Record<Sign, Sentence[]> = { change: [], claim: [], all: [] }
  const { sentences } = section
  let at = 0
  for (const { word, block, from } of section.words) {
    const signs = signsOf.get(word)
    if (signs === undefined) continue
    while (at < sentences.length && isBefore(sentences[at], block.index, from)) at += 1
    const sentence = sentences[at]
    if (sentence?.block !== block || sentence.from > from) continue
    for (const sign of signs) if (bySign[sign].at(-1) !== sentence) bySign[sign].push(sentence)
  }
  return bySign
})

/** Whether a sentence ends before a place. */
function isBefore(sentence: Sentence | undefined, blockIndex: number, from: number): boolean {
  if (sentence === undefined) return false
  const { index } = sentence.block
  return index < blockIndex || (index === blockIndex && sentence.to <= from)
}
