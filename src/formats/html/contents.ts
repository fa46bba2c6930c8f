import { type Caption, type CaptionLabel, captionLabels } from '../../core/captions.ts'
import { plainText } from '../docx/plain-text.ts'
import { captionName, captionPlace } from './captions.ts'
import { type Draft, type PrintedHeading, pageOf } from './draft.ts'
import { type Child, element } from './markup.ts'

/** The contents list headings of level 1 to 3. */
export const DEEPEST_LISTED = 3

/** The table of contents: a link for each heading, in lists as the headings lie under each other; on paper with pages. */
export function tableOfContents(draft: Draft): Child {
  const listed = draft.headings.filter(({ level }) => level <= DEEPEST_LISTED)
  if (listed.length === 0) return null
  return element(
    'nav',
    { class: 'contents', 'aria-labelledby': 'innehall' },
    element('h2', { id: 'innehall' }, 'Innehåll'),
    entriesAt(draft, listed, 1),
  )
}

/** The headings at this level, each with the list of those below it. No level is skipped on the way down. */
function entriesAt(draft: Draft, headings: readonly PrintedHeading[], level: number): Child {
  if (headings.length === 0) return null
  const starts = headings.flatMap((heading, index) => (heading.level === level ? [index] : []))
  const items = starts.map((start, index) => {
    const heading = headings[start]
    const below = headings.slice(start + 1, starts[index + 1])
    return heading === undefined
      ? null
      : element('li', {}, entry(draft, heading), entriesAt(draft, below, level + 1))
  })
  return element('ul', {}, items)
}

function entry(draft: Draft, { place, number, text }: PrintedHeading): Child {
  const numbered = number === null ? null : [element('span', { class: 'section-number' }, number), ' ']
  return linkWithPage(draft, place, [numbered, text])
}

/** The page is part of the link, as in Word's own contents. */
function linkWithPage(draft: Draft, place: string, text: Child): Child {
  const page = pageOf(draft, place)
  const words = element('span', {}, text)
  const onPage = page === null ? null : [' ', element('span', { class: 'page' }, page)]
  return element('a', { href: `#${place}` }, words, onPage)
}

const LIST_NAMES: Readonly<Record<CaptionLabel, string>> = {
  Tabell: 'Tabeller',
  Diagram: 'Diagram',
  Bild: 'Bilder',
}

/** What tables, charts and images there are, each kind in a list of its own. */
export function listsOfFigures(draft: Draft): Child {
  return captionLabels.map((label) => {
    const listed = draft.figuresWritten.filter((caption) => caption.label === label)
    if (listed.length === 0) return null
    const id = `lista-${label.toLowerCase()}`
    const items = listed.map((caption) =>
      element('li', {}, linkWithPage(draft, captionPlace(caption), figureName(caption))),
    )
    return element(
      'nav',
      { class: 'contents figures', 'aria-labelledby': id },
      element('h2', { id }, LIST_NAMES[label]),
      element('ul', {}, items),
    )
  })
}

function figureName(caption: Caption): string {
  const text = plainText(caption.text).trim()
  return text === '' ? captionName(caption) : `${captionName(caption)}. ${text}`
}
