import { expect, test } from 'vitest'
import { measuring, saying, shown } from '../../../../support/build-data-rules.ts'
import { dataset } from '../../../../support/build-report.ts'
import { findingsOf, marksOf } from '../../../../support/findings.ts'

const RULE = 'target-missed-no-analysis'
const discharge = dataset(
  'uk',
  ['2024', '2025'],
  { Kommunen: [2.1, 1.98] },
  {
    unit: 'days',
    decimals: 2,
    direction: 'lower',
    target: 0.88,
    hasSums: false,
  },
)

test('target-missed-no-analysis: a missed target that no section explains', () => {
  expect(findingsOf(RULE, measuring(discharge, shown('uk'), 'Tabellen visar snittet.'))).toMatchObject([
    {
      severity: 'warning',
      where: { kind: 'dataset', datasetId: 'uk' },
      message:
        'Målet är inte nått: ”Kommunen” 1,98\u00a0dagar mot målet 0,88\u00a0dagar. Inget avsnitt som visar tabellen säger varför eller vad ni gör åt det. Skriv en kort analys och en åtgärd.',
    },
  ])
})

test('target-missed-no-analysis: an action, a target that is met, or a direction that is not known', () => {
  expect(findingsOf(RULE, measuring(discharge, shown('uk'), 'Åtgärd: hemgången planeras tidigare.'))).toEqual(
    [],
  )
  expect(findingsOf(RULE, measuring({ ...discharge, target: 2 }, shown('uk')))).toEqual([])
  expect(findingsOf(RULE, measuring({ ...discharge, direction: 'neutral' }, shown('uk')))).toEqual([])
  expect(findingsOf(RULE, measuring(discharge))).toEqual([])
})

test('target-missed-no-analysis: a sentence that tells it and no more', () => {
  expect(marksOf(RULE, saying('Målet att ligga under länssnittet har inte uppnåtts.'))).toEqual([
    'Målet att ligga under länssnittet har inte uppnåtts',
  ])
  expect(findingsOf(RULE, saying('Målet nåddes inte, eftersom platser saknades.'))).toEqual([])
  expect(findingsOf(RULE, saying('Målet uppnåddes.'))).toEqual([])
})
