import './dataset-charts.css'
import { ChartColumn } from 'lucide-react'
import { useState } from 'react'
import type { Chart } from '../../../../core/chart.ts'
import type { Dataset } from '../../../../core/dataset.ts'
import { addChart, removeChart } from '../../../../core/dataset-operations.ts'
import { usualChart } from '../../../../core/figures/usual-chart.ts'
import { blueprint } from '../../../../formats/blueprints.ts'
import { newId } from '../../../new-id.ts'
import { useDispatch, useReport } from '../../../store/report-context.tsx'
import { Button } from '../../../ui/button.tsx'
import type { Say } from '../said.tsx'
import { ChartCard } from './chart-card.tsx'

/** Charts with more columns than this need the whole width. */
const MOST_BESIDE = 12

interface DatasetChartsProps {
  readonly dataset: Dataset
  readonly say: Say
  readonly onInsert: (chart: Chart) => void
  /** Takes focus when the chart that had it is gone. */
  readonly onGone: () => void
}

/** The charts of a table, beside it. A chart can be made once there is something to see. */
export function DatasetCharts({ dataset, say, onInsert, onGone }: DatasetChartsProps) {
  const dispatch = useDispatch()
  const all = useReport((report) => report.charts)
  const [madeId, setMadeId] = useState<string | null>(null)
  const charts = all.filter((chart) => chart.datasetId === dataset.id)
  if (charts.length === 0 && !hasSomethingToSee(dataset)) return null

  const isWide = charts.length > 0 && dataset.rows.length * dataset.columns.length > MOST_BESIDE
  const add = () => {
    const chart = usualChart(dataset, numbersBlueprint(dataset.blueprintId), newId)
    dispatch((report) => addChart(report, chart))
    setMadeId(chart.id)
  }
  const remove = (chart: Chart) => {
    dispatch((report) => removeChart(report, chart.id))
    say('Diagrammet togs bort.', { canUndo: true })
    onGone()
  }

  return (
    <section
      className={isWide ? 'dataset-charts dataset-charts-wide' : 'dataset-charts'}
      aria-label="Diagram"
    >
      {charts.map((chart) => (
        <ChartCard
          key={chart.id}
          chart={chart}
          dataset={dataset}
          isJustMade={chart.id === madeId}
          onInsert={() => onInsert(chart)}
          onRemove={() => remove(chart)}
        />
      ))}
      {charts.length === 0 ? (
        <div className="dataset-charts-empty">
          <ChartColumn aria-hidden="true" />
          <p>Ett diagram visar skillnaderna på en gång. Det följer siffrorna när du ändrar dem.</p>
          <Button icon={ChartColumn} onClick={add}>
            Skapa diagram
          </Button>
        </div>
      ) : (
        <Button kind="quiet" icon={ChartColumn} className="dataset-charts-more" onClick={add}>
          Ett diagram till
        </Button>
      )}
    </section>
  )
}

function numbersBlueprint(id: string | null) {
  const known = id === null ? undefined : blueprint(id)
  return known?.kind === 'numbers' ? known : null
}

function hasSomethingToSee(dataset: Dataset): boolean {
  return dataset.rows.some(
    (row) =>
      row.label.trim() !== '' &&
      Object.values(dataset.cells[row.id] ?? {}).some((cell) => typeof cell === 'number'),
  )
}
