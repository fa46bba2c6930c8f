import { ExternalHyperlink, type IRunOptions, type ParagraphChild, TextRun } from 'docx'
import type { CrossReference, Inline, Mark } from '../../core/rich-text/schema.ts'
import { figureKey } from '../../core/values/reader.ts'
import { captionBookmark } from './captions.ts'
import type { Draft } from './draft.ts'
import { filledField } from './fields.ts'
import { plainText } from './plain-text.ts'
import { style } from './styles.ts'

/**
 * Running text as runs and links; neighbouring pieces of one link become one link. Numbers of the tables are
 * printed as they are now; references are fields with their text filled in.
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
      children.push(inlineRun(draft, node))
      continue
    }
    if (link === null || link.href !== href) {
      closeLink()
      link = { href, runs: [] }
    }
    link.runs.push(inlineRun(draft, node, style.link))
  }
  closeLink()
  return children
}

function inlineRun(draft: Draft, node: Inline, characterStyle?: string): ParagraphChild {
  switch (node.type) {
    case 'hardBreak':
      return new TextRun({ break: 1 })
    case 'text':
      return new TextRun({ text: plainText(node.text), ...runStyle(node, characterStyle) })
    case 'value':
      return new TextRun({ text: plainText(draft.read(node)), ...runStyle(node, characterStyle) })
    case 'crossReference':
      return referenceRun(draft, node, characterStyle)
  }
}

/** A reference that Word can follow and keep up to date; one to nothing is printed as text. */
function referenceRun(draft: Draft, node: CrossReference, characterStyle?: string): ParagraphChild {
  const figure = draft.figures.get(figureKey(node.attrs.kind, node.attrs.id))
  const text = draft.read(node)
  if (!figure) return new TextRun({ text, ...runStyle(node, characterStyle) })
  return filledField(` REF ${captionBookmark(figure)} \\h `, text, runStyle(node, characterStyle))
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
  const marks = node.type === 'hardBreak' ? [] : (node.marks ?? [])
  for (const mark of marks) if (mark.type === 'link') return mark.attrs.href
  return null
}
