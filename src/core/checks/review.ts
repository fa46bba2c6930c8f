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

/** A finding that somebody has put aside, and why. */
export interface IgnoredFinding {
  readonly finding: Finding
  readonly reason: string
}

/**
 * Reviews a report by every rule, or by these. After a change to one text only that text is gone through anew, with what
 * rules for the whole report have to compare; so it is for the same list of rules.
 */
export function reviewReport(report: Report, rules: readonly Rule[] = allRules): Review {
  const reading = readReport(report)
  const drafts = draftsOf(reading, rules)
  const keys = keysOf(drafts)
  const findings = drafts.map((draft, index) => findingOf(report, draft, keys[index] ?? ''))
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

interface Draft {
  readonly rule: Rule
  readonly found: Found
  readonly excerpt: string
}

function draftsOf(reading: ReportReading, rules: readonly Rule[]): readonly Draft[] {
  const { report, section, data } = byScope(rules)
  const sections = new Map(reading.sections.map((each) => [each.id, each]))
  const ofReport = report.flatMap((rule) =>
    rule.find(reading).map((found): Draft => ({ rule, found, excerpt: excerptOf(found, sections) })),
  )
  return [...ofReport, ...ofContext(data)(reading.context), ...reading.sections.flatMap(ofSection(section))]
}

/** The rules of each scope; the same lists for the same rules, so that what they found can be kept. */
const byScope = kept((rules: readonly Rule[]) => ({
  report: rules.filter((rule) => rule.scope === 'report'),
  section: rules.filter((rule) => rule.scope === 'section'),
  data: rules.filter((rule) => rule.scope === 'data'),
}))

const ofContext = kept((rules: readonly DataRule[]) =>
  kept((context: ReviewContext) =>
    rules.flatMap((rule) => rule.find(context).map((found): Draft => ({ rule, found, excerpt: '' }))),
  ),
)

const ofSection = kept((rules: readonly SectionRule[]) =>
  kept((section: SectionReading) => {
    const itself = new Map([[section.id, section]])
    return rules.flatMap((rule) =>
      rule
        .find(section, section.context)
        .map((found): Draft => ({ rule, found, excerpt: excerptOf(found, itself) })),
    )
  }),
)

function findingOf(report: Report, { rule, found, excerpt }: Draft, key: string): Finding {
  const { where, message, fixes = [] } = found
  return {
    ruleId: rule.id,
    kind: rule.kind,
    severity: rule.severity,
    title: rule.title,
    why: rule.why,
    where,
    sectionId: sectionIdOf(where),
    place: placeOfFinding(report, where),
    message,
    excerpt,
    fixes,
    key,
  }
}

function excerptOf({ where }: Found, sections: ReadonlyMap<string, SectionReading>): string {
  return where.kind === 'text' ? (sections.get(where.sectionId)?.textBetween(where.from, where.to) ?? '') : ''
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
