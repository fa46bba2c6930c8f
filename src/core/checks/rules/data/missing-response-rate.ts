import type { Found } from '../../finding.ts'
import { numbersWith } from '../../reading/numbers-by-sentence.ts'
import { onceForEachSection, type SectionReading } from '../../reading/section-reading.ts'
import { blocksWith, holds, signOf } from '../../reading/signs.ts'
import type { ReportRule } from '../../rule.ts'

/** Results of a survey are told, and nowhere how many answered it. */
export const missingResponseRate: ReportRule = {
  id: 'missing-response-rate',
  kind: 'data',
  severity: 'warning',
  title: 'Svarsfrekvens saknas',
  why: 'Ett resultat av en enkät är bara så säkert som svaren är många. Utan svarsfrekvens kan det inte bedömas.',
  scope: 'report',
  find: ({ sections, context }) => {
    const isTold =
      sections.some(tellsResponse) ||
      context.datasets.some(({ title, rows, columns }) =>
        [title, ...[...rows, ...columns].map(({ label }) => label)].some((text) => RESPONSE.test(text)),
      )
    return isTold ? [] : sections.flatMap(surveyResults).slice(0, 3)
  },
}

const RESPONSE =
  /svarsfrekvens|svarsbortfall|bortfallet|(?:besvara(?:de|t|ts|des)|svara(?:de|t)) (?:på )?(?:enkäten|undersökningen|frågorna)|antal svarande|inkomna enkätsvar/iu
const signs = signOf('svarsfrekvens', 'bortfall', 'svarade', 'svarat', 'besvara', 'svarande', 'enkätsvar')
const ofAnswers = signOf('svar', 'bortfall')
const ofSurveys = signOf('enkät', 'undersökning', 'kulturmätning')
const ANSWERED = /\bsvarade\b|\bsvarande\b|antal svar|inkomna svar/iu

/** Whether a section tells a response rate, with a number. */
const tellsResponse = onceForEachSection((section) =>
  numbersWith(section, signs).some(
    ({ sentence, numbers }) =>
      RESPONSE.test(sentence.text) && numbers.some(({ kind }) => kind === 'percent' || kind === 'count'),
  ),
)

const SURVEY =
  /brukarundersökning|enkät(?!er att|en kommer)|medarbetarundersökning|patientundersökning|kulturmätning/iu
const RESULT =
  /\b(?:visar|visade|nöjda?|trygga?|upplever|upplevde|uppger|uppgav|resultat(?:et)?|instämmer|index)\b/iu

/** The first sentence of a section that tells a share or an index from a survey. */
const surveyResults = onceForEachSection((section: SectionReading): readonly Found[] => {
  if (!holds(section, ofSurveys)) return []
  if (blocksWith(section, ofAnswers).some(({ text }) => ANSWERED.test(text) || RESPONSE.test(text))) return []
  for (const { sentence, numbers } of numbersWith(section, ofSurveys)) {
    if (!SURVEY.test(sentence.text) || !RESULT.test(sentence.text)) continue
    const result = numbers.find(({ kind, role }) => kind === 'percent' || role === 'part')
    if (result === undefined) continue
    const { block, from, to } = sentence
    const message =
      'Här redovisas resultat ur en undersökning, men svarsfrekvensen står ingenstans. Skriv hur många som fick den och hur många som svarade.'
    return [section.found(block, from, to, message, { subject: 'svarsfrekvens saknas' })]
  }
  return []
})
