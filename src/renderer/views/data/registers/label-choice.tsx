import { type KeyboardEvent, useId, useState } from 'react'
import type { RegisterLabel } from '../../../../core/register.ts'

interface LabelChoiceProps {
  readonly label: string
  readonly labels: readonly RegisterLabel[]
  readonly value: string | null
  /** "Ny kategori": also what a new one is asked for by. Left out when there is no room. */
  readonly newLabel: string | null
  readonly onChange: (id: string | null) => void
  /** Makes one of this name, or finds the one that has it, and gives its id. */
  readonly onNew: (name: string) => string
}

/** An id never has a space. */
const NEW = 'a new one'

/** A category or unit to choose, or a new one to name on the spot. */
export function LabelChoice({ label, labels, value, newLabel, onChange, onNew }: LabelChoiceProps) {
  const id = useId()
  const [name, setName] = useState<string | null>(null)
  const take = () => {
    if (name === null) return
    if (name.trim() !== '') onChange(onNew(name.trim()))
    setName(null)
  }
  const onNameKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.preventDefault()
      event.stopPropagation()
      setName(null)
    } else if (event.key === 'Enter') {
      take()
    }
  }
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {name === null ? label : newLabel}
      </label>
      {name === null ? (
        <select
          id={id}
          className="field-input"
          value={value ?? ''}
          onChange={({ target }) => {
            if (target.value === NEW) setName('')
            else onChange(target.value === '' ? null : target.value)
          }}
        >
          <option value="">Välj …</option>
          {labels.map((known) => (
            <option key={known.id} value={known.id}>
              {known.label}
            </option>
          ))}
          {newLabel !== null && <option value={NEW}>{newLabel} …</option>}
        </select>
      ) : (
        <input
          id={id}
          type="text"
          className="field-input"
          autoComplete="off"
          maxLength={300}
          // biome-ignore lint/a11y/noAutofocus: takes the place of the list that was focused
          autoFocus
          value={name}
          onChange={(event) => setName(event.target.value)}
          onKeyDown={onNameKey}
          onBlur={take}
        />
      )}
    </div>
  )
}
