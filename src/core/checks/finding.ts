import type { Report } from '../report.ts'

/** `error`: must be put right before the report is sent; `warning`: should be looked at; `hint`: would be better. */
export type Severity = 'error' | 'warning' | 'hint'

/** What a rule is about; findings are shown by it. */
export type RuleKind =
  | 'law'
  | 'data'
  | 'goals'
  | 'textAgainstData'
  | 'leftovers'
  | 'references'
  | 'accessibility'
  | 'language'
  | 'privacy'
  | 'coverMemo'

/**
 * Where something was found. `from` and `to` are places in the section's text as ProseMirror counts them, so that the
 * editor can mark them as they are.
 */
export type Where =
  | { readonly kind: 'report' }
  | { readonly kind: 'section'; readonly sectionId: string }
  | { readonly kind: 'text'; readonly sectionId: string; readonly from: number; readonly to: number }
  | { readonly kind: 'dataset'; readonly datasetId: string }
  | { readonly kind: 'cell'; readonly datasetId: string; readonly rowId: string; readonly columnId: string }
  | { readonly kind: 'chart'; readonly chartId: string }
  | { readonly kind: 'image'; readonly mediaId: string }
  | { readonly kind: 'goal'; readonly goalId: string }
  | { readonly kind: 'selfCheck'; readonly selfCheckId: string }
  | { readonly kind: 'action'; readonly actionId: string }
  | { readonly kind: 'register'; readonly registerId: string; readonly entryId: string | null }
  | { readonly kind: 'organisation' }
  | { readonly kind: 'coverMemo' }

/** What mends a finding with one click. Its label says what will happen: "Byt till 2025". */
export interface Fix {
  readonly label: string
  /** Gives the report unchanged when what it was to mend is no longer there. */
  readonly apply: (report: Report) => Report
}

/** What a rule says of one place. */
export interface Found {
  readonly where: Where
  /** What is wrong here and what to do, in Swedish, as a sentence or three. */
  readonly message: string
  /**
   * What it is about, where that isn't the marked text or the place itself: tells two findings of a rule at the same
   * place apart, and stays the same while other things change.
   */
  readonly subject?: string
  readonly fixes?: readonly Fix[]
}

/** Something that the review found. */
export interface Finding {
  readonly ruleId: string
  readonly kind: RuleKind
  readonly severity: Severity
  readonly where: Where
  /** The section that it is about, or null when it lies in a table, a goal or the report as a whole. */
  readonly sectionId: string | null
  /** Where it is, as its author knows it: a heading, a table's title. Empty for the report as a whole. */
  readonly place: string
  /** The rule's name for the fault: "Summan stämmer inte". */
  readonly title: string
  /** What is wrong here and what to do. */
  readonly message: string
  /** Why it matters. */
  readonly why: string
  /** The words that are marked, or an empty string. */
  readonly excerpt: string
  readonly fixes: readonly Fix[]
  /** Stays the same while other things change; by this a finding is ignored. */
  readonly key: string
}
