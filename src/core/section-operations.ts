import type { ChecklistAnswer, Organisation, Report, Section, SectionStatus } from './report.ts'
import { sectionOf } from './report.ts'
import type { Block, RichText } from './rich-text/schema.ts'
import { isEmptyText } from './rich-text/text.ts'

/**
 * Replaces a section's text. A section that nobody had begun becomes "in progress" by being written in.
 * Throws when the section does not exist.
 */
export function setSectionContent(report: Report, id: string, content: RichText): Report {
  const section = sectionOf(report, id)
  const isBegun = section.status.kind === 'notStarted' && !isEmptyText(content)
  const status: SectionStatus = isBegun ? { kind: 'inProgress' } : section.status
  return withSection(report, id, { ...section, content, status })
}

/**
 * Puts a block last in a section's text, in place of an empty paragraph there. Begins the section as
 * `setSectionContent` does, and throws as it does.
 */
export function appendBlock(report: Report, id: string, block: Block): Report {
  const { content } = sectionOf(report, id)
  const last = content.content.at(-1)
  const isLastEmpty = last?.type === 'paragraph' && last.content === undefined
  const before = isLastEmpty ? content.content.slice(0, -1) : content.content
  return setSectionContent(report, id, { type: 'doc', content: [...before, block] })
}

/** Sets where a section stands. The text is kept whatever the status. */
export function setSectionStatus(report: Report, id: string, status: SectionStatus): Report {
  return withSection(report, id, { ...sectionOf(report, id), status })
}

/** Answers one checklist item, or takes the answer back with `null`; the comment is kept. */
export function answerChecklistItem(
  report: Report,
  id: string,
  itemId: string,
  answer: ChecklistAnswer['answer'],
): Report {
  return withChecklist(report, id, itemId, (before) => ({ ...before, answer }))
}

/** Sets the private comment on one checklist item. */
export function commentChecklistItem(report: Report, id: string, itemId: string, comment: string): Report {
  return withChecklist(report, id, itemId, (before) => ({ ...before, comment }))
}

/** Sets the private notes of a section, which are never exported. */
export function setSectionNotes(report: Report, id: string, notes: string): Report {
  return withSection(report, id, { ...sectionOf(report, id), notes })
}

/** Says who is to write the section, or nobody with `null`. */
export function assignSection(report: Report, id: string, assignee: string | null): Report {
  return withSection(report, id, { ...sectionOf(report, id), assignee })
}

/** Says who is to write several sections, or nobody with `null` or an empty name. */
export function assignSections(report: Report, ids: readonly string[], assignee: string | null): Report {
  const name = assignee?.trim() || null
  return ids.reduce((after, id) => assignSection(after, id, name), report)
}

/** Changes what is known of the municipality and the document's data. */
export function setOrganisation(report: Report, change: Partial<Organisation>): Report {
  return { ...report, organisation: { ...report.organisation, ...change } }
}

/** The answer to a checklist item; unanswered when it was never touched. */
export function checklistAnswer(section: Section, itemId: string): ChecklistAnswer {
  const known = Object.hasOwn(section.checklist, itemId) ? section.checklist[itemId] : undefined
  return known ?? { answer: null, comment: '' }
}

function withChecklist(
  report: Report,
  id: string,
  itemId: string,
  change: (before: ChecklistAnswer) => ChecklistAnswer,
): Report {
  const section = sectionOf(report, id)
  const changed = change(checklistAnswer(section, itemId))
  return withSection(report, id, { ...section, checklist: { ...section.checklist, [itemId]: changed } })
}

function withSection(report: Report, id: string, section: Section): Report {
  return { ...report, sections: { ...report.sections, [id]: section } }
}
