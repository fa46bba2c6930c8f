import type { OutlineItem } from '../../outline.ts'
import type { ReportReading } from './report-reading.ts'
import { onceForEachContext, type ReviewContext } from './review-context.ts'
import type { SectionReading } from './section-reading.ts'

const nextYearIds: ReadonlySet<string> = new Set([
  'next-year',
  'strategies-next',
  'strategic-safety',
  'assignments',
  'council-goals',
  'local-plan',
  'area-processes-next',
  'hp-plan',
  'hp-remaining',
])
const followUpIds: ReadonlySet<string> = new Set(['overall-goals', 'previous-goals', 'goal-outcome-table'])

const aboutComing = /(?:mål|strategi|uppdrag|utmaning|plan)\p{L}{0,30}[^.]{0,40}\s(?:kommande|nästa) år/iu
const aboutGoalsOf = /^(?:övergripande |verksamhets)?mål[^.]{0,30}\s(20\d\d)/iu
const aboutOutcome = /resultat av mål|måluppfyllelse|mål och utfall|uppföljning av mål/iu

/** The sections where the goals and plans for the time after the report year stand, with what lies under them. */
export function nextYearSections(report: ReportReading): readonly SectionReading[] {
  return ofKind(report, nextYearIdsOf(report.context))
}

/** The sections where the goals of the report year are followed up, with what lies under them. */
export function followUpSections(report: ReportReading): readonly SectionReading[] {
  return ofKind(report, followUpIdsOf(report.context))
}

/** A section and those under it, of the ones that are read. Empty where there is no such section. */
export function sectionsAt(
  { context, sections }: ReportReading,
  definitionId: string,
): readonly SectionReading[] {
  const ids = subtreeIds(context.headings, ({ definition }) => definition?.id === definitionId)
  return sections.filter(({ id }) => ids.has(id))
}

function ofKind({ sections }: ReportReading, ids: ReadonlySet<string>): readonly SectionReading[] {
  return sections.filter(({ id }) => ids.has(id))
}

const nextYearIdsOf = onceForEachContext(({ headings, year }: ReviewContext) =>
  subtreeIds(headings, ({ definition, heading }) => {
    if (definition !== undefined && nextYearIds.has(definition.id)) return true
    const goalYear = Number(aboutGoalsOf.exec(heading)?.[1] ?? 0)
    return aboutComing.test(heading) || goalYear > year
  }),
)

const followUpIdsOf = onceForEachContext(({ headings }: ReviewContext) =>
  subtreeIds(
    headings,
    ({ definition, heading }) =>
      (definition !== undefined && followUpIds.has(definition.id)) || aboutOutcome.test(heading),
  ),
)

/** The ids of the headings that fit, and of those under them. */
function subtreeIds(
  headings: readonly OutlineItem[],
  fits: (item: OutlineItem) => boolean,
): ReadonlySet<string> {
  const ids = new Set<string>()
  let level = Number.POSITIVE_INFINITY
  for (const item of headings) {
    if (item.level <= level) level = fits(item) ? item.level : Number.POSITIVE_INFINITY
    if (level !== Number.POSITIVE_INFINITY) ids.add(item.entry.id)
  }
  return ids
}
