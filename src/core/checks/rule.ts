import type { Finding, Found, RuleKind, Severity } from './finding.ts'
import type { ReportReading } from './reading/report-reading.ts'
import type { ReviewContext } from './reading/review-context.ts'
import type { SectionReading } from './reading/section-reading.ts'

interface RuleHead {
  readonly id: Finding['ruleId']
  readonly kind: RuleKind
  readonly severity: Severity
  /** What is wrong, in a few words, as it heads a list: "Summan stämmer inte". */
  readonly title: string
  /** Why it matters, a sentence. */
  readonly why: string
}

/**
 * Looks at one section with text at a time. Its answer is kept while the section and the context are the same, so it may
 * look at nothing else.
 */
export interface SectionRule extends RuleHead {
  readonly scope: 'section'
  readonly find: (section: SectionReading, context: ReviewContext) => readonly Found[]
}

/** Looks at everything but the texts: tables, charts, goals, details. Kept while those are the same. */
export interface DataRule extends RuleHead {
  readonly scope: 'data'
  readonly find: (context: ReviewContext) => readonly Found[]
}

/**
 * Looks at the report as a whole, and runs again after each keystroke: what it needs of the texts is worked out once
 * for each section (see `onceForEachSection`).
 */
export interface ReportRule extends RuleHead {
  readonly scope: 'report'
  readonly find: (report: ReportReading) => readonly Found[]
}

/** A rule of the review. Pure; each lies in a file of its own, named after its id. */
export type Rule = SectionRule | DataRule | ReportRule
