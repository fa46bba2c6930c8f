import { childrenOf, copyOf, descendantsOf, type XmlElement } from './xml.ts'

/** The number of a list in the merged part for one of ours. */
export type ListNumber = (ours: string) => string

/**
 * Puts our lists after the template's, in place, with numbers that are free, and the ids that our styles have now. Gives
 * what each became.
 */
export function mergeLists(
  theirs: XmlElement,
  ours: XmlElement,
  ids: ReadonlyMap<string, string>,
): ListNumber {
  const shape = highest(theirs, 'w:abstractNum', 'w:abstractNumId') + 1
  const list = highest(theirs, 'w:num', 'w:numId')
  const shapes = childrenOf(ours, 'w:abstractNum').map((each) => shifted(each, 'w:abstractNumId', shape))
  const lists = childrenOf(ours, 'w:num').map((each) => {
    const moved = shifted(each, 'w:numId', list)
    for (const child of childrenOf(moved, 'w:abstractNumId')) shift(child, 'w:val', shape)
    return moved
  })
  for (const each of shapes) {
    for (const { name, attributes } of descendantsOf(each)) {
      const said = attributes.get('w:val') ?? ''
      if (name === 'w:pStyle') attributes.set('w:val', ids.get(said) ?? said)
    }
  }
  const rest = childrenOf(theirs)
  const named = (name: string) => rest.filter((each) => each.name === name)
  theirs.children = [
    ...named('w:numPicBullet'),
    ...named('w:abstractNum'),
    ...shapes,
    ...named('w:num'),
    ...lists,
    ...named('w:numIdMacAtCleanup'),
  ]
  return (number) => (number === '0' ? number : String(Number(number) + list))
}

function highest(root: XmlElement, name: string, attribute: string): number {
  return Math.max(
    0,
    ...childrenOf(root, name).map(({ attributes }) => Number(attributes.get(attribute)) || 0),
  )
}

/** A copy with its number moved on, and without what only some versions of Word know. */
function shifted(original: XmlElement, attribute: string, by: number): XmlElement {
  const copy = copyOf(original)
  for (const name of [...copy.attributes.keys()]) if (!name.startsWith('w:')) copy.attributes.delete(name)
  shift(copy, attribute, by)
  return copy
}

function shift({ attributes }: XmlElement, attribute: string, by: number): void {
  attributes.set(attribute, String(Number(attributes.get(attribute) ?? 0) + by))
}
