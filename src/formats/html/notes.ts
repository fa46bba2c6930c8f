import type { Draft, Piece } from './draft.ts'
import { heading } from './headings.ts'
import { type Child, element } from './markup.ts'

/** The notes at the end, each with a way back to its place in the text. */
export function notes(draft: Draft): readonly Piece[] {
  const { footnotes } = draft
  if (footnotes.length === 0) return []
  const items = footnotes.map((text, index) => note(draft, text, index + 1))
  return [
    ...heading(draft, 1, 'Noter', { isCounted: false }),
    { markup: element('ol', { class: 'notes' }, items) },
  ]
}

function note({ paper }: Draft, text: string, number: number): Child {
  const back = element('a', { href: `#till-not-${number}` }, `Tillbaka till not ${number} i texten`)
  return element('li', { id: `not-${number}` }, text, paper === null ? [' ', back] : null)
}
