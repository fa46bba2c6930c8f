import { FileText, FolderOpen } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { ExportSession, ExportState } from './export-session.ts'
import { formatWords } from './format-choice.tsx'

interface ExportStateViewProps {
  readonly state: ExportState
  readonly session: ExportSession
  readonly onAgain: () => void
}

/** How far the document has come, where it is, or why it is not there. */
export function ExportStateView({ state, session, onAgain }: ExportStateViewProps) {
  switch (state.kind) {
    case 'idle':
      return null
    case 'running':
      return <Running state={state} onStop={session.stop} />
    case 'stopped':
      return (
        <Notice kind="info">
          <p>Exporten avbröts. Ingen fil skrevs.</p>
        </Notice>
      )
    case 'failed':
      return (
        <Notice kind="error" actions={<Button onClick={onAgain}>Försök igen</Button>}>
          <p>{state.problem.message}</p>
        </Notice>
      )
    case 'done':
      return <Done state={state} onShow={(how) => void session.show(how)} />
  }
}

interface RunningProps {
  readonly state: Extract<ExportState, { kind: 'running' }>
  readonly onStop: () => void
}

function Running({ state: { format, progress, isStopping }, onStop }: RunningProps) {
  const step = isStopping ? 'Avbryter …' : (progress?.step ?? formatWords[format].making)
  return (
    <div className="export-view-progress">
      <p role="status">{step}</p>
      <progress
        aria-label="Hur långt exporten har kommit"
        max={1}
        {...(progress?.share == null ? {} : { value: progress.share })}
      />
      <Button aria-disabled={isStopping} onClick={onStop}>
        Avbryt
      </Button>
    </div>
  )
}

interface DoneProps {
  readonly state: Extract<ExportState, { kind: 'done' }>
  readonly onShow: (how: 'open' | 'folder') => void
}

function Done({ state: { format, exported, problem }, onShow }: DoneProps) {
  const open = useRef<HTMLButtonElement>(null)
  // The button to stop with had the focus, and is gone.
  useEffect(() => {
    if (document.activeElement === document.body) open.current?.focus()
  }, [])
  return (
    <>
      <Notice
        kind="ok"
        title={formatWords[format].done}
        actions={
          <>
            <Button ref={open} icon={FileText} kind="primary" onClick={() => onShow('open')}>
              Öppna
            </Button>
            <Button icon={FolderOpen} onClick={() => onShow('folder')}>
              Visa i mappen
            </Button>
          </>
        }
      >
        <p className="export-view-result">
          {exported.place.fileName} i {exported.place.folder}
        </p>
      </Notice>
      {exported.notes.length > 0 && (
        <Notice kind="info" title="Bra att veta om dokumentet">
          <ul className="export-view-notes">
            {exported.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </Notice>
      )}
      {problem && (
        <Notice kind="error">
          <p>{problem.message}</p>
        </Notice>
      )}
    </>
  )
}
