import { startingSection, startingVisibility } from './create-report.ts'
import { moveSection, type Position } from './outline-operations.ts'
import type { OutlineEntry, Report } from './report.ts'
import { isEmptyText } from './rich-text/text.ts'
import { type Template, type TemplateSection, templateSection } from './template.ts'

/** What a newer version of the report's template would change, in the template's own order. */
export interface TemplateUpdate {
  readonly added: readonly TemplateSection[]
  readonly renamed: readonly { readonly id: string; readonly from: string; readonly to: string }[]
  readonly moved: readonly TemplateSection[]
  /** Gone from the template. One with a text stays in the report as the user's own section. */
  readonly removed: readonly { readonly section: TemplateSection; readonly isKept: boolean }[]
  /** Same place and heading, other guidance, law line or checklist. */
  readonly guidanceChanged: readonly TemplateSection[]
}

/** Whether this template is the report's own in a newer version. */
export function isNewerVersion(report: Report, template: Template): boolean {
  return template.id === report.template.id && template.version > report.template.version
}

/** Tells what `updateTemplate` would do, without doing it. */
export function planTemplateUpdate(report: Report, newer: Template): TemplateUpdate {
  const older = report.template
  const adopted = adoptedIds(report, newer)
  const common = newer.sections.filter((section) => templateSection(older, section.id))
  const after = updateTemplate(report, newer)
  const movedEntries = movedBetween(entryIds(report), entryIds(after))
  const moved = after.outline.flatMap((entry) =>
    movedEntries.includes(entry.id) ? (entry.templateSectionId ?? []) : [],
  )
  const before = (section: TemplateSection) => templateSection(older, section.id)
  return {
    added: newer.sections.filter((section) => !before(section) && !adopted.has(section.id)),
    renamed: common.flatMap((section) => {
      const from = before(section)?.heading ?? section.heading
      const isOverruled = !followsTemplate(report, section.id, adopted)
      return from === section.heading || isOverruled ? [] : [{ id: section.id, from, to: section.heading }]
    }),
    moved: common.filter((section) => moved.includes(section.id)),
    removed: older.sections
      .filter((section) => !templateSection(newer, section.id))
      .map((section) => ({ section, isKept: isUsed(report, section.id) })),
    guidanceChanged: common.filter((section) => guidance(section) !== guidance(before(section))),
  }
}

/**
 * The report on the newer version of its template. New sections come where the template has them, as they begin in
 * a new report; one that the report has already, since the template was made from it, is that section from now on.
 * Moved ones move unless the user had moved them; headings of the user's own wording stay; a section that the
 * template no longer has stays as the user's own when something was written in it. No text, note or answer is lost.
 */
export function updateTemplate(before: Report, newer: Template): Report {
  const adopted = adoptedIds(before, newer)
  const report = { ...before, outline: before.outline.map((entry) => adoptedEntry(entry, adopted, newer)) }
  const kept = withoutUnusedRemoved(report, newer)
  const moved = movedIds(report.template, newer).reduce(
    (now, id) => (isWhereTemplateHadIt(now, report.template, id) ? moveAsIn(newer, now, id) : now),
    { ...kept, outline: kept.outline.map((entry) => detached(report, newer, entry)) },
  )
  const added = newer.sections.filter(
    (section) => !templateSection(report.template, section.id) && !adopted.has(section.id),
  )
  return { ...added.reduce((now, section) => insert(now, newer, section), moved), template: newer }
}

/**
 * The ids of new sections that the report has already: own sections, or further instances of a repeated one, that a
 * template made from this report has taken up. Ids of such sections are random, so the same id is the same section.
 */
function adoptedIds(report: Report, newer: Template): ReadonlySet<string> {
  const isSpare = ({ id, templateSectionId }: OutlineEntry) =>
    templateSectionId === null ||
    report.outline.some((other) => other.id !== id && other.templateSectionId === templateSectionId)
  const present = newer.sections.filter(
    ({ id }) =>
      !templateSection(report.template, id) &&
      report.outline.some((entry) => entry.id === id && isSpare(entry)) &&
      report.outline.every((entry) => entry.templateSectionId !== id),
  )
  return new Set(present.map(({ id }) => id))
}

function adoptedEntry(entry: OutlineEntry, adopted: ReadonlySet<string>, newer: Template): OutlineEntry {
  if (!adopted.has(entry.id)) return entry
  const isSame = entry.operation === null && entry.heading === templateSection(newer, entry.id)?.heading
  return { ...entry, templateSectionId: entry.id, heading: isSame ? null : entry.heading }
}

/** Whether some section that stays this one's shows the template's own wording of its heading. */
function followsTemplate(report: Report, id: string, adopted: ReadonlySet<string>): boolean {
  const instances = report.outline.filter((entry) => entry.templateSectionId === id && !adopted.has(entry.id))
  return instances.some(({ heading }) => heading === null)
}

