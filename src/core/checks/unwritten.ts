import { hasText } from '../law-requirements.ts'
import { type Report, sectionOf } from '../report.ts'
import type { Finding } from './finding.ts'

/**
 * Whether a finding only says that a section is not written yet. That is work that is left rather than something wrong,
 * so these are told together and are not counted among what has to be mended.
 */
export function isUnwritten(report: Report, { ruleId, where }: Pick<Finding, 'ruleId' | 'where'>): boolean {
  if (ruleId === 'empty-section' && where.kind === 'report') return true
  if (ruleId !== 'law-requirement-empty' && ruleId !== 'empty-section') return false
  if (where.kind !== 'section' || !Object.hasOwn(report.sections, where.sectionId)) return false
  const entry = report.outline.find(({ id }) => id === where.sectionId)
  // The title page is printed from the report's details and has no text.
  return entry !== undefined && entry.level > 0 && !hasText(sectionOf(report, where.sectionId))
}
