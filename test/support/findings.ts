import type { Finding, Fix } from '../../src/core/checks/finding.ts'
import { reviewReport } from '../../src/core/checks/review.ts'
import { allRules } from '../../src/core/checks/rules/index.ts'
import { type Report, reportSchema } from '../../src/core/report.ts'

/** What one rule finds in a report. Throws when there is no such rule, so that a misspelt id can't pass a test. */
export function findingsOf(ruleId: string, report: Report): readonly Finding[] {
  const rules = allRules.filter(({ id }) => id === ruleId)
  if (rules.length === 0) throw new Error(`no rule ${ruleId}`)
  return reviewReport(report, rules).open
}

/** The words that a rule marks, in order. */
export function marksOf(ruleId: string, report: Report): readonly string[] {
  return findingsOf(ruleId, report).map(({ excerpt }) => excerpt)
}

/** The report after the first fix of a rule's first finding, which must be valid and end the finding. */
export function mended(ruleId: string, report: Report, choose: (fix: Fix) => boolean = () => true): Report {
  const [finding] = findingsOf(ruleId, report)
  const fix = finding?.fixes.find(choose)
  if (finding === undefined || fix === undefined) throw new Error(`${ruleId} found nothing that it can mend`)
  const after = reportSchema.parse(fix.apply(report))
  if (findingsOf(ruleId, after).some(({ key }) => key === finding.key))
    throw new Error(`${ruleId} is still there`)
  return after
}
