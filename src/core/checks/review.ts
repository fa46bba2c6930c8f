import type { Report } from '../report.ts'
import type { Finding, Found, Where } from './finding.ts'
import { keysOf } from './finding-key.ts'
import { placeOfFinding } from './finding-place.ts'
import { reasonToIgnore } from './ignored-findings.ts'
import { type ReportReading, readReport } from './reading/report-reading.ts'
import { kept, type ReviewContext } from './reading/review-context.ts'
import type { SectionReading } from './reading/section-reading.ts'
import type { DataRule, Rule, SectionRule } from './rule.ts'
import { allRules } from './rules/index.ts'

/** What the review found. */
export interface Review {
  /** What is to be looked at, in reading order; what is about the whole report comes first, tables and goals last. */
  readonly open: readonly Finding[]
  /** What somebody has looked at and put aside with a reason. */
  readonly ignored: readonly IgnoredFinding[]
}

export interface IgnoredFinding {
  readonly finding: Finding
  readonly reason: string
}

/**
 * Reviews a report by every rule, or by these. After a change to one text only that text is gone through anew, with what
 * rules for the whole report have to compare.
 */
export function reviewReport(report: Report, rules: readonly Rule[] = allRules): Review {
  const reading = readReport(report)
  const drafts = rules.flatMap((rule) => foundBy(rule, reading).map((found) => ({ rule, found })))
  const keys = keysOf(
    drafts.map(({ rule, found }) => ({ ruleId: rule.id, found, excerpt: excerptOf(reading, found) })),
  )
  const findings = drafts.map(({ rule, found }, index) => findingOf(reading, rule, found, keys[index] ?? ''))
  const ordered = inReadingOrder(reading, findings)
  const ignored = ordered.flatMap((finding) => {
    const reason = reasonToIgnore(report, finding.key)
    return reason === null ? [] : [{ finding, reason }]
  })
  const put = new Set(ignored.map(({ finding }) => finding))
  return { open: ordered.filter((finding) => !put.has(finding)), ignored }
}

/** What the review finds and nobody has put aside. */
export function checkReport(report: Report): readonly Finding[] {
  return reviewReport(report).open
}

function foundBy(rule: Rule, reading: ReportReading): readonly Found[] {
  switch (rule.scope) {
    case 'report':
      return rule.find(reading)
    case 'data':
      return ofContext(rule)(reading.context)
    case 'section':
      return reading.sections.flatMap(ofSection(rule))
  }
}

const ofContext = kept((rule: DataRule) => kept((context: ReviewContext) => rule.find(context)))
const ofSection = kept((rule: SectionRule) =>
  kept((section: SectionReading) => rule.find(section, section.context)),
)

function findingOf(reading: ReportReading, rule: Rule, found: Found, key: string): Finding {
  const { where, message, fixes = [] } = found
  return {
    ruleId: rule.id,
    kind: rule.kind,
    severity: rule.severity,
    title: rule.title,
    why: rule.why,
    where,
    sectionId: sectionIdOf(where),
    place: placeOfFinding(reading.report, where),
    message,
    excerpt: excerptOf(reading, found),
    fixes,
    key,
  }
}

function excerptOf(reading: ReportReading, { where }: Found): string {
  if (where.kind !== 'text') return ''
  const section = reading.sections.find(({ id }) => id === where.sectionId)
  return section?.textBetween(where.from, where.to) ?? ''
}

function sectionIdOf(where: Where): string | null {
  return where.kind === 'text' || where.kind === 'section' ? where.sectionId : null
}

function inReadingOrder({ report }: ReportReading, findings: readonly Finding[]): readonly Finding[] {
  const order = new Map(report.outline.map(({ id }, index) => [id, index]))
  const position = ({ where, sectionId }: Finding) => {
    if (sectionId !== null) return order.get(sectionId) ?? 0
    return where.kind === 'report' || where.kind === 'organisation' ? -1 : Number.MAX_SAFE_INTEGER
  }
  const start = ({ where }: Finding) => (where.kind === 'text' ? where.from : -1)
  return findings.toSorted((a, b) => position(a) - position(b) || start(a) - start(b))
}
