import { lazy } from 'react'

const loadWriteView = () => import('../views/write/write-view.tsx')
const loadDataView = () => import('../views/data/data-view.tsx')

/** The two large views, each with a library of its own; the overview does not wait for them. */
export const LazyWriteView = lazy(async () => ({ default: (await loadWriteView()).WriteView }))
export const LazyDataView = lazy(async () => ({ default: (await loadDataView()).DataView }))

/** Fetches them when the window has nothing else to do, so that going there takes no time. */
export function fetchLaterViews(): () => void {
  const waiting = requestIdleCallback(() => {
    void loadWriteView()
    void loadDataView()
  })
  return () => cancelIdleCallback(waiting)
}
