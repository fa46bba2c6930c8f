import { cellAt, measureAt } from '../../../dataset.ts'
import { formatNumber } from '../../../swedish-numbers.ts'
import type { Fix, Found } from '../../finding.ts'
import { replaceFix } from '../../fixes.ts'
import { contentWords } from '../../reading/content-words.ts'
import { isInData } from '../../reading/data-numbers.ts'
import type { NumberMention } from '../../reading/number-mention.ts'
import type { ReviewContext } from '../../reading/review-context.ts'
import type { SectionReading } from '../../reading/section-reading.ts'
import type { SectionRule } from '../../rule.ts'
import { isStated, keyOf, numbersInTextTables, sentencesWithNumbers, wordsOfData } from './stated-numbers.ts'
import { digitsOf, valueNode } from './value-fixes.ts'

/** A number in running text that no table of the report holds, though the tables are about such things. */
export const numberNotInData: SectionRule = {
  id: 'number-not-in-data',
  kind: 'textAgainstData',
  severity: 'warning',
  title: 'Talet finns inte i någon tabell',
  why: 'Tal som inte finns i underlaget går inte att kontrollera, och de följer inte med när underlaget rättas.',
  scope: 'section',
  find: (section, context) => {
    if (context.datasets.length === 0) return []
    const unsourced = sentencesWithNumbers(section).flatMap(({ sentence, numbers }) => {
      const missing = numbers.filter((mention) => isUnsourced(section, context, mention, sentence.text))
      return missing.length > 0 && isOfOthers(sentence.text) ? [] : missing
    })
    return byBlock(unsourced).map((mentions) => found(section, mentions))
  },
}

/** Facts from elsewhere, requirements and what is yet to come are not the report's own measurements. */
const others =
  /(?<!\p{L})(?:enligt|källa|forskning|studier|nationellt|rekommend|riktvärde|krav|kräver|ska|bör|målet|mål är|målvärde|budget|kommer att|svarsfrekvens(?:en)?|bortfall(?:et)?)(?!\p{L})/iu

function isOfOthers(sentence: string): boolean {
  return others.test(sentence)
}

const LEAST_COUNT = 20

function isUnsourced(
  section: SectionReading,
  context: ReviewContext,
  mention: NumberMention,
  sentence: string,
): boolean {
  if (!isStated(mention) || mention.isLive || mention.isWord || mention.hedge !== '') return false
  if (mention.kind === 'percent' && mention.value === 100) return false
  if (mention.kind === 'count' && (mention.value ?? 0) < LEAST_COUNT && mention.decimals === 0) return false
  if (isTimeLimit(mention)) return false
  if (isInData(context, mention) || numbersInTextTables(section).has(keyOf(mention) ?? '')) return false
  return isAboutData(context, mention, sentence)
}

/** "Inom 14 dagar" is a rule. */
function isTimeLimit({ block, from, unit }: NumberMention): boolean {
  return unit === 'dagar' && /(?:inom|senast) $/iu.test(block.text.slice(Math.max(0, from - 7), from))
}

/** Whether what is counted, or what the sentence is about, is something that the tables are about. */
function isAboutData(context: ReviewContext, mention: NumberMention, sentence: string): boolean {
  const known = wordsOfData(context)
  const words = contentWords(mention.noun === '' ? sentence : mention.noun)
  for (const word of words) if (known.has(word)) return true
  return false
}

function byBlock(mentions: readonly NumberMention[]): readonly (readonly NumberMention[])[] {
  return [...Map.groupBy(mentions, ({ block }) => block).values()]
}

function found(section: SectionReading, mentions: readonly NumberMention[]): Found {
  const [first] = mentions
  if (first === undefined) throw new Error('no number')
  const written = mentions.map(({ block, from, to, noun }) => {
    const number = block.text.slice(from, to)
    return `”${noun !== '' && block.text.slice(to + 1).startsWith(noun) ? `${number} ${noun}` : number}”`
  })
  const shown = written.slice(0, 4).join(', ') + (written.length > 4 ? ` och ${written.length - 4} till` : '')
  const isOne = written.length === 1
  const near = isOne ? nearIn(section, first) : null
  const advice = isOne
    ? 'Kontrollera talet mot källan. Lägg gärna in det i en tabell, så följer det med när underlaget ändras.'
    : 'Kontrollera talen mot källan. Lägg gärna in dem i en tabell, så följer de med när underlaget ändras.'
  const known = near === null ? '' : ` I tabellen ”${near.title}” står ${near.text}.`
  const message = `${shown} finns inte i någon av berättelsens tabeller och går inte att räkna fram ur dem.${known} ${advice}`
  return section.found(first.block, first.from, first.to, message, { fixes: near === null ? [] : [near.fix] })
}

/** A number may be this far from the table's to be taken for the same, wrongly written. */
const NEAR = 0.25

/** What the one row that is called what is counted has for the report year, when it is not far off. */
function nearIn(
  section: SectionReading,
  mention: NumberMention,
): { readonly title: string; readonly text: string; readonly fix: Fix } | null {
  const { block, noun, value } = mention
  const digits = digitsOf(mention)
  if (
    noun === '' ||
    value === null ||
    digits === null ||
    /(?:19|20)\d\d/u.test(otherYears(section, block.text))
  )
    return null
  const [only, ...others] = section.context.datasets.flatMap((dataset) =>
    dataset.rows
      .filter(({ label }) => label.toLowerCase().trim() === noun)
      .flatMap((row) => {
        const column = dataset.columns.find(({ label }) => label.trim() === String(section.context.year))
        const cell = column === undefined ? null : cellAt(dataset, row.id, column.id)
        return column === undefined || typeof cell !== 'number' ? [] : [{ dataset, row, column, cell }]
      }),
  )
  if (only === undefined || others.length > 0 || Math.abs(only.cell - value) > NEAR * only.cell) return null
  const { dataset, row, column, cell } = only
  const at = { datasetId: dataset.id, row: { line: row.id }, column: { line: column.id } }
  const text = formatNumber(cell, measureAt(dataset, row, column).decimals)
  const node = valueNode({ expression: { kind: 'cell', at }, wording: 'number' }, [])
  return {
    title: dataset.title,
    text,
    fix: replaceFix(`Byt till tabellens ${text}`, section, block, digits, [node]),
  }
}

/** A text without the report year. */
function otherYears({ context }: SectionReading, text: string): string {
  return text.replaceAll(String(context.year), '')
}
