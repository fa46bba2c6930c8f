import { onceForEachSection, type SectionReading } from './section-reading.ts'
import type { Sentence } from './sentences.ts'
import { sentencesWith, signOf } from './signs.ts'

/** What a text says of a change: which way it went, or that nothing changed. */
export type ChangeDirection = 'up' | 'down' | 'same'

/** A word for a change with its place in its text. */
export interface ChangeWord {
  readonly from: number
  readonly to: number
  readonly word: string
  readonly direction: ChangeDirection
  /** "Något högre" is small, "kraftigt" large. Null where nothing is said. */
  readonly degree: 'small' | 'large' | null
  /** Where the word for the degree stands, or null. */
  readonly degreeAt: { readonly from: number; readonly to: number } | null
}

const opposites: ReadonlyMap<string, string> = new Map(
  [
    ['ökat', 'minskat'],
    ['ökade', 'minskade'],
    ['ökar', 'minskar'],
    ['ökats', 'minskats'],
    ['ökning', 'minskning'],
    ['ökningen', 'minskningen'],
    ['högre', 'lägre'],
    ['fler', 'färre'],
    ['flera', 'färre'],
    ['steg', 'sjönk'],
    ['stigit', 'sjunkit'],
    ['stiger', 'sjunker'],
    ['uppgång', 'nedgång'],
    ['uppgången', 'nedgången'],
    ['höjning', 'sänkning'],
    ['höjningen', 'sänkningen'],
  ].flatMap(([up = '', down = '']): [string, string][] => [
    [up, down],
    [down, up === 'flera' ? 'fler' : up],
  ]),
)
const ups = new Set(
  'ökat|ökade|ökar|ökats|ökning|ökningen|högre|fler|steg|stigit|stiger|uppgång|uppgången|höjning|höjningen'.split(
    '|',
  ),
)

/** The same form of the word for the other direction: "minskade" for "ökade"; null where there is none. */
export function oppositeOf(word: string): string | null {
  return opposites.get(word.toLowerCase()) ?? null
}

const small = /(?:något|marginellt|marginella|marginell|svagt|svag|liten|lite|litet|knappt märkbart?)$/iu
const large =
  /(?:kraftigt|kraftig|kraftiga|markant|betydligt|betydande|avsevärt|avsevärd|stor|stort|drastiskt|dramatiskt|rejält)$/iu
const changes =
  /(?<!\p{L})(?:ökat|ökade|ökar|ökats|ökning(?:en)?|minskat|minskade|minskar|minskats|minskning(?:en)?|högre|lägre|fler|färre|stigit|steg|stiger|sjunkit|sjönk|sjunker|uppgång(?:en)?|nedgång(?:en)?|höjning(?:en)?|sänkning(?:en)?|oförändra(?:t|d|de)|(?:på )?samma nivå|detsamma|lika många)(?!\p{L})/giu

const changing = signOf(
  ...'ökat|ökade|ökar|ökning|minskat|minskade|minskar|minskning|högre|lägre|fler|färre|stig|steg|sjunk|sjönk'.split(
    '|',
  ),
  ...'uppgång|nedgång|höjning|sänkning|oförändra|samma nivå|detsamma|lika många'.split('|'),
)

/** The words for changes in a text, in order. Those that are denied or to come are left out. */
export function changeWordsIn(text: string): readonly ChangeWord[] {
  return [...text.matchAll(changes)].flatMap(({ 0: word, index }) => {
    const before = text.slice(Math.max(0, index - 30), index)
    if (
      /(?<!\p{L})(?:inte|ej|aldrig|ingen|varken|utan|ska|skall|bör|för att|om|kan|kunna|vill)(?: \p{L}+)? $/iu.test(
        before,
      )
    )
      return []
    const after = text.slice(index + word.length, index + word.length + 40)
    const early = before.trimEnd()
    const degreeBefore = small.exec(early) ?? large.exec(early)
    const lateMatch =
      /^ (?:något|marginellt|svagt|lite|kraftigt|markant|betydligt|avsevärt|stort|drastiskt|rejält)(?!\p{L})/iu.exec(
        after,
      )
    const end = index + word.length
    const degreeAt =
      degreeBefore !== null
        ? {
            from: index - before.length + degreeBefore.index,
            to: index - before.length + degreeBefore.index + degreeBefore[0].length,
          }
        : lateMatch !== null
          ? { from: end + 1, to: end + lateMatch[0].length }
          : null
    const degree =
      degreeAt === null ? null : small.test(text.slice(degreeAt.from, degreeAt.to)) ? 'small' : 'large'
    const lower = word.toLowerCase()
    const direction = ups.has(lower) ? 'up' : opposites.has(lower) ? 'down' : 'same'
    return [{ from: index, to: end, word, direction, degree, degreeAt }]
  })
}

/** A change from one value to another, and whether both are shares. */
export interface NumberChange {
  readonly from: number
  readonly to: number
  readonly isShare: boolean
}

/** What speaks against the words for a change, or null. Lenient at the borders of the scale: what is clearly otherwise counts. */
export type Contradiction = 'direction' | 'notSmall' | 'notLarge' | 'notSame'

/** Under this, changes are told as counts, and degrees say little. */
const LEAST_BASE = 10

/** Whether a change is otherwise than its words say. */
export function contradictionOf(
  { direction, degree }: Pick<ChangeWord, 'direction' | 'degree'>,
  { from, to, isShare }: NumberChange,
): Contradiction | null {
  const difference = to - from
  const size = Math.abs(difference)
  const percent = from === 0 ? Number.POSITIVE_INFINITY : (size / Math.abs(from)) * 100
  const isTold = isShare || (from >= LEAST_BASE && size > 2)
  if (direction === 'same') {
    return isTold && (isShare ? size > 3 : percent > 5) ? 'notSame' : null
  }
  const isOpposite = direction === 'up' ? difference < 0 : difference > 0
  if (isOpposite) return 'direction'
  if (!isTold && degree === 'small') return null
  if (degree === 'small' && (isShare ? size > 10 : percent > 15)) return 'notSmall'
  if (degree === 'large' && (isShare ? size < 3 : from >= LEAST_BASE && percent < 10)) return 'notLarge'
  return null
}

/** A sentence with its words for changes. */
export interface SentenceChanges {
  readonly sentence: Sentence
  readonly words: readonly ChangeWord[]
}

/** Longer stretches without an end are no sentences. */
const LONGEST_SENTENCE = 3_000

/** The sentences of a section that tell of a change. */
export const changesBySentence = onceForEachSection((section: SectionReading): readonly SentenceChanges[] =>
  sentencesWith(section, changing).flatMap((sentence) => {
    if (sentence.text.length > LONGEST_SENTENCE) return []
    const words = changeWordsIn(sentence.text)
    return words.length === 0 ? [] : [{ sentence, words }]
  }),
)
