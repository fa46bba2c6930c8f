import { useState } from 'react'
import type { Unit } from '../../../core/dataset.ts'
import { parseCell, unitSuffix } from '../../../core/swedish-numbers.ts'

interface TargetFieldProps {
  readonly id: string
  readonly unit: Unit
  readonly value: number | null
  readonly onChange: (value: number | null) => void
}

/** The target of a whole table, typed as any number, with the table's unit after it. */
export function TargetField({ id, unit, value, onChange }: TargetFieldProps) {
  const [draft, setDraft] = useState<string | null>(null)
  const [isLeft, setIsLeft] = useState(false)
  const known = value === null ? '' : String(value).replace('.', ',')
  const isRefused = isLeft && draft !== null && targetIn(draft) === undefined
  const suffix = unitSuffix(unit)
  return (
    <>
      <input
        id={id}
        className="detail-field"
        type="text"
        autoComplete="off"
        inputMode="decimal"
        maxLength={20}
        placeholder="inget"
        value={draft ?? known}
        aria-invalid={isRefused || undefined}
        aria-describedby={isRefused ? `${id}-problem` : undefined}
        onChange={({ target }) => {
          setDraft(target.value)
          setIsLeft(false)
          const typed = targetIn(target.value)
          if (typed !== undefined) onChange(typed)
        }}
        onBlur={() => {
          setIsLeft(true)
          if (draft !== null && targetIn(draft) !== undefined) setDraft(null)
        }}
      />
      {suffix !== '' && <span className="detail-label">{suffix}</span>}
      {isRefused && (
        <span className="detail-problem" id={`${id}-problem`} role="alert">
          Skriv målet som ett tal, till exempel 95.
        </span>
      )}
    </>
  )
}

/** Null for none, undefined for what is no number. */
function targetIn(text: string): number | null | undefined {
  const cell = parseCell(text)
  return cell.ok && cell.value !== 'suppressed' ? cell.value : undefined
}
