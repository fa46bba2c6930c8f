import { asTextTable, type NumbersBlueprint, type TextTableBlueprint } from '../../../core/blueprint.ts'
import type { Chart } from '../../../core/chart.ts'
import type { Dataset } from '../../../core/dataset.ts'
import {
  datasetFromBlueprint,
  suggestedChart,
  textTableFromBlueprint,
} from '../../../core/dataset-from-blueprint.ts'
import type { NewId } from '../../../core/ids.ts'
import type { Report } from '../../../core/report.ts'
import type { Block } from '../../../core/rich-text/schema.ts'
import { walkBlocks } from '../../../core/rich-text/text.ts'
import { blueprint as blueprintOf } from '../../../formats/blueprints.ts'
import type { Made } from '../../editor/made-with-text.ts'

/** A table that is usual in a section, and how far the report has come with it. */
export type UsualCard =
  | {
      readonly kind: 'numbers'
      readonly blueprint: NumbersBlueprint
      /** The report's table of this kind, if it has one. */
      readonly dataset: Dataset | null
      readonly isTableHere: boolean
      /** The chart of it; null where there is none yet. */
      readonly chart: Chart | null
      /** Whether a chart suits the numbers. */
      readonly canChart: boolean
      readonly isChartHere: boolean
    }
  | { readonly kind: 'text'; readonly blueprint: TextTableBlueprint }

/** What is put into the text, with what has to be made for it. */
export interface Insertion {
  readonly block: Block
  readonly made: Made | null
}

/** The cards of a section in the template's order. What is never exported, and what the app does not know, is left out. */
export function usualCards(report: Report, sectionId: string, ids: readonly string[]): readonly UsualCard[] {
  const content = report.sections[sectionId]?.content
  const here = content === undefined ? [] : [...walkBlocks(content)]
  return ids.flatMap((id): readonly UsualCard[] => {
    const blueprint = blueprintOf(id)
    if (blueprint === undefined) return []
    if (blueprint.kind === 'numbers') return [numbersCard(report, here, blueprint)]
    const table = asTextTable(blueprint)
    return table === null ? [] : [{ kind: 'text', blueprint: table }]
  })
}

function numbersCard(report: Report, here: readonly Block[], blueprint: NumbersBlueprint): UsualCard {
  const dataset = report.datasets.find(({ blueprintId }) => blueprintId === blueprint.id) ?? null
  const chart = report.charts.find(({ datasetId }) => datasetId === dataset?.id) ?? null
  const preview = dataset ?? datasetFromBlueprint(blueprint, report, previewIds())
  return {
    kind: 'numbers',
    blueprint,
    dataset,
    isTableHere: here.some((block) => block.type === 'datasetTable' && block.attrs.datasetId === dataset?.id),
    chart,
    canChart: chart !== null || suggestedChart(blueprint, preview, previewIds()) !== null,
    isChartHere: here.some((block) => block.type === 'chart' && block.attrs.chartId === chart?.id),
  }
}

/** The card's table, with the table of numbers that is made for it unless the report has it. */
export function tableOf(report: Report, card: UsualCard, newId: NewId): Insertion {
  if (card.kind === 'text') return { block: textTableFromBlueprint(card.blueprint, report), made: null }
  const dataset = card.dataset ?? datasetFromBlueprint(card.blueprint, report, newId)
  return {
    block: { type: 'datasetTable', attrs: { datasetId: dataset.id, caption: null } },
    made: card.dataset === null ? { dataset, chart: null } : null,
  }
}

/** The card's chart, with all that has to be made for it. Null where no chart suits. */
export function chartOf(report: Report, card: UsualCard, newId: NewId): Insertion | null {
  if (card.kind === 'text') return null
  const dataset = card.dataset ?? datasetFromBlueprint(card.blueprint, report, newId)
  const chart = card.chart ?? suggestedChart(card.blueprint, dataset, newId)
  if (chart === null) return null
  return {
    block: { type: 'chart', attrs: { chartId: chart.id, caption: null } },
    made: card.chart === null ? { dataset: card.dataset === null ? dataset : null, chart } : null,
  }
}

function previewIds(): NewId {
  let next = 0
  return () => {
    next += 1
    return `preview-${next}`
  }
}
