import type { Finding, Severity } from '../../src/core/checks/finding.ts'
import { reviewReport } from '../../src/core/checks/review.ts'
import type { Report } from '../../src/core/report.ts'

/** What one rule finds in each of several reports. */
export interface RuleYield {
  readonly ruleId: string
  readonly severity: Severity
  /** Findings by the report's name; only those with any. */
  readonly found: Readonly<Record<string, number>>
  readonly total: number
  /** A few of what it marks, to judge whether it is right. */
  readonly samples: readonly string[]
}

const SAMPLES = 3
const severities: readonly Severity[] = ['error', 'warning', 'hint']

/** Findings per rule over these reports, errors first and the most frequent first, so that a rule which cries wolf is seen. */
export function reviewYields(reports: readonly (readonly [string, Report])[]): readonly RuleYield[] {
  const all = reports.flatMap(([name, report]) =>
    reviewReport(report).open.map((finding) => ({ name, finding })),
  )
  const byRule = Map.groupBy(all, ({ finding }) => finding.ruleId)
  const yields = [...byRule].map(([ruleId, list]): RuleYield => {
    const names = Map.groupBy(list, ({ name }) => name)
    return {
      ruleId,
      severity: list[0]?.finding.severity ?? 'hint',
      found: Object.fromEntries([...names].map(([name, those]) => [name, those.length])),
      total: list.length,
      samples: list.slice(0, SAMPLES).map(({ finding }) => sampleOf(finding)),
    }
  })
  return yields.toSorted(
    (a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity) || b.total - a.total,
  )
}

function sampleOf({ excerpt, place, message }: Finding): string {
  return `${place}: ${excerpt === '' ? message.slice(0, 80) : excerpt.slice(0, 80)}`
}
