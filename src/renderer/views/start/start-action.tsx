import './start-action.css'
import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'

interface StartActionProps {
  readonly icon: LucideIcon
  readonly onClick: () => void
  readonly isBusy: boolean
  readonly isMain?: boolean
  readonly children: ReactNode
}

/** A large button on the start page's dark ground. */
export function StartAction({ icon: Icon, onClick, isBusy, isMain = false, children }: StartActionProps) {
  return (
    <button
      type="button"
      className={isMain ? 'start-action start-action-main' : 'start-action'}
      onClick={onClick}
      aria-disabled={isBusy}
    >
      <Icon aria-hidden="true" />
      {children}
    </button>
  )
}
