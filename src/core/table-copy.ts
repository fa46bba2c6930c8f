/**
 * Cells as tab-separated text for a spreadsheet. A text that it would take for a formula gets an apostrophe
 * before it; numbers, also negative ones, stay as they are.
 */
export function tabSeparated(cells: readonly (readonly string[])[]): string {
  return cells.map((row) => row.map((text) => quoted(inert(text))).join('\t')).join('\r\n')
}

/** The same cells as an HTML table, which spreadsheets and word processors prefer. */
export function htmlTable(cells: readonly (readonly string[])[]): string {
  const rows = cells.map(
    (row) => `<tr>${row.map((text) => `<td>${escaped(inert(text))}</td>`).join('')}</tr>`,
  )
  return `<meta charset="utf-8"><table>${rows.join('')}</table>`
}

const NUMBER = /^[+-]?\d+(?:,\d+)?$/

function inert(text: string): string {
  const line = text.replace(/[\t\r\n]+/g, ' ')
  return /^[=+@-]/.test(line) && !NUMBER.test(line) ? `'${line}` : line
}

function quoted(text: string): string {
  return text.includes('"') ? `"${text.replaceAll('"', '""')}"` : text
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
