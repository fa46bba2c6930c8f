import './finding-popover.css'
import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Finding } from '../../core/checks/finding.ts'
import type { EditorSession } from '../editor/editor-session.ts'
import { drawFindingMarks, type FindingMark } from '../editor/finding-marks.ts'
import type { Say } from '../views/data/said.tsx'
import { FindingCard } from './finding-card.tsx'
import type { Reviewed } from './reviews.ts'
import { fulfilShowing, onShowing } from './show-finding.ts'
import { type FindingActions, useFindingActions } from './use-finding-actions.tsx'
import { inSection, useReviews } from './use-review.ts'

interface FindingsInTextProps {
  readonly session: EditorSession
  readonly say: Say
  /** The part of the window that the text is in; hovering is heard there. */
  readonly page: RefObject<HTMLElement | null>
}

interface Opened {
  readonly keys: readonly string[]
  readonly source: HTMLElement
  readonly takesFocus: boolean
}

const HOVER_MS = 450
const LEAVE_MS = 300

/** The lines under what the review has found in the text that is shown, and what is said of each when it is asked for. */
export function FindingsInText({ session, say, page }: FindingsInTextProps) {
  const reviews = useReviews()
  const [opened, setOpened] = useState<Opened | null>(null)
  const close = useCallback(() => setOpened(null), [])
  const { actions, dialog } = useFindingActions({ say, onGone: () => session.focusText() })
  const isAsked = dialog !== false
  const wasAsked = useRef(false)

  // What had focus before the dialog has gone with it, whether it was answered or not.
  useEffect(() => {
    if (wasAsked.current && !isAsked) session.focusText()
    wasAsked.current = isAsked
  }, [isAsked, session])

  useEffect(() => {
    const refresh = () => {
      const { sectionId } = drawMarks(session, reviews.get())
      fulfilShowing(session, (key) => {
        const source = markOf(page.current, key) ?? headingFor(page.current, reviews.get(), sectionId, key)
        if (source === null) return false
        setOpened({ keys: [key], source, takesFocus: false })
        return true
      })
    }
    refresh()
    const ends = [reviews.subscribe(refresh), session.subscribe(refresh), onShowing(session, refresh)]
    return () => {
      for (const end of ends) end()
    }
  }, [session, reviews, page])

  useEffect(() => {
    const { editor } = session
    editor.on('update', close)
    editor.storage.findingMarks.ask = (keys) => {
      const source = keys[0] === undefined ? null : markOf(page.current, keys[0])
      if (source === null) return false
      setOpened({ keys, source, takesFocus: true })
      return true
    }
    return () => {
      editor.off('update', close)
      editor.storage.findingMarks.ask = () => false
    }
  }, [session, page, close])

  const hover = useHover(
    page,
    (source, keys) => {
      setOpened((now) => now ?? { keys, source, takesFocus: false })
    },
    close,
  )

  const sectionId = session.sectionId()
  const findings =
    opened === null || sectionId === null
      ? []
      : inSection(reviews.get(), sectionId).filter(({ key }) => opened.keys.includes(key))
  return (
    <>
      {opened !== null && findings.length > 0 && (
        <FindingPopover
          key={opened.keys.join(' ')}
          opened={opened}
          findings={findings}
          actions={closing(actions, close)}
          onEnter={hover.stay}
          onLeave={hover.leave}
          onClose={() => {
            const hadFocus = document.activeElement?.closest('.finding-popover') != null
            close()
            if (hadFocus) session.focusText()
          }}
        />
      )}
      {dialog}
    </>
  )
}

interface FindingPopoverProps {
  readonly opened: Opened
  readonly findings: readonly Finding[]
  readonly actions: FindingActions
  readonly onEnter: () => void
  readonly onLeave: () => void
  readonly onClose: () => void
}

