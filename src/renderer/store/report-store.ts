import type { Report } from '../../core/report.ts'
import { restoredReport } from '../../core/restored-report.ts'
import { flushPendingText } from './pending-text.ts'

/** A pure change of the report. */
export type Operation = (report: Report) => Report

export interface ReportState {
  readonly report: Report
  /** Counts every change; tells whether a saved snapshot is still the newest. */
  readonly revision: number
  readonly canUndo: boolean
  readonly canRedo: boolean
}

/** How a change enters the history of undo. */
export interface Change {
  /**
   * Changes with the same key that follow one another are undone together, e.g. typing in one title. `null`
   * makes a step of its own; `'none'` enters no history, for what has its own undo (the text editor).
   */
  readonly mergeKey?: string | null | 'none'
}

export interface ReportStore {
  readonly get: () => ReportState
  readonly subscribe: (listener: () => void) => () => void
  readonly dispatch: (operation: Operation, change?: Change) => void
  readonly undo: () => void
  readonly redo: () => void
}

const MAX_STEPS = 200

interface Undone {
  readonly before: Report
  readonly after: Report
}

/**
 * The one place where the open report lives. Every change is a pure operation; undo keeps earlier reports,
 * which share all that did not change, and never takes a text with it (see `restoredReport`).
 */
export function createReportStore(initial: Report): ReportStore {
  let past: readonly Report[] = []
  let future: readonly Undone[] = []
  let lastKey: string | null = null
  let state: ReportState = { report: initial, revision: 0, canUndo: false, canRedo: false }
  const listeners = new Set<() => void>()

  const show = (report: Report) => {
    state = {
      report,
      revision: state.revision + 1,
      canUndo: past.length > 0,
      canRedo: future.length > 0,
    }
    for (const listener of listeners) listener()
  }

  return {
    get: () => state,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    dispatch: (operation, change = {}) => {
      const report = operation(state.report)
      if (report === state.report) return
      const key = change.mergeKey ?? null
      if (key !== 'none') {
        if (key === null || key !== lastKey) past = [...past, state.report].slice(-MAX_STEPS)
        future = []
        lastKey = key
      }
      show(report)
    },
    undo: () => {
      flushPendingText()
      const previous = past.at(-1)
      if (!previous) return
      past = past.slice(0, -1)
      future = [...future, { before: previous, after: state.report }]
      lastKey = null
      show(restoredReport(previous, state.report))
    },
    redo: () => {
      flushPendingText()
      const next = future.at(-1)
      if (!next) return
      future = future.slice(0, -1)
      past = [...past, state.report]
      lastKey = null
      show(restoredReport(next.after, state.report, next.before))
    },
  }
}
