import type { Review, reviewReport } from '../../core/checks/review.ts'
import type { Rule } from '../../core/checks/rule.ts'
import type { Report } from '../../core/report.ts'
import { delayed } from '../editor/delayed.ts'
import type { ReportStore } from '../store/report-store.ts'

/** What the review said, and of which state of the report. */
export interface Reviewed {
  readonly report: Report
  readonly review: Review
}

/** The review of an open report as it is worked out while one writes. */
export interface Reviews {
  /** The latest, or null before the first. May be of a report a moment ago. */
  readonly get: () => Reviewed | null
  readonly subscribe: (listener: () => void) => () => void
  /** Of the report as it is this moment; null only while the rules have not been fetched. */
  readonly now: () => Reviewed | null
  /** Of the report as it is this moment. Rejects when the review itself breaks. */
  readonly fresh: () => Promise<Reviewed>
}

interface Reviewing {
  readonly review: typeof reviewReport
  readonly rules: readonly Rule[]
}

interface Means {
  /** Fetches the rules, which the window does not wait for. */
  readonly load: () => Promise<Reviewing>
  /** Runs something when nothing else is to be done. */
  readonly whenIdle: (run: () => void) => void
  /** Calls at each key that is pressed. Returns its own unsubscribe. */
  readonly onKey: (listener: () => void) => () => void
}

const QUIET_MS = 150
const LONGEST_MS = 3_000
/** How many rules look at a report in one go when it has just been opened. */
const RULES_AT_ONCE = 8

/** Follows a store as long as somebody listens, and reviews the report in the pauses. */
export function createReviews(store: ReportStore, { load, whenIdle, onKey }: Means): Reviews {
  let rules: typeof reviewReport | null = null
  let latest: Reviewed | null = null
  let unsubscribe: (() => void) | null = null
  let hasBroken = false
  const listeners = new Set<() => void>()

  const review = (report: Report): Reviewed | null => {
    if (rules === null) return null
    if (latest?.report === report) return latest
    latest = { report, review: rules(report) }
    for (const listener of listeners) listener()
    return latest
  }
  const reviewInPause = () => {
    if (listeners.size === 0) return
    try {
      review(store.get().report)
    } catch (fault) {
      // Told once: the same fault would come again with each pause.
      if (!hasBroken) reportError(fault)
      hasBroken = true
    }
  }
  /** The first reading takes longest. What a rule finds in a section is kept, so that the whole is quick after this. */
  const readInParts = (reviewing: Reviewing, from = 0) => {
    rules = reviewing.review
    if (listeners.size === 0) return
    whenIdle(() => {
      const some = reviewing.rules.slice(from, from + RULES_AT_ONCE)
      if (some.length === 0 || latest !== null) {
        reviewInPause()
        return
      }
      try {
        reviewing.review(store.get().report, some)
      } catch {
        // The whole review meets the same fault, and tells of it.
      }
      readInParts(reviewing, from + RULES_AT_ONCE)
    })
  }
  const pause = delayed(() => whenIdle(reviewInPause), QUIET_MS, LONGEST_MS)
  const start = () => {
    const ends = [
      store.subscribe(pause.ask),
      // The text reaches the store in steps, so quiet there is not quiet at the keyboard.
      onKey(() => {
        if (rules !== null && latest?.report !== store.get().report) pause.ask()
      }),
    ]
    unsubscribe = () => {
      for (const end of ends) end()
    }
    whenIdle(() => {
      load().then(readInParts, (fault) => reportError(fault))
    })
  }

  return {
    get: () => latest,
    subscribe: (listener) => {
      listeners.add(listener)
      if (unsubscribe === null) start()
      return () => {
        listeners.delete(listener)
        if (listeners.size > 0) return
        unsubscribe?.()
        unsubscribe = null
        pause.cancel()
      }
    },
    now: () => review(store.get().report),
    fresh: async () => {
      rules ??= (await load()).review
      const { report } = store.get()
      return review(report) ?? { report, review: rules(report) }
    },
  }
}

const known = new WeakMap<ReportStore, Reviews>()

/** The review of this open report; one for each, so that nothing is worked out twice. */
export function reviewsOf(store: ReportStore): Reviews {
  const before = known.get(store)
  if (before !== undefined) return before
  const reviews = createReviews(store, {
    load: async () => {
      const [{ reviewReport }, { allRules }] = await Promise.all([
        import('../../core/checks/review.ts'),
        import('../../core/checks/rules/index.ts'),
      ])
      return { review: reviewReport, rules: allRules }
    },
    whenIdle: (run) => requestIdleCallback(run, { timeout: 1_000 }),
    onKey: (listener) => {
      window.addEventListener('keydown', listener, true)
      return () => window.removeEventListener('keydown', listener, true)
    },
  })
  known.set(store, reviews)
  return reviews
}
