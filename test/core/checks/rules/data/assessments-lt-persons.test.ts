import { expect, test } from 'vitest'
import { measuring, saying, tabulating } from '../../../../support/build-data-rules.ts'
import { dataset } from '../../../../support/build-report.ts'
import { findingsOf, marksOf } from '../../../../support/findings.ts'

const RULE = 'assessments-lt-persons'

test('assessments-lt-persons: fewer assessments than persons in the same column', () => {
  const rows = { Riskbedömningar: [31, 96, 38], Personer: [35, 77, 35] }
  expect(findingsOf(RULE, measuring(dataset('sa', ['2022', '2023', '2024'], rows)))).toMatchObject([
    {
      severity: 'warning',
      where: { kind: 'cell', datasetId: 'sa', rowId: 'r1', columnId: 'c1' },
      message:
        '31 bedömningar kan inte gälla 35 personer. Kontrollera talen, eller skriv vad som skiljer: om alla personer verkligen bedömdes det året.',
    },
  ])
  const table = tabulating(
    ['Mått', '2022'],
    ['Antal gjorda riskbedömningar', '31'],
    ['Antal personer inskrivna', '35'],
  )
  expect(marksOf(RULE, table)).toEqual(['31'])
})

test('assessments-lt-persons: in a sentence', () => {
  expect(marksOf(RULE, saying('Under 2022 gjordes 31 riskbedömningar av 35 personer.'))).toEqual([
    '31 riskbedömningar av 35',
  ])
  expect(findingsOf(RULE, saying('Under 2024 gjordes 38 riskbedömningar av 35 personer.'))).toEqual([])
  expect(
    findingsOf(RULE, saying('Vi gjorde 3 riskbedömningar. I kommunen bor 35 personer på Björken.')),
  ).toEqual([])
})
