import { definitionOf } from './outline.ts'
import { ancestorsOf, subtreeOf } from './outline-operations.ts'
import { placeName } from './place-name.ts'
import type { OutlineEntry, Report } from './report.ts'
import type { ChecklistItem } from './template.ts'

/** A section of the model report that is left out, with what lies under it. */
export interface HiddenSection {
  readonly id: string
  /** As it is called by itself (see `placeName`). */
  readonly heading: string
  /** Empty when none was given. */
  readonly reason: string
  /** What the law demands there. */
  readonly requirements: readonly ChecklistItem[]
}

/** Sections of the model that are left out, each where it was hidden. Optional sections that are off are not told. */
export function hiddenSections(report: Report): readonly HiddenSection[] {
  return hiddenAtTheTop(report).flatMap((entry) => {
    const definitions = subtreeOf(report.outline, entry.id).flatMap(
      (part) => definitionOf(report, part) ?? [],
    )
    const ofTheModel = definitions.filter(({ kind }) => kind !== 'optional')
    if (ofTheModel.length === 0 || entry.visibility.kind === 'shown') return []
    const checklist = ofTheModel.flatMap((definition) => definition.checklist)
    return {
      id: entry.id,
      heading: placeName(report, entry),
      reason: entry.visibility.reason.trim(),
      requirements: checklist.filter(({ level }) => level === 'required'),
    }
  })
}

/** Hidden sections that do not lie under another hidden one. */
function hiddenAtTheTop({ outline }: Report): readonly OutlineEntry[] {
  const hidden = outline.filter(({ visibility }) => visibility.kind === 'hidden')
  const ids = new Set(hidden.map(({ id }) => id))
  return hidden.filter(({ id }) => !ancestorsOf(outline, id).some((above) => ids.has(above)))
}
