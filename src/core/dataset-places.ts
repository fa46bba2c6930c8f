import { outlineOf } from './outline.ts'
import { type Report, sectionOf } from './report.ts'
import { walkBlocks } from './rich-text/text.ts'

/** A section whose text shows a table of numbers or a chart of it. */
export interface DatasetPlace {
  readonly sectionId: string
  /** "4.4.3" */
  readonly number: string
  readonly heading: string
}

/** The shown sections whose text holds this table or a chart of it, in reading order. */
export function placesOf(report: Report, datasetId: string): readonly DatasetPlace[] {
  const charts = new Set(
    report.charts.filter((chart) => chart.datasetId === datasetId).map((chart) => chart.id),
  )
  return outlineOf(report)
    .filter(({ entry }) => {
      for (const block of walkBlocks(sectionOf(report, entry.id).content)) {
        if (block.type === 'datasetTable' && block.attrs.datasetId === datasetId) return true
        if (block.type === 'chart' && charts.has(block.attrs.chartId)) return true
      }
      return false
    })
    .map(({ entry, number, heading }) => ({ sectionId: entry.id, number, heading }))
}
