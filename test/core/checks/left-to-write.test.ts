import { expect, test } from 'vitest'
import { isLeftToWrite } from '../../../src/core/checks/left-to-write.ts'
import { reviewReport } from '../../../src/core/checks/review.ts'
import type { Report } from '../../../src/core/report.ts'
import { setSectionStatus } from '../../../src/core/section-operations.ts'
import { report, section, written } from '../../support/build-report.ts'

const demand = { id: 'risks.c1', level: 'required', text: 'Risker', basis: 'PSL 3 kap. 10 §' } as const
const start = report(
  section('cover', { kind: 'front', level: 0 }),
  section('risks', { heading: 'Risker', checklist: [demand] }),
  section('other', { heading: 'Annat' }),
)

function errorsOf(given: Report): readonly (readonly [string | null, boolean])[] {
  return reviewReport(given)
    .open.filter(({ ruleId }) => ruleId === 'law-requirement-empty')
    .map((finding) => [finding.sectionId, isLeftToWrite(given, finding)])
}

test('an empty section that the law asks for is left to write', () => {
  expect(errorsOf(start)).toContainEqual(['risks', true])
})

test('what is not ticked is left to write while somebody writes, and wrong in a section that is ready', () => {
  const begun = written(start, 'risks', 'Vi arbetar med risker.')
  expect(errorsOf(begun)).toContainEqual(['risks', true])
  expect(errorsOf(setSectionStatus(begun, 'risks', { kind: 'ready' }))).toContainEqual(['risks', false])
})

test('other findings are no work that is left', () => {
  const given = written(start, 'other', 'Vi läste om om fallen.')
  const double = reviewReport(given).open.find(({ ruleId }) => ruleId === 'double-word')
  if (double === undefined) throw new Error('nothing found')
  expect(isLeftToWrite(given, double)).toBe(false)
})
