import { calmHeading } from '../../../calm-heading.ts'
import { headingText } from '../../../outline.ts'
import type { TemplateSection } from '../../../template.ts'
import type { Found } from '../../finding.ts'
import { contentWords } from '../../reading/content-words.ts'
import { onceForEachContext, type ReviewContext } from '../../reading/review-context.ts'

/**
 * Sections of the model with a law behind them that the report does not have at all, as when it was made elsewhere. A
 * section under a heading of one's own that has a word of it is taken for it.
 */
export const missingSections = onceForEachContext(
  ({ template, outline, year, organisation }: ReviewContext): readonly Found[] => {
    const known = new Set(outline.map(({ templateSectionId }) => templateSectionId))
    const own = outline.filter(({ templateSectionId }) => templateSectionId === null)
    const words = new Set(own.flatMap(({ heading }) => [...contentWords(heading ?? '')]))
    return template.sections
      .filter((section) => section.kind === 'standard' && !known.has(section.id) && hasLaw(section))
      .filter(({ heading }) => ![...contentWords(heading)].some((word) => words.has(word)))
      .map((section) => ({
        where: { kind: 'report' },
        subject: section.id,
        message: message(calmHeading(headingText(section.heading, year, organisation)), section),
      }))
  },
)

function hasLaw({ printedLaw, checklist }: TemplateSection): boolean {
  return printedLaw !== null || checklist.some(({ level }) => level === 'required')
}

function message(heading: string, { checklist, notApplicableReason, printedLaw }: TemplateSection): string {
  const demands = checklist.filter(({ level }) => level === 'required').map(({ text }) => `”${text}”`)
  const why =
    demands.length > 0 ? `Där ska det framgå: ${demands.join('; ')}.` : `Det hör till ${printedLaw}.`
  const wayOut = notApplicableReason === null ? '' : ' Gäller det inte er, så märk det som ej aktuellt.'
  return `Berättelsen saknar mallens avsnitt ”${calmHeading(heading)}”. ${why} Lägg till avsnittet.${wayOut}`
}
