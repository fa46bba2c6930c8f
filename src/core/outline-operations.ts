import { emptySection } from './create-report.ts'
import type { NewId } from './ids.ts'
import { definitionOf } from './outline.ts'
import type { OutlineEntry, Report } from './report.ts'
import { isEmptyText } from './rich-text/text.ts'

/**
 * Where a section goes: before another one, last, or right below another one as it is seen: as its first subsection
 * where the level is deeper, else past all that lies under it.
 */
export type Position = { readonly before: string } | { readonly after: string } | { readonly last: true }

type Outline = readonly OutlineEntry[]

/** The deepest level of a section, Word's Rubrik 4. */
const DEEPEST = 4

/** A section of the user's own, empty, below the section that it follows or beside it. */
export function addOwnSection(
  report: Report,
  heading: string,
  position: Position,
  level: number,
  newId: NewId,
): Report {
  const entry: OutlineEntry = {
    id: newId(),
    templateSectionId: null,
    level,
    heading,
    operation: null,
    visibility: { kind: 'shown' },
  }
  const { index, levels } = placeAt(report.outline, position, level)
  const fitted = fitLevels([entry], levels)
  return {
    ...report,
    outline: report.outline.toSpliced(index, 0, ...fitted),
    sections: { ...report.sections, [entry.id]: emptySection },
  }
}

/** Gives a section another heading, or the template's with `null` or an empty text. */
export function renameSection(report: Report, id: string, heading: string | null): Report {
  const bare = heading?.trim() ?? ''
  return changeEntry(report, id, (entry) => {
    if (bare !== '') return { ...entry, heading: bare }
    return entry.templateSectionId === null ? entry : { ...entry, heading: null }
  })
}

/**
 * Moves a section with all that lies under it. Its level becomes the nearest that fits there, so that no level is
 * skipped and nobody else's subsections change hands. Moving it into itself, or moving the title page, does nothing.
 */
export function moveSection(report: Report, id: string, position: Position, level?: number): Report {
  const from = entryIndex(report.outline, id)
  const subtree = subtreeAt(report.outline, from)
  const head = subtree[0]
  if (!head || head.level === 0) return report
  if (subtree.some(({ id: inside }) => inside === neighbourIn(position))) return report
  const others = report.outline.toSpliced(from, subtree.length)
  const { index, levels } = placeAt(others, position, level ?? head.level)
  const wanted = subtree.map((entry) => ({
    ...entry,
    level: entry.level + (level ?? head.level) - head.level,
  }))
  return { ...report, outline: others.toSpliced(index, 0, ...fitLevels(wanted, levels)) }
}

/** Moves a section past the one seen before it of the same level, or up into the section above. */
export function moveSectionUp(report: Report, id: string): Report {
  const { level, others, at } = liftedOut(report.outline, id)
  const before = others.slice(0, at)
  const target = before.findLastIndex((entry) => entry.level <= level)
  const passed = before[target]
  if (!passed || passed.level === 0) return report
  if (passed.level < level) {
    const uncle = before.slice(0, target).findLast((entry) => entry.level <= passed.level)
    if (uncle?.level !== passed.level) return report
  }
  const above = before[target - 1]
  return moveSection(report, id, above ? { after: above.id } : { before: passed.id }, level)
}

/** Moves a section past the one seen after it of the same level, or down into the section below. */
export function moveSectionDown(report: Report, id: string): Report {
  const { level, others, at } = liftedOut(report.outline, id)
  const next = others[at]
  if (!next || level === 0 || next.level < level - 1) return report
  const above = next.level === level ? subtreeAt(others, at).at(-1) : next
  return above ? moveSection(report, id, { after: above.id }, level) : report
}

/**
 * Makes a section one level deeper, under the one seen before it, or one level higher, after all of the section that
 * it lay under. Nothing happens where that does not fit.
 */
export function shiftSection(report: Report, id: string, direction: 'deeper' | 'higher'): Report {
  const { level, others, at } = liftedOut(report.outline, id)
  if (level === 0) return report
  if (direction === 'deeper') {
    const above = others[at - 1]
    const isDeepest = deepestOf(report.outline, id) >= DEEPEST
    if (!above || isDeepest || above.level < level) return report
    return moveSection(report, id, { after: above.id }, level + 1)
  }
  const parent = others.slice(0, at).findLastIndex((entry) => entry.level < level)
  const above = subtreeAt(others, Math.max(parent, 0)).at(-1)
  if (level === 1 || parent < 0 || !above) return report
  return moveSection(report, id, { after: above.id }, level - 1)
}

/** From how high to how deep a section may come to lie. */
export interface Levels {
  readonly highest: number
  readonly deepest: number
}

/**
 * The levels that a section (null: a new one) may get right between the one seen at `after` and the one seen next,
 * so that nobody else's subsections change hands. Null where it does not fit with all that lies under it.
 */
