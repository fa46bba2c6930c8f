import type { Found } from '../../finding.ts'
import { replaceFix } from '../../fixes.ts'
import type { SectionReading } from '../../reading/section-reading.ts'
import type { Sentence } from '../../reading/sentences.ts'
import { blocksWith, holds, sentencesWith, signOf } from '../../reading/signs.ts'
import type { SectionRule } from '../../rule.ts'

const plans = [
  { from: 2020, to: 2024 },
  { from: 2025, to: 2030 },
] as const
const ABOUT_PLAN = /handlingsplan[^.]{0,60}patientsäkerhet|agera för säker vård|nationella? handlingsplan/iu
const YEARS = /(20\d\d)(\s?[–-]\s?)(20\d\d)/gu
/** A former or coming plan may well be named, if it is told as one. */
const FORMER =
  /ersat|ersätt|tidigare|föregående|fortsättning|uppdater|gällde|lanserad|avlös|förra|gamla|nya|ny |kommande|från och med|till och med|fram till|sedan|efterfölj|kommer/iu

const plan = signOf('handlingsplan', 'agera för säker vård')

/** The national plan that is named is not the one of the report year. */
export const planPeriod: SectionRule = {
  id: 'plan-period',
  kind: 'law',
  severity: 'warning',
  title: 'Den nationella planen är inte årets',
  why: 'Berättelsen ska följa den plan som gällde under året. En gammal plan visar att texten inte är uppdaterad.',
  scope: 'section',
  find: (section) => {
    if (!holds(section, plan)) return []
    const headings = blocksWith(section, plan)
      .filter(({ kind }) => kind === 'heading')
      .map((block) => ({ block, from: 0, to: block.text.length, text: block.text }))
    return [...sentencesWith(section, plan), ...headings].flatMap((sentence) => inSentence(section, sentence))
  },
}

function inSentence(section: SectionReading, { block, from, text }: Sentence): readonly Found[] {
  if (!ABOUT_PLAN.test(text) || /lokal/iu.test(text)) return []
  const { year } = section.context
  const right = plans.find((plan) => year >= plan.from && year <= plan.to)
  if (right === undefined) return []
  const periods = [...text.matchAll(YEARS)]
  const isNamed = periods.some(([, start]) => Number(start) === right.from)
  if (isNamed || FORMER.test(text)) return []
  return periods.flatMap((match) => {
    const [written, start, dash, end] = match
    const wrong = plans.find(
      (plan) => plan !== right && String(plan.from) === start && String(plan.to) === end,
    )
    if (wrong === undefined) return []
    const place = { from: from + match.index, to: from + match.index + written.length }
    const period = `${right.from}${dash}${right.to}`
    const message = `Här nämns den nationella planen för ${written}, men för ${year} gäller planen ”Agera för säker vård” ${right.from}–${right.to}. Byt period och läs igenom att texten om planen fortfarande stämmer.`
    return [
      section.found(block, place.from, place.to, message, {
        fixes: [replaceFix(`Byt till ${period}`, section, block, place, period)],
      }),
    ]
  })
}
