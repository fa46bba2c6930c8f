import './chart-choices.css'
import type { Chart } from '../../../../core/chart.ts'
import type { Dataset, Label } from '../../../../core/dataset.ts'
import { changeChart } from '../../../../core/dataset-operations.ts'
import { useDispatch } from '../../../store/report-context.tsx'

interface ChartChoicesProps {
  readonly chart: Chart
  readonly dataset: Dataset
}

/** Which rows and columns of the table the chart shows. */
export function ChartChoices({ chart, dataset }: ChartChoicesProps) {
  const dispatch = useDispatch()
  return (
    <div className="chart-choices">
      <Choice
        legend="Kolumner"
        labels={dataset.columns}
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
