import './dialog.css'
import { X } from 'lucide-react'
import { type ReactNode, useId, useLayoutEffect, useRef } from 'react'
import { IconButton } from './icon-button.tsx'

interface DialogProps {
  readonly title: string
  /** Escape, the cross or a cancel button. */
  readonly onClose: () => void
  readonly children: ReactNode
  /** The buttons at the bottom, the most likely last. */
  readonly actions?: ReactNode
  readonly isWide?: boolean
}

/** A modal dialogue: the rest of the window is out of reach, and focus returns to where it was. */
export function Dialog({ title, onClose, children, actions, isWide = false }: DialogProps) {
  const element = useRef<HTMLDialogElement>(null)
  const titleId = useId()

  // Closed while it is still in the page, or focus would not find its way back.
  useLayoutEffect(() => {
    const dialog = element.current
    if (dialog === null) return
    dialog.showModal()
    return () => dialog.close()
  }, [])

  return (
    <dialog
      ref={element}
      className={isWide ? 'dialog dialog-wide' : 'dialog'}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
    >
      <h2 id={titleId} className="dialog-title">
        {title}
      </h2>
      <div className="dialog-body">{children}</div>
      {actions !== undefined && <div className="dialog-actions">{actions}</div>}
      {/* Last, so that focus begins in the content. */}
      <IconButton className="dialog-close" icon={X} label="Stäng" onClick={onClose} />
    </dialog>
  )
}
