import type { Chart } from '../../core/chart.ts'
import type { Dataset } from '../../core/dataset.ts'
import { addChart, addDataset, removeChart, removeDataset } from '../../core/dataset-operations.ts'
import type { Report } from '../../core/report.ts'
import { shownIds } from '../../core/restored-report.ts'

/** A table of numbers, a chart of one, or both, made in the same stroke as they were put into a text. */
export interface Made {
  readonly dataset: Dataset | null
  readonly chart: Chart | null
}

/** The report with what has just been made. */
export function withMade(report: Report, { dataset, chart }: Made): Report {
  const withTable = dataset === null ? report : addDataset(report, dataset)
  return chart === null ? withTable : addChart(withTable, chart)
}

/**
 * The report after the texts have changed, so that undo in the text is one step with what was made for it. What a
 * text shows again comes back. What no text shows any longer goes if that was `isUndone`, and if nobody has touched
 * it: what was cut can be put in elsewhere.
 */
export function settled(report: Report, made: readonly Made[], isUndone: boolean): Report {
  const shown = shownIds(report)
  return made.reduce((now, one) => withoutUnused(withShown(now, one, shown), one, shown, isUndone), report)
}

function withShown(report: Report, { dataset, chart }: Made, shown: ReadonlySet<string>): Report {
  const isChartBack = chart !== null && shown.has(chart.id) && !hasChart(report, chart)
  const isTableBack =
    dataset !== null && !hasTable(report, dataset.id) && (shown.has(dataset.id) || isChartBack)
  const withTable = isTableBack ? addDataset(report, dataset) : report
  const canShow = chart !== null && isChartBack && hasTable(withTable, chart.datasetId)
  return canShow ? addChart(withTable, chart) : withTable
}

function withoutUnused(report: Report, made: Made, shown: ReadonlySet<string>, isUndone: boolean): Report {
  const { dataset, chart } = made
  if (!isUndone) return report
  const isChartGone = chart !== null && !shown.has(chart.id) && report.charts.includes(chart)
  const withChart = isChartGone ? removeChart(report, chart.id) : report
  const isTableGone =
    dataset !== null &&
    !shown.has(dataset.id) &&
    withChart.datasets.includes(dataset) &&
    withChart.charts.every(({ datasetId }) => datasetId !== dataset.id)
  return isTableGone ? removeDataset(withChart, dataset.id) : withChart
}

function hasTable(report: Report, id: string): boolean {
  return report.datasets.some((dataset) => dataset.id === id)
}

function hasChart(report: Report, { id }: Chart): boolean {
  return report.charts.some((chart) => chart.id === id)
}
