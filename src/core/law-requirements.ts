import { type OutlineItem, outlineOf } from './outline.ts'
import { type Report, type Section, sectionOf } from './report.ts'
import type { RichText } from './rich-text/schema.ts'
import { isEmptyText } from './rich-text/text.ts'
import { checklistAnswer } from './section-operations.ts'
import type { ChecklistItem, TemplateSection } from './template.ts'
import { missingOnTitlePage, type TitlePageDemand } from './title-page.ts'

/**
 * What a shown section still owes the law. The overview, the review and the law view all go by this, so that none
 * of them calls for what another says is there.
 */
export interface OpenRequirements {
  /** Required checklist items that nobody has answered with yes or not applicable. */
  readonly items: readonly ChecklistItem[]
  /** On the title page, which has no text of its own: the data that it lacks. */
  readonly details: readonly TitlePageDemand[]
  /** Something is required, and there is nothing to read here or under it. */
  readonly isTextMissing: boolean
}

const nothing: OpenRequirements = { items: [], details: [], isTextMissing: false }

/** What each shown section owes, by its id. Sections that owe nothing are left out. */
export function openRequirementsOf(
  report: Report,
  outline: readonly OutlineItem[] = outlineOf(report),
): ReadonlyMap<string, OpenRequirements> {
  const open = outline.map((item, index) => [item.entry.id, requirementsAt(report, outline, index)] as const)
  return new Map(
    open.filter(
      ([, { items, details, isTextMissing }]) => items.length + details.length > 0 || isTextMissing,
    ),
  )
}

function requirementsAt(report: Report, outline: readonly OutlineItem[], index: number): OpenRequirements {
  const item = outline[index]
  const required = item?.definition?.checklist.filter(({ level }) => level === 'required') ?? []
  if (!item || required.length === 0) return nothing
  if (item.level === 0) return { ...nothing, details: missingOnTitlePage(report.organisation) }
  const section = sectionOf(report, item.entry.id)
  if (isExcused(section, item.definition)) return nothing
  return {
    items: required.filter(({ id }) => !isAnswered(section, id)),
    details: [],
    isTextMissing: !partsAt(outline, index).some(({ entry }) => hasText(sectionOf(report, entry.id))),
  }
}

/** Whether a checklist item has the answer that closes it: yes, or not applicable. */
export function isAnswered(section: Section, itemId: string): boolean {
  const { answer } = checklistAnswer(section, itemId)
  return answer === 'yes' || answer === 'notApplicable'
}

/** Whether the section is not applicable, with a reason that is printed in place of the text. */
export function isExcused({ status }: Section, definition: TemplateSection | undefined): boolean {
  if (status.kind !== 'notApplicable') return false
  return (status.reason.trim() || definition?.notApplicableReason || '') !== ''
}

/** Whether there is something of the user's own to print: text, a table or a chart. */
export function hasText({ status, content }: Section): boolean {
  return status.kind !== 'notApplicable' && !isEmpty(content)
}

/** A section with what lies under it. */
function partsAt(outline: readonly OutlineItem[], index: number): readonly OutlineItem[] {
  const level = outline[index]?.level ?? 0
  const end = outline.findIndex((item, at) => at > index && item.level <= level)
  return outline.slice(index, end < 0 ? outline.length : end)
}

/** Texts are values: each is looked through once, however often its report changes elsewhere. */
const known = new WeakMap<RichText, boolean>()

function isEmpty(content: RichText): boolean {
  const before = known.get(content)
  if (before !== undefined) return before
  const found = isEmptyText(content)
  known.set(content, found)
  return found
}
