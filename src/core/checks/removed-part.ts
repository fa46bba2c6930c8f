import { type Report, sectionOf } from '../report.ts'
import type { RichText } from '../rich-text/schema.ts'
import { setSectionContent } from '../section-operations.ts'
import type { Fix } from './finding.ts'
import { type Node, sizeOf } from './replaced-text.ts'

/** A part of a text that can go away by itself: an item of a list, or a row of a table. */
export interface RemovablePart {
  readonly type: 'listItem' | 'tableRow'
  /** Where it begins in the document. */
  readonly at: number
  /** The words in it, without anything between its paragraphs; numbers of the tables are left out. */
  readonly words: string
}

/** A fix that takes such a part away, if it still stands there and reads the same. The last one of its list or table stays. */
export function withoutPartFix(label: string, sectionId: string, part: RemovablePart): Fix {
  return {
    label,
    apply: (report) => withoutPart(report, sectionId, part),
  }
}

function withoutPart(report: Report, sectionId: string, part: RemovablePart): Report {
  if (!Object.hasOwn(report.sections, sectionId)) return report
  const { content } = sectionOf(report, sectionId)
  const blocks = removed(content.content, 0, part)
  if (blocks === content.content) return report
  // Only a whole item or row is gone, and never the last one, so what is left keeps to the schema.
  return setSectionContent(report, sectionId, { ...content, content: blocks } as RichText)
}

function removed<T extends Node>(nodes: readonly T[], start: number, part: RemovablePart): readonly T[] {
  let at = start
  for (const [index, node] of nodes.entries()) {
    const size = sizeOf(node)
    if (at === part.at && node.type === part.type) {
      return nodes.length > 1 && wordsOf(node) === part.words ? nodes.toSpliced(index, 1) : nodes
    }
    if (part.at > at && part.at < at + size && node.content !== undefined) {
      const content = removed(node.content, at + 1, part)
      return content === node.content ? nodes : nodes.with(index, { ...node, content })
    }
    at += size
  }
  return nodes
}

/** The written words of a node. */
export function wordsOf(node: Node): string {
  if (node.type === 'text') return (node as unknown as { readonly text: string }).text
  return (node.content ?? []).map(wordsOf).join('')
}
