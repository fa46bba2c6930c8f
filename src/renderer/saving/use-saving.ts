import { useEffect, useState, useSyncExternalStore } from 'react'
import type { Opened } from '../../ipc/contract.ts'
import { bridge } from '../bridge.ts'
import { flushPendingText } from '../store/pending-text.ts'
import type { ReportStore } from '../store/report-store.ts'
import { type Autosave, createAutosave } from './autosave.ts'
import type { SavingState } from './saving-state.ts'

/** Saving of the open document, running while the component is shown. */
export function useSaving(
  opened: Opened,
  store: ReportStore,
  isUnsaved: boolean,
): readonly [Autosave, SavingState] {
  const { documentId, place } = opened
  const [autosave] = useState(() =>
    createAutosave(
      { place, isUnsaved },
      {
        now: () => Date.now(),
        setTimer: (run, delayMs) => window.setTimeout(run, delayMs),
        clearTimer: (timer) => window.clearTimeout(timer),
        flush: flushPendingText,
        snapshot: store.get,
        save: (report) => bridge.call('report:save', documentId, report),
        keep: (report) => bridge.call('report:keep', documentId, report),
        saveAs: (report) => bridge.call('report:save-as', documentId, report),
      },
    ),
  )
  useEffect(() => {
    autosave.start()
    const unsubscribe = store.subscribe(() => autosave.changed(store.get().revision))
    return () => {
      unsubscribe()
      autosave.stop()
    }
  }, [autosave, store])
  return [autosave, useSyncExternalStore(autosave.subscribe, autosave.get)]
}
