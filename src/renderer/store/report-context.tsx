import { createContext, useContext, useSyncExternalStore } from 'react'
import type { Report } from '../../core/report.ts'
import type { ReportStore } from './report-store.ts'

/** The open document: its store and its id in main. */
export interface OpenReport {
  readonly documentId: string
  readonly store: ReportStore
}

export const ReportContext = createContext<OpenReport | null>(null)

/** The open document. Throws outside of one, which is a bug. */
export function useOpenReport(): OpenReport {
  const open = useContext(ReportContext)
  if (open === null) throw new Error('no open report')
  return open
}

/**
 * A part of the open report. The component renders again only when that part is another value, so a selector
 * returns something that stays the same while it is unchanged (a part of the report, a number, a string).
 */
export function useReport<Part>(select: (report: Report) => Part): Part {
  const { store } = useOpenReport()
  return useSyncExternalStore(store.subscribe, () => select(store.get().report))
}

/** Makes a change to the open report: `dispatch((report) => renameLabel(report, …), { mergeKey: 'title' })`. */
export function useDispatch(): ReportStore['dispatch'] {
  return useOpenReport().store.dispatch
}
