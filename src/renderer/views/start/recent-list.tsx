import './document-row.css'
import { X } from 'lucide-react'
import type { Recent } from '../../../ipc/contract.ts'
import { whenInWords } from '../../dates.ts'
import type { Documents } from '../../shell/use-documents.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { Notice } from '../../ui/notice.tsx'

interface RecentListProps {
  readonly documents: Documents
  readonly recents: readonly Recent[]
}

export function RecentList({ documents, recents }: RecentListProps) {
  if (recents.length === 0) {
    return (
      <p className="start-view-empty">
        Här visas berättelser som du har öppnat. Du kan också släppa en fil var som helst i fönstret.
      </p>
    )
  }
  return (
    <ul className="start-view-list">
      {recents.map((recent) => (
        <RecentRow key={recent.id} documents={documents} recent={recent} />
      ))}
    </ul>
  )
}

interface RecentRowProps {
  readonly documents: Documents
  readonly recent: Recent
}

function RecentRow({ documents, recent }: RecentRowProps) {
  const { failedAction } = documents
  return (
    <li>
      <div className="document-row">
        <button
          type="button"
          className="document-row-open"
          disabled={!recent.exists}
          onClick={() => documents.openRecent(recent.id)}
        >
          <span className="document-row-title">{recent.title}</span>
          <span className="document-row-about">
            {recent.exists ? (
              `${recent.fileName} · ${whenInWords(recent.openedAt, new Date())}`
            ) : (
              <>
                <span className="document-row-missing">Finns inte kvar</span> i {recent.folder}
              </>
            )}
          </span>
        </button>
        <IconButton
          icon={X}
          label={`Ta bort ${recent.title} från listan`}
          onClick={() => documents.forgetRecent(recent.id)}
        />
      </div>
      {failedAction?.action === `recent:${recent.id}` && (
        <Notice kind="error">
          <p>{failedAction.problem.message}</p>
        </Notice>
      )}
    </li>
  )
}
