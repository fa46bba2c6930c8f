import './notice.css'
import { CircleCheck, Info, type LucideIcon, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'

interface NoticeProps {
  readonly kind: 'error' | 'warn' | 'ok' | 'info'
  readonly title?: string
  readonly children?: ReactNode
  readonly actions?: ReactNode
}

const icons: Readonly<Record<NoticeProps['kind'], LucideIcon>> = {
  error: TriangleAlert,
  warn: TriangleAlert,
  ok: CircleCheck,
  info: Info,
}

/** Something that happened, said where it happened, with what can be done. Errors are read aloud at once. */
export function Notice({ kind, title, children, actions }: NoticeProps) {
  const Icon = icons[kind]
  return (
    <div className={`notice notice-${kind}`} role={kind === 'error' ? 'alert' : 'status'}>
      <Icon className="notice-icon" aria-hidden="true" />
      <div className="notice-text">
        {title && <p className="notice-title">{title}</p>}
        {children}
      </div>
      {actions && <div className="notice-actions">{actions}</div>}
    </div>
  )
}
