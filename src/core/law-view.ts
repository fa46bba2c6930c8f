import { z } from 'zod'
import { idSchema } from './ids.ts'
import { parseLawReferences } from './law-references.ts'
import { hasText, isAnswered, isExcused } from './law-requirements.ts'
import { definitionOf, outlineOf } from './outline.ts'
import { ancestorsOf, subtreeOf } from './outline-operations.ts'
import { placeName } from './place-name.ts'
import {
  type ChecklistAnswer,
  type OutlineEntry,
  type Report,
  type SectionStatus,
  sectionOf,
} from './report.ts'
import { countWords } from './rich-text/text.ts'
import { checklistAnswer } from './section-operations.ts'
import type { ChecklistItem, TemplateSection } from './template.ts'
import { missingOnTitlePage } from './title-page.ts'

/** One demand of the law on a report, and the checklist items that answer it in the built-in templates. */
export const lawViewRowSchema = z.strictObject({
  id: idSchema,
  /** In plain Swedish of our own. */
  text: z.string().min(1),
  /** "SOSFS 2011:9 7 kap. 2 § p 1, PSL 3 kap. 9 §". */
  reference: z.string().min(1),
  items: z.array(idSchema).min(1),
  /** The built-in templates that the demand is made on. */
  templates: z.array(idSchema).min(1),
})
export type LawViewRow = Readonly<z.infer<typeof lawViewRowSchema>>

/** The file of all demands, in the order in which they are shown. */
export const lawViewRowsSchema = z
  .array(lawViewRowSchema)
  .min(1)
  .refine((rows) => new Set(rows.map(({ id }) => id)).size === rows.length, { message: 'a row is doubled' })

/** A checklist item that answers a demand. The comment is left out: it is never exported. */
export interface AnsweringItem {
  readonly item: ChecklistItem
  readonly answer: ChecklistAnswer['answer']
  /** Yes or not applicable, for itself or for the whole section; on the title page, that its data are filled in. */
  readonly isMet: boolean
}

/** A section of the report in which a demand is to be answered; one for each instance of a repeated section. */
export interface AnsweringSection {
  readonly id: string
  /** "4.2", empty for the title page and for what is hidden. */
  readonly number: string
  /** As it is called by itself (see `placeName`). */
  readonly heading: string
  /** Hidden also when it lies under a hidden section, with that one's reason. */
  readonly visibility: OutlineEntry['visibility']
  readonly status: SectionStatus
  /** 0 for the title page, which is filled in with the report's details. */
  readonly level: number
  /** Words in it and in what is shown under it, as they will be exported. */
  readonly words: number
  /** Whether there is something to read: text, a table, a chart, or a reason why it is not applicable. */
  readonly isWritten: boolean
  readonly items: readonly AnsweringItem[]
}

/** What a demand still lacks. */
export type LawGap =
  | { readonly kind: 'item'; readonly sectionId: string; readonly itemId: string }
  | { readonly kind: 'text'; readonly sectionId: string }
  | { readonly kind: 'hidden'; readonly sectionId: string; readonly reason: string }

/** Whether the report answers a demand. */
export type LawVerdict =
  | { readonly kind: 'answered' }
  | { readonly kind: 'partly'; readonly gaps: readonly LawGap[] }
  /** Nothing has been written or ticked yet. */
  | { readonly kind: 'open'; readonly gaps: readonly LawGap[] }
  /** All that would answer it is hidden; the reasons that were given. */
  | { readonly kind: 'hidden'; readonly reasons: readonly string[] }

/** A demand of the law with what answers it in this report. */
export interface LawDemand {
  readonly id: string
  readonly text: string
  readonly reference: string
  /** Whether the law wants it in the report itself; otherwise it is only recommended to tell of it there. */
  readonly isRequired: boolean
  readonly sections: readonly AnsweringSection[]
  readonly verdict: LawVerdict
}

/**
 * What the law demands of this report, in the order of the rows. A built-in template has the rows that name it, any
 * other those whose checklist items it has. An item counts only where it, or its section, refers to the same
 * paragraph as the row, so that an id used for something else is not taken for an answer.
 */
export function lawViewOf(report: Report, rows: readonly LawViewRow[]): readonly LawDemand[] {
  const isBuiltIn = rows.some(({ templates }) => templates.includes(report.template.id))
  const numbers = new Map(outlineOf(report).map(({ entry, number }) => [entry.id, number]))
  return rows
    .filter(({ templates }) => !isBuiltIn || templates.includes(report.template.id))
    .flatMap((row) => {
      const items = answeringItems(report, row)
      if (items.size === 0) return []
      const sections = report.outline.flatMap((entry) => {
        const own = items.get(entry.templateSectionId ?? '')
        return own ? [answeringSection(report, entry, numbers.get(entry.id) ?? '', own)] : []
      })
      const { id, text, reference } = row
      const isRequired = hasRequired(sections)
      return [{ id, text, reference, isRequired, sections, verdict: verdictOf(report, sections) }]
    })
}

