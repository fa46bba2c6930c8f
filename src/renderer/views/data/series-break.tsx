import { useId } from 'react'
import type { Dataset } from '../../../core/dataset.ts'

type SeriesBreaks = NonNullable<Dataset['seriesBreaks']>

interface SeriesBreakProps {
  readonly dataset: Dataset
  readonly onChange: (breaks: SeriesBreaks) => void
}

/** Where the numbers stop being comparable, and why. More than one break is kept, the first is shown. */
export function SeriesBreak({ dataset, onChange }: SeriesBreakProps) {
  const id = useId()
  const [first, ...others] = dataset.seriesBreaks ?? []
  if (dataset.columns.length < 2) return null
  return (
    <span className="detail">
      <label className="detail-label" htmlFor={id}>
        Brott i serien
      </label>
      <select
        id={id}
        className="detail-field detail-choice"
        value={first?.before ?? ''}
        onChange={({ target }) =>
          onChange(
            target.value === '' ? others : [{ before: target.value, note: first?.note ?? '' }, ...others],
          )
        }
      >
        <option value="">inget</option>
        {dataset.columns.slice(1).map((column) => (
          <option key={column.id} value={column.id}>
            före {column.label}
          </option>
        ))}
      </select>
      {first && (
        <input
          className="detail-field"
          type="text"
          autoComplete="off"
          maxLength={300}
          aria-label="Varför serien bryts"
          placeholder="till exempel nytt avvikelsesystem"
          value={first.note}
          onChange={({ target }) => onChange([{ ...first, note: target.value }, ...others])}
        />
      )}
    </span>
  )
}
