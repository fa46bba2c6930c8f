import { type ReactNode, useId } from 'react'

interface DetailProps {
  readonly label: string
  readonly children: (id: string) => ReactNode
}

/** A quiet field with its label before it, on the line of what is said of a table. */
export function Detail({ label, children }: DetailProps) {
  const id = useId()
  return (
    <span className="detail">
      <label className="detail-label" htmlFor={id}>
        {label}
      </label>
      {children(id)}
    </span>
  )
}

interface DetailCheckProps {
  readonly label: string
  /** What it does, to whoever points at it. */
  readonly title?: string
  readonly isOn: boolean
  readonly onChange: (isOn: boolean) => void
}

/** Something said of a table that is so or not. */
export function DetailCheck({ label, title, isOn, onChange }: DetailCheckProps) {
  return (
    <label className="detail detail-check" title={title}>
      <input type="checkbox" checked={isOn} onChange={({ target }) => onChange(target.checked)} />
      {label}
    </label>
  )
}
