import type { Chart, ChartType } from './chart.ts'
import type { Dataset } from './dataset.ts'
import { generatedAltText, targetName } from './figures/alt-text.ts'
import { type ChartContent, type ContentSeries, chartContent } from './figures/chart-content.ts'
import { drawnType } from './figures/chart-types.ts'
import { canShowTarget, type Figure, type FigureSeries } from './figures/figure.ts'
import { seriesLook } from './figures/series-look.ts'
import { unitName } from './swedish-numbers.ts'

export type { Figure, FigureSeries } from './figures/figure.ts'
export { seriesColors } from './figures/series-look.ts'

/**
 * The figure of a chart, or null when it has no rows or columns to show. Drawn as another type for as long as its
 * own can't show the table's numbers.
 */
export function figureOf(chart: Chart, dataset: Dataset): Figure | null {
  const type = drawnType(chart.type, dataset, chart)
  const content = chartContent(chart, dataset, type)
  if (content.categories.length === 0 || content.series.length === 0) return null
  const first = content.series[0]
  const { unit, decimals } = first ?? dataset
  const target = canShowTarget(type) ? content.target : null
  const drawn: Omit<Figure, 'altText'> = {
    type,
    title: chart.title,
    categories: content.categories.map(({ label }) => label),
    series: content.series.map((series, index) => figureSeries(series, index, type, content)),
    target: target && { ...target, name: targetName(target, { unit, decimals }) },
    breaks: breaksIn(dataset, content),
    unit,
    decimals,
    valueAxis: type === 'percentStacked' ? 'andel' : unitName(unit),
    leftOut: content.leftOut,
  }
  return { ...drawn, altText: chart.altText ?? generatedAltText(drawn, content, dataset.direction) }
}

/** Breaks between columns, where columns are the categories: before the first shown one after each break. */
function breaksIn({ seriesBreaks = [], columns }: Dataset, { categories }: ChartContent): Figure['breaks'] {
  const place = (id: string) => columns.findIndex((column) => column.id === id)
  return seriesBreaks.flatMap(({ before, note }) => {
    const first = place(before)
    const index = categories.findIndex(({ id }) => place(id) >= first)
    return first >= 0 && index > 0 ? [{ before: index, note }] : []
  })
}

function figureSeries(
  series: ContentSeries,
  index: number,
  type: ChartType,
  content: ChartContent,
): FigureSeries {
  const [first] = content.series
  const { label, values, unit, decimals } = series
  const isOther = type === 'combined' && unit !== first?.unit
  return {
    name: label.label,
    values,
    unit,
    decimals,
    mark: markOf(type, isOther, index, content),
    axis: isOther ? 'secondary' : 'primary',
    ...seriesLook(index, content.series.length, content.hasTimeSeries || type === 'combined'),
  }
}

/** In a combined chart what is measured in something else is a line, or else the last. */
function markOf(
  type: ChartType,
  isOther: boolean,
  index: number,
  { series }: ChartContent,
): FigureSeries['mark'] {
  if (type === 'line' || type === 'radar') return 'line'
  if (type !== 'combined') return 'bar'
  const hasOthers = series.some(({ unit }) => unit !== series[0]?.unit)
  return isOther || (!hasOthers && index === series.length - 1) ? 'line' : 'bar'
}
