import type { ExportChoice } from '../../core/export-settings.ts'
import type { Report } from '../../core/report.ts'
import type { Preview } from '../../formats/preview/preview.ts'
import { delayed } from '../editor/delayed.ts'
import type { ReportStore } from '../store/report-store.ts'
import type { PreviewAnswer, PreviewOrder } from './preview-worker.ts'
import { changesSince } from './report-changes.ts'

/** The pages of an open report as they follow what is written. */
export type PreviewState =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'shown'; readonly preview: Preview }
  /** They could not be worked out. */
  | { readonly kind: 'broken' }

export interface Previews {
  readonly get: () => PreviewState
  /** Works the pages out as long as somebody listens. */
  readonly subscribe: (listener: () => void) => () => void
  /** What the pages are made with. */
  readonly choose: (choice: ExportChoice) => void
}

/** Where the pages are worked out. */
interface Workshop {
  readonly post: (order: PreviewOrder) => void
  readonly close: () => void
}

interface Means {
  readonly open: (onAnswer: (answer: PreviewAnswer) => void, onFault: () => void) => Workshop
  /** Runs something when nothing else is to be done. */
  readonly whenIdle: (run: () => void) => void
  /** Calls at each key that is pressed. Returns its own unsubscribe. */
  readonly onKey: (listener: () => void) => () => void
}

const QUIET_MS = 300
/** Nobody reads the pages while writing without a pause, and the computer has enough to do. */
const LONGEST_MS = 10_000

/** Follows a store as long as somebody listens, one layout at a time. */
export function createPreviews(
  store: ReportStore,
  choice: ExportChoice,
  { open, whenIdle, onKey }: Means,
): Previews {
  let state: PreviewState = { kind: 'waiting' }
  let wanted = choice
  let workshop: Workshop | null = null
  /** What the workshop was given last. */
  let given: { readonly report: Report; readonly choice: ExportChoice } | null = null
  let isBusy = false
  let unsubscribe: (() => void) | null = null
  const listeners = new Set<() => void>()

  const set = (next: PreviewState) => {
    state = next
    for (const listener of listeners) listener()
  }
  const post = () => {
    const { report } = store.get()
    if (workshop === null || isBusy || (given?.report === report && given.choice === wanted)) return
    isBusy = true
    const changes = changesSince(given?.report ?? null, report)
    given = { report, choice: wanted }
    workshop.post({ changes, choice: wanted })
  }
  const onAnswer = ({ pages, sectionPages }: PreviewAnswer) => {
    isBusy = false
    const before = state.kind === 'shown' ? state.preview.pages : []
    const merged = pages.flatMap((page, at) => page ?? before[at] ?? [])
    set({ kind: 'shown', preview: { pages: merged, sectionPages } })
    post()
  }
  const begin = () => {
    workshop = open(onAnswer, () => {
      close()
      set({ kind: 'broken' })
    })
    post()
  }
  const close = () => {
    workshop?.close()
    workshop = null
    given = null
    isBusy = false
  }
  const pause = delayed(
    () =>
      whenIdle(() => {
        if (listeners.size === 0) return
        // After a fault another state of the report may go well.
        if (workshop === null) begin()
        else post()
      }),
    QUIET_MS,
    LONGEST_MS,
  )

  return {
    get: () => state,
    subscribe: (listener) => {
      listeners.add(listener)
      if (unsubscribe === null) {
        const ends = [
          store.subscribe(pause.ask),
          // The text reaches the store in steps, so quiet there is not quiet at the keyboard.
          onKey(() => {
            if (given !== null && given.report !== store.get().report) pause.ask()
          }),
        ]
        unsubscribe = () => {
          for (const end of ends) end()
        }
        whenIdle(() => {
          if (listeners.size > 0 && workshop === null) begin()
        })
      }
      return () => {
        listeners.delete(listener)
        if (listeners.size > 0) return
        unsubscribe?.()
        unsubscribe = null
        pause.cancel()
        close()
      }
    },
    choose: (next) => {
      if (JSON.stringify(next) === JSON.stringify(wanted)) return
      wanted = next
      pause.ask()
    },
  }
}

const known = new WeakMap<ReportStore, Previews>()

/** The pages of this open report; one for each. */
export function previewsOf(store: ReportStore, choice: ExportChoice): Previews {
  const before = known.get(store)
  if (before !== undefined) return before
  const previews = createPreviews(store, choice, {
    open: openWorker,
    whenIdle: (run) => requestIdleCallback(run, { timeout: 500 }),
    onKey: (listener) => {
      window.addEventListener('keydown', listener, true)
      return () => window.removeEventListener('keydown', listener, true)
    },
  })
  known.set(store, previews)
  return previews
}

function openWorker(onAnswer: (answer: PreviewAnswer) => void, onFault: () => void): Workshop {
  const worker = new Worker(new URL('./preview-worker.ts', import.meta.url), { type: 'module' })
  worker.onmessage = ({ data }: MessageEvent<PreviewAnswer>) => onAnswer(data)
  worker.onerror = onFault
  return { post: (order) => worker.postMessage(order), close: () => worker.terminate() }
}
