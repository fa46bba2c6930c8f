import { type ChangeWord, changesBySentence } from './change-words.ts'
import { contentWords } from './content-words.ts'
import type { NumberMention } from './number-mention.ts'
import { numbersBySentence, type SentenceNumbers } from './numbers-by-sentence.ts'
import { onceForEachSection, type SectionReading } from './section-reading.ts'
import type { Sentence } from './sentences.ts'
import { isSentenceWith, signOf } from './signs.ts'

/** Something that a sentence says of one thing: a value, a goal's value, or which way it went. */
export interface Fact {
  readonly section: SectionReading
  readonly sentence: Sentence
  /** What is marked, in the block's text. */
  readonly from: number
  readonly to: number
  /** Facts with different keys are never about the same. */
  readonly key: string
  readonly value: number
  readonly isLive: boolean
  /** The words that tell what it is about. */
  readonly words: ReadonlySet<string>
  /** The years named, in order; empty for the report's own. */
  readonly years: string
}

/** The facts of a section's running text that are plain enough to be compared with others. */
export const factsIn = onceForEachSection((section: SectionReading): readonly Fact[] => {
  const numbered = new Map(numbersBySentence(section).map((one) => [one.sentence, one]))
  const changes = new Map(changesBySentence(section).map((one) => [one.sentence, one.words]))
  return section.sentences.flatMap((sentence, index): readonly Fact[] => {
    const numbers = numbered.get(sentence)?.numbers ?? []
    const words = changes.get(sentence) ?? []
    const isCandidate = words.length > 0 || numbers.some(isStating) || isSentenceWith(section, index, aimTold)
    if (!isCandidate || tooLong(sentence)) return []
    const here = { index, sentence, numbers }
    const drafts = [...goalOf(here), ...statedOf(here, words), ...courseOf(here, words)]
    if (drafts.length === 0 || unsure.test(sentence.text)) return []
    const years = yearsOf(here)
    return drafts.map(({ about, ...draft }) => ({
      ...draft,
      section,
      sentence,
      years,
      words: wordsOf(about),
    }))
  })
})

const aimTold = signOf('mål ', 'målet ')
const LONGEST = 260
const unsure =
  /\?|(?<!\p{L})(?:till exempel|t\.ex\.|eller|om|när|kan|varav|respektive|resp|bland annat|ytterligare|övriga|andra|första|tredje|fjärde|sista|vår|våren|höst|hösten|dels|per (?:år|månad|vecka|dag)|kvinnor|män|flickor|pojkar|budget\p{L}*)(?!\p{L})/iu
const aimed = /(?<!\p{L})(?:mål(?:et|värdet|nivån)?|ska|minst|skall)(?!\p{L})/iu
const comparing = /(?<!\p{L})(?:än|jämfört|jämförelse|sedan|skillnad|mot|från)(?!\p{L})/iu

function tooLong({ from, to }: Sentence): boolean {
  return to - from > LONGEST
}

function yearsOf({ numbers }: SentenceNumbers): string {
  return numbers.flatMap(({ kind, value }) => (kind === 'year' && value !== null ? [value] : [])).join(' ')
}

function hasDates({ numbers }: SentenceNumbers): boolean {
  return numbers.some(({ kind }) => kind === 'date' || kind === 'yearRange' || kind === 'time')
}

function isStating({ kind, unit }: NumberMention): boolean {
  return kind === 'count' || (kind === 'percent' && unit === '') || (kind === 'measure' && unit !== 'år')
}

/** "Måluppfyllelsen är 80 %": one number, told of as it is and not as a change or a goal. */
function statedOf(here: SentenceNumbers, changes: readonly ChangeWord[]): readonly Draft[] {
  const { sentence, numbers } = here
  const stated = numbers.filter((one) => isStating(one) && one.role !== 'whole')
  const [only] = stated
  if (only === undefined || stated.length > 1 || hasDates(here)) return []
  if (only.value === null || only.hedge !== '' || only.isSigned || only.end !== null) return []
  if (aimed.test(sentence.text) && !/målet utgår/iu.test(sentence.text)) return []
  if (changes.length > 0 || comparing.test(sentence.text.replace(/utgår från/iu, ''))) return []
  // "95 procent av insatserna" goes back to what was said before it.
  if (only.from === sentence.from || /^(?:av|det|den|de|detta|dessa)(?!\p{L})/iu.test(sentence.text))
    return []
  const key = `value ${only.kind} ${only.unit} ${only.noun.slice(0, 6)}`
  return [draft(withNoun(only), key, only.value, sentence.text)]
}

