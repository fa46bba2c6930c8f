import type { ExportScope } from '../../../core/export-settings.ts'
import type { OutlineItem } from '../../../core/outline.ts'

/** How a section stands in the choice: with all that lies under it, without any of it, or in between. */
export type Check = 'all' | 'some' | 'none'

/** The ids of what is chosen of these sections. */
export function chosenIds(items: readonly OutlineItem[], scope: ExportScope): ReadonlySet<string> {
  const ids = items.map(({ entry }) => entry.id)
  if (scope.kind === 'whole') return new Set(ids)
  const chosen = new Set(scope.sectionIds)
  return new Set(ids.filter((id) => chosen.has(id)))
}

/** How the section at this place stands. */
export function checkOf(items: readonly OutlineItem[], at: number, chosen: ReadonlySet<string>): Check {
  const ids = idsFrom(items, at)
  const count = ids.filter((id) => chosen.has(id)).length
  if (count === ids.length) return 'all'
  return count === 0 ? 'none' : 'some'
}

/** The choice with the section at this place, and all that lies under it, taken in or out. */
export function toggled(
  items: readonly OutlineItem[],
  at: number,
  chosen: ReadonlySet<string>,
): ReadonlySet<string> {
  const ids = idsFrom(items, at)
  const changed = new Set(chosen)
  const isOut = checkOf(items, at, chosen) === 'all'
  for (const id of ids) {
    if (isOut) changed.delete(id)
    else changed.add(id)
  }
  return changed
}

function idsFrom(items: readonly OutlineItem[], at: number): readonly string[] {
  const top = items[at]
  if (top === undefined) return []
  const after = items.slice(at + 1)
  const end = after.findIndex(({ level }) => level <= top.level)
  return [top, ...(end < 0 ? after : after.slice(0, end))].map(({ entry }) => entry.id)
}
