import type { Found } from '../../finding.ts'
import { contentWords } from '../../reading/content-words.ts'
import { isInData } from '../../reading/data-numbers.ts'
import type { NumberMention } from '../../reading/number-mention.ts'
import { numbersBySentence } from '../../reading/numbers-by-sentence.ts'
import type { ReviewContext } from '../../reading/review-context.ts'
import type { SectionReading } from '../../reading/section-reading.ts'
import type { SectionRule } from '../../rule.ts'
import { isStated, keyOf, numbersInTextTables, wordsOfData } from './stated-numbers.ts'

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
    const unsourced = numbersBySentence(section).flatMap(({ sentence, numbers }) => {
      const missing = numbers.filter((mention) => isUnsourced(section, context, mention, sentence.text))
      return missing.length > 0 && isOfOthers(sentence.text) ? [] : missing
    })
    return byBlock(unsourced).map((mentions) => found(section, mentions))
  },
}

/** Facts from elsewhere, requirements and what is yet to come are not the report's own measurements. */
const others =
  /(?<!\p{L})(?:enligt|källa|forskning|studier|nationellt|rekommend|riktvärde|krav|kräver|ska|bör|målet|mål är|målvärde|budget|kommer att)(?!\p{L})/iu

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
  if (isInData(context, mention) || numbersInTextTables(section).has(keyOf(mention) ?? '')) return false
  return isAboutData(context, mention, sentence)
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
  const message =
    written.length === 1
      ? `${shown} finns inte i någon av berättelsens tabeller och går inte att räkna fram ur dem. Kontrollera talet mot källan. Lägg gärna in det i en tabell, så följer det med när underlaget ändras.`
      : `${shown} finns inte i någon av berättelsens tabeller och går inte att räkna fram ur dem. Kontrollera talen mot källan. Lägg gärna in dem i en tabell, så följer de med när underlaget ändras.`
  return section.found(first.block, first.from, first.to, message)
}
