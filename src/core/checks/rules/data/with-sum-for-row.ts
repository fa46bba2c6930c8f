import type { Report } from '../../../report.ts'
import type { RichText } from '../../../rich-text/schema.ts'
import { setSectionContent } from '../../../section-operations.ts'

/**
 * The report with what points at a row of a table pointing at the sum of its rows instead: numbers in the text. Charts no
 * longer choose the row.
 */
export function withSumForRow(report: Report, datasetId: string, rowId: string): Report {
  const charts = report.charts.map((chart) => {
    if (chart.datasetId !== datasetId || chart.rowIds === null) return chart
    const rowIds = chart.rowIds.filter((id) => id !== rowId)
    return { ...chart, rowIds: rowIds.length === 0 ? null : rowIds }
  })
  return Object.entries(report.sections).reduce(
    (changed, [sectionId, { content }]) => {
      const pointed = pointedElsewhere(content, datasetId, rowId)
      // The shape is kept: only a place's row is another.
      return pointed === content ? changed : setSectionContent(changed, sectionId, pointed as RichText)
    },
    { ...report, charts },
  )
}

/** The same value when nothing in it points at the row. */
function pointedElsewhere(node: unknown, datasetId: string, rowId: string): unknown {
  if (Array.isArray(node)) {
    const items = node.map((item) => pointedElsewhere(item, datasetId, rowId))
    return items.every((item, index) => item === node[index]) ? node : items
  }
  if (typeof node !== 'object' || node === null) return node
  const entries = Object.entries(node).map(([key, value]) => [key, pointedElsewhere(value, datasetId, rowId)])
  const changed = entries.every(([key, value]) => value === Reflect.get(node, String(key)))
    ? node
    : Object.fromEntries(entries)
  return isPlaceInRow(changed, datasetId, rowId) ? { ...changed, row: { sum: true } } : changed
}

function isPlaceInRow(node: object, datasetId: string, rowId: string): boolean {
  if (!('datasetId' in node && 'row' in node) || node.datasetId !== datasetId) return false
  const { row } = node
  return typeof row === 'object' && row !== null && 'line' in row && row.line === rowId
}
