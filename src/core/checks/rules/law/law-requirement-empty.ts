import { type OpenRequirements, openRequirementsOf } from '../../../law-requirements.ts'
import type { OutlineItem } from '../../../outline.ts'
import { placeName } from '../../../place-name.ts'
import type { ChecklistItem } from '../../../template.ts'
import type { TitlePageDemand } from '../../../title-page.ts'
import type { Found } from '../../finding.ts'
import type { ReportReading } from '../../reading/report-reading.ts'
import type { ReportRule } from '../../rule.ts'
import { missingSections } from './missing-sections.ts'
import { questionedTicks } from './questioned-ticks.ts'

/**
 * The report owes the law an answer: a section is missing or empty, something required is not ticked, or it is ticked
 * and the text has nothing of it.
 */
export const lawRequirementEmpty: ReportRule = {
  id: 'law-requirement-empty',
  kind: 'law',
  severity: 'error',
  title: 'Lagens krav är inte besvarat',
  why: 'Det här måste finnas med för att berättelsen ska uppfylla lagen, och det är vad tillsynen frågar efter först.',
  scope: 'report',
  find: (reading) => [
    ...missingSections(reading.context),
    ...openRequirements(reading),
    ...questionedTicks(reading),
  ],
}

function openRequirements({ report, context: { headings } }: ReportReading): readonly Found[] {
  const open = openRequirementsOf(report, headings)
  return headings.flatMap((item) => {
    const missing = open.get(item.entry.id)
    if (missing === undefined) return []
    const place = placeName(report, item.entry)
    const message =
      item.level === 0 ? titlePageMessage(missing.details) : sectionMessage(place, item, missing)
    return [{ where: { kind: 'section', sectionId: item.entry.id }, message }]
  })
}

function sectionMessage(place: string, { definition }: OutlineItem, missing: OpenRequirements): string {
  const { items, isTextMissing } = missing
  const mayBeLeftOut = (definition?.notApplicableReason ?? null) !== null
  const wayOut = mayBeLeftOut ? ', eller markera det som ej aktuellt om det inte gäller er' : ''
  if (isTextMissing && items.length > 0) {
    return `Avsnittet ”${place}” är tomt, men lagen kräver svar här: ${demands(items)}. Skriv avsnittet${wayOut}.`
  }
  if (isTextMissing) {
    const required = definition?.checklist.filter(({ level }) => level === 'required') ?? []
    return `Avsnittet ”${place}” är avprickat men tomt, och lagen kräver svar här: ${demands(required)}. Skriv avsnittet${wayOut}.`
  }
  return `I avsnittet ”${place}” är det inte avprickat att lagens krav är med: ${demands(items)}. Läs igenom texten, lägg till det som saknas och pricka av i checklistan.`
}

function demands(items: readonly ChecklistItem[]): string {
  return items.map(({ text, basis }) => `”${text}” (${basis})`).join('; ')
}

const titlePageNames: Readonly<Record<TitlePageDemand, string>> = {
  committee: 'nämnden',
  preparedDate: 'dagen då berättelsen upprättades',
}

/** The title page is printed from the report's data and has no text of its own. */
function titlePageMessage(details: readonly TitlePageDemand[]): string {
  const missing = details.map((what) => titlePageNames[what])
  return `På titelsidan saknas ${missing.join(' och ')}. Lagen kräver att det framgår vilken vårdgivare berättelsen gäller och att den är upprättad senast 1 mars (PSL 3 kap. 10 §). Fyll i det bland berättelsens uppgifter.`
}
