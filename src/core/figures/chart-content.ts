import type { Chart, ChartType, SeriesFrom } from '../chart.ts'
import { cellAt, type Dataset, type Label, measureAt, type Unit } from '../dataset.ts'
import type { FigureTarget } from './figure.ts'
import { targetColumn } from './target-column.ts'
import { areTimes, inTimeOrder } from './time-labels.ts'

/** The numbers that a chart has to show, whatever it is drawn as. */
export interface ChartContent {
  readonly seriesFrom: SeriesFrom
  readonly categories: readonly Label[]
  readonly series: readonly ContentSeries[]
  readonly target: FigureTarget | null
  /** Whether the categories, or the series, are years, months or the like. */
  readonly hasTimeCategories: boolean
  readonly hasTimeSeries: boolean
  readonly leftOut: readonly string[]
}

/** A row or column of the table that the chart shows. */
export interface ContentSeries {
  readonly label: Label
  readonly values: readonly (number | null)[]
  readonly unit: Unit
  readonly decimals: number
}

/** What belongs to the choice of a chart's numbers. */
export type ChartChoice = Pick<Chart, 'rowIds' | 'columnIds' | 'seriesFrom' | 'showsTarget'>

/**
 * The numbers of a chart drawn as this type. A line along the axis without a name or a single value has nothing to
 * show and is left out, and so is what is measured in another unit, but for the lines of a combined chart.
 */
export function chartContent(choice: ChartChoice, dataset: Dataset, type: ChartType): ChartContent {
  const ofTargets = targetColumn(dataset)
  const columns = chosen(dataset.columns, choice.columnIds).filter(({ id }) => id !== ofTargets?.id)
  const rows = chosen(dataset.rows, choice.rowIds).filter(({ label }) => label.trim() !== '')
  const seriesFrom = choice.seriesFrom ?? usualSeriesFrom(type, rows, columns)
  const axes: Axes = seriesFrom === 'columns' ? [rows, columns] : [columns, rows]
  const [allCategories, allSeries] = [inTimeOrder(axes[0]), inTimeOrder(axes[1])]
  const rowAndColumn = (category: Label, series: Label): readonly [Label, Label] =>
    seriesFrom === 'columns' ? [category, series] : [series, category]
  const measure = (category: Label, series: Label) => measureAt(dataset, ...rowAndColumn(category, series))
  const cell = (category: Label, series: Label) => {
    const [row, column] = rowAndColumn(category, series)
    return cellAt(dataset, row.id, column.id)
  }

  const measured = allCategories.filter((category) =>
    allSeries.some((series) => cell(category, series) !== null),
  )
  const [firstCategory, firstSeries] = [measured[0], allSeries[0]]
  const unit = firstCategory && firstSeries ? measure(firstCategory, firstSeries).unit : dataset.unit
  const categories = firstSeries
    ? measured.filter((category) => type === 'combined' || measure(category, firstSeries).unit === unit)
    : []
  const series = allSeries.filter(
    (label) => type === 'combined' || !firstCategory || measure(firstCategory, label).unit === unit,
  )
  return {
    seriesFrom,
    categories,
    series: series.map((label) => ({
      label,
      values: categories.map((category) => shown(cell(category, label))),
      ...(categories[0] ? measure(categories[0], label) : { unit: dataset.unit, decimals: dataset.decimals }),
    })),
    target: choice.showsTarget === false ? null : targetOf(dataset, seriesFrom, categories, series),
    hasTimeCategories: areTimes(categories.map(({ label }) => label)),
    hasTimeSeries: areTimes(series.map(({ label }) => label)),
    leftOut: [...measured, ...allSeries]
      .filter((label) => !categories.includes(label) && !series.includes(label))
      .map(({ label }) => label),
  }
}

type Axes = readonly [categories: readonly Label[], series: readonly Label[]]

/** Rows are categories as in the table, unless only columns are times, or they are all there is, to go along. */
function usualSeriesFrom(type: ChartType, rows: readonly Label[], columns: readonly Label[]): SeriesFrom {
  if (rows.length === 1 && columns.length > 1) return 'rows'
  const goesThroughTime =
    type === 'line' || type === 'stackedColumn' || type === 'percentStacked' || type === 'combined'
  if (!goesThroughTime || columns.length < 2) return 'columns'
  const [rowsAreTimes, columnsAreTimes] = [rows, columns].map((labels) =>
    areTimes(labels.map(({ label }) => label)),
  )
  return columnsAreTimes && !rowsAreTimes ? 'rows' : 'columns'
}

function chosen(labels: readonly Label[], ids: readonly string[] | null): readonly Label[] {
  return ids === null ? labels : labels.filter((label) => ids.includes(label.id))
}

function shown(cell: ReturnType<typeof cellAt>): number | null {
  return typeof cell === 'number' ? cell : null
}

/** Targets along the axis; null where none is known, or where series have different ones. */
function targetOf(
  dataset: Dataset,
  seriesFrom: SeriesFrom,
  categories: readonly Label[],
  series: readonly Label[],
): FigureTarget | null {
  const column = targetColumn(dataset)
  const ofRow = (row: Label): number | null => {
    const written = column ? shown(cellAt(dataset, row.id, column.id)) : null
    return written ?? (row.target === undefined ? dataset.target : row.target)
  }
  const common = () => {
    const targets = new Set(series.map(ofRow))
    const [only = null] = targets
    return targets.size === 1 ? only : null
  }
  const values = seriesFrom === 'columns' ? categories.map(ofRow) : Array(categories.length).fill(common())
  return values.some((value) => value !== null) ? { name: 'Mål', values } : null
}
