import type { PageNumberEstimator } from 'docx'
import type { DocumentLook } from './draft.ts'
import { indent } from './lists.ts'
import { type Block, blocksIn, type ListIndent } from './pages/blocks.ts'
import { type DocumentSection, sectionsIn } from './pages/document-sections.ts'
import { type FlowItem, flowItems, heightOf } from './pages/flow.ts'
import { linesOf } from './pages/lines.ts'
import { type StyleSheet, styleSheet } from './pages/looks.ts'
import { type Pages, type Put, paginate } from './pages/paginate.ts'
import { style, stylesXml } from './styles.ts'

interface PageNumberOptions {
  readonly onStart: () => void
  readonly look: DocumentLook
  /** What the notes say, from the first on. */
  readonly footnotes: readonly string[]
}

/**
 * Finds the page that each bookmark is on, and how many pages there are, by laying out the document as it is about to
 * be written: the same document gives the same numbers, in time that grows in step with it. Text is
 * measured in Calibri, or by it. What text flows around is not laid out.
 */
export function pageNumbers({ onStart, look, footnotes }: PageNumberOptions): PageNumberEstimator {
  return (body) => {
    onStart()
    const bookmarks = new Map<string, string>()
    const sections = laidOutSections(body, { look, footnotes })
    for (const { items, starts, firstPage } of sections) {
      for (const [index, item] of items.entries()) {
        const page = firstPage + (starts[index] ?? 0)
        for (const name of item.bookmarks) bookmarks.set(name, String(page))
      }
    }
    const last = sections.at(-1)
    return { bookmarks, pageCount: last ? last.firstPage + last.count - 1 : 0 }
  }
}

/** A part of the document with pages of one size, as it is put onto them. */
export interface LaidOutSection extends Pages {
  readonly section: DocumentSection
  readonly styles: StyleSheet
  readonly blocks: readonly Block[]
  /** One for each paragraph and each row of a table. */
  readonly items: readonly FlowItem[]
  readonly puts: readonly Put[]
  /** The number of its first page. */
  readonly firstPage: number
}

/** Lays out the library's tree of a document. */
export function laidOutSections(
  body: unknown,
  { look, footnotes }: Pick<PageNumberOptions, 'look' | 'footnotes'>,
): readonly LaidOutSection[] {
  const styles = look.frame?.sheet ?? styleSheet(stylesXml(look))
  const sections: LaidOutSection[] = []
  let firstPage = (look.frame?.pagesBefore ?? 0) + 1
  for (const section of sectionsIn(body)) {
    const { content, textWidth, textHeight } = section
    const noteHeight = (id: number) => heightOfNote(styles, footnotes[id - 1] ?? '', textWidth)
    const blocks = blocksIn(content, { styles, lists, noteHeight })
    const items = flowItems(blocks, textWidth)
    const puts: Put[] = []
    const { starts, count } = paginate(items, textHeight, (put) => puts.push(put))
    sections.push({ section, styles, blocks, items, puts, starts, count, firstPage })
    firstPage += count
  }
  return sections
}

/** How much of the page's foot a note takes: its mark, a space and its text. */
function heightOfNote(styles: StyleSheet, text: string, width: number): number {
  const { paragraph: look, run } = styles.paragraph(style.footnote)
  const pieces = [{ kind: 'text' as const, text: `1 ${text}`, run }]
  const lines = linesOf({ kind: 'paragraph', look, run, pieces, bookmarks: [] }, width)
  return look.before + heightOf(lines) + look.after
}

/** The names of the lists say whether they stand in a cell. */
const lists: ListIndent = (list, level) => indent(level, /-cell\b/.test(list) ? 'cell' : 'text')
