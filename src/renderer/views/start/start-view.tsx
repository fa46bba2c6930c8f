import './start-view.css'
import { BookHeart, FilePlus2, FolderOpen } from 'lucide-react'
import type { ReactNode } from 'react'
import type { StartState } from '../../../ipc/contract.ts'
import type { Documents } from '../../shell/use-documents.ts'
import type { Templates } from '../../shell/use-templates.ts'
import { Notice } from '../../ui/notice.tsx'
import { ViewHeading } from '../../ui/view-heading.tsx'
import { ExampleList } from './example-list.tsx'
import { OwnTemplateList } from './own-template-list.tsx'
import { RecentList } from './recent-list.tsx'
import { RecoverableList } from './recoverable-list.tsx'
import { StartAction } from './start-action.tsx'

interface StartViewProps {
  readonly documents: Documents
  readonly templates: Templates
  readonly notices: ReactNode
}

/** Where one begins: a new report, one begun before, or a finished example to look at. */
export function StartView({ documents, templates, notices }: StartViewProps) {
  const { startState, failedAction, busy } = documents
  if (startState === null) return null
  const fromOutside = failedAction?.action === 'outside' || failedAction?.action === 'drop'
  return (
    <div className="start-view">
      <main className="start-view-inner" data-region="main">
        <p className="start-view-brand">
          <BookHeart aria-hidden="true" />
          Berättelsen
        </p>
        {notices}
        {fromOutside && (
          <Notice kind="error">
            <p>{failedAction.problem.message}</p>
          </Notice>
        )}
        <RecoverableList documents={documents} recoverable={startState.recoverable} />
        <section className="start-view-hero">
          <div>
            <ViewHeading>Från tom sida till färdig patientsäkerhetsberättelse</ViewHeading>
            <p>
              Avsnitt för avsnitt, med lagens krav, årets siffror och ett Worddokument som är rätt från
              början.
            </p>
          </div>
          <div className="start-view-hero-actions">
            <StartAction icon={FilePlus2} isMain onClick={() => documents.beginNew()} isBusy={false}>
              Ny berättelse
            </StartAction>
            <StartAction icon={FolderOpen} onClick={documents.open} isBusy={busy === 'open'}>
              Öppna…
            </StartAction>
          </div>
        </section>
        {failedAction?.action === 'open' && (
          <Notice kind="error">
            <p>{failedAction.problem.message}</p>
          </Notice>
        )}
        <Lists documents={documents} templates={templates} startState={startState} />
        <p className="start-view-footer">
          Allt du skriver stannar på din dator. Berättelsen använder inget nätverk. Version{' '}
          {startState.appVersion}
        </p>
      </main>
    </div>
  )
}

interface ListsProps {
  readonly documents: Documents
  readonly templates: Templates
  readonly startState: StartState
}

function Lists({ documents, templates, startState }: ListsProps) {
  const own = startState.templates.filter(({ isOwn }) => isOwn)
  const ownTemplates = (
    <section>
      <h2>Egna mallar</h2>
      <OwnTemplateList own={own} templates={templates} onBegin={documents.beginNew} />
    </section>
  )
  return (
    <div className="start-view-columns">
      <section>
        <h2>Senast öppnade</h2>
        <RecentList documents={documents} recents={startState.recents} />
      </section>
      <div className="start-view-side">
        {own.length > 0 && ownTemplates}
        {startState.examples.length > 0 && (
          <section>
            <h2>Titta på ett färdigt exempel</h2>
            <ExampleList documents={documents} examples={startState.examples} />
          </section>
        )}
        {own.length === 0 && ownTemplates}
      </div>
    </div>
  )
}