export function levelsBelow(report: Report, after: string, id: string | null): Levels | null {
  const { outline } = report
  const inside = new Set(id === null ? [] : subtreeOf(outline, id).map((entry) => entry.id))
  const others = shownOf(outline).filter((entry) => !inside.has(entry.id))
  const at = others.findIndex((entry) => entry.id === after)
  const above = others[at]
  if (!above) return null
  const depth = id === null ? 0 : deepestOf(outline, id) - (outline[entryIndex(outline, id)]?.level ?? 0)
  const highest = Math.max(1, others[at + 1]?.level ?? 1)
  const deepest = Math.min(DEEPEST - depth, above.level + 1)
  return highest <= deepest ? { highest, deepest } : null
}

/**
 * Leaves a section, and what lies under it, out of the report. Its text stays. The reason is empty for an
 * optional section; a required one can't be hidden without (see `hidingNeedsReason`), which throws.
 */
export function hideSection(report: Report, id: string, reason: string): Report {
  if (reason.trim() === '' && hidingNeedsReason(report, id)) throw new Error(`${id} needs a reason`)
  return changeEntry(report, id, (entry) => ({
    ...entry,
    visibility: { kind: 'hidden', reason: reason.trim() },
  }))
}

/** Whether a reason must be given to hide this section: it, or something under it, is the model report's own. */
export function hidingNeedsReason(report: Report, id: string): boolean {
  return subtreeAt(report.outline, entryIndex(report.outline, id)).some((entry) => {
    const definition = definitionOf(report, entry)
    return entry.visibility.kind === 'shown' && definition !== undefined && definition.kind !== 'optional'
  })
}

/** Shows a hidden section again, and every hidden section above it. */
export function showSection(report: Report, id: string): Report {
  const path = new Set(ancestorsOf(report.outline, id))
  return {
    ...report,
    outline: report.outline.map((entry) =>
      entry.id === id || path.has(entry.id) ? { ...entry, visibility: { kind: 'shown' as const } } : entry,
    ),
  }
}

/**
 * One more instance of a repeated section, with all that lies under it, for another operation; it follows the
 * last instance under the same heading. What is itself repeated under it comes once. Throws when the template does not let it be repeated.
 */
export function repeatSection(report: Report, id: string, operation: string, newId: NewId): Report {
  const at = entryIndex(report.outline, id)
  const head = report.outline[at]
  if (!head || !definitionOf(report, head)?.repeat) throw new Error(`${id} can't be repeated`)
  const copies = subtreeAt(report.outline, at)
    .filter(isFirstOfItsKind)
    .map((entry): OutlineEntry => ({ ...entry, id: newId(), operation, heading: null }))
  const beside = new Set(siblingsOf(report.outline, id).map((entry) => entry.id))
  const last = report.outline.findLastIndex(
    (entry) => entry.templateSectionId === head.templateSectionId && beside.has(entry.id),
  )
  const end = last + subtreeAt(report.outline, last).length
  return {
    ...report,
    outline: report.outline.toSpliced(end, 0, ...copies),
    sections: {
      ...report.sections,
      ...Object.fromEntries(copies.map((entry) => [entry.id, emptySection])),
    },
  }
}

/** All that lies under the same section as this one does, itself among it. */
function siblingsOf(outline: Outline, id: string): Outline {
  const parent = ancestorsOf(outline, id).at(-1)
  return parent === undefined ? outline : subtreeOf(outline, parent)
}

/** Whether it comes from the template and no earlier one comes from the same place there. */
function isFirstOfItsKind({ templateSectionId }: OutlineEntry, index: number, outline: Outline): boolean {
  const first = outline.findIndex((entry) => entry.templateSectionId === templateSectionId)
  return templateSectionId !== null && first === index
}

/**
 * Says which operation a repeated section, and all under it, is about. A section under it that is itself repeated
 * and about something of its own keeps that.
 */
export function setOperation(report: Report, id: string, operation: string): Report {
  const at = entryIndex(report.outline, id)
  const before = report.outline[at]?.operation
  const inside = new Set(subtreeAt(report.outline, at).map((entry) => entry.id))
  return {
    ...report,
    outline: report.outline.map((entry) =>
      inside.has(entry.id) && entry.operation === before ? { ...entry, operation } : entry,
    ),
  }
}

/** Whether `removeSection` may take it: the user's own or one of several instances, with nothing written in it. */
export function mayRemoveSection(report: Report, id: string): boolean {
  const subtree = subtreeAt(report.outline, entryIndex(report.outline, id))
  return subtree.every((entry) => {
    const section = report.sections[entry.id]
    const isAnInstance = entry.templateSectionId === null || instances(report, entry) > 1
    return isAnInstance && (section === undefined || (isEmptyText(section.content) && section.notes === ''))
  })
}

