import { calmHeading } from './calm-heading.ts'
import { openRequirementsOf } from './law-requirements.ts'
import { outlineOf } from './outline.ts'
import { placeName } from './place-name.ts'
import type { Report } from './report.ts'
import type { TitlePageDemand } from './title-page.ts'

/** Something that the law demands of the report and that nobody has said is there. */
export interface MissingByLaw {
  /** Unique within the report. */
  readonly id: string
  readonly text: string
  /** The heading that it belongs under, as the screen shows it. */
  readonly place: string
  /** Where to write it, or null when it is filled in with the report's own details. */
  readonly sectionId: string | null
}

const titlePageTexts: Readonly<Record<TitlePageDemand, string>> = {
  committee: 'Vilken nämnd berättelsen gäller',
  preparedDate: 'Vilken dag berättelsen upprättades',
}

/**
 * Everything of that kind, in reading order: the title page's data, then what each shown section lacks. An empty
 * section is named by itself only when everything in its checklist is answered.
 */
export function missingByLaw(report: Report): readonly MissingByLaw[] {
  const outline = outlineOf(report)
  const open = openRequirementsOf(report, outline)
  return outline.flatMap(({ entry }): readonly MissingByLaw[] => {
    const missing = open.get(entry.id)
    if (missing === undefined) return []
    const { items, details, isTextMissing } = missing
    const here = { place: calmHeading(placeName(report, entry)), sectionId: entry.id }
    const isOnlyTextMissing = isTextMissing && items.length === 0
    return [
      ...details.map((what) => ({
        id: `${entry.id} ${what}`,
        text: titlePageTexts[what],
        place: 'Titelsida',
        sectionId: null,
      })),
      ...items.map(({ id, text }) => ({ id: `${entry.id} ${id}`, text, ...here })),
      ...(isOnlyTextMissing
        ? [{ id: `${entry.id} text`, text: 'Avsnittet är avprickat men tomt', ...here }]
        : []),
    ]
  })
}
