import './switch.css'
import { type ReactNode, useId } from 'react'

interface SwitchProps {
  readonly label: string
  readonly hint?: ReactNode
  readonly isOn: boolean
  readonly onChange: (isOn: boolean) => void
}

/** Something that is on or off, and takes effect at once. */
export function Switch({ label, hint, isOn, onChange }: SwitchProps) {
  const id = useId()
  return (
    <div className="switch">
      <input
        type="checkbox"
        role="switch"
        id={id}
        className="switch-input"
        checked={isOn}
        aria-checked={isOn}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={(event) => onChange(event.target.checked)}
      />
      <label htmlFor={id} className="switch-label">
        {label}
      </label>
      {hint !== undefined && (
        <p className="switch-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  )
}
