import { outlineOf } from './outline.ts'
import { type Report, sectionOf } from './report.ts'
import type { Block } from './rich-text/schema.ts'
import { walkBlocks } from './rich-text/text.ts'
import { datasetIdsOf } from './values/expression.ts'

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
  return placesWith(
    report,
    (block) =>
      (block.type === 'datasetTable' && block.attrs.datasetId === datasetId) ||
      (block.type === 'chart' && charts.has(block.attrs.chartId)),
  )
}

/** The shown sections with numbers in their sentences that are worked out from this table, in reading order. */
export function sentencePlacesOf(report: Report, datasetId: string): readonly DatasetPlace[] {
  return placesWith(
    report,
    (block) =>
      'content' in block &&
      (block.content ?? []).some(
        (part) => part.type === 'value' && datasetIdsOf(part.attrs.expression).includes(datasetId),
      ),
  )
}

function placesWith(report: Report, isWanted: (block: Block) => boolean): readonly DatasetPlace[] {
  return outlineOf(report)
    .filter(({ entry }) => {
      for (const block of walkBlocks(sectionOf(report, entry.id).content)) {
        if (isWanted(block)) return true
      }
      return false
    })
    .map(({ entry, number, heading }) => ({ sectionId: entry.id, number, heading }))
}
