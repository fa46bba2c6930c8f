import { expect, test } from 'vitest'
import { withMemo } from '../../../../support/build-goals.ts'
import { report, section } from '../../../../support/build-report.ts'
import { findingsOf, mended } from '../../../../support/findings.ts'

const id = 'memo-date-mismatch'
const of = (text: string) => withMemo(report(section('s')), { decisionPoints: [{ id: 'b1', text }] })

test('memo-date-mismatch: the decision names a memo of another day, and is put right with one click', () => {
  const wrong = of('Nämnden godkänner rapporten enligt tjänsteskrivelse daterad 2026-01-19.')
  expect(findingsOf(id, wrong)).toMatchObject([
    {
      severity: 'error',
      where: { kind: 'coverMemo' },
      message:
        'I förslaget till beslut är tjänsteskrivelsen daterad 2026-01-19, men dess datum är 2026-02-12. Ändra det som är fel.',
    },
  ])
  expect(mended(id, wrong).coverMemo?.decisionPoints[0]?.text).toBe(
    'Nämnden godkänner rapporten enligt tjänsteskrivelse daterad 2026-02-12.',
  )
})

test('memo-date-mismatch: the date of the report, in words as it is written', () => {
  const wrong = of('Nämnden godkänner patientsäkerhetsberättelsen, upprättad den 3 februari 2026.')
  expect(mended(id, wrong).coverMemo?.decisionPoints[0]?.text).toContain('upprättad den 12 februari 2026.')
})

test.each([
  'Nämnden godkänner tjänsteskrivelsen daterad den 12 februari 2026.',
  'Nämnden godkänner patientsäkerhetsberättelsen daterad 2026-02-12.',
  'Nämnden godkänner berättelsen och uppdrar åt MAS att återkomma den 20 maj 2026.',
  'Nämnden noterar avtalet daterat 2025-03-03.',
])('memo-date-mismatch: leaves "%s"', (text) => {
  expect(findingsOf(id, of(text))).toEqual([])
})
