import { assertNever } from '../result.ts'
import type { RuleKind, Severity } from './finding.ts'

/** The severities, the gravest first. */
export const severities: readonly Severity[] = ['error', 'warning', 'hint']

/** What a severity is called beside a finding. */
export function severityWord(severity: Severity): string {
  switch (severity) {
    case 'error':
      return 'Måste rättas'
    case 'warning':
      return 'Bör ses över'
    case 'hint':
      return 'Tips'
    default:
      return assertNever(severity)
  }
}

/** What a kind of rules is called where findings are shown by it. */
export function kindName(kind: RuleKind): string {
  switch (kind) {
    case 'law':
      return 'Lagens krav'
    case 'data':
      return 'Siffror i tabellerna'
    case 'goals':
      return 'Mål och åtgärder'
    case 'textAgainstData':
      return 'Siffror i texten'
    case 'leftovers':
      return 'Kvarglömt'
    case 'references':
      return 'Hänvisningar'
    case 'accessibility':
      return 'Tillgänglighet'
    case 'language':
      return 'Språk'
    case 'privacy':
      return 'Uppgifter om personer'
    case 'coverMemo':
      return 'Tjänsteskrivelsen'
    default:
      return assertNever(kind)
  }
}

/** The kinds in the order in which they are shown: what may hurt somebody first. */
export const ruleKinds: readonly RuleKind[] = [
  'privacy',
  'law',
  'data',
  'textAgainstData',
  'goals',
  'leftovers',
  'references',
  'coverMemo',
  'accessibility',
  'language',
]

/** What is left, in words: "3 saker måste rättas, 12 bör ses över, 8 tips". An empty string when nothing is. */
export function countsInWords(counts: Readonly<Record<Severity, number>>): string {
  const { error, warning, hint } = counts
  const parts = [
    error > 0 ? `${error} ${error === 1 ? 'sak' : 'saker'} måste rättas` : '',
    warning > 0 ? `${warning}${error > 0 ? '' : warning === 1 ? ' sak' : ' saker'} bör ses över` : '',
    hint > 0 ? `${hint} tips` : '',
  ]
  return parts.filter((part) => part !== '').join(', ')
}

/** How many findings there are of each severity. */
export function countSeverities(
  findings: Iterable<{ readonly severity: Severity }>,
): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, hint: 0 }
  for (const { severity } of findings) counts[severity] += 1
  return counts
}
