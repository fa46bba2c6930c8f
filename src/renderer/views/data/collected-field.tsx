import { useState } from 'react'
import { parseDate } from '../../../core/swedish-dates.ts'

interface CollectedFieldProps {
  readonly id: string
  /** ISO date. */
  readonly value: string | null
  readonly onChange: (value: string | null) => void
}

/** The day the numbers were taken out, typed in any of the ways people write a date. */
export function CollectedField({ id, value, onChange }: CollectedFieldProps) {
  const [draft, setDraft] = useState<string | null>(null)
  const [isLeft, setIsLeft] = useState(false)
  const parsed = parseDate(draft ?? value ?? '')
  const isRefused = isLeft && !parsed.ok
  return (
    <>
      <input
        id={id}
        className="detail-field"
        type="text"
        autoComplete="off"
        inputMode="numeric"
        maxLength={40}
        placeholder="dag då siffrorna togs ut"
        value={draft ?? value ?? ''}
        aria-invalid={isRefused || undefined}
        aria-describedby={isRefused ? `${id}-problem` : undefined}
        onChange={(event) => {
          setDraft(event.target.value)
          setIsLeft(false)
          const typed = parseDate(event.target.value)
          if (typed.ok) onChange(typed.value)
        }}
        onBlur={() => {
          setIsLeft(true)
          if (parsed.ok) setDraft(null)
        }}
      />
      {isRefused && (
        <span className="detail-problem" id={`${id}-problem`} role="alert">
          Skriv datumet som 2026-01-14.
        </span>
      )}
    </>
  )
}
