import { type OutlineItem, outlineOf } from '../../../core/outline.ts'
import type { Report } from '../../../core/report.ts'
import { useReport } from '../../store/report-context.tsx'

interface Known {
  readonly report: Report
  readonly items: readonly OutlineItem[]
}

const known = new WeakMap<Report['outline'], Known>()

/** The outline of the open report: the same value as long as nothing that it is made of changes. */
export function useOutline(): readonly OutlineItem[] {
  return useReport(outlineIn)
}

function outlineIn(report: Report): readonly OutlineItem[] {
  const before = known.get(report.outline)
  const isSame =
    before?.report.template === report.template &&
    before.report.year === report.year &&
    before.report.organisation === report.organisation
  if (isSame) return before.items
  const items = outlineOf(report)
  known.set(report.outline, { report, items })
  return items
}
