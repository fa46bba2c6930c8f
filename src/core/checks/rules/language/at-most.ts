import type { Found } from '../../finding.ts'

/** The first few, the last of them with a sentence on how many more there are; a long list of hints helps nobody. */
export function atMost(
  found: readonly Found[],
  most: number,
  more: (left: readonly Found[]) => string,
): readonly Found[] {
  if (found.length <= most) return found
  const shown = found.slice(0, most)
  const last = shown.at(-1)
  if (last === undefined) return []
  return [...shown.slice(0, -1), { ...last, message: `${last.message} ${more(found.slice(most))}` }]
}
