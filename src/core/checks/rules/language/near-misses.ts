import { kept } from '../../reading/review-context.ts'
import type { SectionReading } from '../../reading/section-reading.ts'
import { templateWords, type WordUse, wordUses } from '../../reading/word-counts.ts'

/** A word that is one letter from a word that the report often uses. */
export interface NearMiss {
  readonly use: WordUse
  readonly right: string
}

const SHORTEST = 8
const OFTEN = 5

/**
 * The words that a report uses so often that they must be right, by their first letter and last three: where it ends is
 * where Swedish words differ without being wrong.
 */
export interface OftenUsed {
  readonly words: ReadonlySet<string>
  readonly byEdges: ReadonlyMap<string, readonly string[]>
}

/** The words that are used often; `before` where they are the same as then. */
export function oftenUsed(counts: ReadonlyMap<string, number>, before: OftenUsed | null): OftenUsed {
  const words: string[] = []
  for (const [word, count] of counts) if (count >= OFTEN && isPlain(word)) words.push(word)
  if (before?.words.size === words.length && words.every((word) => before.words.has(word))) return before
  return { words: new Set(words), byEdges: Map.groupBy(words, edgesOf) }
}

function isPlain(word: string): boolean {
  return word.length >= SHORTEST && word.length < 40 && !word.includes('-') && !word.includes(':')
}

function edgesOf(word: string): string {
  return word.charAt(0) + word.slice(-3)
}

/** The words of a section that are one letter from one that is used often, however often they stand there themselves. */
export const nearMisses = kept((often: OftenUsed) =>
  kept((section: SectionReading): readonly NearMiss[] => {
    const known = templateWords(section.context.template)
    const misses: NearMiss[] = []
    for (const [word, use] of wordUses(section)) {
      if (!isPlain(word) || often.words.has(word)) continue
      const right = often.byEdges.get(edgesOf(word))?.find((other) => isOneLetterOff(word, other))
      if (right !== undefined && !known.has(word) && !isWordOfItsOwn(word)) misses.push({ use, right })
    }
    return misses
  }),
)

/** Words that are one letter from common ones and right. */
const own =
  /^(?:o?place|placering|kontrakt|arbetsrätt|utbredning|bevara|uppskatt|förvar|försvar|mättning|bestäl|bestående|delning|handling|hållning|beredning|berättig|förfall|anfall|utfall|avfall|infall|omfall|utbyt|avbryt|utgång|ingång|avgång|omgång|övergång|framgång|genomgåen|stäng|besvär|försök|försäk|förbätt)/u

function isWordOfItsOwn(word: string): boolean {
  return own.test(word)
}

const vowels = 'aouåeiyäöé'

/** Whether one letter is too much, missing, another, or two have changed places; never a vowel for a vowel ("fortsatta", "fortsätta"). */
export function isOneLetterOff(word: string, right: string): boolean {
  const [a, b] = word.length >= right.length ? [word, right] : [right, word]
  if (a.length - b.length > 1) return false
  let at = 0
  while (at < b.length && a.charCodeAt(at) === b.charCodeAt(at)) at += 1
  if (a.length > b.length) return a.slice(at + 1) === b.slice(at)
  if (at === a.length) return false
  if (a.slice(at + 1) === b.slice(at + 1)) {
    return !(vowels.includes(a.charAt(at)) && vowels.includes(b.charAt(at)))
  }
  return (
    a.charAt(at) === b.charAt(at + 1) &&
    a.charAt(at + 1) === b.charAt(at) &&
    a.slice(at + 2) === b.slice(at + 2)
  )
}
