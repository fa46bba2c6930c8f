import { kept } from './review-context.ts'
import type { TextBlock } from './text-blocks.ts'

/** Words that tell nothing of what a sentence is about, and the field's own that stand in every other sentence. */
const empty = new Set(
  (
    'alla allt andel andra antal antalet använda arbeta arbetar arbetet arbete att bland blev både dessa detta ' +
    'dock eller enligt fanns finns flera från fortsätta fortsatt fortsatta genom gällande gäller göra hade hela ' +
    'inom innan inte kommer kommun kommunen kommunens kunna minst mellan målet målen måste många mera några nämnden ' +
    'och också olika personal personer samt sedan senast sina skall skulle större säkerställa så som till under ' +
    'utan utifrån utveckla vara varit varje vilket vården vård verksamheten verksamheterna vid året även över ökad ' +
    'ökar ökade öka samtliga förbättra ska har med den det för ett sker bättre högre tydlig arbetssätt'
  ).split(' '),
)

const STEM = 7

/**
 * The words that tell what a text is about, each cut to its first letters, so that "riskbedömda" and
 * "riskbedömningar" count as one. Numbers are left out.
 */
export function contentWords(text: string): ReadonlySet<string> {
  const words = new Set<string>()
  for (const word of text.toLowerCase().match(/\p{L}{3,}/gu) ?? []) {
    if (!empty.has(word) && (word.length > 3 || /sip|fall|bhk|vek/.test(word))) words.add(word.slice(0, STEM))
  }
  return words
}

/** The same for a block of text, worked out once. */
export const contentWordsOf = kept((block: TextBlock) => contentWords(block.text))

/** How much of the smaller set is in the other, 0 to 1. Nothing is like an empty set. */
export function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const [smaller, larger] = one.size <= other.size ? [one, other] : [other, one]
  if (smaller.size === 0) return 0
  let shared = 0
  for (const word of smaller) if (larger.has(word)) shared += 1
  return shared / smaller.size
}