/** Takes a section away for good. Throws where `mayRemoveSection` says no: a written text is hidden instead. */
export function removeSection(report: Report, id: string): Report {
  if (!mayRemoveSection(report, id)) throw new Error(`${id} can't be removed`)
  const at = entryIndex(report.outline, id)
  const gone = new Set(subtreeAt(report.outline, at).map((entry) => entry.id))
  return {
    ...report,
    outline: report.outline.filter((entry) => !gone.has(entry.id)),
    sections: Object.fromEntries(Object.entries(report.sections).filter(([key]) => !gone.has(key))),
  }
}

/** The ids of the sections that this one lies under, outermost first. */
export function ancestorsOf(outline: Outline, id: string): readonly string[] {
  const ancestors: string[] = []
  let level = outline[entryIndex(outline, id)]?.level ?? 0
  for (const entry of outline.slice(0, entryIndex(outline, id)).toReversed()) {
    if (entry.level >= level) continue
    level = entry.level
    if (level > 0) ancestors.unshift(entry.id)
  }
  return ancestors
}

/** A section and all that lies under it. */
export function subtreeOf(outline: Outline, id: string): Outline {
  return subtreeAt(outline, entryIndex(outline, id))
}

/** What is seen without the hidden sections and what lies under them. */
function shownOf(outline: Outline): Outline {
  let hiddenBelow = Number.POSITIVE_INFINITY
  return outline.filter(({ level, visibility }) => {
    if (level > hiddenBelow) return false
    hiddenBelow = visibility.kind === 'hidden' ? level : Number.POSITIVE_INFINITY
    return visibility.kind === 'shown'
  })
}

/** The section's level, what is seen around it and where among that it lay; for a hidden one, the whole outline. */
function liftedOut(outline: Outline, id: string) {
  const entry = outline[entryIndex(outline, id)]
  const shown = shownOf(outline)
  const seen = entry && shown.includes(entry) ? shown : outline
  const inside = new Set(subtreeOf(outline, id))
  return {
    level: entry?.level ?? 0,
    others: seen.filter((one) => !inside.has(one)),
    at: seen.findIndex((one) => one.id === id),
  }
}

function deepestOf(outline: Outline, id: string): number {
  return Math.max(...subtreeOf(outline, id).map(({ level }) => level))
}

/** The levels that a section may have between the entries before and after this place. */
function levelsAt(outline: Outline, index: number): Levels {
  const above = outline[index - 1]?.level ?? 0
  const below = outline[index]?.level ?? 1
  return { highest: Math.max(1, below), deepest: Math.min(DEEPEST, above + 1) }
}

/** The subtree with its head at the nearest level of the range; levels under it stay without gaps. */
function fitLevels(subtree: Outline, { highest, deepest }: Levels): Outline {
  const head = subtree[0]
  if (!head) return []
  const shift = Math.min(Math.max(head.level, highest), Math.max(highest, deepest)) - head.level
  let above = 0
  return subtree.map((entry, index) => {
    const wanted = Math.min(DEEPEST, entry.level + shift)
    above = index === 0 ? wanted : Math.min(wanted, above + 1)
    return { ...entry, level: above }
  })
}

function neighbourIn(position: Position): string | null {
  if ('before' in position) return position.before
  return 'after' in position ? position.after : null
}

/** Where in the outline a section that wants this level goes, and the levels that it may have there. */
function placeAt(outline: Outline, position: Position, level: number): { index: number; levels: Levels } {
  if ('last' in position) return { index: outline.length, levels: levelsAt(outline, outline.length) }
  if ('before' in position) {
    const before = entryIndex(outline, position.before)
    // No place lies before the title page.
    const index = outline[before]?.level === 0 ? before + 1 : before
    return { index, levels: levelsAt(outline, index) }
  }
  const above = entryIndex(outline, position.after)
  const nearest = Math.min(Math.max(level, 1), DEEPEST, (outline[above]?.level ?? 0) + 1)
  const next = outline.findIndex((entry, at) => at > above && entry.level <= nearest)
  return {
    index: next < 0 ? outline.length : next,
    levels: { highest: nearest, deepest: nearest },
  }
}

function subtreeAt(outline: Outline, index: number): Outline {
  const level = outline[index]?.level ?? 0
  const end = outline.findIndex((entry, at) => at > index && (entry.level <= level || level === 0))
  return outline.slice(index, end < 0 ? outline.length : end)
}

function entryIndex(outline: Outline, id: string): number {
  const index = outline.findIndex((entry) => entry.id === id)
  if (index < 0) throw new Error(`no section ${id}`)
  return index
}

function instances(report: Report, { templateSectionId }: OutlineEntry): number {
  return report.outline.filter((entry) => entry.templateSectionId === templateSectionId).length
}

function changeEntry(report: Report, id: string, change: (entry: OutlineEntry) => OutlineEntry): Report {
  entryIndex(report.outline, id)
  return { ...report, outline: report.outline.map((entry) => (entry.id === id ? change(entry) : entry)) }
}
