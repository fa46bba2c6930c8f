import { useEffect, useSyncExternalStore } from 'react'
import type { ExportChoice } from '../../core/export-settings.ts'
import { useOpenReport } from '../store/report-context.tsx'
import { type PreviewState, previewsOf } from './previews.ts'

/** The pages of the open report made like this, worked out while the component is shown. */
export function usePreview(choice: ExportChoice): PreviewState {
  const { store } = useOpenReport()
  const previews = previewsOf(store, choice)
  useEffect(() => previews.choose(choice), [previews, choice])
  return useSyncExternalStore(previews.subscribe, previews.get)
}
