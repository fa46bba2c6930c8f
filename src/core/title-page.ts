import type { Organisation } from './report.ts'

/** A piece of data that the law wants on the title page. */
export type TitlePageDemand = 'committee' | 'preparedDate'

/** What the title page lacks of what the law wants there: whose report it is, and when it was drawn up. */
export function missingOnTitlePage(organisation: Organisation): readonly TitlePageDemand[] {
  const missing: TitlePageDemand[] = []
  if (organisation.committee.trim() === '') missing.push('committee')
  if (organisation.preparedDate === null) missing.push('preparedDate')
  return missing
}
