import { kept } from '../../reading/review-context.ts'

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
  for (const [word, count] of counts) if (count >= OFTEN) words.push(word)
  if (before?.words.size === words.length && words.every((word) => before.words.has(word))) return before
  return { words: new Set(words), byEdges: Map.groupBy(words, edgesOf) }
}

function edgesOf(word: string): string {
  return word.charAt(0) + word.slice(-3)
}

/** A word that stands once and is one letter from a word that the report often uses. */
export interface NearMiss {
  readonly word: string
  readonly right: string
}

/** The words that stand once and are one letter from one that is used often. */
export function nearMisses(counts: ReadonlyMap<string, number>, often: OftenUsed): readonly NearMiss[] {
  const known = looks(often)
  const misses: NearMiss[] = []
  for (const [word, count] of counts) {
    if (count !== 1) continue
    let right = known.get(word)
    if (right === undefined) {
      const like = often.byEdges.get(edgesOf(word))?.find((other) => isOneLetterOff(word, other))
      right = like === undefined || own.test(word) ? null : like
      known.set(word, right)
    }
    if (right !== null) misses.push({ word, right })
  }
  return misses
}

/** What has been looked up among these words: the one that a word is near, or null. */
const looks = kept((_: OftenUsed) => new Map<string, string | null>())

/** Words that are one letter from common ones and right. */
const own =
  /^(?:o?place|placering|kontrakt|arbetsrätt|utbredning|bevara|uppskatt|förvar|försvar|mättning|bestäl|bestående|delning|handling|hållning|beredning|berättig|förfall|anfall|utfall|avfall|infall|omfall|utbyt|avbryt|utgång|ingång|avgång|omgång|övergång|framgång|genomgåen|stäng|besvär|försök|försäk|förbätt)/u

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
