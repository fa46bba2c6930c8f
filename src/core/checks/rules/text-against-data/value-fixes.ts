import type { Inline, Mark } from '../../../rich-text/schema.ts'
import type { Expression, Value, Wording } from '../../../values/expression.ts'
import { sayValue } from '../../../values/value-text.ts'
import type { Fix } from '../../finding.ts'
import { replaceFix } from '../../fixes.ts'
import { type DataNumber, dataKindOf, dataNumbersOf } from '../../reading/data-numbers.ts'
import type { NumberMention } from '../../reading/number-mention.ts'
import type { ReviewContext } from '../../reading/review-context.ts'
import type { SectionReading } from '../../reading/section-reading.ts'

/** The digits of a number in its block's text, without sign, unit and hedge. */
export interface Digits {
  readonly from: number
  readonly to: number
}

const DIGITS = /\d(?:[\d \u00a0\u202f\u2009.]*\d)?(?:,\d+)?/u

/** Where the digits of a number stand; null when it is written as a word or as an interval. */
export function digitsOf({ block, from, to, isWord, end }: NumberMention): Digits | null {
  if (isWord || end !== null) return null
  const match = DIGITS.exec(block.text.slice(from, to))
  return match === null ? null : { from: from + match.index, to: from + match.index + match[0].length }
}

function wordingOf({ kind }: Expression): Wording {
  return kind === 'difference' || kind === 'percentChange' ? 'size' : 'number'
}

/** The number of the data as a value in the text that reads like what is written; null where it would read otherwise. */
export function valueFor(
  context: ReviewContext,
  { expression }: DataNumber,
  written: string,
): { readonly value: Value; readonly origin: string } | null {
  if (expression === null) return null
  const value = { expression, wording: wordingOf(expression) }
  const said = sayValue(context, value)
  if (!said.ok || bare(said.value.text) !== bare(written)) return null
  return { value, origin: said.value.origin }
}

function bare(text: string): string {
  return text.replace(/[\s.]/gu, '')
}

/** The node that stands for a value, with the marks of the words that it replaces. */
export function valueNode(value: Value, marks: readonly Mark[]): Inline {
  return marks.length === 0 ? { type: 'value', attrs: value } : { type: 'value', attrs: value, marks }
}

/** How the numbers of the tables' own cells and sums that read like this one are put in its place, three at most. */
export function valueFixes(section: SectionReading, mention: NumberMention): readonly Fix[] {
  const digits = digitsOf(mention)
  const kind = dataKindOf(mention)
  if (digits === null || kind === null || mention.value === null || mention.isLive) return []
  const { block } = mention
  const written = block.text.slice(digits.from, digits.to)
  const shown = dataNumbersOf(section.context).find(mention.value, kind, mention.decimals)
  const values = shown.flatMap((one) => valueFor(section.context, one, written) ?? [])
  const marks = block.pieces.find((piece) => piece.to > digits.from)?.marks ?? []
  return values
    .slice(0, 3)
    .map(({ value, origin }) =>
      replaceFix(
        values.length === 1 ? 'Gör till värde' : `Gör till värde: ${origin}`,
        section,
        block,
        digits,
        [valueNode(value, marks)],
      ),
    )
}
