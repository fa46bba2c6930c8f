import './recoverable-list.css'
import type { Recent } from '../../../ipc/contract.ts'
import { whenInWords } from '../../dates.ts'
import type { Documents } from '../../shell/use-documents.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'

interface RecoverableListProps {
  readonly documents: Documents
  readonly recoverable: readonly Recent[]
}

/** Reports whose last words never reached their file: offered before all else. */
export function RecoverableList({ documents, recoverable }: RecoverableListProps) {
  const { failedAction, busy } = documents
  if (recoverable.length === 0) return null
  return (
    <section className="recoverable-list">
      <h2>Det finns text som inte hann sparas</h2>
      <ul className="recoverable-list-items">
        {recoverable.map(({ id, title, openedAt }) => (
          <li key={id}>
            <div className="recoverable-list-row">
              <div>
                <p>{title}</p>
                <p className="recoverable-list-about">Senast skriven {whenInWords(openedAt, new Date())}</p>
              </div>
              <Button
                kind="primary"
                onClick={() => documents.openRecoverable(id)}
                aria-disabled={busy === `recover:${id}`}
              >
                Fortsätt med den
              </Button>
            </div>
            {failedAction?.action === `recover:${id}` && (
              <Notice kind="error">
                <p>{failedAction.problem.message}</p>
              </Notice>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
