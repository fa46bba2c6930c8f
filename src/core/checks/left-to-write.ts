import { hasText } from '../law-requirements.ts'
import { type Report, type Section, sectionOf } from '../report.ts'
import type { Finding } from './finding.ts'

/**
 * Whether a finding only says that a section is not finished: it is empty, or what the law asks of it is not ticked while
 * somebody still writes there. That is work that is left rather than something wrong, so these are told together and are
 * not counted among what has to be mended. In a section that is marked as ready they count.
 */
export function isLeftToWrite(report: Report, { key, ruleId, where }: Finding): boolean {
  if (ruleId === 'empty-section' && where.kind === 'report') return true
  if (where.kind !== 'section' || !Object.hasOwn(report.sections, where.sectionId)) return false
  const section = sectionOf(report, where.sectionId)
  if (ruleId === 'empty-section') return !hasText(section)
  // Ticks that the text doesn't bear out are found by the same rule, and have something more in their key.
  if (key !== `law-requirement-empty|${where.sectionId}|`) return false
  const entry = report.outline.find(({ id }) => id === where.sectionId)
  return entry?.level === 0 ? isUnderWay(report, entry.id) : isUnfinished(section) || !hasText(section)
}

/** The title page is filled in last, with the day when the report was drawn up. */
function isUnderWay(report: Report, titlePageId: string): boolean {
  return report.outline.some(
    ({ id, visibility }) =>
      id !== titlePageId && visibility.kind === 'shown' && isUnfinished(sectionOf(report, id)),
  )
}

function isUnfinished({ status }: Section): boolean {
  return status.kind === 'notStarted' || status.kind === 'inProgress'
}
