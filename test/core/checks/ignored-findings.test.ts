import { expect, test } from 'vitest'
import { ignoreFinding, reasonToIgnore, restoreFinding } from '../../../src/core/checks/ignored-findings.ts'
import { reviewReport } from '../../../src/core/checks/review.ts'
import { reportSchema } from '../../../src/core/report.ts'
import { report, section, written } from '../../support/build-report.ts'

const demand = { id: 'risks.c1', level: 'required', text: 'Risker', basis: 'PSL 3 kap. 10 §' } as const
const start = report(section('risks', { heading: 'Risker', checklist: [demand] }), section('other'))

function onlyKey(given: typeof start): string {
  const [finding] = reviewReport(given).open.filter(({ ruleId }) => ruleId === 'law-requirement-empty')
  if (finding === undefined) throw new Error('nothing found')
  return finding.key
}

test('a finding that is put aside with a reason is told apart, with the reason, and can be taken up again', () => {
  const key = onlyKey(start)
  const aside = reportSchema.parse(ignoreFinding(start, key, '  Regionen svarar för det här.  '))
  const review = reviewReport(aside)
  expect(review.open.map((finding) => finding.key)).not.toContain(key)
  expect(review.ignored.map(({ finding, reason }) => [finding.key, reason])).toEqual([
    [key, 'Regionen svarar för det här.'],
  ])
  expect(restoreFinding(aside, key)).toEqual(start)
  expect(restoreFinding(start, key)).toBe(start)
})

test('nothing is put aside without a reason', () => {
  expect(ignoreFinding(start, onlyKey(start), '  \n')).toBe(start)
})

test('a finding put aside stays so while other things are written, and a new reason replaces the old', () => {
  const key = onlyKey(start)
  const aside = ignoreFinding(ignoreFinding(start, key, 'Först'), key, 'Sedan')
  const later = written(aside, 'other', 'Mer text.')
  expect(reasonToIgnore(later, key)).toBe('Sedan')
  expect(later.ignoredFindings).toHaveLength(1)
  expect(reviewReport(later).open.map((finding) => finding.key)).not.toContain(key)
})
