import { headingOf } from './outline.ts'
import { ancestorsOf } from './outline-operations.ts'
import { withRegisterCounts } from './register-counts.ts'
import type { OutlineEntry, Report, Section, SectionStatus } from './report.ts'
import type { Block, Inline } from './rich-text/schema.ts'
import { isEmptyText, walkBlocks } from './rich-text/text.ts'
import { templateSection } from './template.ts'
import { datasetIdsOf } from './values/expression.ts'

/** Why a section is put away that undo would have taken with its text; told in the list of hidden sections. */
export const KEPT_REASON = 'Ångrades, men texten är kvar.'

/**
 * The report as it was or will be at another point of its history, with every text as it is now: texts have an undo of
 * their own. A section that has got a text and is not there at that point is kept, put away as hidden. Tables of
 * numbers, charts and images that the texts show come along, but for those in `takenAway`, whose removal is what is
 * done again. What such a table counts from a register is what the register of that point holds.
 */
export function restoredReport(target: Report, current: Report, takenAway: Report | null = null): Report {
  const sections = Object.fromEntries(
    Object.entries(target.sections).map(([id, section]) => [id, withTextOf(section, current.sections[id])]),
  )
  const texts = { ...target, sections }
  const kept = current.outline.filter(({ id }) => isOnlyWritten(texts, current, id))
  const restored = withShownData(
    kept.reduce((now, entry) => putAway(now, current, entry), texts),
    current,
    takenAway,
  )
  return withRegisterCounts(restored)
}

function withTextOf(section: Section, now: Section | undefined): Section {
  if (now === undefined || now.content === section.content) return section
  const isBegun =
    section.status.kind === 'notStarted' && now.status.kind !== 'notStarted' && !isEmptyText(now.content)
  const status: SectionStatus = isBegun ? { kind: 'inProgress' } : section.status
  return { ...section, content: now.content, status }
}

function isOnlyWritten(target: Report, current: Report, id: string): boolean {
  const section = current.sections[id]
  return !Object.hasOwn(target.sections, id) && section !== undefined && !isEmptyText(section.content)
}

/** Keeps the section after what it stood after, out of sight, where it takes nobody else's subsections. */
function putAway(report: Report, current: Report, entry: OutlineEntry): Report {
  const section = current.sections[entry.id]
  if (section === undefined) return report
  const before = current.outline.slice(0, current.outline.indexOf(entry)).toReversed()
  const above = before.find(({ id }) => report.outline.some((known) => known.id === id))
  const at = report.outline.findIndex(({ id }) => id === above?.id)
  const level = Math.max(1, Math.min(entry.level, (report.outline[at]?.level ?? 0) + 1))
  const next = report.outline.findIndex((known, index) => index > at && known.level <= level)
  const outline = report.outline.toSpliced(next < 0 ? report.outline.length : next, 0, {
    ...detached(report, current, entry),
    level,
  })
  return {
    ...report,
    outline: isOutOfSight(outline, entry.id) ? outline : outline.map((one) => hiddenIf(one, entry.id)),
    sections: { ...report.sections, [entry.id]: section },
  }
}

/** A section that the template of that point does not know is the user's own there, under the heading it has now. */
function detached(report: Report, current: Report, entry: OutlineEntry): OutlineEntry {
  const { templateSectionId, heading } = entry
  if (templateSectionId === null || templateSection(report.template, templateSectionId)) return entry
  return { ...entry, templateSectionId: null, heading: heading ?? headingOf(current, entry) }
}

function isOutOfSight(outline: Report['outline'], id: string): boolean {
  const path = new Set([...ancestorsOf(outline, id), id])
  return outline.some((entry) => path.has(entry.id) && entry.visibility.kind === 'hidden')
}

function hiddenIf(entry: OutlineEntry, id: string): OutlineEntry {
  return entry.id === id ? { ...entry, visibility: { kind: 'hidden', reason: KEPT_REASON } } : entry
}

function withShownData(report: Report, current: Report, takenAway: Report | null): Report {
  const shown = shownIds(report)
  const missing = <Item extends { readonly id: string }>(of: (from: Report) => readonly Item[]) =>
    of(current).filter(
      ({ id }) =>
        shown.has(id) &&
        !of(report).some((known) => known.id === id) &&
        !(takenAway && of(takenAway).some((known) => known.id === id)),
    )
  const charts = missing((from) => from.charts)
  for (const { datasetId } of [...report.charts, ...charts]) shown.add(datasetId)
  const datasets = missing((from) => from.datasets)
  return {
    ...report,
    media: { ...report.media, ...current.media },
    datasets: datasets.length === 0 ? report.datasets : [...report.datasets, ...datasets],
    charts: charts.length === 0 ? report.charts : [...report.charts, ...charts],
  }
}

/** The ids of all charts, tables and images that the texts show, point to or take a number from. */
export function shownIds({ sections }: Report): Set<string> {
  const blocks = Object.values(sections).flatMap(({ content }) => [...walkBlocks(content)])
  return new Set(blocks.flatMap(idsIn))
}

function idsIn(block: Block): readonly string[] {
  switch (block.type) {
    case 'chart':
      return [block.attrs.chartId]
    case 'datasetTable':
      return [block.attrs.datasetId]
    case 'image':
      return [block.attrs.mediaId]
    case 'paragraph':
    case 'heading':
      return (block.content ?? []).flatMap(idsInLine)
    default:
      return []
  }
}

function idsInLine(inline: Inline): readonly string[] {
  if (inline.type === 'crossReference') return [inline.attrs.id]
  return inline.type === 'value' ? datasetIdsOf(inline.attrs.expression) : []
}
