import { type HiddenSection, hiddenSections } from '../hidden-sections.ts'
import type { Found, Rule } from './finding.ts'

/** A section of the model report is left out: it is told with the reason that was given, so that someone weighs it. */
export const requiredSectionHidden: Rule = {
  id: 'required-section-hidden',
  severity: 'warning',
  find: ({ report }) => hiddenSections(report).map(foundAt),
}

function foundAt({ id, heading, reason, requirements }: HiddenSection): Found {
  const demands = requirements.map(({ text, basis }) => `”${text}” (${basis})`).join('; ')
  const why =
    demands === '' ? 'Det hör till mallen och brukar alltid vara med.' : `Lagen kräver svar där: ${demands}.`
  const given = reason === '' ? 'Inget skäl är angivet.' : `Skälet är: ”${reason}”.`
  return {
    sectionId: id,
    place: heading,
    message: `Avsnittet ”${heading}” är dolt och kommer inte med i berättelsen. ${why} ${given} Visa avsnittet igen om skälet inte håller.`,
  }
}
