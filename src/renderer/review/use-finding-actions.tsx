import { type ReactNode, useState } from 'react'
import type { Finding } from '../../core/checks/finding.ts'
import { editorSessionOf } from '../editor/editor-session.ts'
import { revealWished, wishToReveal } from '../editor/reveal.ts'
import { useNavigation } from '../shell/navigation.tsx'
import { useOpenReport } from '../store/report-context.tsx'
import type { Say } from '../views/data/said.tsx'
import { mend, putAside, takeUp } from './mend.ts'
import { PutAsideDialog } from './put-aside-dialog.tsx'
import { wayTo } from './way-to-finding.ts'

/** What can be done with a finding. */
export interface FindingActions {
  readonly mend: (finding: Finding, label: string) => void
  /** Asks why, and puts it aside. */
  readonly askAside: (finding: Finding) => void
  readonly takeUp: (finding: Finding) => void
  readonly goTo: (finding: Finding) => void
}

interface Around {
  readonly say: Say
  /** Before a finding goes from where it is shown, so that focus can be kept near. */
  readonly onLeaving?: (finding: Finding) => void
  /** When it has gone. */
  readonly onGone?: (finding: Finding) => void
}

interface Actions {
  readonly actions: FindingActions
  /** What has to be asked, to be put into the view. */
  readonly dialog: ReactNode
}

/** Mending, putting aside and looking up findings, with what is said of it. */
export function useFindingActions({ say, onLeaving, onGone }: Around): Actions {
  const open = useOpenReport()
  const { go } = useNavigation()
  const [asked, setAsked] = useState<Finding | null>(null)

  const actions: FindingActions = {
    mend: (finding, label) => {
      onLeaving?.(finding)
      const undo = mend(open, finding, label)
      if (undo === null) {
        say('Det som skulle rättas står inte kvar, så inget har ändrats.', { kind: 'warn' })
        return
      }
      say(`Rättat: ${finding.title}.`, { canUndo: true, undo })
      onGone?.(finding)
    },
    askAside: setAsked,
    takeUp: (finding) => {
      onLeaving?.(finding)
      const undo = takeUp(open, finding)
      say(`Uppe igen: ${finding.title}.`, { canUndo: true, undo })
      onGone?.(finding)
    },
    goTo: (finding) => {
      const way = wayTo(open.store.get().report, finding)
      if (way === null) return
      const { place } = way
      if (place.kind === 'write' && place.sectionId !== null) {
        const session = editorSessionOf(open)
        wishToReveal(session, place.sectionId, way.range)
        if (revealWished(session)) return
      }
      go(place)
    },
  }

  const dialog = asked !== null && (
    <PutAsideDialog
      finding={asked}
      onClose={() => setAsked(null)}
      onPutAside={(reason) => {
        setAsked(null)
        onLeaving?.(asked)
        const undo = putAside(open, asked, reason)
        say(`Lagt åt sidan: ${asked.title}.`, { canUndo: true, undo })
        onGone?.(asked)
      }}
    />
  )
  return { actions, dialog }
}
