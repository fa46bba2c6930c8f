import type { OutlineItem } from '../outline.ts'
import type { Report } from '../report.ts'
import { sectionOf } from '../report.ts'
import { isEmptyText } from '../rich-text/text.ts'
import type { ChecklistItem } from '../template.ts'
import { missingOnTitlePage, type TitlePageDemand } from '../title-page.ts'
import type { Found, Rule } from './finding.ts'

/** A section that the law wants an answer in is shown and has none. */
export const lawRequirementEmpty: Rule = {
  id: 'law-requirement-empty',
  severity: 'error',
  find: ({ report, outline }) => outline.flatMap((item) => findIn(report, item) ?? []),
}

function findIn(report: Report, item: OutlineItem): Found | null {
  const required = item.definition?.checklist.filter(({ level }) => level === 'required') ?? []
  if (required.length === 0) return null
  const message = item.level === 0 ? titlePageMessage(report) : sectionMessage(report, item, required)
  return message === null ? null : { sectionId: item.entry.id, place: item.heading, message }
}

function sectionMessage(
  report: Report,
  { entry, heading, definition }: OutlineItem,
  required: readonly ChecklistItem[],
): string | null {
  const { status, content } = sectionOf(report, entry.id)
  if (status.kind === 'notApplicable' || !isEmptyText(content)) return null
  const demands = required.map(({ text, basis }) => `”${text}” (${basis})`).join('; ')
  const mayBeLeftOut = (definition?.notApplicableReason ?? null) !== null
  const wayOut = mayBeLeftOut ? ', eller markera det som ej aktuellt om det inte gäller er' : ''
  return `Avsnittet ”${heading}” är tomt, men lagen kräver svar här: ${demands}. Skriv avsnittet${wayOut}.`
}

const titlePageNames: Readonly<Record<TitlePageDemand, string>> = {
  committee: 'nämnden',
  preparedDate: 'dagen då berättelsen upprättades',
}

/** The title page is printed from the report's data and has no text of its own. */
function titlePageMessage({ organisation }: Report): string | null {
  const missing = missingOnTitlePage(organisation).map((what) => titlePageNames[what])
  if (missing.length === 0) return null
  return `På titelsidan saknas ${missing.join(' och ')}. Lagen kräver att det framgår vilken vårdgivare berättelsen gäller och att den är upprättad senast 1 mars (PSL 3 kap. 10 §). Fyll i det bland berättelsens uppgifter.`
}
