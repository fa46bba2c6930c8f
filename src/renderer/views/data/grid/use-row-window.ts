import { type RefObject, useEffect, useState } from 'react'

/** Tables with more rows than this show only those in sight. */
const MOST_AT_ONCE = 120
const MARGIN = 20

export interface RowWindow {
  readonly isPartial: boolean
  /** Row indices in order, and gaps of so many rows that are not shown. */
  readonly parts: readonly (
    | { readonly kind: 'row'; readonly row: number }
    | { readonly kind: 'gap'; readonly from: number; readonly rows: number }
  )[]
  readonly rowHeight: number
}

/**
 * Which rows of a long table to show: those in sight of its scrolling box and the one with the outlined cell,
 * which must stay for focus. In a long table every row is equally high.
 */
export function useRowWindow(box: RefObject<HTMLElement | null>, rows: number, current: number): RowWindow {
  const isPartial = rows > MOST_AT_ONCE
  const [top, setTop] = useState(0)
  const rowHeight = rowHeightPx()
  useEffect(() => {
    const element = box.current
    if (element === null || !isPartial) return
    const onScroll = () => setTop(Math.floor(element.scrollTop / rowHeight / 10) * 10)
    onScroll()
    element.addEventListener('scroll', onScroll, { passive: true })
    return () => element.removeEventListener('scroll', onScroll)
  }, [box, isPartial, rowHeight])
  if (!isPartial) return { isPartial, rowHeight, parts: rowParts(0, rows) }

  const from = Math.max(0, Math.min(top, rows - 1) - MARGIN)
  const to = Math.min(rows, top + MARGIN + 60)
  const isCurrentOutside = current >= 0 && current < rows && (current < from || current >= to)
  const parts = [
    ...(isCurrentOutside && current < from
      ? [...gap(0, current), ...rowParts(current, current + 1), ...gap(current + 1, from)]
      : gap(0, from)),
    ...rowParts(from, to),
    ...(isCurrentOutside && current >= to
      ? [...gap(to, current), ...rowParts(current, current + 1), ...gap(current + 1, rows)]
      : gap(to, rows)),
  ]
  return { isPartial, rowHeight, parts }
}

function rowParts(from: number, to: number): RowWindow['parts'] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => ({ kind: 'row', row: from + index }))
}

function gap(from: number, to: number): RowWindow['parts'] {
  return to > from ? [{ kind: 'gap', from, rows: to - from }] : []
}

/** 2.75rem, as the stylesheet has it. */
function rowHeightPx(): number {
  return 2.75 * Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
}