/** The row's checklist items that the template has, by the section that they belong to. */
function answeringItems(report: Report, row: LawViewRow): ReadonlyMap<string, readonly ChecklistItem[]> {
  const places = placesIn(row.reference)
  const bySection = new Map<string, readonly ChecklistItem[]>()
  for (const section of report.template.sections) {
    const own = section.checklist.filter(({ id }) => row.items.includes(id))
    const fitting = own.filter((item) => refersTo(places, item, section))
    if (fitting.length > 0) bySection.set(section.id, fitting)
  }
  return bySection
}

function refersTo(places: ReadonlySet<string>, { basis }: ChecklistItem, { law }: TemplateSection): boolean {
  return [basis, law].some((text) => [...placesIn(text)].some((place) => places.has(place)))
}

/** The paragraphs that a text refers to, as keys by the law's name and by its number; points are not told apart. */
function placesIn(text: string): ReadonlySet<string> {
  return new Set(
    parseLawReferences(text).flatMap(({ act, chapter, section }) =>
      [act?.name?.toLowerCase(), act?.number].flatMap((law) =>
        law ? [[law, chapter, section].join('/')] : [],
      ),
    ),
  )
}

function answeringSection(
  report: Report,
  entry: OutlineEntry,
  number: string,
  items: readonly ChecklistItem[],
): AnsweringSection {
  const section = sectionOf(report, entry.id)
  const isTitlePage = entry.level === 0
  const isFilledIn = isTitlePage && missingOnTitlePage(report.organisation).length === 0
  const excused = isExcused(section, definitionOf(report, entry))
  const parts = exportedParts(report, entry)
  return {
    id: entry.id,
    number,
    heading: placeName(report, entry),
    visibility: visibilityOf(report, entry),
    status: section.status,
    level: entry.level,
    words: parts.reduce((sum, { content }) => sum + countWords(content), 0),
    isWritten: excused || isTitlePage || parts.some(hasText),
    items: items.map((item) => {
      if (isTitlePage) return { item, answer: isFilledIn ? 'yes' : null, isMet: isFilledIn }
      const { answer } = checklistAnswer(section, item.id)
      return { item, answer, isMet: excused || isAnswered(section, item.id) }
    }),
  }
}

/** A section and what is shown under it, those that are not applicable left out. */
function exportedParts(report: Report, entry: OutlineEntry) {
  return subtreeOf(report.outline, entry.id)
    .filter((part) => part.id === entry.id || visibilityOf(report, part).kind === 'shown')
    .map((part) => sectionOf(report, part.id))
    .filter(({ status }) => status.kind !== 'notApplicable')
}

function visibilityOf(report: Report, entry: OutlineEntry): OutlineEntry['visibility'] {
  const above = ancestorsOf(report.outline, entry.id)
  const path = report.outline.filter(({ id }) => above.includes(id))
  return [...path, entry].map(({ visibility }) => visibility).find(({ kind }) => kind === 'hidden') ?? shown
}

const shown: OutlineEntry['visibility'] = { kind: 'shown' }

function verdictOf(report: Report, sections: readonly AnsweringSection[]): LawVerdict {
  const shownSections = sections.filter(({ visibility }) => visibility.kind === 'shown')
  const hidden = sections.flatMap(({ id, visibility }) =>
    visibility.kind === 'hidden'
      ? [{ kind: 'hidden' as const, sectionId: id, reason: visibility.reason }]
      : [],
  )
  if (shownSections.length === 0 && hidden.length > 0) {
    return { kind: 'hidden', reasons: [...new Set(hidden.map(({ reason }) => reason))].filter(Boolean) }
  }
  const missed = hidden.filter(({ sectionId }) => !isOptional(report, sectionId))
  const gaps = [...shownSections.flatMap((section) => gapsOf(section, deciding(shownSections))), ...missed]
  if (gaps.length === 0 && shownSections.length > 0) return { kind: 'answered' }
  return { kind: shownSections.some(isBegun) ? 'partly' : 'open', gaps }
}

/** The required items decide; where the law's demand is only recommended here, all do. */
function deciding(sections: readonly AnsweringSection[]): (item: AnsweringItem) => boolean {
  const isRequired = hasRequired(sections)
  return ({ item }) => !isRequired || item.level === 'required'
}

function hasRequired(sections: readonly AnsweringSection[]): boolean {
  return sections.some(({ items }) => items.some(({ item }) => item.level === 'required'))
}

function gapsOf(section: AnsweringSection, decides: (item: AnsweringItem) => boolean): readonly LawGap[] {
  const items = section.items.filter(decides)
  const isTextMissing = items.length > 0 && !section.isWritten
  return [
    ...(isTextMissing ? [{ kind: 'text' as const, sectionId: section.id }] : []),
    ...items
      .filter(({ isMet }) => !isMet)
      .map(({ item }) => ({ kind: 'item' as const, sectionId: section.id, itemId: item.id })),
  ]
}

function isBegun({ status, words, items }: AnsweringSection): boolean {
  return (
    words > 0 ||
    status.kind === 'notApplicable' ||
    items.some(({ answer, isMet }) => isMet || answer === 'partly')
  )
}

function isOptional(report: Report, id: string): boolean {
  const entry = report.outline.find((one) => one.id === id)
  return entry !== undefined && definitionOf(report, entry)?.kind === 'optional'
}
