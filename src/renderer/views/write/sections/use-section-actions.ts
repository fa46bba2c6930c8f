import { useMemo, useState } from 'react'
import {
  addOwnSection,
  hideSection,
  removeSection,
  renameSection,
  repeatSection,
  setOperation,
  showSection,
} from '../../../../core/outline-operations.ts'
import type { Report } from '../../../../core/report.ts'
import { newId } from '../../../new-id.ts'
import { flushPendingText } from '../../../store/pending-text.ts'
import { useOpenReport } from '../../../store/report-context.tsx'
import { type Said, useSaid } from '../../data/said.tsx'
import { type DropPlace, dropped } from './drop-place.ts'
import {
  dropSentence,
  headingIn,
  moveOneStep,
  moveSentence,
  numberIn,
  type SectionMove,
} from './move-section.ts'

/** A section of the user's own, and where it is wanted. */
export interface OwnSection {
  readonly heading: string
  readonly after: string
  readonly level: number
}

/** Everything that can be done with the sections; each is one step of undo. */
export interface SectionActions {
  readonly move: (id: string, move: SectionMove) => void
  readonly drop: (id: string, place: DropPlace) => void
  /** `null` is the template's own heading. */
  readonly rename: (id: string, heading: string | null) => void
  readonly hide: (id: string, reason: string) => void
  readonly show: (id: string) => void
  readonly remove: (id: string) => void
  readonly repeat: (id: string, operation: string) => void
  readonly setOperation: (id: string, operation: string) => void
  readonly add: (fromTemplate: readonly string[], own: OwnSection | null) => void
}

interface Sections {
  readonly actions: SectionActions
  /** What has just been done, to be read aloud. */
  readonly announcement: string
  /** What has just disappeared, with a way back. */
  readonly said: Said | null
  readonly forget: () => void
}

/** The sections of the open report, to be changed. `onNew` is told which section was made, to go there. */
export function useSectionActions(onNew: (id: string) => void): Sections {
  const { store } = useOpenReport()
  const [announcement, setAnnouncement] = useState('')
  const { said, say, forget } = useSaid()

  const actions = useMemo((): SectionActions => {
    /** Makes the change as one step, with the texts as they stand on the screen. */
    const change = (operation: (report: Report) => Report) => {
      flushPendingText()
      const before = store.get().report
      store.dispatch(operation)
      return { before, after: store.get().report }
    }
    return {
      move: (id, move) => {
        const { before, after } = change((report) => moveOneStep(report, id, move))
        setAnnouncement(moveSentence(before, after, id, move))
      },
      drop: (id, place) => {
        const { before, after } = change((report) => dropped(report, id, place))
        if (after !== before) setAnnouncement(dropSentence(after, id))
      },
      rename: (id, heading) => {
        const { before, after } = change((report) => renameSection(report, id, heading))
        if (after !== before) setAnnouncement(`Avsnittet heter nu ${headingIn(after, id)}.`)
      },
      hide: (id, reason) => {
        const { before } = change((report) => hideSection(report, id, reason))
        say(`${headingIn(before, id)} är dolt och kommer inte med. Texten är kvar.`, {
          canUndo: true,
        })
      },
      show: (id) => {
        const { after } = change((report) => showSection(report, id))
        setAnnouncement(`${headingIn(after, id)} visas igen, som ${numberIn(after, id)}.`)
      },
      remove: (id) => {
        const { before } = change((report) => removeSection(report, id))
        say(`${headingIn(before, id)} är borttaget.`, { canUndo: true })
      },
      repeat: (id, operation) => {
        const made: string[] = []
        const { after } = change((report) =>
          repeatSection(report, id, operation, () => {
            const next = newId()
            made.push(next)
            return next
          }),
        )
        const [first] = made
        if (first === undefined) return
        setAnnouncement(`${headingIn(after, first)} är tillagt, som ${numberIn(after, first)}.`)
        onNew(first)
      },
      setOperation: (id, operation) => {
        const { after } = change((report) => setOperation(report, id, operation))
        setAnnouncement(`Avsnittet heter nu ${headingIn(after, id)}.`)
      },
      add: (fromTemplate, own) => {
        const ownId = newId()
        const { after } = change((report) => {
          const shown = fromTemplate.reduce(showSection, report)
          if (own === null) return shown
          return addOwnSection(shown, own.heading, { after: own.after }, own.level, () => ownId)
        })
        const first = own === null ? fromTemplate[0] : ownId
        if (first === undefined) return
        const count = fromTemplate.length + (own === null ? 0 : 1)
        setAnnouncement(
          count === 1
            ? `${headingIn(after, first)} är tillagt, som ${numberIn(after, first)}.`
            : `${count} avsnitt är tillagda.`,
        )
        onNew(first)
      },
    }
  }, [store, say, onNew])

  return { actions, announcement, said, forget }
}
