import type { CrossReference, Footnote, Inline, Mark } from '../../core/rich-text/schema.ts'
import { figureKey } from '../../core/values/reader.ts'
import { plainText } from '../docx/plain-text.ts'
import { captionPlace } from './captions.ts'
import { type Draft, pageOf } from './draft.ts'
import { type Child, element, type Markup, together } from './markup.ts'

/**
 * Running text; neighbouring pieces of one link become one link. Numbers of the tables are printed as the public may
 * see them; references and notes are links.
 */
export function inlineMarkup(draft: Draft, inline: readonly Inline[] | undefined): readonly Markup[] {
  const found: Markup[] = []
  let link: { readonly href: string; readonly inside: Child[] } | null = null
  const closeLink = () => {
    if (link)
      found.push(
        isBlank(link.inside) ? together(link.inside) : element('a', { href: link.href }, link.inside),
      )
    link = null
  }
  for (const node of inline ?? []) {
    const href = node.type === 'crossReference' || node.type === 'footnote' ? null : hrefOf(node)
    if (link !== null && link.href !== href) closeLink()
    if (href === null) found.push(marked(node, inlineNode(draft, node)))
    else {
      link ??= { href, inside: [] }
      link.inside.push(marked(node, inlineNode(draft, node)))
    }
  }
  closeLink()
  return found
}

/** Whether there is nothing to read, so that a link would have no name. */
function isBlank(inside: Child): boolean {
  return (
    together(inside)
      .html.replace(/<[^>]*>/g, '')
      .trim() === ''
  )
}

function inlineNode(draft: Draft, node: Inline): Child {
  switch (node.type) {
    case 'hardBreak':
      return element('br', {})
    case 'text':
      return plainText(node.text)
    case 'value':
      return plainText(draft.read(node))
    case 'crossReference':
      return reference(draft, node)
    case 'footnote':
      return note(draft, node)
  }
}

/** A link to what it speaks of; on paper it says the page where it is to. One to nothing is printed as text. */
function reference(draft: Draft, node: CrossReference): Child {
  const { kind, id, shows } = node.attrs
  const figure = draft.figures.get(figureKey(kind, id))
  const text = plainText(draft.read(node))
  if (!figure) return text
  const place = captionPlace(figure)
  const page = shows === undefined ? null : pageOf(draft, place)
  const onPage = shows === 'page' ? `sidan\u00a0${page}` : `${text} på sidan\u00a0${page}`
  return element('a', { href: `#${place}` }, page === null ? text : onPage)
}

function note(draft: Draft, { attrs }: Footnote): Child {
  draft.footnotes.push(plainText(attrs.text).trim())
  const number = draft.footnotes.length
  const hidden = element('span', { class: 'unseen' }, 'Not ')
  return element(
    'sup',
    {},
    element('a', { href: `#not-${number}`, id: `till-not-${number}` }, hidden, String(number)),
  )
}

function marked(node: Inline, inside: Child): Markup {
  const bold: Child = has(node, 'bold') ? element('strong', {}, inside) : inside
  const italic: Child = has(node, 'italic') ? element('em', {}, bold) : bold
  return together(italic)
}

function has(node: Inline, type: Mark['type']): boolean {
  return marksOf(node).some((mark) => mark.type === type)
}

/** Only addresses that the schema lets in become links, whoever made the report. */
function hrefOf(node: Inline): string | null {
  for (const mark of marksOf(node)) {
    if (mark.type === 'link' && /^(?:https:|mailto:)/i.test(mark.attrs.href)) return mark.attrs.href
  }
  return null
}

function marksOf(node: Inline): readonly Mark[] {
  return 'marks' in node ? (node.marks ?? []) : []
}
