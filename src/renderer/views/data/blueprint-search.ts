import {
  asTextTable,
  type Blueprint,
  type NumbersBlueprint,
  type TextTableBlueprint,
} from '../../../core/blueprint.ts'
import type { OutlineItem } from '../../../core/outline.ts'

/** A table to choose, with the headings of this report where such a table is usual. */
export interface OfferedBlueprint {
  readonly blueprint: NumbersBlueprint | TextTableBlueprint
  readonly usualIn: readonly string[]
}

export interface OfferedGroup {
  readonly id: string
  readonly name: string
  readonly offered: readonly OfferedBlueprint[]
}

/**
 * The tables that a search finds, of numbers and of words, group by group; every word has to stand somewhere. All for
 * no words.
 */
export function searchBlueprints(
  blueprints: readonly Blueprint[],
  outline: readonly OutlineItem[],
  query: string,
): readonly OfferedGroup[] {
  const words = folded(query).split(/\s+/).filter(Boolean)
  const groups = new Map<string, { name: string; offered: OfferedBlueprint[] }>()
  for (const one of blueprints) {
    const blueprint = one.kind === 'numbers' ? one : asTextTable(one)
    if (blueprint === null) continue
    const usualIn = usualSections(blueprint, outline).map(({ heading }) => heading)
    const { group } = blueprint
    const text = folded([blueprint.name, blueprint.measures, group.name, ...usualIn].join(' '))
    if (!words.every((word) => text.includes(word))) continue
    const known = groups.get(group.id) ?? { name: group.name, offered: [] }
    known.offered.push({ blueprint, usualIn })
    groups.set(group.id, known)
  }
  return [...groups].map(([id, { name, offered }]) => ({ id, name, offered }))
}

/** The sections whose template names the table, in the order of the report. */
export function usualSections(
  { id, usedIn }: Pick<Blueprint, 'id' | 'usedIn'>,
  outline: readonly OutlineItem[],
): readonly OutlineItem[] {
  return outline.filter(
    ({ definition }) => definition && (definition.blueprints.includes(id) || usedIn.includes(definition.id)),
  )
}

function folded(text: string): string {
  return text.toLocaleLowerCase('sv').normalize('NFC')
}