/** What the review says of the words that it stands at. */
function FindingPopover({ opened, findings, actions, onEnter, onLeave, onClose }: FindingPopoverProps) {
  const { source, takesFocus } = opened
  const box = useRef<HTMLElement>(null)
  const latestClose = useRef(onClose)
  useEffect(() => {
    latestClose.current = onClose
  })

  useLayoutEffect(() => {
    const element = box.current
    if (element === null || !source.isConnected) return
    const onToggle = (event: Event) => {
      if (event instanceof ToggleEvent && event.newState === 'closed') latestClose.current()
    }
    element.addEventListener('toggle', onToggle)
    element.showPopover({ source })
    if (takesFocus) element.querySelector<HTMLElement>('button')?.focus()
    return () => element.removeEventListener('toggle', onToggle)
  }, [source, takesFocus])

  return (
    <section
      className="finding-popover"
      aria-label="Granskning"
      ref={box}
      popover="auto"
      onPointerEnter={onEnter}
      onPointerLeave={onLeave}
    >
      {findings.map((finding) => (
        <FindingCard key={finding.key} finding={finding} actions={actions} isAtPlace heading="h2" />
      ))}
    </section>
  )
}

function closing(actions: FindingActions, close: () => void): FindingActions {
  return {
    ...actions,
    mend: (finding, label) => {
      close()
      actions.mend(finding, label)
    },
    askAside: (finding) => {
      close()
      actions.askAside(finding)
    },
  }
}

/** Draws what the latest review says of the section that is shown, if it is of the text that stands there. */
function drawMarks(session: EditorSession, reviewed: Reviewed | null): { readonly sectionId: string | null } {
  const sectionId = session.sectionId()
  const content = session.settledContent()
  const { view } = session.editor
  if (sectionId === null || content === null || reviewed === null || view.composing) return { sectionId }
  if (reviewed.report.sections[sectionId]?.content !== content) return { sectionId }
  drawFindingMarks(view, inSection(reviewed, sectionId).flatMap(markFor))
  return { sectionId }
}

function markFor({ key, severity, where }: Finding): readonly FindingMark[] {
  return where.kind === 'text' ? [{ key, severity, from: where.from, to: where.to }] : []
}

function markOf(page: HTMLElement | null, key: string): HTMLElement | null {
  return page?.querySelector<HTMLElement>(`[data-finding-mark="${CSS.escape(key)}"]`) ?? null
}

/** What is about the section as a whole is told at its heading. */
function headingFor(
  page: HTMLElement | null,
  reviewed: Reviewed | null,
  sectionId: string | null,
  key: string,
): HTMLElement | null {
  if (sectionId === null) return null
  const finding = inSection(reviewed, sectionId).find((one) => one.key === key)
  return finding?.where.kind === 'section' ? (page?.querySelector<HTMLElement>('h1') ?? null) : null
}

/** Resting on marked words asks for what is said of them; going away, but not into what is said, takes it away. */
function useHover(
  page: RefObject<HTMLElement | null>,
  onRest: (source: HTMLElement, keys: readonly string[]) => void,
  onGone: () => void,
): { readonly stay: () => void; readonly leave: () => void } {
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const rest = useRef(onRest)
  useEffect(() => {
    rest.current = onRest
  })
  const stay = useCallback(() => clearTimeout(timer.current), [])
  const leave = useCallback(() => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => {
      if (document.activeElement?.closest('.finding-popover') == null) onGone()
    }, LEAVE_MS)
  }, [onGone])

  useEffect(() => {
    const element = page.current
    if (element === null) return
    const onOver = (event: Event) => {
      const mark = event.target instanceof Element ? event.target.closest<HTMLElement>('.finding-mark') : null
      clearTimeout(timer.current)
      if (mark === null) return
      timer.current = setTimeout(() => {
        const isBusy = document.querySelector('dialog[open], :popover-open') !== null
        if (mark.isConnected && !isBusy) rest.current(mark, keysAround(mark))
      }, HOVER_MS)
    }
    const onOut = (event: Event) => {
      if (event.target instanceof Element && event.target.closest('.finding-mark') !== null) leave()
    }
    element.addEventListener('mouseover', onOver)
    element.addEventListener('mouseout', onOut)
    return () => {
      clearTimeout(timer.current)
      element.removeEventListener('mouseover', onOver)
      element.removeEventListener('mouseout', onOut)
    }
  }, [page, leave])
  return { stay, leave }
}

/** Where several findings share words, their marks lie in one another. */
function keysAround(mark: HTMLElement): readonly string[] {
  const keys: string[] = []
  for (let element: HTMLElement | null = mark; element !== null; element = element.parentElement) {
    const name = element.dataset['findingMark']
    if (name === undefined) break
    keys.push(name)
  }
  return keys
}
