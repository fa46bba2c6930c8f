import './pick-dialog.css'
import type { ReactNode } from 'react'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'

interface PickDialogProps {
  readonly title: string
  readonly isWide?: boolean
  /** Whether something stands in the text that is to be changed. */
  readonly isChange: boolean
  readonly canPut: boolean
  readonly onPut: () => void
  /** Null for what does not stand in the text yet. */
  readonly onMakePlain: (() => void) | null
  readonly onClose: () => void
  readonly children: ReactNode
}

/** Asks what is to stand in the text at the cursor: something new, or another in place of what is there. */
export function PickDialog(props: PickDialogProps) {
  const { title, isWide = false, isChange, canPut, onPut, onMakePlain, onClose, children } = props
  return (
    <Dialog
      title={title}
      isWide={isWide}
      onClose={onClose}
      actions={
        <>
          {onMakePlain !== null && (
            <span className="pick-dialog-plain">
              <Button onClick={onMakePlain}>Gör till vanlig text</Button>
            </span>
          )}
          <Button onClick={onClose}>Avbryt</Button>
          <Button kind="primary" disabled={!canPut} onClick={onPut}>
            {isChange ? 'Ändra' : 'Infoga'}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  )
}
