import type { OutlineItem } from '../outline.ts'
import type { Report } from '../report.ts'

/** `error`: must be put right before the report is sent; `warning`: should be looked at; `hint`: would be better. */
export type Severity = 'error' | 'warning' | 'hint'

/** Something that the review found. */
export interface Finding {
  readonly ruleId: string
  readonly severity: Severity
  /** The section that it is about, or null for the report as a whole. */
  readonly sectionId: string | null
  /** Where it is, as its author knows it: the section's heading. Empty for the report as a whole. */
  readonly place: string
  /** What is wrong, why it matters and what to do, in Swedish. */
  readonly message: string
}

/** What every rule looks at, derived once for all of them. */
export interface Subject {
  readonly report: Report
  readonly outline: readonly OutlineItem[]
}

/** A rule of the review. Pure; each lies in a file of its own, named after its id. */
export interface Rule {
  readonly id: string
  readonly severity: Severity
  readonly find: (subject: Subject) => readonly Found[]
}

export type Found = Omit<Finding, 'ruleId' | 'severity'>
