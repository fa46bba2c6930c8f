import type { NumberMention } from '../../reading/number-mention.ts'
import { numbersBySentence } from '../../reading/numbers-by-sentence.ts'
import { onceForEachSection } from '../../reading/section-reading.ts'
import type { Sentence } from '../../reading/sentences.ts'

/** A part and its whole that a text states together, often with their share: "97 av 130 (75 %)". */
export interface StatedShare {
  readonly sentence: Sentence
  readonly part: NumberMention
  readonly whole: NumberMention
  readonly percent: NumberMention | null
}

/**
 * The parts, wholes and shares that a section states: "97 av 130, 75 %", "75 % (97 av 130)", "130 anställda, varav 97
 * (75 %)", "Av 83 vikarier är 36 (43 %) utbildade".
 */
export const statedShares = onceForEachSection((section): readonly StatedShare[] => {
  const found: StatedShare[] = []
  let before: NumberMention | null = null
  for (const { sentence, numbers } of numbersBySentence(section)) {
    const stated = numbers.filter(({ kind }) => kind === 'count' || kind === 'percent')
    found.push(...sharesIn(sentence, stated, before?.block === sentence.block ? before : null))
    const counts = stated.filter(({ kind }) => kind === 'count')
    before = isPartOfIt(counts, counts.length - 1) ? null : (counts.at(-1) ?? null)
  }
  return found
})

function sharesIn(
  sentence: Sentence,
  stated: readonly NumberMention[],
  before: NumberMention | null,
): readonly StatedShare[] {
  return stated.flatMap((part, index) => {
    if (part.kind !== 'count' || part.value === null || part.end !== null) return []
    const next = stated[index + 1]
    const previous = index === 0 ? before : isPartOfIt(stated, index - 1) ? null : (stated[index - 1] ?? null)
    const pair = wholeOfPart(sentence, part, next, previous, index)
    if (pair === null) return []
    return [{ sentence, part, whole: pair, percent: percentOf(stated, index, pair) }]
  })
}

/** "98 av 112 boende. Av dem …" may mean the 98 or the 112. */
function isPartOfIt(numbers: readonly NumberMention[], index: number): boolean {
  return numbers[index]?.role === 'whole' && numbers[index - 1]?.role === 'part'
}

const OF_THEM =
  /(?:\b(?:av dem|av dessa|varav)(?:\s+(?:var|är|hade|har|genomfördes|gjordes|fick|totalt))*)\s*$/iu

function wholeOfPart(
  { block, from, text }: Sentence,
  part: NumberMention,
  next: NumberMention | undefined,
  previous: NumberMention | null,
  index: number,
): NumberMention | null {
  if (part.role === 'part' && next?.role === 'whole' && next.kind === 'count') return next
  if (part.role !== null || previous === null || previous.kind !== 'count') return null
  if (previous.role === 'part' || previous.noun === '' || previous.value === null) return null
  const between = block.text.slice(Math.max(previous.to, part.from - 80), part.from)
  if (OF_THEM.test(between) && part.from - previous.to < 120) return previous
  const isFirstOf = index === 1 && previous.from >= from && /^Av\b/u.test(text) && previous.from - from < 25
  return isFirstOf && part.from - previous.to < 60 && !/[.;:]/u.test(between) ? previous : null
}

/** The share that is told of a part: in brackets or after a comma right after it, or right before "(97 av 130)". */
function percentOf(
  stated: readonly NumberMention[],
  index: number,
  whole: NumberMention,
): NumberMention | null {
  const part = stated[index]
  if (part === undefined) return null
  const { text } = part.block
  const isAfterPart = whole.from < part.from
  const last = isAfterPart ? part : whole
  const after = stated[isAfterPart ? index + 1 : index + 2]
  if (after?.kind === 'percent' && isTold(text.slice(last.to, after.from), isAfterPart)) {
    return isCompared(text.slice(after.to, after.to + 25)) ? null : after
  }
  const before = stated[index - 1]
  if (before?.kind !== 'percent' || isAfterPart) return null
  return /^(?:\s+\p{L}+){0,3},?\s*\((?:det vill säga\s|dvs\.?\s)?$/u.test(text.slice(before.to, part.from))
    ? before
    : null
}

function isTold(between: string, isAfterPart: boolean): boolean {
  if (between.length > (isAfterPart ? 70 : 60) || /[.;:!?]/u.test(between.replace(/d\.v\.s\.|dvs\./gu, '')))
    return false
  if (/\b(?:mål|målet|minst|högst|jämfört|mot|från|till|ökning|minskning)\b/u.test(between)) return false
  return /(?:\(|,|,?\s(?:eller|det vill säga|d\.v\.s\.|dvs\.?|motsvarar|motsvarande|vilket (?:är|blir|motsvarar|ger)|alltså|=))\s*$/u.test(
    between,
  )
}

/** "12 % fler" compares with something else. */
function isCompared(after: string): boolean {
  return /^\)?\s*(?:fler|färre|mer|mindre|högre|lägre|bättre|sämre|av)(?!\p{L})/u.test(after)
}
