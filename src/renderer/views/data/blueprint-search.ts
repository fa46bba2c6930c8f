import type { Blueprint, NumbersBlueprint } from '../../../core/blueprint.ts'
import type { OutlineItem } from '../../../core/outline.ts'

/** A table to choose, with the headings of this report where such a table is usual. */
export interface OfferedBlueprint {
  readonly blueprint: NumbersBlueprint
  readonly usualIn: readonly string[]
}

export interface OfferedGroup {
  readonly id: string
  readonly name: string
  readonly offered: readonly OfferedBlueprint[]
}

/** The tables of numbers that a search finds, group by group; every word has to stand somewhere. All for no words. */
export function searchBlueprints(
  blueprints: readonly Blueprint[],
  outline: readonly OutlineItem[],
  query: string,
): readonly OfferedGroup[] {
  const words = folded(query).split(/\s+/).filter(Boolean)
  const groups = new Map<string, { name: string; offered: OfferedBlueprint[] }>()
  for (const blueprint of blueprints) {
    if (blueprint.kind !== 'numbers') continue
    const usualIn = usualHeadings(blueprint, outline)
    const { group } = blueprint
    const text = folded([blueprint.name, blueprint.measures, group.name, ...usualIn].join(' '))
    if (!words.every((word) => text.includes(word))) continue
    const known = groups.get(group.id) ?? { name: group.name, offered: [] }
    known.offered.push({ blueprint, usualIn })
    groups.set(group.id, known)
  }
  return [...groups].map(([id, { name, offered }]) => ({ id, name, offered }))
}

/** The headings of the sections whose template names the table. */
function usualHeadings({ id, usedIn }: NumbersBlueprint, outline: readonly OutlineItem[]): readonly string[] {
  return outline
    .filter(
      ({ definition }) =>
        definition && (definition.blueprints.includes(id) || usedIn.includes(definition.id)),
    )
    .map(({ heading }) => heading)
}

function folded(text: string): string {
  return text.toLocaleLowerCase('sv').normalize('NFC')
}
