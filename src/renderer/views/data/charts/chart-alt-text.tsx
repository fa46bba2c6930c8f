import './chart-alt-text.css'
import { useId } from 'react'
import type { Chart } from '../../../../core/chart.ts'
import type { Figure } from '../../../../core/chart-figure.ts'
import { changeChart } from '../../../../core/dataset-operations.ts'
import { useDispatch } from '../../../store/report-context.tsx'
import { Button } from '../../../ui/button.tsx'

interface ChartAltTextProps {
  readonly chart: Chart
  readonly figure: Figure
}

/** What is read aloud to those who don't see the chart: worked out from the numbers, or in the user's own words. */
export function ChartAltText({ chart, figure }: ChartAltTextProps) {
  const dispatch = useDispatch()
  const id = useId()
  const change = (altText: string | null, mergeKey: string | null = null) =>
    dispatch((report) => changeChart(report, chart.id, { altText }), { mergeKey })
  const isOwn = chart.altText !== null
  return (
    <div className="alt-text">
      <div className="alt-text-head">
        {isOwn ? (
          <label className="alt-text-label" htmlFor={id}>
            Så läses diagrammet upp
          </label>
        ) : (
          <span className="alt-text-label">Så läses diagrammet upp</span>
        )}
        <Button kind="quiet" onClick={() => change(isOwn ? null : figure.altText)}>
          {isOwn ? 'Skriv åt mig igen' : 'Skriv egen'}
        </Button>
      </div>
      {isOwn ? (
        <textarea
          id={id}
          className="alt-text-own"
          maxLength={2_000}
          value={chart.altText ?? ''}
          onChange={(event) => change(event.target.value, `alt:${chart.id}`)}
        />
      ) : (
        <p className="alt-text-made">{figure.altText}</p>
      )}
    </div>
  )
}
