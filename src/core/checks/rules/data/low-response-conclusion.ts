import type { Found } from '../../finding.ts'
import type { NumberMention } from '../../reading/number-mention.ts'
import { numbersWith } from '../../reading/numbers-by-sentence.ts'
import type { SectionReading } from '../../reading/section-reading.ts'
import { signOf } from '../../reading/signs.ts'
import { callsForCare } from '../../reading/told-tables.ts'
import type { SectionRule } from '../../rule.ts'

/** Few answered a survey, and the text draws conclusions from it all the same or doesn't warn of it. */
export const lowResponseConclusion: SectionRule = {
  id: 'low-response-conclusion',
  kind: 'data',
  severity: 'warning',
  title: 'Slutsats trots få svar',
  why: 'När färre än hälften har svarat vet man inte vad de andra tycker. En slutsats om alla blir då en gissning.',
  scope: 'section',
  find: (section) => {
    const low = lowResponse(section)
    if (low === null) return []
    const conclusion = conclusionAfter(section, low)
    if (conclusion !== null) return [conclusion]
    if (callsForCare(section)) return []
    const message =
      'Färre än hälften har svarat, men texten säger inget om att resultatet är osäkert. Lägg till en mening om det.'
    return [section.found(low.block, low.from, low.to, message)]
  },
}

const responseRate = signOf('svarsfrekvens')

/** The first response rate under 50 % of a section, which is no goal and no earlier one. */
function lowResponse(section: SectionReading): NumberMention | null {
  for (const { sentence, numbers } of numbersWith(section, responseRate)) {
    if (!/svarsfrekvens/iu.test(sentence.text)) continue
    const rates = numbers.filter(({ kind, isSigned }) => kind === 'percent' && !isSigned)
    if (rates.length > 2) continue
    const rate = rates.find(({ value, from }) => {
      const before = sentence.block.text.slice(sentence.from, from)
      return (
        value !== null && value < 50 && /svarsfrekvens/iu.test(before) && !/\bmål|\bfrån\s*$/iu.test(before)
      )
    })
    if (rate !== undefined) return rate
  }
  return null
}

const CONCLUSION =
  /(?:\b(?:resultatet|resultaten|undersökningen|enkäten|mätningen|svaren)\b[^.]{0,30}\b(?:visar|tyder på|bekräftar|innebär)\b|\bvi kan se att\b|\bslutsatsen är\b|\bdet (?:visar|tyder på|betyder) att\b|\b(?:säkerhetskulturen|kulturen|kvaliteten|tryggheten) är (?:god|bra|hög|stark|mycket))/iu
const CAREFUL = /inte|försiktig|osäker|möjlig|kanske|\bkan (?:tyda|bero)/iu

/** A sentence that draws a conclusion, in this paragraph or the next after the one that tells how few answered. */
function conclusionAfter(section: SectionReading, low: NumberMention): Found | null {
  const sentence = section.sentences.find(
    ({ block, from, text }) =>
      block.index >= low.block.index &&
      block.index <= low.block.index + 3 &&
      (block !== low.block || from > low.to) &&
      CONCLUSION.test(text) &&
      !CAREFUL.test(text),
  )
  if (sentence === undefined) return null
  const hedge = low.hedge === '' ? '' : `${low.hedge} `
  const written = `${hedge}${low.block.text.slice(low.from, low.to)}`
  const message = `Här dras en slutsats, men bara ${written} har svarat. Skriv vad de som svarade tyckte, och att det inte går att säga något om alla.`
  return section.found(sentence.block, sentence.from, sentence.to, message, { subject: 'slutsats' })
}
