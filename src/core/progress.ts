import { isAnswered, openRequirementsOf } from './law-requirements.ts'
import { type OutlineItem, outlineOf } from './outline.ts'
import { type Report, type SectionStatus, sectionOf } from './report.ts'
import type { RichText } from './rich-text/schema.ts'
import { countWords } from './rich-text/text.ts'
import type { ChecklistItem } from './template.ts'

/** How far one shown section has come. */
export interface SectionProgress {
  readonly item: OutlineItem
  readonly status: SectionStatus['kind']
  /** Words that will be exported from it: none when it is marked not applicable. */
  readonly words: number
  /**
   * What the law demands here and nobody has said is there. Empty when the section is not applicable, and for the
   * title page, which is filled in with the report's details (see `missingByLaw`).
   */
  readonly openRequirements: readonly ChecklistItem[]
  /** What else in the checklist nobody has answered. */
  readonly openAdvice: readonly ChecklistItem[]
  /** Items in the checklist; none where the section is not applicable or on the title page. */
  readonly checklistSize: number
  /** The law demands something here, all of it is ticked, and nothing is written. */
  readonly isTickedButEmpty: boolean
  /** Who is to write it, or null. */
  readonly assignee: string | null
}

/** Every shown section with how far it has come, in reading order, the title page first. */
export function sectionProgress(report: Report): readonly SectionProgress[] {
  const outline = outlineOf(report)
  const open = openRequirementsOf(report, outline)
  return outline.map((item) => {
    const section = sectionOf(report, item.entry.id)
    const status = section.status.kind
    const isWritten = status !== 'notApplicable' && item.level > 0
    const requirements = open.get(item.entry.id)
    const checklist = isWritten ? (item.definition?.checklist ?? []) : []
    return {
      item,
      status,
      words: status === 'notApplicable' ? 0 : wordsOf(section.content),
      openRequirements: requirements?.items ?? [],
      openAdvice: checklist.filter(({ id, level }) => level !== 'required' && !isAnswered(section, id)),
      checklistSize: checklist.length,
      isTickedButEmpty: requirements?.isTextMissing === true && requirements.items.length === 0,
      assignee: section.assignee,
    }
  })
}

/** Words in the whole report, as it will be exported. */
export function totalWords(report: Report): number {
  return sum(sectionProgress(report).map(({ words }) => words))
}

/** How far the sections of a report have come. */
export interface StatusCounts {
  /** Sections to write: the title page and those not applicable are not counted. */
  readonly total: number
  readonly ready: number
  readonly inProgress: number
  readonly notStarted: number
}

/** How many of the sections to write are ready, begun and not begun. */
export function countStatuses(sections: readonly SectionProgress[]): StatusCounts {
  const kinds = sections.filter(({ item }) => item.level > 0).map(({ status }) => status)
  const count = (kind: SectionStatus['kind']) => kinds.filter((each) => each === kind).length
  return {
    total: kinds.length - count('notApplicable'),
    ready: count('ready'),
    inProgress: count('inProgress'),
    notStarted: count('notStarted'),
  }
}

/** A heading and all that lies under it, taken together. */
export interface ProgressRow {
  readonly section: SectionProgress
  /** `section` and every section under it. */
  readonly parts: readonly SectionProgress[]
  readonly status: SectionStatus['kind']
  readonly words: number
  readonly openRequirements: readonly ChecklistItem[]
  readonly openAdvice: readonly ChecklistItem[]
  readonly checklistSize: number
  /** Those who have something here that is not ready. */
  readonly assignees: readonly string[]
}

/** A main heading with the headings of the second level under it. */
export interface ProgressGroup extends ProgressRow {
  readonly rows: readonly ProgressRow[]
}

/** The report's main headings, each with its headings of the second level; deeper ones are counted in. */
export function progressGroups(sections: readonly SectionProgress[]): readonly ProgressGroup[] {
  return splitAtLevel(sections, 1).map((parts) => ({
    ...progressRow(parts),
    rows: splitAtLevel(parts, 2).map(progressRow),
  }))
}

