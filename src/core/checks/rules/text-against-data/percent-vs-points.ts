import type { Found } from '../../finding.ts'
import { replaceFix } from '../../fixes.ts'
import { dataNumbersOf } from '../../reading/data-numbers.ts'
import type { NumberMention } from '../../reading/number-mention.ts'
import type { SentenceNumbers } from '../../reading/numbers-by-sentence.ts'
import type { ReviewContext } from '../../reading/review-context.ts'
import type { SectionReading } from '../../reading/section-reading.ts'
import type { SectionRule } from '../../rule.ts'
import { sentencesWithNumbers, significantDigits } from './stated-numbers.ts'
import { digitsOf } from './value-fixes.ts'

/** A difference between two shares that is called percent. */
export const percentVsPoints: SectionRule = {
  id: 'percent-vs-points',
  kind: 'textAgainstData',
  severity: 'warning',
  title: 'Procent eller procentenheter?',
  why: 'Från 40 till 50 procent är en ökning med 10 procentenheter men med 25 procent. Blandas de ihop ser ändringen större eller mindre ut än den är.',
  scope: 'section',
  find: (section, context) => {
    const sentences = sentencesWithNumbers(section)
    return sentences.flatMap((here, index) =>
      here.numbers
        .filter(
          (mention) => isChange(here, mention) && isOfShare(context, here, sentences[index - 1], mention),
        )
        .map((mention) => found(section, mention)),
    )
  },
}

const changeBefore =
  /(?:(?:ökning|minskning|sänkning|höjning|förbättring|försämring|nedgång|uppgång|skillnad|tapp)(?:en)?(?: \p{L}+)? (?:på|med|om)|(?<!\p{L})(?:öka[rt]?|ökade|ökats|minska[rt]?|minskade|minskats|sjunkit|sjönk|sjunker|stigit|steg|stiger|sänkts?|sänktes|höjts?|höjdes|förbättrats?|förbättrades|försämrats?|försämrades|gått (?:upp|ne[dr])|gick (?:upp|ne[dr]))(?: [\p{L}\d]+){0,6} med) (?:(?:cirka|ca\.?|drygt|knappt|ungefär|nästan|hela|bara|endast) )?[−–+-]?$/iu
const comparedAfter =
  /^[ \u00a0](?:bättre|sämre|högre|lägre|över (?:målet|riket|snittet|länet)|under (?:målet|riket|snittet|länet))(?!\p{L})/iu

function isChange({ sentence }: SentenceNumbers, mention: NumberMention): boolean {
  if (mention.kind !== 'percent' || mention.unit !== '' || mention.isLive) return false
  const { text } = sentence.block
  const before = text.slice(Math.max(sentence.from, mention.from - 90), mention.from)
  return (
    changeBefore.test(before) ||
    comparedAfter.test(text.slice(mention.to, Math.min(sentence.to, mention.to + 20)))
  )
}

const shareWords =
  /andel|täckning|svarsfrekvens|bortfall|följsamhet|måluppfyllelse|uppfyllelse|frisknärvaro|frånvaro|nöjdhet|indikator|signeringsgrad|införandegrad|beläggning/iu
const countWords = /antal|(?<!\p{L})(?:fler|färre)(?!\p{L})|kostnad|budget/iu

/** Whether what changed is a share: by the words, by the percentages around, or by the data. */
function isOfShare(
  context: ReviewContext,
  { sentence, numbers }: SentenceNumbers,
  previous: SentenceNumbers | undefined,
  mention: NumberMention,
): boolean {
  const size = Math.abs(mention.value ?? 0)
  const clause = lastClause(sentence.block.text.slice(sentence.from, mention.from))
  const others = numbers.filter((one) => one !== mention)
  if (isRelative(others, size, mention.decimals)) return false
  const levels = others.filter(({ kind, unit }) => kind === 'percent' && unit === '')
  const isDifference = differs(levels, size, mention.decimals)
  if (isDifference) return true
  if (countWords.test(clause)) return false
  if (shareWords.test(sentence.text)) return true
  // 2 % is the change of something in any data.
  if (significantDigits(mention) >= 2) {
    const data = dataNumbersOf(context)
    if (data.has(size, 'percent', mention.decimals)) return false
    if (data.has(size, 'points', mention.decimals)) return true
  }
  const counts = others.filter(({ kind, isWord }) => kind === 'count' && !isWord)
  if (levels.some((level) => level.from < mention.from) && counts.length === 0) return true
  const isContinued = /^(?:det|detta|vilket|resultatet|värdet)(?!\p{L})/iu.test(sentence.text)
  const before = isContinued && previous?.sentence.block === sentence.block ? previous.numbers : []
  return before.some(
    ({ kind, unit, to, block }) => kind === 'percent' && unit === '' && to < block.text.length,
  )
}

function lastClause(text: string): string {
  return text.slice(Math.max(text.lastIndexOf(','), text.lastIndexOf(';'), text.lastIndexOf('(')) + 1)
}

/** Whether the size is the change in percent from one of the numbers to another: then percent is right. */
function isRelative(others: readonly NumberMention[], size: number, decimals: number): boolean {
  const values = others.flatMap(({ value, kind }) =>
    value !== null && (kind === 'count' || kind === 'percent' || kind === 'measure') ? [{ value, kind }] : [],
  )
  return values
    .slice(0, 8)
    .some((from) =>
      values
        .slice(0, 8)
        .some(
          (to) =>
            from !== to &&
            from.kind === to.kind &&
            from.value !== 0 &&
            from.value !== to.value &&
            isSame(Math.abs((to.value - from.value) / from.value) * 100, size, decimals) &&
            !(from.kind === 'percent' && isSame(Math.abs(to.value - from.value), size, decimals)),
        ),
    )
}

/** Whether the size is the difference between two of the percentages. */
function differs(levels: readonly NumberMention[], size: number, decimals: number): boolean {
  const values = levels.flatMap(({ value }) => (value === null ? [] : [value])).slice(0, 8)
  return values.some((one, index) =>
    values.slice(index + 1).some((other) => one !== other && isSame(Math.abs(one - other), size, decimals)),
  )
}

function isSame(a: number, b: number, decimals: number): boolean {
  return Math.abs(a - b) <= 0.51 * 10 ** -decimals
}

function found(section: SectionReading, mention: NumberMention): Found {
  const { block, from, to, value, end } = mention
  const digits = digitsOf(mention)
  const written = block.text.slice(from, to)
  const points = value === 1 && end === null ? 'procentenhet' : 'procentenheter'
  const numberEnd = digits?.to ?? to
  const fixes =
    digits === null
      ? []
      : [replaceFix(`Byt till ${points}`, section, block, { from: numberEnd, to }, `\u00a0${points}`)]
  const message = `”${written}” är en skillnad mellan två andelar. En sådan skillnad skrivs i procentenheter. Skriv ”${block.text.slice(from, numberEnd)}${digits === null ? '' : ` ${points}`}” om det är det du menar, eller skriv båda andelarna.`
  return section.found(block, from, to, message, { fixes })
}
