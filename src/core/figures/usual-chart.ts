import type { NumbersBlueprint } from '../blueprint.ts'
import type { Chart } from '../chart.ts'
import { figureOf } from '../chart-figure.ts'
import type { Dataset } from '../dataset.ts'
import { suggestedChart } from '../dataset-from-blueprint.ts'
import type { NewId } from '../ids.ts'
import { defaultChartType, offeredTypes } from './chart-types.ts'

/** Two points are compared rather than followed. */
const FEWEST_ON_LINE = 3

/**
 * The first chart of a table: the one that its blueprint recommends, where that shows what is entered, otherwise of
 * the type that suits the shape of the numbers.
 */
export function usualChart(dataset: Dataset, blueprint: NumbersBlueprint | null, newId: NewId): Chart {
  const recommended = blueprint === null ? null : suggestedChart(blueprint, dataset, newId)
  if (recommended !== null && showsItself(recommended, dataset)) return recommended
  return {
    id: newId(),
    datasetId: dataset.id,
    type: defaultChartType(dataset),
    title: dataset.title,
    rowIds: null,
    columnIds: null,
    altText: null,
  }
}

function showsItself(chart: Chart, dataset: Dataset): boolean {
  const offered = offeredTypes(dataset, chart).find(({ type }) => type === chart.type)
  const figure = figureOf(chart, dataset)
  if (offered?.problem !== null || figure === null) return false
  return chart.type !== 'line' || figure.categories.length >= FEWEST_ON_LINE
}
