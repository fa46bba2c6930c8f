import { expect, test } from 'vitest'
import { measuring, saying, shown } from '../../../../support/build-data-rules.ts'
import { dataset } from '../../../../support/build-report.ts'
import { findingsOf, marksOf } from '../../../../support/findings.ts'

const RULE = 'low-n'
const indicators = dataset(
  'pall',
  ['2023', '2024'],
  { Vårdplan: [54.8, 41.7] },
  {
    unit: 'percent',
    decimals: 1,
    hasSums: false,
    denominators: { axis: 'columns', counts: { c1: 31, c2: 12 } },
  },
)

test('low-n: shares of fewer than twenty', () => {
  expect(findingsOf(RULE, measuring(indicators, shown('pall')))).toMatchObject([
    {
      severity: 'warning',
      where: { kind: 'dataset', datasetId: 'pall' },
      message:
        'Andelarna bygger på få (2024: 12). Varna för det i texten, eller visa antal i stället för andelar.',
    },
  ])
})

test('low-n: a text that warns of it is enough', () => {
  const text = 'Med tolv dödsfall ska små skillnader inte övertolkas.'
  expect(findingsOf(RULE, measuring(indicators, shown('pall'), text))).toEqual([])
})

test('low-n: a share of few persons in a sentence', () => {
  expect(marksOf(RULE, saying('Av 7 patienter fick 3 (43 %) en vårdplan.'))).toEqual(['43 %'])
  expect(findingsOf(RULE, saying('Av 30 patienter fick 13 (43 %) en vårdplan.'))).toEqual([])
  expect(findingsOf(RULE, saying('Av 13 enheter hade 8 en aktuell plan, 62 %.'))).toEqual([])
  expect(findingsOf(RULE, saying('Av 7 patienter fick 3 en vårdplan.'))).toEqual([])
})
