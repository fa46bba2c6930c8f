import type { PageNumberEstimator } from 'docx'
import { estimatePageNumbersWith } from 'docx/layout'

const layOut = estimatePageNumbersWith({ guess: true })

/**
 * Finds the page that each bookmark is on, and how many pages there are, by laying the document out. This is the
 * library's layout, which takes ten times as long as the rest of the export; a faster one goes here.
 */
export function pageNumbers(onStart: () => void): PageNumberEstimator {
  const estimate: PageNumberEstimator = (body, context) => {
    onStart()
    return layOut(body, context)
  }
  return Object.assign(estimate, layOut.listNumbers ? { listNumbers: layOut.listNumbers } : {})
}
