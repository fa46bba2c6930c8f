import type { PageNumberEstimator } from 'docx'
import { indent } from './lists.ts'
import { blocksIn, type ListIndent } from './pages/blocks.ts'
import { sectionsIn } from './pages/document-sections.ts'
import { flowItems } from './pages/flow.ts'
import { styleSheet } from './pages/looks.ts'
import { paginate } from './pages/paginate.ts'
import { stylesXml } from './styles.ts'

/**
 * Finds the page that each bookmark is on, and how many pages there are, by laying out the document as it is about to
 * be written: the same document gives the same numbers, in time that grows in step with it. Text is measured in
 * Calibri. Footnotes and what text flows around are not laid out.
 */
export function pageNumbers(onStart: () => void): PageNumberEstimator {
  return (body) => {
    onStart()
    const reading = { styles: styleSheet(stylesXml()), lists }
    const bookmarks = new Map<string, string>()
    let pageCount = 0
    for (const { content, textWidth, textHeight } of sectionsIn(body)) {
      const items = flowItems(blocksIn(content, reading), textWidth)
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

/** The names of the lists say whether they stand in a cell. */
const lists: ListIndent = (list, level) => indent(level, /-cell\b/.test(list) ? 'cell' : 'text')
