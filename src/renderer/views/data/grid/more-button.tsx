import { Ellipsis } from 'lucide-react'

interface MoreButtonProps {
  /** "Mer om raden Fall" */
  readonly label: string
  readonly isDerived: boolean
}

/** Opens what can be done with a row or column, at its name. */
export function MoreButton({ label, isDerived }: MoreButtonProps) {
  return (
    <button
      type="button"
      className="grid-more"
      tabIndex={-1}
      data-menu="true"
      aria-label={label}
      title={isDerived ? 'Ändra eller ta bort uträkningen' : 'Flytta, infoga och ta bort'}
    >
      <Ellipsis aria-hidden="true" />
    </button>
  )
}
