import { useState } from 'react'
import { parseDate } from '../../core/swedish-dates.ts'
import { Field } from './field.tsx'

interface DateFieldProps {
  readonly label: string
  readonly hint?: string
  /** ISO date. */
  readonly value: string | null
  readonly onChange: (value: string | null) => void
}

/** A date that is typed, in any of the ways people write one; what can't be read is said and not kept, and so is what still holds. */
export function DateField({ label, hint = 'Till exempel 2026-02-12', value, onChange }: DateFieldProps) {
  const [draft, setDraft] = useState<string | null>(null)
  const [isLeft, setIsLeft] = useState(false)
  const parsed = parseDate(draft ?? value ?? '')
  return (
    <Field
      label={label}
      hint={hint}
      inputMode="numeric"
      maxLength={40}
      value={draft ?? value ?? ''}
      error={isLeft && !parsed.ok ? unreadable(value) : null}
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
  )
}

function unreadable(kept: string | null): string {
  const still = kept === null ? '' : ` Tills vidare gäller ${kept}.`
  return `Det datumet gick inte att läsa. Skriv det som 2026-02-12.${still}`
}
