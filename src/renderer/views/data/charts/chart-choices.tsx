import './chart-choices.css'
import type { Chart } from '../../../../core/chart.ts'
import type { Dataset, Label } from '../../../../core/dataset.ts'
import { changeChart } from '../../../../core/dataset-operations.ts'
import { chartContent } from '../../../../core/figures/chart-content.ts'
import { drawnType } from '../../../../core/figures/chart-types.ts'
import { canShowTarget } from '../../../../core/figures/figure.ts'
import { targetColumn } from '../../../../core/figures/target-column.ts'
import { useDispatch } from '../../../store/report-context.tsx'
import { Switch } from '../../../ui/switch.tsx'
import { SeriesChoice } from './series-choice.tsx'

interface ChartChoicesProps {
  readonly chart: Chart
  readonly dataset: Dataset
}

/** What of the table the chart shows: rows, columns, which of them have colours, and the target. */
export function ChartChoices({ chart, dataset }: ChartChoicesProps) {
  const dispatch = useDispatch()
  const type = drawnType(chart.type, dataset, chart)
  const content = chartContent({ ...chart, showsTarget: true }, dataset, type)
  const ofTargets = targetColumn(dataset)
  return (
    <div className="chart-choices">
      {type !== 'pie' && (
        <SeriesChoice
          seriesFrom={content.seriesFrom}
          onChoose={(seriesFrom) => dispatch((report) => changeChart(report, chart.id, { seriesFrom }))}
        />
      )}
      {content.target !== null && canShowTarget(type) && (
        <Switch
          label="Visa målet"
          isOn={chart.showsTarget !== false}
          onChange={(showsTarget) => dispatch((report) => changeChart(report, chart.id, { showsTarget }))}
        />
      )}
      <Choice
        legend="Kolumner"
        labels={dataset.columns.filter(({ id }) => id !== ofTargets?.id)}
        chosen={chart.columnIds}
        onChoose={(columnIds) => dispatch((report) => changeChart(report, chart.id, { columnIds }))}
      />
      <Choice
        legend="Rader"
        labels={dataset.rows.filter((row) => row.label.trim() !== '')}
        chosen={chart.rowIds}
        onChoose={(rowIds) => dispatch((report) => changeChart(report, chart.id, { rowIds }))}
      />
    </div>
  )
}

interface ChoiceProps {
  readonly legend: string
  readonly labels: readonly Label[]
  /** Null is all, also those that are added later. */
  readonly chosen: readonly string[] | null
  readonly onChoose: (chosen: string[] | null) => void
}

function Choice({ legend, labels, chosen, onChoose }: ChoiceProps) {
  const isChosen = (id: string) => chosen === null || chosen.includes(id)
  const toggle = (id: string) => {
    const next = labels
      .map((label) => label.id)
      .filter((known) => (known === id ? !isChosen(id) : isChosen(known)))
    onChoose(next.length === labels.length ? null : next)
  }
  return (
    <fieldset className="chart-choice">
      <legend>{legend}</legend>
      {labels.map((label) => (
        <label key={label.id}>
          <input type="checkbox" checked={isChosen(label.id)} onChange={() => toggle(label.id)} />
          {label.label === '' ? 'Utan namn' : label.label}
        </label>
      ))}
    </fieldset>
  )
}
