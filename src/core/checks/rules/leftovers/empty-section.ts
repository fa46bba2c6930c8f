import { hasText } from '../../../law-requirements.ts'
import type { OutlineItem } from '../../../outline.ts'
import { placeName } from '../../../place-name.ts'
import { type Report, sectionOf } from '../../../report.ts'
import { listed } from '../../../swedish-words.ts'
import type { Found } from '../../finding.ts'
import { onceForEachSection, type SectionReading } from '../../reading/section-reading.ts'
import type { ReportRule } from '../../rule.ts'

/** A heading with nothing under it, neither text nor a deeper heading. */
export const emptySection: ReportRule = {
  id: 'empty-section',
  kind: 'leftovers',
  severity: 'error',
  title: 'Rubrik utan innehåll',
  why: 'En tom rubrik trycks som den är, och den som läser undrar om något har fallit bort.',
  scope: 'report',
  find: ({ report, sections, context: { headings } }) => {
    const empty = headings.filter((item, index) => isEmpty(report, item, headings[index + 1]))
    const begun = empty.filter(({ entry }) => sectionOf(report, entry.id).status.kind !== 'notStarted')
    const waiting = empty.filter((item) => !begun.includes(item))
    return [
      ...notBegun(report, waiting),
      ...begun.map((item) => foundAt(report, item)),
      ...sections.flatMap(emptyHeadings),
    ]
  },
}

/** What the law demands here is told by another rule, which says what is missing. */
function isEmpty(report: Report, item: OutlineItem, next: OutlineItem | undefined): boolean {
  const { entry, level, definition } = item
  if (level === 0 || (next !== undefined && next.level > level)) return false
  const section = sectionOf(report, entry.id)
  if (section.status.kind === 'notApplicable' || hasText(section)) return false
  return !definition?.checklist.some((demand) => demand.level === 'required')
}

/** Sections that nobody has begun are told together: it is known that they are left to do. */
function notBegun(report: Report, items: readonly OutlineItem[]): readonly Found[] {
  const [only, ...more] = items
  if (only === undefined) return []
  if (more.length === 0) return [foundAt(report, only)]
  const names = items.slice(0, 3).map(({ entry }) => `”${placeName(report, entry)}”`)
  const rest = items.length - names.length
  const list = listed(rest > 0 ? [...names, `${rest} till`] : names)
  return [
    {
      where: { kind: 'report' },
      subject: 'not begun',
      message: `${items.length} avsnitt är inte påbörjade och trycks som tomma rubriker: ${list}. Skriv dem, markera dem som ej aktuella, eller dölj dem.`,
    },
  ]
}

function foundAt(report: Report, { entry, definition }: OutlineItem): Found {
  const wayOut =
    (definition?.notApplicableReason ?? null) === null
      ? 'Skriv avsnittet, eller dölj det.'
      : 'Skriv avsnittet, eller markera det som ej aktuellt om det inte gäller er.'
  return {
    where: { kind: 'section', sectionId: entry.id },
    message: `Under rubriken ”${placeName(report, entry)}” står ingenting. ${wayOut}`,
  }
}

/** Headings inside a text with nothing before the next one of their level, or before the end. */
const emptyHeadings = onceForEachSection((section: SectionReading): readonly Found[] => {
  const headings = section.blocks.filter(({ kind, text }) => kind === 'heading' && text.trim() !== '')
  if (headings.length === 0) return []
  const held = [
    ...section.blocks
      .filter(({ kind, text }) => kind !== 'heading' && text.trim() !== '')
      .map(({ start }) => start),
    ...section.figures.map(({ at }) => at),
  ].toSorted((a, b) => a - b)
  let place = 0
  return headings.flatMap((heading, index) => {
    let next = index + 1
    while ((headings[next]?.level ?? 0) > (heading.level ?? 1)) next += 1
    const end = headings[next]?.start ?? Number.POSITIVE_INFINITY
    while ((held[place] ?? Number.POSITIVE_INFINITY) <= heading.start) place += 1
    const first = held[place]
    if (first !== undefined && first < end) return []
    return [
      section.found(
        heading,
        0,
        heading.text.length,
        `Under rubriken ”${heading.text}” står ingenting. Skriv något där, eller ta bort rubriken.`,
      ),
    ]
  })
})
