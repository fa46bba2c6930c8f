import { z } from 'zod'
import { idSchema } from './ids.ts'
import { parseLawReferences } from './law-references.ts'
import { headingOf, outlineOf } from './outline.ts'
import { ancestorsOf, subtreeOf } from './outline-operations.ts'
import {
  type ChecklistAnswer,
  type OutlineEntry,
  type Report,
  type SectionStatus,
  sectionOf,
} from './report.ts'
import { countWords, isEmptyText } from './rich-text/text.ts'
import { checklistAnswer } from './section-operations.ts'
import { type ChecklistItem, type TemplateSection, templateSection } from './template.ts'

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
  /** Yes, or not applicable with a reason in the comment or for the whole section. */
  readonly isMet: boolean
}

/** A section of the report in which a demand is to be answered; one for each instance of a repeated section. */
export interface AnsweringSection {
  readonly id: string
  /** "4.2", empty for the title page and for what is hidden. */
  readonly number: string
  readonly heading: string
  /** Hidden also when it lies under a hidden section, with that one's reason. */
  readonly visibility: OutlineEntry['visibility']
  readonly status: SectionStatus
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
      return [{ id, text, reference, sections, verdict: verdictOf(report, sections) }]
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
  const { status } = section
  const isExcused = status.kind === 'notApplicable' && status.reason.trim() !== ''
  const texts = exportedTexts(report, entry)
  return {
    id: entry.id,
    number,
    heading: headingOf(report, entry),
    visibility: visibilityOf(report, entry),
    status,
    words: texts.reduce((sum, text) => sum + countWords(text), 0),
    isWritten: isExcused || entry.level === 0 || texts.some((text) => !isEmptyText(text)),
    items: items.map((item) => {
      const { answer, comment } = checklistAnswer(section, item.id)
      const isAside = answer === 'notApplicable' && comment.trim() !== ''
      return { item, answer, isMet: isExcused || answer === 'yes' || isAside }
    }),
  }
}

/** The texts of a section and of what is shown under it, those that are not applicable left out. */
function exportedTexts(report: Report, entry: OutlineEntry) {
  return subtreeOf(report.outline, entry.id)
    .filter((part) => part.id === entry.id || visibilityOf(report, part).kind === 'shown')
    .map((part) => sectionOf(report, part.id))
    .filter(({ status }) => status.kind !== 'notApplicable')
    .map(({ content }) => content)
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
  const hasRequired = sections.some(({ items }) => items.some(({ item }) => item.level === 'required'))
  return ({ item }) => !hasRequired || item.level === 'required'
}

function gapsOf(section: AnsweringSection, decides: (item: AnsweringItem) => boolean): readonly LawGap[] {
  const items = section.items.filter((item) => decides(item) && !item.isMet)
  return [
    ...(section.isWritten ? [] : [{ kind: 'text' as const, sectionId: section.id }]),
    ...items.map(({ item }) => ({ kind: 'item' as const, sectionId: section.id, itemId: item.id })),
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
  const definition = entry?.templateSectionId && templateSection(report.template, entry.templateSectionId)
  return Boolean(definition && definition.kind === 'optional')
}
