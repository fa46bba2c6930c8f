import { calmHeading } from '../../../../core/calm-heading.ts'
import { type OutlineItem, outlineOf } from '../../../../core/outline.ts'
import { addOwnSection } from '../../../../core/outline-operations.ts'
import type { Report } from '../../../../core/report.ts'

/** A level that a new section may have below another one, with the number that it gets there. */
export interface OwnPlace {
  readonly level: number
  readonly number: string
  /** "underavsnitt till Avvikelser" */
  readonly says: string
}

const DEEPEST = 4

/** Where a new section can go after this one: beside it first, then under it, then ever further out. */
export function ownPlaces(report: Report, after: string): readonly OwnPlace[] {
  const items = outlineOf(report)
  const at = items.findIndex(({ entry }) => entry.id === after)
  const above = items[at]
  if (above === undefined) return []
  const deeper = above.level + 1
  const levels = Array.from({ length: Math.min(DEEPEST, deeper) }, (_, index) => index + 1)
  const order = [above.level, deeper, ...levels.toReversed()].filter((level) => levels.includes(level))
  return [...new Set(order)].map((level) => ({
    level,
    number: numberThere(report, after, level),
    says: level === deeper ? under(above) : beside(items.slice(0, at + 1), level),
  }))
}

function under({ level, heading }: OutlineItem): string {
  return level === 0 ? 'först i berättelsen' : `underavsnitt till ${calmHeading(heading)}`
}

function beside(items: readonly OutlineItem[], level: number): string {
  const sibling = items.findLast((item) => item.level === level)
  return sibling === undefined ? 'eget avsnitt' : `efter ${calmHeading(sibling.heading)}`
}

function numberThere(report: Report, after: string, level: number): string {
  const id = 'new'
  const added = addOwnSection(report, 'Nytt', { after }, level, () => id)
  return outlineOf(added).find(({ entry }) => entry.id === id)?.number ?? ''
}
