import { replaceFix } from '../../fixes.ts'
import { contentWords } from '../../reading/content-words.ts'
import { dataNumbersOf } from '../../reading/data-numbers.ts'
import type { NumberMention } from '../../reading/number-mention.ts'
import type { ReviewContext } from '../../reading/review-context.ts'
import type { Sentence } from '../../reading/sentences.ts'
import type { SectionRule } from '../../rule.ts'
import { sentencesWithNumbers } from './stated-numbers.ts'
import { digitsOf } from './value-fixes.ts'

/** An index is written with a percent sign. */
export const indexAsPercent: SectionRule = {
  id: 'index-as-percent',
  kind: 'textAgainstData',
  severity: 'warning',
  title: 'Index är inte procent',
  why: 'Ett index på 78 betyder inte att 78 procent är nöjda. Skrivs det som procent tror läsaren det.',
  scope: 'section',
  find: (section, context) =>
    sentencesWithNumbers(section).flatMap(({ sentence, numbers }) =>
      numbers
        .filter((mention) => mention.kind === 'percent' && mention.unit === '' && !mention.isLive)
        .filter((mention) => isCalledIndex(sentence, mention) || isIndexOfData(context, sentence, mention))
        .map((mention) => {
          const { block, from, to } = mention
          const digits = digitsOf(mention)
          const number = digits === null ? '' : block.text.slice(digits.from, digits.to)
          const message = `”${block.text.slice(from, to)}” är ett index, inte en andel. Skriv bara talet och vad skalan går mellan, till exempel ”index ${number} av 100”.`
          const fixes =
            digits === null
              ? []
              : [replaceFix('Ta bort procenttecknet', section, block, { from: digits.to, to }, '')]
          return section.found(block, from, to, message, { fixes })
        }),
    ),
}

const indexBefore =
  /(?:^|[^\p{L}])\p{L}*-?index(?:et|värdet|värde|talet|tal)?(?: \p{L}+){0,5} (?:är|var|blev|på|till|från|om)(?: (?:cirka|drygt|knappt))? $|(?:^|[^\p{L}])\p{L}*-?index(?:et)?[ :]+$/iu

function isCalledIndex({ block, from }: Sentence, mention: NumberMention): boolean {
  const before = block.text.slice(Math.max(from, mention.from - 80), mention.from)
  const index = before.search(/index/iu)
  return indexBefore.test(before) && !/med\s/iu.test(before.slice(index)) && !/andel/iu.test(before)
}

/** Whether a table of an index, which the sentence is about, holds this number. */
function isIndexOfData(
  context: ReviewContext,
  sentence: Sentence,
  { value, decimals }: NumberMention,
): boolean {
  if (value === null || !context.datasets.some(({ unit }) => unit === 'index')) return false
  const numbers = dataNumbersOf(context)
  if (numbers.has(value, 'percent', decimals) || numbers.has(value, 'points', decimals)) return false
  const words = contentWords(sentence.text)
  return numbers
    .find(value, 'count', decimals)
    .some(
      ({ unit, dataset, row }) =>
        unit === 'index' &&
        [...contentWords(`${dataset?.title ?? ''} ${row?.label ?? ''}`)].filter((word) => words.has(word))
          .length >= 1,
    )
}
