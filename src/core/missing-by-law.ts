import { calmHeading } from './calm-heading.ts'
import { sectionProgress } from './progress.ts'
import type { Report } from './report.ts'
import { missingOnTitlePage, type TitlePageDemand } from './title-page.ts'

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

/** Everything of that kind, in reading order: the title page's data, then open checklist items of shown sections. */
export function missingByLaw(report: Report): readonly MissingByLaw[] {
  return sectionProgress(report).flatMap(({ item, openRequirements }): readonly MissingByLaw[] => {
    const required = item.definition?.checklist.some(({ level }) => level === 'required') ?? false
    if (item.level === 0) {
      return missingOnTitlePage(report.organisation)
        .filter(() => required)
        .map((what) => ({
          id: `${item.entry.id} ${what}`,
          text: titlePageTexts[what],
          place: 'Titelsida',
          sectionId: null,
        }))
    }
    return openRequirements.map(({ id, text }) => ({
      id: `${item.entry.id} ${id}`,
      text,
      place: calmHeading(item.heading),
      sectionId: item.entry.id,
    }))
  })
}
