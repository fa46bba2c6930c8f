import { parseTabSeparated, type TextTable } from '../../../../core/table-paste.ts'

/** Larger than any table that fits; not read at all. */
const MAX_TEXT = 5_000_000
const MAX_SPAN = 300

/** The table on the clipboard: as tab-separated text, or as HTML where the text has no tabs. Null when too large. */
export function readClipboard(data: DataTransfer): TextTable | null {
  const text = data.getData('text/plain')
  const html = data.getData('text/html')
  if (text.length > MAX_TEXT || html.length > MAX_TEXT) return null
  const fromHtml = text.includes('\t') || html === '' ? null : tableInHtml(html)
  return fromHtml ?? parseTabSeparated(text)
}

/** Whether what is pasted is more than one cell. */
export function isBlock(data: DataTransfer): boolean {
  return /[\t\n\r]/.test(data.getData('text/plain').trimEnd())
}

/** The first table of a copied page as text. A parsed page is inert: nothing of it runs or loads. */
function tableInHtml(html: string): TextTable | null {
  const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table')
  if (table === null) return null
  const open: number[] = []
  return [...table.rows].map((row) => {
    const texts: string[] = []
    const skipSpanned = () => {
      while ((open[texts.length] ?? 0) > 0) {
        open[texts.length] = (open[texts.length] ?? 0) - 1
        texts.push('')
      }
    }
    for (const cell of row.cells) {
      skipSpanned()
      const width = Math.min(cell.colSpan, MAX_SPAN)
      for (let part = 0; part < width && texts.length < MAX_SPAN; part += 1) {
        open[texts.length] = Math.min(cell.rowSpan, MAX_SPAN) - 1
        texts.push(part === 0 ? (cell.textContent ?? '') : '')
      }
    }
    skipSpanned()
    return texts
  })
}
