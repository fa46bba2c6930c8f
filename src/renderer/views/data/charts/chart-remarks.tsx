import { listed } from '../../../../core/swedish-words.ts'
import './chart-remarks.css'
import type { Chart } from '../../../../core/chart.ts'
import type { Figure } from '../../../../core/chart-figure.ts'
import type { Dataset } from '../../../../core/dataset.ts'
import { offeredTypes } from '../../../../core/figures/chart-types.ts'
import { hiddenRemark } from '../../../charts/hidden-in-chart.ts'
import { CHART_TYPE_NAMES } from './chart-type-names.ts'

interface ChartRemarksProps {
  readonly chart: Chart
  readonly dataset: Dataset
  readonly figure: Figure
  /** Counts of persons below this are hidden in the published document. */
  readonly limit: number
}

/** What one might wonder about in the drawing: why it is of another type than chosen, and what is left out. */
export function ChartRemarks({ chart, dataset, figure, limit }: ChartRemarksProps) {
  const problem = offeredTypes(dataset, chart).find(({ type }) => type === chart.type)?.problem ?? null
  const remarks = [
    figure.type !== chart.type && problem !== null
      ? `Visas som ${CHART_TYPE_NAMES[figure.type].toLowerCase()} så länge. ${CHART_TYPE_NAMES[chart.type]}: ${problem}`
      : null,
    figure.leftOut.length > 0 ? `Har en annan enhet och visas därför inte: ${listed(figure.leftOut)}.` : null,
    hiddenRemark(chart, dataset, limit),
  ].filter((remark) => remark !== null)
  return remarks.map((remark) => (
    <p key={remark} className="chart-remark">
      {remark}
    </p>
  ))
}
