import './series-choice.css'
import { useId } from 'react'
import type { SeriesFrom } from '../../../../core/chart.ts'

interface SeriesChoiceProps {
  readonly seriesFrom: SeriesFrom
  readonly onChoose: (seriesFrom: SeriesFrom) => void
}

const CHOICES = [
  ['columns', 'Kolumnerna'],
  ['rows', 'Raderna'],
] as const

/** Whether columns or rows are told apart by colour; the others stand along the axis. */
export function SeriesChoice({ seriesFrom, onChoose }: SeriesChoiceProps) {
  const id = useId()
  return (
    <fieldset className="series-choice">
      <legend>Färgerna skiljer</legend>
      {CHOICES.map(([value, name]) => (
        <label key={value}>
          <input type="radio" name={id} checked={seriesFrom === value} onChange={() => onChoose(value)} />
          {name}
        </label>
      ))}
    </fieldset>
  )
}
