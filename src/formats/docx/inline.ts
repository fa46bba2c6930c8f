import {
  ExternalHyperlink,
  FootnoteReferenceRun,
  type IRunOptions,
  PageReference,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx'
import type { CrossReference, Footnote, Inline, Mark } from '../../core/rich-text/schema.ts'
import { figureKey } from '../../core/values/reader.ts'
import { captionBookmark } from './captions.ts'
import type { Draft } from './draft.ts'
import { filledField } from './fields.ts'
import { plainText } from './plain-text.ts'
import { style } from './styles.ts'

/**
 * Running text as runs and links; neighbouring pieces of one link become one link. Numbers of the tables are
 * printed as they are now; references are fields with their text filled in; notes are Word's own.
 */
export function inlineRuns(draft: Draft, inline: readonly Inline[] | undefined): readonly ParagraphChild[] {
  const children: ParagraphChild[] = []
  let link: { readonly href: string; readonly runs: ParagraphChild[] } | null = null
  const closeLink = () => {
    if (link) children.push(new ExternalHyperlink({ link: link.href, children: link.runs }))
    link = null
  }
  for (const node of inline ?? []) {
    const href = hrefOf(node)
    if (href === null) {
      closeLink()
      children.push(...inlineRun(draft, node))
      continue
    }
    if (link === null || link.href !== href) {
      closeLink()
      link = { href, runs: [] }
    }
    link.runs.push(...inlineRun(draft, node, style.link))
  }
  closeLink()
  return children
}

function inlineRun(draft: Draft, node: Inline, characterStyle?: string): readonly ParagraphChild[] {
  switch (node.type) {
    case 'hardBreak':
      return [new TextRun({ break: 1 })]
    case 'text':
      return [new TextRun({ text: plainText(node.text), ...runStyle(node, characterStyle) })]
    case 'value':
      return [new TextRun({ text: plainText(draft.read(node)), ...runStyle(node, characterStyle) })]
    case 'crossReference':
      return referenceRuns(draft, node, characterStyle)
    case 'footnote':
      return [noteRun(draft, node)]
  }
}

/** A reference that Word can follow and keep up to date; one to nothing is printed as text. */
function referenceRuns(
  draft: Draft,
  node: CrossReference,
  characterStyle?: string,
): readonly ParagraphChild[] {
  const { kind, id, shows } = node.attrs
  const figure = draft.figures.get(figureKey(kind, id))
  const text = draft.read(node)
  const look = runStyle(node, characterStyle)
  if (!figure) return [new TextRun({ text, ...look })]
  const bookmark = captionBookmark(figure)
  const label = filledField(` REF ${bookmark} \\h `, text, look)
  const page = new PageReference(bookmark, { hyperlink: true })
  if (shows === 'page') return [new TextRun({ text: 'sidan\u00a0', ...look }), page]
  if (shows === 'labelAndPage') return [label, new TextRun({ text: ' på sidan\u00a0', ...look }), page]
  return [label]
}

function noteRun(draft: Draft, { attrs }: Footnote): ParagraphChild {
  const text = plainText(attrs.text)
  draft.footnotes.push(text)
  const content = new Paragraph({ style: style.footnote, children: [new TextRun(` ${text}`)] })
  return new FootnoteReferenceRun({ children: [content] })
}

function runStyle(node: Marked, characterStyle?: string): IRunOptions {
  return {
    ...(has(node, 'bold') ? { bold: true } : {}),
    ...(has(node, 'italic') ? { italics: true } : {}),
    ...(characterStyle ? { style: characterStyle } : {}),
  }
}

interface Marked {
  readonly marks?: readonly Mark[]
}

function has(node: Marked, type: Mark['type']): boolean {
  return (node.marks ?? []).some((mark) => mark.type === type)
}

function hrefOf(node: Inline): string | null {
  const marks = 'marks' in node ? (node.marks ?? []) : []
  for (const mark of marks) if (mark.type === 'link') return mark.attrs.href
  return null
}
