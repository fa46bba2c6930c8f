import './recoverable-list.css'
import { useState } from 'react'
import type { Recent } from '../../../ipc/contract.ts'
import { whenInWords } from '../../dates.ts'
import type { Documents } from '../../shell/use-documents.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Notice } from '../../ui/notice.tsx'

interface RecoverableListProps {
  readonly documents: Documents
  readonly recoverable: readonly Recent[]
}

/** Reports whose last words never reached their file: offered before all else. */
export function RecoverableList({ documents, recoverable }: RecoverableListProps) {
  const { failedAction, busy } = documents
  const [throwingAway, setThrowingAway] = useState<Recent | null>(null)
  if (recoverable.length === 0) return null
  return (
    <section className="recoverable-list">
      <h2>Det finns text som inte hann sparas</h2>
      <ul className="recoverable-list-items">
        {recoverable.map((recent) => (
          <li key={recent.id}>
            <div className="recoverable-list-row">
              <div>
                <p>{recent.title}</p>
                <p className="recoverable-list-about">
                  Senast skriven {whenInWords(recent.openedAt, new Date())}
                </p>
              </div>
              <div className="recoverable-list-actions">
                <Button kind="quiet" onClick={() => setThrowingAway(recent)}>
                  Släng
                </Button>
                <Button
                  kind="primary"
                  onClick={() => documents.openRecoverable(recent.id)}
                  aria-disabled={busy === `recover:${recent.id}`}
                >
                  Fortsätt med den
                </Button>
              </div>
            </div>
            {failedAction?.action === `recover:${recent.id}` && (
              <Notice kind="error">
                <p>{failedAction.problem.message}</p>
              </Notice>
            )}
          </li>
        ))}
      </ul>
      {throwingAway && (
        <Dialog
          title="Slänga texten som inte hann sparas?"
          onClose={() => setThrowingAway(null)}
          actions={
            <>
              <Button kind="quiet" onClick={() => setThrowingAway(null)}>
                Behåll den
              </Button>
              <Button
                kind="danger"
                onClick={() => {
                  documents.forgetRecent(throwingAway.id)
                  setThrowingAway(null)
                }}
              >
                Släng
              </Button>
            </>
          }
        >
          <p>Det som skrevs sist i {throwingAway.title} går inte att få tillbaka. Filen själv rörs inte.</p>
        </Dialog>
      )}
    </section>
  )
}
