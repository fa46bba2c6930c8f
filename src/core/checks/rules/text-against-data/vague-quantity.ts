import type { Found } from '../../finding.ts'
import { dataNumbersOf } from '../../reading/data-numbers.ts'
import type { NumberMention } from '../../reading/number-mention.ts'
import type { ReviewContext } from '../../reading/review-context.ts'
import { isProse, type SectionReading } from '../../reading/section-reading.ts'
import type { TextBlock } from '../../reading/text-blocks.ts'
import type { SectionRule } from '../../rule.ts'

/** "Ett antal utredningar", "nära 300 avvikelser", "0–1 procent": an exact number is known and should be told. */
export const vagueQuantity: SectionRule = {
  id: 'vague-quantity',
  kind: 'textAgainstData',
  severity: 'warning',
  title: 'Skriv hur många',
  why: 'Nämnden och tillsynen behöver veta hur många det var. Utan tal går det inte att jämföra mellan åren.',
  scope: 'section',
  find: (section, context) => [
    ...section.blocks.filter(isProse).flatMap((block) => unnumbered(section, block)),
    ...section.numbers.flatMap((mention) => rounded(section, context, mention)),
  ],
}

const counted =
  'utredning|händelseutredning|vårdskad|överträdelse|loggkontroll|klagomål|synpunkt|avvikelse|avvikelserapport|anmäl|lex maria|lex sarah|ärende|riskanalys|egenkontroll|obehöri|dataintrång|incident'
const vague = new RegExp(
  `(?<!\\p{L})(?:ett (?:mindre |större |stort |litet )?antal|ett (?:litet |stort )?(?:flertal|fåtal)|enstaka)(?: \\p{L}{2,20}){0,2}? (?:${counted})\\p{L}*`,
  'giu',
)

function unnumbered(section: SectionReading, block: TextBlock): readonly Found[] {
  const { text } = block
  if (!/[Ee]tt (?:[a-zåäö]+ )?(?:antal|flertal|fåtal)|nstaka/.test(text)) return []
  return [...text.matchAll(vague)].flatMap(({ 0: written, index }) => {
    const to = index + written.length
    const rest = text.slice(to, to + 60).split(/[.!?]/u, 1)[0] ?? ''
    if (
      /\d|(?:^|\s)(?:per|som kan|ska)\s/u.test(rest) ||
      /(?<!\p{L})(?:om|när|vid|för) $/iu.test(text.slice(Math.max(0, index - 5), index))
    )
      return []
    if (/nationell|riket|sverige|andra kommuner/iu.test(text.slice(Math.max(0, index - 150), to + 60)))
      return []
    const message = `”${written}” säger inte hur många. Skriv antalet. Är det färre än fem kan du skriva ”färre än 5”, och var det inga skriver du 0.`
    return [section.found(block, index, to, message)]
  })
}

const hedges = /^(?:nära|närmare|uppemot|omkring|runt|cirka|ca|c:a|ungefär|drygt|knappt|nästan|~|≈)$/u
const countedNoun = new RegExp(`^(?:${counted}|fall(?!\\p{L}))`, 'u')

function rounded(section: SectionReading, context: ReviewContext, mention: NumberMention): readonly Found[] {
  const { block, from, to, hedge, value, end, kind, noun, isWord, isLive } = mention
  if (isLive || isWord || value === null || !isProse(block)) return []
  const written = block.text.slice(from, to)
  if (kind === 'percent' && end !== null && (value === 0 || isChange(block, from))) {
    const message = `”${written}” är ett intervall. Ändringen är känd: skriv ett värde, gärna med talen för båda åren.`
    return [section.found(block, from, to, message)]
  }
  if (kind !== 'count' || !hedges.test(hedge) || !countedNoun.test(noun)) return []
  // A rounded number of what a table tells exactly is easy reading.
  if (dataNumbersOf(context).hasBetween(value * 0.95, value * 1.08, 'count')) return []
  const start = from - hedge.length - 1
  const message = `”${hedge} ${written} ${noun}” är ungefärligt. Sådant räknas i systemet: skriv det exakta antalet.`
  return [section.found(block, Math.max(0, start), to, message)]
}

function isChange({ text }: TextBlock, from: number): boolean {
  return /(?:ökning|minskning|sänkning|höjning|ökat|ökade|minskat|minskade)(?:en)? (?:med|på|om) $/iu.test(
    text.slice(Math.max(0, from - 30), from),
  )
}
