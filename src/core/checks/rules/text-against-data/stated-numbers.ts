import { contentWords } from '../../reading/content-words.ts'
import { dataKindOf } from '../../reading/data-numbers.ts'
import type { NumberMention } from '../../reading/number-mention.ts'
import { numbersBySentence, type SentenceNumbers } from '../../reading/numbers-by-sentence.ts'
import { onceForEachContext, type ReviewContext } from '../../reading/review-context.ts'
import { onceForEachSection } from '../../reading/section-reading.ts'

/** Units that tables of the report have; minutes and years are seldom measured. */
const measured: ReadonlySet<string> = new Set(['', 'dagar', 'tkr', 'kr', 'mkr', 'poäng'])

/** Whether a number states something that a table could hold: a count, a percentage, days, money. */
export function isStated(mention: NumberMention): boolean {
  return dataKindOf(mention) !== null && mention.value !== null && measured.has(mention.unit)
}

/** Numbers that are written in the tables of a section's own text, as `key` writes them. */
export const numbersInTextTables = onceForEachSection(
  ({ numbers }): ReadonlySet<string> =>
    new Set(numbers.filter(isInTable).flatMap((mention) => keyOf(mention) ?? [])),
)

/** Whether a number stands in a table that is written in the text. */
export function isInTable({ block: { within } }: NumberMention): boolean {
  return within.includes('tableCell') || within.includes('tableHeader')
}

/** A number's value without sign and unit, for comparing numbers as written; null for one without a single value. */
export function keyOf({ value }: NumberMention): string | null {
  return value === null ? null : String(Math.abs(value))
}

/** The words that tell what the tables are about. */
export const wordsOfData = onceForEachContext(({ datasets }: ReviewContext): ReadonlySet<string> => {
  const labels = datasets.flatMap(({ title, rows, columns, denominator }) => [
    title,
    ...rows.map(({ label }) => label),
    ...columns.map(({ label }) => label),
    denominator ?? '',
  ])
  return contentWords(labels.join(' '))
})

/** How many digits of a number say something: 3 for 2 500 and for 1,04. */
export function significantDigits({ value }: NumberMention): number {
  const digits = String(Math.abs(value ?? 0))
    .replace('.', '')
    .replace(/^0+/u, '')
  return digits.includes('e') ? 1 : Math.max(1, digits.length)
}

/** Longer stretches without an end are no sentences, and would take long to compare within. */
const LONGEST_SENTENCE = 3_000
const MOST_NUMBERS = 60

/** The sentences of a section that hold numbers, those that can be read as such. */
export const sentencesWithNumbers = onceForEachSection((section): readonly SentenceNumbers[] =>
  numbersBySentence(section).filter(
    ({ sentence, numbers }) => numbers.length <= MOST_NUMBERS && sentence.text.length <= LONGEST_SENTENCE,
  ),
)
