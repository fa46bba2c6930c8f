import type { Found } from '../../finding.ts'
import { onceForEachSection } from '../../reading/section-reading.ts'
import type { ReportRule } from '../../rule.ts'
import { atMost } from './at-most.ts'
import { countWordsOf } from './words-of-prose.ts'

const LONGEST = 35
/** So many signs at least have more than so many words. */
const SHORTEST_TEXT = 120
const MOST = 5
/** Another's words, such as those of a law, stand as they are. */
const QUOTED = /”[^”]*(?:”|$)|"[^"]*(?:"|$)/gu

/** The longest of the sentences that are too long to be read at one go. */
export const longSentence: ReportRule = {
  id: 'long-sentence',
  kind: 'language',
  severity: 'hint',
  title: 'Lång mening',
  why: 'Politiker och medborgare läser snabbt, och en mening på mer än 35 ord måste de flesta läsa två gånger.',
  scope: 'report',
  find: ({ sections }) => {
    const all = sections.flatMap(longIn).toSorted((a, b) => b.words - a.words)
    return atMost(
      all.map(({ found }) => found),
      MOST,
      (left) =>
        left.length === 1
          ? 'En mening till i berättelsen är nästan lika lång.'
          : `Det finns ${left.length} så långa meningar till i berättelsen.`,
    )
  },
}

interface LongSentence {
  readonly words: number
  readonly found: Found
}

const longIn = onceForEachSection((section): readonly LongSentence[] =>
  section.sentences.flatMap(({ block, from, to, text }) => {
    if (text.length < SHORTEST_TEXT) return []
    const words = countWordsOf(text.replace(QUOTED, ''))
    if (words <= LONGEST) return []
    const message = `Meningen är ${words} ord lång. Dela den: låt varje mening säga en sak, eller gör en uppräkning till en punktlista.`
    return [{ words, found: section.found(block, from, to, message, { subject: text.slice(0, 120) }) }]
  }),
)
