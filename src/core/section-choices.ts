import { definitionOf } from './outline.ts'
import { ancestorsOf } from './outline-operations.ts'
import type { Organisation, OutlineEntry, Report } from './report.ts'
import { isEmptyText } from './rich-text/text.ts'

/**
 * Sections of the template that are off and were never used: what there is to add, in the template's order. Not those
 * under a section that somebody put away, since adding one would bring that back.
 */
export function sectionsToAdd(report: Report): readonly OutlineEntry[] {
  const addable = new Set(report.outline.filter((entry) => isOff(report, entry)).map(({ id }) => id))
  const hidden = hiddenIds(report)
  return report.outline.filter(
    ({ id }) =>
      addable.has(id) &&
      ancestorsOf(report.outline, id).every((above) => !hidden.has(above) || addable.has(above)),
  )
}

/**
 * Sections that somebody has put away: those of the model report, the user's own, and all that have a reason or
 * something written. One that lies under another comes back with that one or after it, and is not listed.
 */
export function putAwaySections(report: Report): readonly OutlineEntry[] {
  const putAway = report.outline.filter(
    (entry) => entry.visibility.kind === 'hidden' && !isOff(report, entry),
  )
  const ids = new Set(putAway.map(({ id }) => id))
  return putAway.filter(({ id }) => !ancestorsOf(report.outline, id).some((above) => ids.has(above)))
}

/** What a repeated section may be about: the operations of the organisation's units, each once. */
export function operationNames({ units }: Pick<Organisation, 'units'>): readonly string[] {
  const names = units.map(({ operation }) => operation.trim()).filter((name) => name !== '')
  return [...new Set(names.map((name) => name.charAt(0).toLocaleUpperCase('sv') + name.slice(1)))]
}

function isOff(report: Report, entry: OutlineEntry): boolean {
  if (entry.visibility.kind === 'shown' || entry.visibility.reason.trim() !== '') return false
  if (definitionOf(report, entry)?.kind !== 'optional') return false
  const section = report.sections[entry.id]
  return section === undefined || (isEmptyText(section.content) && section.notes.trim() === '')
}

function hiddenIds({ outline }: Report): ReadonlySet<string> {
  return new Set(outline.filter(({ visibility }) => visibility.kind === 'hidden').map(({ id }) => id))
}
