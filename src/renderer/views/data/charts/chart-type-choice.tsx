import './chart-type-choice.css'
import { useId } from 'react'
import type { Chart } from '../../../../core/chart.ts'
import type { Dataset } from '../../../../core/dataset.ts'
import { changeChart } from '../../../../core/dataset-operations.ts'
import { offeredTypes } from '../../../../core/figures/chart-types.ts'
import { useDispatch } from '../../../store/report-context.tsx'
import { CHART_TYPE_NAMES } from './chart-type-names.ts'
import { ChartTypePicture } from './chart-type-picture.tsx'

interface ChartTypeChoiceProps {
  readonly chart: Chart
  readonly dataset: Dataset
}

/** The kinds of charts with pictures: first what suits the table, last what can't show it, with why. */
export function ChartTypeChoice({ chart, dataset }: ChartTypeChoiceProps) {
  const dispatch = useDispatch()
  const id = useId()
  const offered = offeredTypes(dataset, chart)
  return (
    <fieldset className="chart-types">
      <legend>Typ av diagram</legend>
      <div className="chart-types-tiles">
        {offered.map(({ type, problem }) => (
          <label key={type} className="chart-type" data-chosen={type === chart.type}>
            <input
              type="radio"
              className="visually-hidden"
              name={id}
              checked={type === chart.type}
              disabled={problem !== null && type !== chart.type}
              aria-labelledby={`${id}-${type}-name`}
              aria-describedby={problem === null ? undefined : `${id}-${type}`}
              onChange={() => dispatch((report) => changeChart(report, chart.id, { type }))}
            />
            <ChartTypePicture type={type} />
            <span className="chart-type-name" id={`${id}-${type}-name`}>
              {CHART_TYPE_NAMES[type]}
            </span>
            {problem !== null && (
              <span className="chart-type-problem" id={`${id}-${type}`}>
                {problem}
              </span>
            )}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
