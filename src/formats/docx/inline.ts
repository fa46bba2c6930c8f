import { ExternalHyperlink, type ParagraphChild, TextRun } from 'docx'
import type { Inline, Mark, Text } from '../../core/rich-text/schema.ts'
import { plainText } from './plain-text.ts'
import { style } from './styles.ts'

/** Running text as runs and links; neighbouring pieces of one link become one link. */
export function inlineRuns(inline: readonly Inline[] | undefined): readonly ParagraphChild[] {
  const children: ParagraphChild[] = []
  let link: { readonly href: string; readonly pieces: Text[] } | null = null
  const closeLink = () => {
    if (link) children.push(hyperlink(link.href, link.pieces))
    link = null
  }
  for (const node of inline ?? []) {
    const href = node.type === 'text' ? hrefOf(node) : null
    if (node.type === 'text' && href !== null) {
      if (link === null || link.href !== href) {
        closeLink()
        link = { href, pieces: [] }
      }
      link.pieces.push(node)
      continue
    }
    closeLink()
    children.push(node.type === 'hardBreak' ? new TextRun({ break: 1 }) : textRun(node))
  }
  closeLink()
  return children
}

function hyperlink(href: string, pieces: readonly Text[]): ExternalHyperlink {
  return new ExternalHyperlink({ link: href, children: pieces.map((piece) => textRun(piece, style.link)) })
}

function textRun(node: Text, characterStyle?: string): TextRun {
  return new TextRun({
    text: plainText(node.text),
    ...(has(node, 'bold') ? { bold: true } : {}),
    ...(has(node, 'italic') ? { italics: true } : {}),
    ...(characterStyle ? { style: characterStyle } : {}),
  })
}

function has(node: Text, type: Mark['type']): boolean {
  return (node.marks ?? []).some((mark) => mark.type === type)
}

function hrefOf(node: Text): string | null {
  for (const mark of node.marks ?? []) if (mark.type === 'link') return mark.attrs.href
  return null
}
