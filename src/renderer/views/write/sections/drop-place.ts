import { levelsBelow, moveSection } from '../../../../core/outline-operations.ts'
import type { Report } from '../../../../core/report.ts'

/** A row of the list and where it is seen. */
export interface RowPlace {
  readonly id: string
  readonly level: number
  readonly top: number
  readonly bottom: number
}

/** Where a dragged section would go. */
export interface DropPlace {
  /** The row that it would follow. */
  readonly after: string
  readonly level: number
  /** Where the line between the rows is. */
  readonly y: number
}

/** So far the hand goes sideways for one level. */
const LEVEL_WIDTH = 20

/**
 * Where a section goes that has been dragged to `y`, and `dx` sideways from where it was taken: between the nearest
 * rows, at the nearest level that fits there. Null where it cannot go.
 */
export function dropPlaceAt(
  report: Report,
  rows: readonly RowPlace[],
  id: string,
  y: number,
  dx: number,
): DropPlace | null {
  const dragged = rows.find((row) => row.id === id)
  if (dragged === undefined) return null
  const below = rows.findIndex((row) => y < (row.top + row.bottom) / 2)
  const seen = below < 0 ? rows.length - 1 : below - 1
  const aboveAt = outside(rows, id, Math.max(0, seen))
  const above = rows[aboveAt]
  const next = rows[aboveAt + 1]
  const levels = above ? levelsBelow(report, above.id, id) : null
  if (above === undefined || levels === null) return null
  const wanted = dragged.level + Math.round(dx / LEVEL_WIDTH)
  const level = Math.min(Math.max(wanted, levels.highest), levels.deepest)
  return { after: above.id, level, y: next ? (above.bottom + next.top) / 2 : above.bottom }
}

/** Carries the drop out; the same report where the section already is there. */
export function dropped(report: Report, id: string, { after, level }: DropPlace): Report {
  const moved = moveSection(report, id, { after }, level)
  const isSame = moved.outline.every((entry, index) => {
    const before = report.outline[index]
    return before?.id === entry.id && before.level === entry.level
  })
  return isSame ? report : moved
}

/** The last row at or before this one that does not belong to the dragged section. */
function outside(rows: readonly RowPlace[], id: string, at: number): number {
  const from = rows.findIndex((row) => row.id === id)
  const level = rows[from]?.level ?? 0
  const end = rows.findIndex((row, index) => index > from && row.level <= level)
  const isInside = at >= from && (end < 0 || at < end)
  return isInside ? from - 1 : at
}
