import type { Finding } from '../../core/checks/finding.ts'

/** Where in the report's texts the writer is. */
export interface TextPlace {
  readonly sectionId: string | null
  readonly at: number
}

/**
 * The finding after or before a place, in the order of the sections; at the end it begins anew. `current` is the one
 * that was last gone to, if the writer is still there: two may begin at the same words.
 */
export function stepFrom(
  findings: readonly Finding[],
  order: readonly string[],
  place: TextPlace,
  current: string | null,
  by: 1 | -1,
): Finding | null {
  const all = findings
    .filter(({ sectionId }) => sectionId !== null && order.includes(sectionId))
    .toSorted((a, b) => position(a, order) - position(b, order) || startOf(a) - startOf(b))
  if (all.length === 0) return null
  const at = current === null ? -1 : all.findIndex(({ key }) => key === current)
  if (at >= 0) return all[(at + by + all.length) % all.length] ?? null
  const here = place.sectionId === null ? -1 : order.indexOf(place.sectionId)
  const isAfter = (finding: Finding) => {
    const section = position(finding, order)
    return section > here || (section === here && startOf(finding) >= place.at)
  }
  return (
    (by === 1 ? (all.find(isAfter) ?? all[0]) : (all.findLast((one) => !isAfter(one)) ?? all.at(-1))) ?? null
  )
}

function position({ sectionId }: Finding, order: readonly string[]): number {
  return sectionId === null ? -1 : order.indexOf(sectionId)
}

function startOf({ where }: Finding): number {
  return where.kind === 'text' ? where.from : 0
}
