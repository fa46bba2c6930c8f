/** A place in the window, in pixels. */
export interface Point {
  readonly x: number
  readonly y: number
}

const EDGE = 40
const FASTEST = 18

/** Scrolls everything that an element lies in a little, where the pointer is near or past its edge. */
export function scrollAtEdge(element: Element, { x, y }: Point): void {
  for (let box = element.parentElement; box !== null; box = box.parentElement) {
    const { overflowX, overflowY } = getComputedStyle(box)
    const seen = box.getBoundingClientRect()
    const left = scrolls(overflowX) ? pull(x, Math.max(seen.left, 0), Math.min(seen.right, innerWidth)) : 0
    const top = scrolls(overflowY) ? pull(y, Math.max(seen.top, 0), Math.min(seen.bottom, innerHeight)) : 0
    if (left !== 0 || top !== 0) box.scrollBy(left, top)
  }
}

function scrolls(overflow: string): boolean {
  return overflow === 'auto' || overflow === 'scroll'
}

/** How far to scroll: more the nearer the edge, nothing well inside. */
function pull(at: number, from: number, to: number): number {
  const past = Math.max(at - (to - EDGE), 0) - Math.max(from + EDGE - at, 0)
  return Math.round(Math.max(-1, Math.min(past / EDGE, 1)) * FASTEST)
}
