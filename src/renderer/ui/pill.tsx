import './pill.css'
import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'

interface PillProps {
  readonly kind: 'ok' | 'warn' | 'error' | 'accent' | 'quiet'
  readonly icon?: LucideIcon
  readonly children: ReactNode
}

/** A short state in words, with its sign. */
export function Pill({ kind, icon: Icon, children }: PillProps) {
  return (
    <span className={`pill pill-${kind}`}>
      {Icon && <Icon aria-hidden="true" />}
      {children}
    </span>
  )
}
