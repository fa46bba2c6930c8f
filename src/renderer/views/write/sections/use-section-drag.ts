import { type PointerEvent as ReactPointerEvent, type RefObject, useEffect, useRef, useState } from 'react'
import { subtreeOf } from '../../../../core/outline-operations.ts'
import type { Report } from '../../../../core/report.ts'
import { useOpenReport } from '../../../store/report-context.tsx'
import { type DropPlace, dropPlaceAt, dropped, type RowPlace } from './drop-place.ts'
import { numberIn } from './move-section.ts'

/** A drag as the list draws it. */
export interface SectionDrag {
  /** The section in hand and all that lies under it. */
  readonly ids: ReadonlySet<string>
  /** The line where it would go, measured in the list; null where it can't go. */
  readonly line: { readonly top: number; readonly level: number; readonly number: string } | null
}

interface Taken {
  readonly id: string
  readonly x: number
  readonly y: number
}

/** So far the hand moves before a click becomes a drag. */
const SLACK = 5
/** This near the edge the list begins to scroll. */
const EDGE = 40

/** Takes a section of the list by the mouse to another place. Escape lets it go where it was. */
export function useSectionDrag(
  list: RefObject<HTMLElement | null>,
  onDrop: (id: string, place: DropPlace) => void,
) {
  const { store } = useOpenReport()
  const [drag, setDrag] = useState<SectionDrag | null>(null)
  const end = useRef<(() => void) | null>(null)
  useEffect(() => () => end.current?.(), [])

  const begin = (event: ReactPointerEvent) => {
    const id = takenId(event, list.current)
    if (id === null || end.current !== null) return
    const taken: Taken = { id, x: event.clientX, y: event.clientY }
    let at = { x: taken.x, y: taken.y }
    let place: DropPlace | null = null
    let frame = 0
    let isDragging = false

    const show = () => {
      const element = list.current
      if (element === null) return
      const { report } = store.get()
      place = dropPlaceAt(report, rowsIn(element, report), id, at.y, at.x - taken.x)
      setDrag({
        ids: new Set(subtreeOf(report.outline, id).map((entry) => entry.id)),
        line: place && lineOf(report, id, place, element),
      })
    }
    const scroll = () => {
      const element = list.current
      if (element !== null && scrollTowards(element, at.y)) show()
      frame = requestAnimationFrame(scroll)
    }
    const stop = () => {
      cancelAnimationFrame(frame)
      window.removeEventListener('pointermove', onMove)
      window.removeEventListener('pointerup', onUp)
      window.removeEventListener('pointercancel', stop)
      window.removeEventListener('keydown', onKey, true)
      end.current = null
      setDrag(null)
    }
    const onMove = (move: PointerEvent) => {
      at = { x: move.clientX, y: move.clientY }
      if (!isDragging) {
        if (Math.hypot(at.x - taken.x, at.y - taken.y) < SLACK) return
        isDragging = true
        frame = requestAnimationFrame(scroll)
      }
      show()
    }
    const onUp = () => {
      const goal = isDragging ? place : null
      if (isDragging) swallowClick()()
      stop()
      if (goal !== null) onDrop(id, goal)
    }
    const onKey = (key: KeyboardEvent) => {
      if (key.key !== 'Escape' || !isDragging) return
      key.preventDefault()
      key.stopPropagation()
      window.addEventListener('pointerup', swallowClick(), { once: true })
      stop()
    }
    window.addEventListener('pointermove', onMove)
    window.addEventListener('pointerup', onUp)
    window.addEventListener('pointercancel', stop)
    window.addEventListener('keydown', onKey, true)
    end.current = stop
  }

  return { drag, begin }
}

/** The section under the hand, unless it is the title page or the hand is a finger, which scrolls. */
function takenId(event: ReactPointerEvent, list: HTMLElement | null): string | null {
  if (event.button !== 0 || event.pointerType === 'touch' || !(event.target instanceof Element)) return null
  const row = event.target.closest<HTMLElement>('[data-section]')
  const isOurs = row !== null && list?.contains(row) && row.dataset['level'] !== '0'
  return isOurs ? (row.dataset['section'] ?? null) : null
}

function rowsIn(list: HTMLElement, { outline }: Report): readonly RowPlace[] {
  const levels = new Map(outline.map(({ id, level }) => [id, level]))
  return [...list.querySelectorAll<HTMLElement>('[data-section]')].map((row) => {
    const { top, bottom } = row.getBoundingClientRect()
    const id = row.dataset['section'] ?? ''
    return { id, level: levels.get(id) ?? 1, top, bottom }
  })
}

function lineOf(report: Report, id: string, place: DropPlace, list: HTMLElement): SectionDrag['line'] {
  return {
    top: place.y - list.getBoundingClientRect().top + list.scrollTop,
    level: place.level,
    number: numberIn(dropped(report, id, place), id),
  }
}

/** Scrolls while the hand is near the upper or lower edge; whether it did. */
function scrollTowards(list: HTMLElement, y: number): boolean {
  const { top, bottom } = list.getBoundingClientRect()
  const over = Math.min(0, y - top - EDGE) + Math.max(0, y - bottom + EDGE)
  const before = list.scrollTop
  list.scrollTop += Math.sign(over) * Math.min(16, Math.ceil(Math.abs(over) / 3))
  return list.scrollTop !== before
}

/** The click that ends a drag opens nothing. Returns what lets clicks through again. */
function swallowClick(): () => void {
  const swallow = (click: Event) => {
    click.preventDefault()
    click.stopPropagation()
  }
  window.addEventListener('click', swallow, { capture: true, once: true })
  return () => setTimeout(() => window.removeEventListener('click', swallow, true), 0)
}