function withoutUnusedRemoved(report: Report, newer: Template): Report {
  const isGone = ({ id, templateSectionId }: OutlineEntry) =>
    templateSectionId !== null && !templateSection(newer, templateSectionId) && !hasContent(report, id)
  const outline = withoutGaps(report.outline.filter((entry) => !isGone(entry)))
  const ids = new Set(outline.map((entry) => entry.id))
  const sections = Object.fromEntries(Object.entries(report.sections).filter(([id]) => ids.has(id)))
  return { ...report, outline, sections }
}

/** An entry whose definition is gone becomes the user's own, under the heading that it had. */
function detached(report: Report, newer: Template, entry: OutlineEntry): OutlineEntry {
  if (entry.templateSectionId === null || templateSection(newer, entry.templateSectionId)) return entry
  const heading = entry.heading ?? templateSection(report.template, entry.templateSectionId)?.heading ?? ''
  return { ...entry, templateSectionId: null, heading }
}

function insert(report: Report, newer: Template, section: TemplateSection): Report {
  const id = freeId(report, section.id)
  const entry: OutlineEntry = {
    id,
    templateSectionId: section.id,
    level: Math.max(section.level, 1),
    heading: null,
    operation: section.operation ?? null,
    visibility: startingVisibility(section),
  }
  const added: Report = {
    ...report,
    outline: withoutGaps([...report.outline, entry]),
    sections: { ...report.sections, [id]: startingSection(section) },
  }
  return moveSection(added, id, placeAsIn(newer, added, section.id), entry.level)
}

function moveAsIn(newer: Template, report: Report, templateSectionId: string): Report {
  const entry = report.outline.find((one) => one.templateSectionId === templateSectionId)
  const level = templateSection(newer, templateSectionId)?.level
  return entry ? moveSection(report, entry.id, placeAsIn(newer, report, templateSectionId), level) : report
}

/** Before the first of the sections that follow in the template and are in the report. */
function placeAsIn(newer: Template, report: Report, templateSectionId: string): Position {
  const at = newer.sections.findIndex((section) => section.id === templateSectionId)
  for (const next of newer.sections.slice(at + 1)) {
    const entry = report.outline.find((one) => one.templateSectionId === next.id)
    if (entry) return { before: entry.id }
  }
  return { last: true }
}

/** Whether the sections around it in the report are those around it in the template: nobody moved it. */
function isWhereTemplateHadIt(report: Report, template: Template, id: string): boolean {
  const inReport = report.outline.map((entry) => entry.templateSectionId)
  const present = template.sections.map((section) => section.id).filter((one) => inReport.includes(one))
  const instances = inReport.filter((one) => one !== null)
  const at = present.indexOf(id)
  return at < 0 || instances[instances.indexOf(id) - 1] === present[at - 1]
}

/** The ids that changed places: all but a longest run of sections that kept their order. */
function movedIds(older: Template, newer: Template): readonly string[] {
  const ids = ({ sections }: Template) => sections.map(({ id }) => id)
  return movedBetween(ids(older), ids(newer))
}

function entryIds(report: Report): readonly string[] {
  return report.outline.map(({ id }) => id)
}

/** Of what is in both orders, what has to be picked up to get from one to the other. */
function movedBetween(older: readonly string[], newer: readonly string[]): readonly string[] {
  const order = older.filter((id) => newer.includes(id))
  const places = newer.map((id) => order.indexOf(id)).filter((place) => place >= 0)
  const kept = longestIncreasing(places)
  return places.filter((place) => !kept.has(place)).map((place) => order[place] ?? '')
}

function longestIncreasing(places: readonly number[]): ReadonlySet<number> {
  const runs: number[][] = []
  for (const [index, place] of places.entries()) {
    const before = runs.slice(0, index).filter((run) => (run.at(-1) ?? 0) < place)
    const longest = before.reduce<number[]>((best, run) => (run.length > best.length ? run : best), [])
    runs.push([...longest, place])
  }
  return new Set(runs.reduce((best, run) => (run.length > best.length ? run : best), []))
}

function withoutGaps(outline: readonly OutlineEntry[]): OutlineEntry[] {
  let above = 0
  return outline.map((entry) => {
    above = Math.min(entry.level, above + 1)
    return above === entry.level ? entry : { ...entry, level: above }
  })
}

function isUsed(report: Report, templateSectionId: string): boolean {
  return report.outline.some(
    (entry) => entry.templateSectionId === templateSectionId && hasContent(report, entry.id),
  )
}

function hasContent(report: Report, id: string): boolean {
  const section = report.sections[id]
  if (section === undefined) return false
  const isTouched = section.notes !== '' || section.status.kind !== 'notStarted' || section.assignee !== null
  return isTouched || Object.keys(section.checklist).length > 0 || !isEmptyText(section.content)
}

function freeId(report: Report, wanted: string): string {
  let id = wanted
  for (let suffix = 2; Object.hasOwn(report.sections, id); suffix += 1) id = `${wanted}-${suffix}`
  return id
}

function guidance(section: TemplateSection | undefined): string {
  if (!section) return ''
  const { law, printedLaw, questions, checklist, terms, notApplicableReason } = section
  return JSON.stringify([law, printedLaw, questions, checklist, terms ?? [], notApplicableReason])
}
