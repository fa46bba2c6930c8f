import './said.css'
import { X } from 'lucide-react'
import { useCallback, useState, useSyncExternalStore } from 'react'
import { useOpenReport } from '../../store/report-context.tsx'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Notice } from '../../ui/notice.tsx'

/** What just happened in the view, or why something did not. It holds until the next change of the report. */
export interface Said {
  readonly text: string
  readonly kind: 'info' | 'warn'
  readonly canUndo: boolean
  /** How it is undone, where that is not the report's last step. */
  readonly undo?: () => void
  readonly onUndone?: () => void
  readonly link?: { readonly label: string; readonly go: () => void }
}

export type Say = (text: string, more?: Partial<Omit<Said, 'text'>>) => void

interface Shown extends Said {
  readonly revision: number
}

/** The one message of a view, and the way to say a new one. */
export function useSaid(): { readonly said: Said | null; readonly say: Say; readonly forget: () => void } {
  const { store } = useOpenReport()
  const [shown, setShown] = useState<Shown | null>(null)
  const revision = useSyncExternalStore(store.subscribe, () => store.get().revision)
  const say = useCallback<Say>(
    (text, more = {}) =>
      setShown({ kind: 'info', canUndo: false, ...more, text, revision: store.get().revision }),
    [store],
  )
  const forget = useCallback(() => setShown(null), [])
  return { said: shown?.revision === revision ? shown : null, say, forget }
}

interface SaidNoticeProps {
  readonly said: Said | null
  readonly onForget: () => void
  /** Takes focus when the message, which had it, goes. */
  readonly onGone: () => void
}

export function SaidNotice({ said, onForget, onGone }: SaidNoticeProps) {
  const { store } = useOpenReport()
  return (
    <div className="said" aria-live="polite">
      {said && (
        <Notice
          kind={said.kind}
          actions={
            <>
              {said.link && (
                <Button kind="quiet" onClick={said.link.go}>
                  {said.link.label}
                </Button>
              )}
              {said.canUndo && (
                <Button
                  kind="quiet"
                  onClick={() => {
                    const undo = said.undo ?? store.undo
                    undo()
                    said.onUndone?.()
                    onGone()
                  }}
                >
                  Ångra
                </Button>
              )}
              <IconButton
                icon={X}
                label="Stäng meddelandet"
                onClick={() => {
                  onForget()
                  onGone()
                }}
              />
            </>
          }
        >
          <p>{said.text}</p>
        </Notice>
      )}
    </div>
  )
}
