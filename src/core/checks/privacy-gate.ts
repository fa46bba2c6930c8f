import type { Report } from '../report.ts'
import { assertNever } from '../result.ts'
import type { Finding } from './finding.ts'
import { type Review, reviewReport } from './review.ts'
import { privacyRules } from './rules/privacy/index.ts'

/** What is about to leave: the document with everything that is printed, or only the tables of numbers. */
export type Leaving = 'document' | 'tables'

/**
 * What may point out a person in what is about to leave, and that nobody has mended or put aside with a reason. Nothing
 * leaves while there is any. Registers never leave, so what stands in them does not count.
 */
export function openPrivacyErrors(
  { open }: Pick<Review, 'open'>,
  leaving: Leaving = 'document',
): readonly Finding[] {
  return open.filter(
    ({ kind, severity, where }) =>
      kind === 'privacy' && severity === 'error' && leavesWith(leaving, where.kind),
  )
}

/** The same for a report that has not been reviewed; only what concerns privacy is looked at. */
export function privacyErrorsIn(report: Report, leaving: Leaving = 'document'): readonly Finding[] {
  return openPrivacyErrors(reviewReport(report, privacyRules), leaving)
}

/** A line for each kind of them, with where: "Kan peka ut en person: 3 ställen (Inledning, Avvikelser)". */
export function privacyLines(findings: readonly Finding[]): readonly string[] {
  const byTitle = Map.groupBy(findings, ({ title }) => title)
  return [...byTitle].map(([title, alike]) => {
    const places = [...new Set(alike.map(({ place }) => place).filter((place) => place !== ''))]
    const shown = places.length > 4 ? [...places.slice(0, 3), `${places.length - 3} till`] : places
    const where = shown.length === 0 ? '' : ` (${shown.join(', ')})`
    return `${title}: ${alike.length === 1 ? 'ett ställe' : `${alike.length} ställen`}${where}`
  })
}

function leavesWith(leaving: Leaving, place: Finding['where']['kind']): boolean {
  switch (leaving) {
    case 'document':
      return place !== 'register'
    case 'tables':
      return place === 'dataset' || place === 'cell' || place === 'chart'
    default:
      return assertNever(leaving)
  }
}
