import { expect, test } from 'vitest'
import { withMemo } from '../../../../support/build-goals.ts'
import { report, section, written } from '../../../../support/build-report.ts'
import { findingsOf, marksOf, mended } from '../../../../support/findings.ts'

const id = 'dnr-mismatch'
const empty = report(section('intro', { heading: 'Inledning' }))

test('dnr-mismatch: memo and report are the same case', () => {
  const wrong = withMemo(empty, { registrationNumber: 'VON 2026/35' })
  expect(findingsOf(id, wrong)).toMatchObject([
    {
      severity: 'error',
      where: { kind: 'coverMemo' },
      message:
        'Tjänsteskrivelsen har diarienummer VON 2026/35, men berättelsen har VON 2026/25. Det är samma ärende och ska ha samma nummer.',
    },
  ])
  expect(mended(id, wrong).coverMemo?.registrationNumber).toBe('VON 2026/25')
})

test.each(['VON 2026/25', 'VON2026/25', 'VON.2026.25', 'VON26/25', 'von 2026/25', ''])(
  'dnr-mismatch: %s is the same number written otherwise, or none',
  (registrationNumber) => {
    expect(findingsOf(id, withMemo(empty, { registrationNumber }))).toEqual([])
  },
)

test('dnr-mismatch: another number of the year in the decision', () => {
  const point = (text: string) => withMemo(empty, { decisionPoints: [{ id: 'b1', text }] })
  expect(findingsOf(id, point('Rapporten godkänns, VON26/35.'))[0]?.message).toBe(
    'I förslaget till beslut står diarienummer VON26/35, men ärendet har VON 2026/25. Ändra det som är fel.',
  )
  expect(findingsOf(id, point('Beslutet KS 2026/35 och VON 2025/11 noteras.'))).toEqual([])
})

test('dnr-mismatch: other cases may be named where the matter is told', () => {
  expect(
    findingsOf(id, withMemo(empty, { matter: 'Nämnden har i VON 2026/31 beslutat om budget.' })),
  ).toEqual([])
  expect(findingsOf(id, withMemo(empty, { matter: 'Diarienummer: VON 2026/31' }))).toHaveLength(1)
})

test('dnr-mismatch: among the documents, and in the report’s own text', () => {
  const documents = [
    { title: 'Patientsäkerhetsberättelse 2025', date: null, registrationNumber: 'VON 2026/24' },
  ]
  expect(findingsOf(id, withMemo(empty, { documents }))).toHaveLength(1)
  expect(marksOf(id, written(withMemo(empty), 'intro', 'Diarienummer: VON 2026/24'))).toEqual(['VON 2026/24'])
  const other = 'Avtalet om läkarmedverkan har dnr VON 2026/24 och förnyas varje år i december.'
  expect(findingsOf(id, written(withMemo(empty), 'intro', other))).toEqual([])
})
