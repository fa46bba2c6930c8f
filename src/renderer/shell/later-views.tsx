import { lazy } from 'react'

const loadWriteView = () => import('../views/write/write-view.tsx')
const loadDataView = () => import('../views/data/data-view.tsx')
const loadReviewView = () => import('../views/review/review-view.tsx')
const loadExportView = () => import('../views/export/export-view.tsx')
const loadPreviewView = () => import('../views/preview/preview-view.tsx')
const loadLawView = () => import('../views/law/law-view.tsx')

/** The large views, each with libraries or texts of its own; the overview does not wait for them. */
export const LazyWriteView = lazy(async () => ({ default: (await loadWriteView()).WriteView }))
export const LazyDataView = lazy(async () => ({ default: (await loadDataView()).DataView }))
export const LazyReviewView = lazy(async () => ({ default: (await loadReviewView()).ReviewView }))
export const LazyExportView = lazy(async () => ({ default: (await loadExportView()).ExportView }))
export const LazyPreviewView = lazy(async () => ({ default: (await loadPreviewView()).PreviewView }))
export const LazyLawView = lazy(async () => ({ default: (await loadLawView()).LawView }))

/** Fetches them when the window has nothing else to do, so that going there takes no time. */
export function fetchLaterViews(): () => void {
  const waiting = requestIdleCallback(() => {
    void loadWriteView()
    void loadDataView()
    void loadReviewView()
    void loadExportView()
    void loadPreviewView()
    void loadLawView()
  })
  return () => cancelIdleCallback(waiting)
}
