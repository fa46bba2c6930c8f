import { useRef, useState } from 'react'
import { severityWord } from '../../core/checks/finding-words.ts'
import type { OutlineItem } from '../../core/outline.ts'
import type { EditorSession } from '../editor/editor-session.ts'
import { revealWished, wishToReveal } from '../editor/reveal.ts'
import { flushPendingText } from '../store/pending-text.ts'
import { stepFrom } from './finding-steps.ts'
import { wishToShow } from './show-finding.ts'
import { openFindings, useReviews } from './use-review.ts'

interface FindingSteps {
  readonly step: (by: 1 | -1) => void
  /** Read aloud: which finding it is and what it says. */
  readonly announcement: string
}

/** Going from finding to finding in the texts, across sections. */
export function useFindingSteps(
  session: EditorSession,
  items: readonly OutlineItem[],
  onSection: (id: string) => void,
): FindingSteps {
  const reviews = useReviews()
  const last = useRef<{ readonly key: string; readonly sectionId: string; readonly at: number } | null>(null)
  const [announcement, setAnnouncement] = useState('')

  const step = (by: 1 | -1) => {
    flushPendingText()
    const reviewed = reviews.now()
    if (reviewed === null) return
    const sectionId = session.sectionId()
    const at = session.editor.state.selection.from
    const isThere = last.current?.sectionId === sectionId && last.current?.at === at
    const order = items.map(({ entry }) => entry.id)
    const { toMend } = openFindings(reviewed)
    const current = isThere ? (last.current?.key ?? null) : null
    const next = stepFrom(toMend, order, { sectionId, at }, current, by)
    if (next === null || next.sectionId === null) {
      setAnnouncement('Inget att rätta i texterna.')
      return
    }
    const inText = toMend.filter((one) => one.sectionId !== null)
    const number = `${inText.indexOf(next) + 1} av ${inText.length}`
    setAnnouncement(
      `${number}. ${next.place}. ${severityWord(next.severity)}: ${next.title}. ${next.message} Alt+Enter visar vad du kan göra.`,
    )
    const range = next.where.kind === 'text' ? { from: next.where.from, to: next.where.to } : null
    wishToReveal(session, next.sectionId, range)
    if (!revealWished(session)) onSection(next.sectionId)
    last.current = { key: next.key, sectionId: next.sectionId, at: range?.from ?? at }
    wishToShow(session, next.key)
  }
  return { step, announcement }
}