/** The number with what it counts, where that follows. */
function withNoun({
  block,
  from,
  to,
  noun,
  isLive,
}: NumberMention): Pick<NumberMention, 'from' | 'to' | 'isLive'> {
  const isNext = noun !== '' && block.text.slice(to + 1, to + 1 + noun.length).toLowerCase() === noun
  return { from, to: isNext ? to + 1 + noun.length : to, isLive }
}

/** "Målet är att minst 90 procent ska riskbedömas", "målet är att alla ska riskbedömas". */
function goalOf(here: SentenceNumbers): readonly Draft[] {
  const { sentence, numbers } = here
  if (!/[Mm]ål/.test(sentence.text)) return []
  const match = /(?<!\p{L})mål(?:et)?(?: \p{L}+){0,5} (?:är|var|att)(?!\p{L})/iu.exec(sentence.text)
  if (match === null) return []
  const stated = numbers.filter(isStating)
  const [only] = stated
  if (only?.kind === 'percent' && stated.length === 1 && only.value !== null) {
    return [draft(only, 'goal', only.value, sentence.text)]
  }
  const all = /(?<!\p{L})(?:alla|samtliga)(?!\p{L})/iu.exec(sentence.text.slice(match.index))
  if (all === null || stated.length > 0) return []
  const from = sentence.from + match.index + all.index
  return [draft({ from, to: from + all[0].length, isLive: false }, 'goal', 100, sentence.text)]
}

/** "Antalet riskbedömda personer i Senior alert har ökat": which way one thing went. */
function courseOf(here: SentenceNumbers, words: readonly ChangeWord[]): readonly Draft[] {
  const { sentence } = here
  const [only] = words
  if (only === undefined || words.length > 1 || only.direction === 'same') return []
  if (/^(?:högre|lägre|fler|färre)$/iu.test(only.word) || hasDates(here)) return []
  const clause = clauseAround(sentence.text, only.from)
  const what = /(?<!\p{L})(antal|andel)(?:et|en)?(?!\p{L})/iu.exec(clause)?.[1]?.toLowerCase()
  if (what === undefined) return []
  const place = { from: sentence.from + only.from, to: sentence.from + only.to, isLive: false }
  return [draft(place, `course ${what}`, only.direction === 'up' ? 1 : -1, clause)]
}

function clauseAround(text: string, at: number): string {
  const start = Math.max(text.lastIndexOf(':', at), text.lastIndexOf(';', at), text.lastIndexOf(',', at)) + 1
  const ends = [text.indexOf(',', at), text.indexOf(';', at)].filter((end) => end >= 0)
  return text.slice(start, ends.length === 0 ? text.length : Math.min(...ends))
}

/** A fact before its words are known, with the text that they are taken from. */
interface Draft extends Pick<Fact, 'from' | 'to' | 'key' | 'value' | 'isLive'> {
  readonly about: string
}

function draft(
  { from, to, isLive }: Pick<NumberMention, 'from' | 'to' | 'isLive'>,
  key: string,
  value: number,
  about: string,
): Draft {
  return { from, to, isLive, key, value, about }
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set([...contentWords(text)].filter((word) => !/^(?:öka|minsk|sjunk|sjönk|stig)/u.test(word)))
}

const LEAST_WORDS = 3
const LEAST_WORDS_WITH_YEAR = 2

/**
 * Whether two facts of one key tell different values of the same: all words of one are in the other, which has at most
 * one more, and they name the same years. Two numbers of the tables can't contradict each other.
 */
export function isSameFact(one: Fact, other: Fact): boolean {
  if (!isFarOrNext(one, other)) return false
  if (one.value === other.value || one.years !== other.years || (one.isLive && other.isLive)) return false
  const [few, many] = one.words.size <= other.words.size ? [one, other] : [other, one]
  const least = one.years === '' ? LEAST_WORDS : LEAST_WORDS_WITH_YEAR
  if (few.words.size < least || many.words.size - few.words.size > 1) return false
  for (const word of few.words) if (!many.words.has(word)) return false
  return sameNames(few.sentence.text, many.sentence.text)
}

/** In one section sentences alike are often of different units, but not where one follows right upon the other. */
function isFarOrNext(one: Fact, other: Fact): boolean {
  if (one.section !== other.section) return true
  const [first, second] = one.from < other.from ? [one, other] : [other, one]
  return first.sentence.block === second.sentence.block && second.sentence.from - first.sentence.to <= 2
}

/** Short names that content words leave out tell things apart: "HSL", "SoL", "LSS", "A", "Berga". */
function sameNames(one: string, other: string): boolean {
  const names = (text: string) =>
    [...text.matchAll(/(?<![.!?:”"]\s)(?<!^)(?<!\p{L})\p{Lu}\p{L}*/gu)]
      .map(([name]) => name)
      .toSorted()
      .join(' ')
  return names(one) === names(other)
}
