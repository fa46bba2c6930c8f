import { type RefObject, useCallback, useLayoutEffect, useRef } from 'react'
import type { Finding } from '../../../core/checks/finding.ts'

interface FindingFocus {
  /** Remembers where a finding stands before it goes, so that focus comes to the one after it. */
  readonly keep: (finding: Finding) => void
  /** Gives focus to where something last went, else to the heading. */
  readonly near: () => void
  /** Brings a finding into sight with focus. */
  readonly show: (key: string) => void
  /** Moves focus to the next or the previous finding. */
  readonly step: (by: 1 | -1) => void
}

/** Focus among findings: it is never lost when the one that had it is mended or put aside. */
export function useFindingFocus(view: RefObject<HTMLElement | null>): FindingFocus {
  const leaving = useRef<{ readonly key: string; readonly goals: readonly string[] } | null>(null)
  const goals = useRef<readonly string[]>([])

  const near = useCallback(() => {
    const cards = cardsIn(view.current)
    const goal = goals.current.map((key) => cards.find((card) => keyOf(card) === key)).find(Boolean)
    const target = goal ?? view.current?.querySelector<HTMLElement>('h1, h2')
    target?.focus({ preventScroll: true })
    goal?.scrollIntoView({ block: 'nearest' })
  }, [view])

  useLayoutEffect(() => {
    const gone = leaving.current
    if (gone === null || cardsIn(view.current).some((card) => keyOf(card) === gone.key)) return
    leaving.current = null
    goals.current = [gone.key, ...gone.goals]
    near()
  })

  const show = useCallback(
    (key: string) => {
      const card = cardsIn(view.current).find((one) => keyOf(one) === key)
      const target = card ?? view.current?.querySelector<HTMLElement>('h1, h2')
      target?.focus({ preventScroll: true })
      card?.scrollIntoView({ block: 'center' })
    },
    [view],
  )
  const keep = useCallback(
    ({ key }: Finding) => {
      const keys = cardsIn(view.current).map(keyOf)
      const at = keys.indexOf(key)
      if (at < 0) requestAnimationFrame(() => show(key))
      else leaving.current = { key, goals: [...keys.slice(at + 1), ...keys.slice(0, at).toReversed()] }
    },
    [view, show],
  )
  const step = useCallback(
    (by: 1 | -1) => {
      const cards = cardsIn(view.current)
      const at = cards.findIndex((card) => card.contains(document.activeElement))
      const next = at < 0 ? (by === 1 ? 0 : cards.length - 1) : (at + by + cards.length) % cards.length
      cards[next]?.focus({ preventScroll: true })
      cards[next]?.scrollIntoView({ block: 'nearest' })
    },
    [view],
  )
  // What is undone stands in the page a moment later.
  const nearSoon = useCallback(() => void requestAnimationFrame(near), [near])
  return { keep, near: nearSoon, show, step }
}

function cardsIn(view: HTMLElement | null): readonly HTMLElement[] {
  return [...(view?.querySelectorAll<HTMLElement>('[data-finding]') ?? [])]
}

function keyOf(card: HTMLElement): string {
  return card.dataset['finding'] ?? ''
}
