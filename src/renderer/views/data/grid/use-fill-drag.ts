import { type PointerEvent as ReactPointerEvent, type RefObject, useEffect, useRef, useState } from 'react'
import { type Point, scrollAtEdge } from './auto-scroll.ts'
import { draggedTo, type FillWay } from './fill.ts'
import { spotOf } from './grid-places.ts'
import type { Range, Shape } from './selection.ts'

interface FillDrag {
  /** What the selection becomes if the corner is let go of now; null when none is dragged, or nowhere. */
  readonly goal: Range | null
  readonly onPointerDown: (event: ReactPointerEvent) => void
}

/** Dragging the corner of a selection to go on with what it holds. Escape lets go without a change. */
export function useFillDrag(
  table: RefObject<HTMLTableElement | null>,
  source: Range,
  shape: Shape,
  onFill: (goal: Range, way: FillWay) => void,
): FillDrag {
  const [goal, setGoal] = useState<Range | null>(null)
  const end = useRef<(() => void) | null>(null)
  const latest = useRef({ shape, onFill })
  useEffect(() => {
    latest.current = { shape, onFill }
  })
  useEffect(() => () => end.current?.(), [])

  const onPointerDown = (event: ReactPointerEvent) => {
    if (event.button !== 0 || !(event.target instanceof Element)) return
    if (event.target.closest('[data-fill]') === null) return
    event.preventDefault()
    event.stopPropagation()
    let point: Point = { x: event.clientX, y: event.clientY }
    let dragged: ReturnType<typeof draggedTo> = null
    let frame = 0
    const follow = () => {
      const element = table.current
      if (element === null) return
      scrollAtEdge(element, point)
      const spot = spotAt(element, point)
      dragged = spot === null ? dragged : draggedTo(source, spot, latest.current.shape)
      setGoal(dragged?.goal ?? null)
      frame = requestAnimationFrame(follow)
    }
    const onMove = ({ clientX, clientY }: PointerEvent) => {
      point = { x: clientX, y: clientY }
    }
    const stop = () => {
      end.current = null
      cancelAnimationFrame(frame)
      listeners.abort()
      setGoal(null)
    }
    const onUp = ({ clientX, clientY }: PointerEvent) => {
      const spot = table.current && spotAt(table.current, { x: clientX, y: clientY })
      const last = spot ? draggedTo(source, spot, latest.current.shape) : dragged
      stop()
      if (last !== null) latest.current.onFill(last.goal, last.way)
    }
    const onKey = (key: KeyboardEvent) => {
      if (key.key !== 'Escape') return
      key.preventDefault()
      key.stopPropagation()
      stop()
    }
    const listeners = new AbortController()
    const { signal } = listeners
    window.addEventListener('pointermove', onMove, { signal })
    window.addEventListener('pointerup', onUp, { signal })
    window.addEventListener('pointercancel', stop, { signal })
    window.addEventListener('keydown', onKey, { signal, capture: true })
    end.current = stop
    frame = requestAnimationFrame(follow)
  }

  return { goal, onPointerDown }
}

/** The place nearest to the pointer among those in sight; the row of sums may lie over some in a long table. */
function spotAt(table: HTMLTableElement, { x, y }: Point) {
  const box = (table.parentElement ?? table).getBoundingClientRect()
  const foot = table.tFoot?.getBoundingClientRect()
  const right = Math.min(box.right, innerWidth) - 2
  const bottom = Math.min(foot?.top ?? box.bottom, box.bottom, innerHeight) - 2
  const found = document.elementFromPoint(
    Math.max(Math.max(box.left, 0) + 2, Math.min(x, right)),
    Math.max(Math.max(box.top, 0) + 2, Math.min(y, bottom)),
  )
  return found !== null && table.contains(found) ? spotOf(found) : null
}
