import type { PageNumberEstimator } from 'docx'
import type { DocumentLook } from './draft.ts'
import { indent } from './lists.ts'
import { blocksIn, type ListIndent } from './pages/blocks.ts'
import { sectionsIn } from './pages/document-sections.ts'
import { flowItems, heightOf } from './pages/flow.ts'
import { linesOf } from './pages/lines.ts'
import { type StyleSheet, styleSheet } from './pages/looks.ts'
import { paginate } from './pages/paginate.ts'
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
    const styles = look.frame?.sheet ?? styleSheet(stylesXml(look))
    const bookmarks = new Map<string, string>()
    let pageCount = look.frame?.pagesBefore ?? 0
    for (const { content, textWidth, textHeight } of sectionsIn(body)) {
      const noteHeight = (id: number) => heightOfNote(styles, footnotes[id - 1] ?? '', textWidth)
      const items = flowItems(blocksIn(content, { styles, lists, noteHeight }), textWidth)
      const { starts, count } = paginate(items, textHeight)
      for (const [index, item] of items.entries()) {
        const page = pageCount + (starts[index] ?? 0) + 1
        for (const name of item.bookmarks) bookmarks.set(name, String(page))
      }
      pageCount += count
    }
    return { bookmarks, pageCount }
  }
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
