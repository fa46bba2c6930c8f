import { calmHeading } from '../../../calm-heading.ts'
import { type HiddenSection, hiddenSections } from '../../../hidden-sections.ts'
import type { Found } from '../../finding.ts'
import type { ReportRule } from '../../rule.ts'

/** A section of the model report is left out: it is told with the reason that was given, so that someone weighs it. */
export const requiredSectionHidden: ReportRule = {
  id: 'required-section-hidden',
  kind: 'law',
  severity: 'warning',
  title: 'Ett avsnitt i mallen är dolt',
  why: 'Den som läser väntar sig mallens rubriker, och ett dolt avsnitt kan vara ett som lagen kräver.',
  scope: 'report',
  find: ({ report }) => hiddenSections(report).map(foundAt),
}

function foundAt({ id, heading, reason, requirements }: HiddenSection): Found {
  const demands = requirements.map(({ text, basis }) => `”${text}” (${basis})`).join('; ')
  const why =
    demands === '' ? 'Det hör till mallen och brukar alltid vara med.' : `Lagen kräver svar där: ${demands}.`
  const given = reason === '' ? 'Inget skäl är angivet.' : `Skälet är: ”${reason}”.`
  return {
    where: { kind: 'section', sectionId: id },
    message: `Avsnittet ”${calmHeading(heading)}” är dolt och kommer inte med i berättelsen. ${why} ${given} Visa avsnittet igen om skälet inte håller.`,
  }
}
