import './example-list.css'
import type { Example } from '../../../ipc/contract.ts'
import type { Documents } from '../../shell/use-documents.ts'
import { Notice } from '../../ui/notice.tsx'

interface ExampleListProps {
  readonly documents: Documents
  readonly examples: readonly Example[]
}

export function ExampleList({ documents, examples }: ExampleListProps) {
  const { failedAction } = documents
  return (
    <ul className="example-list">
      {examples.map(({ id, title, description }) => (
        <li key={id}>
          <button type="button" className="example-list-card" onClick={() => documents.openExample(id)}>
            <span className="example-list-title">{title}</span>
            <span className="example-list-about">{description}</span>
          </button>
          {failedAction?.action === `example:${id}` && (
            <Notice kind="error">
              <p>{failedAction.problem.message}</p>
            </Notice>
          )}
        </li>
      ))}
    </ul>
  )
}
