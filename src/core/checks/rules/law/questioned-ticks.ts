import { placeName } from '../../../place-name.ts'
import { sectionOf } from '../../../report.ts'
import { checklistAnswer } from '../../../section-operations.ts'
import type { ChecklistItem } from '../../../template.ts'
import type { Found } from '../../finding.ts'
import type { ReportReading } from '../../reading/report-reading.ts'
import type { SectionReading } from '../../reading/section-reading.ts'
import { type Evidence, evidences } from './evidence.ts'

/**
 * Demands of the law that are ticked as answered, where the text has nothing that could answer them. Most demands
 * need a reader to tell; only those with sure signs are looked at (see `evidences`).
 */
export function questionedTicks(report: ReportReading): readonly Found[] {
  const { headings } = report.context
  return headings.flatMap((item, index) => {
    const items = item.definition?.checklist.filter(({ level }) => level === 'required') ?? []
    const looked = items.flatMap((one) => {
      const evidence = byItem.get(one.id)
      return evidence === undefined ? [] : [{ item: one, evidence }]
    })
    if (looked.length === 0) return []
    const sections = readingsUnder(report, index)
    if (!sections.some(hasText)) return []
    return looked
      .filter((one) => isTicked(report, item.entry.id, one.item))
      .filter(({ evidence }) => !(evidence.isAnywhere ? report.sections : sections).some(evidence.isIn))
      .map(({ item: demand, evidence }) => ({
        where: { kind: 'section', sectionId: item.entry.id },
        subject: demand.id,
        message: message(placeName(report.report, item.entry), demand, evidence),
      }))
  })
}

const byItem: ReadonlyMap<string, Evidence> = new Map(
  evidences.flatMap((evidence) => evidence.itemIds.map((id) => [id, evidence])),
)

function message(place: string, { text, basis }: ChecklistItem, { lacks }: Evidence): string {
  return `I avsnittet ”${place}” är det avprickat att lagens krav är med: ”${text}” (${basis}). Men i texten ${lacks}. Lägg till det, eller ta bort avprickningen tills det är på plats.`
}

function isTicked({ report }: ReportReading, sectionId: string, { id }: ChecklistItem): boolean {
  return checklistAnswer(sectionOf(report, sectionId), id).answer === 'yes'
}

function hasText({ blocks, figures }: SectionReading): boolean {
  return figures.length > 0 || blocks.some(({ text }) => text.trim() !== '')
}

/** The reading of a section and of those under it. */
function readingsUnder({ context, sections }: ReportReading, index: number): readonly SectionReading[] {
  const { headings } = context
  const level = headings[index]?.level ?? 0
  const end = headings.findIndex((item, at) => at > index && item.level <= level)
  const ids = new Set(headings.slice(index, end < 0 ? undefined : end).map(({ entry }) => entry.id))
  return sections.filter(({ id }) => ids.has(id))
}
