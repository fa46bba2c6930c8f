import type { Problem } from '../../ipc/contract.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Notice } from '../ui/notice.tsx'

interface LeaveDialogProps {
  readonly problem: Problem | null
  readonly onSave: () => void
  readonly onDiscard: () => void
  readonly onStay: () => void
}

/** Asked when a document is closed whose last changes are in no file of the user's. */
export function LeaveDialog({ problem, onSave, onDiscard, onStay }: LeaveDialogProps) {
  return (
    <Dialog
      title={problem === null ? 'Vill du spara berättelsen?' : 'De senaste ändringarna är inte sparade'}
      onClose={onStay}
      actions={
        <>
          <Button kind="quiet" onClick={onStay}>
            Avbryt
          </Button>
          <Button kind="danger" onClick={onDiscard}>
            {problem === null ? 'Stäng utan att spara' : 'Stäng ändå'}
          </Button>
          <Button kind="primary" onClick={onSave}>
            {problem === null ? 'Spara…' : 'Spara på en annan plats…'}
          </Button>
        </>
      }
    >
      {problem === null ? (
        <p>Den finns inte i någon egen fil än. Om du stänger utan att spara försvinner det du har skrivit.</p>
      ) : (
        <Notice kind="error">
          <p>{problem.message}</p>
        </Notice>
      )}
    </Dialog>
  )
}
