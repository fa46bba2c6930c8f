import { outlineOf } from '../outline.ts'
import type { Report } from '../report.ts'
import type { Finding, Rule, Subject } from './finding.ts'
import { lawRequirementEmpty } from './law-requirement-empty.ts'
import { requiredSectionHidden } from './required-section-hidden.ts'

/** Every rule of the review. A new rule is a file of its own and a line here. */
export const rules: readonly Rule[] = [lawRequirementEmpty, requiredSectionHidden]

/** What the review finds, in reading order; what is about the whole report comes first. */
export function checkReport(report: Report): readonly Finding[] {
  const subject: Subject = { report, outline: outlineOf(report) }
  const order = new Map(report.outline.map(({ id }, index) => [id, index]))
  const position = ({ sectionId }: Finding) => (sectionId === null ? -1 : (order.get(sectionId) ?? -1))
  return rules
    .flatMap(({ id, severity, find }) =>
      find(subject).map((found): Finding => ({ ruleId: id, severity, ...found })),
    )
    .toSorted((a, b) => position(a) - position(b))
}