/** Every heading by itself, at whatever level, the title page left out. */
export function sectionRows(sections: readonly SectionProgress[]): readonly ProgressRow[] {
  return sections.filter(({ item }) => item.level > 0).map((section) => progressRow([section]))
}

/** Somebody who has sections to write, and which. */
export interface Waiting {
  readonly assignee: string
  readonly sections: readonly SectionProgress[]
}

/** Whom the report waits for: those who have sections that are not ready, in reading order. */
export function waitingFor(sections: readonly SectionProgress[]): readonly Waiting[] {
  const waiting = Map.groupBy(
    sections.filter((section) => section.assignee !== null && isToWrite(section)),
    ({ assignee }) => assignee ?? '',
  )
  return [...waiting].map(([assignee, theirs]) => ({ assignee, sections: theirs }))
}

function isToWrite({ item, status }: SectionProgress): boolean {
  return item.level > 0 && (status === 'notStarted' || status === 'inProgress')
}

/** What to write next, and why that. */
export type NextSection =
  | { readonly kind: 'continue' | 'begin'; readonly section: SectionProgress }
  | { readonly kind: 'done' }

/**
 * The section to go on with: the one last written in unless it is finished, else the first that is begun, else
 * the first that is not. The summary comes last, since it sums up the others.
 */
export function nextSection(sections: readonly SectionProgress[], lastId: string | null): NextSection {
  const toWrite = sections.filter(({ item }) => item.level > 0)
  const last = toWrite.find(({ item }) => item.entry.id === lastId)
  if (last !== undefined && (last.status === 'inProgress' || last.status === 'notStarted')) {
    return { kind: 'continue', section: last }
  }
  const begun = toWrite.find(({ status }) => status === 'inProgress')
  if (begun !== undefined) return { kind: 'continue', section: begun }
  const waiting = toWrite.filter(({ status }) => status === 'notStarted')
  const first = waiting.find(({ item }) => !isWrittenLast(item)) ?? waiting[0]
  return first === undefined ? { kind: 'done' } : { kind: 'begin', section: first }
}

/** Whether the section sums up the others and is best written when they are done. */
export function isWrittenLast(item: OutlineItem): boolean {
  return item.entry.templateSectionId === 'summary'
}

function progressRow(parts: readonly SectionProgress[]): ProgressRow {
  const section = parts[0]
  if (section === undefined) throw new Error('a row without sections')
  return {
    section,
    parts,
    status: combinedStatus(parts),
    words: sum(parts.map(({ words }) => words)),
    openRequirements: parts.flatMap(({ openRequirements }) => openRequirements),
    openAdvice: parts.flatMap(({ openAdvice }) => openAdvice),
    checklistSize: sum(parts.map(({ checklistSize }) => checklistSize)),
    assignees: [...new Set(parts.filter(isToWrite).flatMap(({ assignee }) => assignee ?? []))],
  }
}

function combinedStatus(parts: readonly SectionProgress[]): SectionStatus['kind'] {
  const kinds = new Set(parts.map(({ status }) => status))
  kinds.delete('notApplicable')
  if (kinds.size === 0) return 'notApplicable'
  const [only, ...others] = kinds
  return only !== undefined && others.length === 0 ? only : 'inProgress'
}

/** Runs that begin with a section of this level; what stands before the first one is left out. */
function splitAtLevel(
  sections: readonly SectionProgress[],
  level: number,
): readonly (readonly SectionProgress[])[] {
  const runs: SectionProgress[][] = []
  for (const section of sections) {
    if (section.item.level === level) runs.push([section])
    else if (section.item.level > level) runs.at(-1)?.push(section)
  }
  return runs
}

/** Texts are values: each is counted once, however often its report changes elsewhere. */
const counted = new WeakMap<RichText, number>()

function wordsOf(content: RichText): number {
  const known = counted.get(content)
  if (known !== undefined) return known
  const words = countWords(content)
  counted.set(content, words)
  return words
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
