import { expect, test } from 'vitest'
import { doc, table } from '../../../../../src/core/rich-text/builders.ts'
import { goal, goalSections, withGoals } from '../../../../support/build-goals.ts'
import { report, written } from '../../../../support/build-report.ts'
import { findingsOf, marksOf } from '../../../../support/findings.ts'

const id = 'goal-status-mismatch'
const targets = [{ year: 2025, value: 75 }]
const hears = goal('Andel som upplever att personalen tar hänsyn', { targets, analysis: 'Schemat styr.' })

test('goal-status-mismatch: a goal said to be met with a result below its target is an error', () => {
  const found = findingsOf(
    id,
    withGoals(report(...goalSections), { ...hears, outcome: 65, fulfilment: 'met' }),
  )
  expect(found).toMatchObject([
    {
      severity: 'error',
      where: { kind: 'goal', goalId: hears.id },
      message:
        'Målet ”Andel som upplever att personalen tar hänsyn” är bedömt som uppfyllt, men utfallet är 65\u00a0% mot målvärdet 75\u00a0%. Ändra bedömningen, eller rätta siffrorna.',
    },
  ])
})

test('goal-status-mismatch: so is one said to be missed that was reached', () => {
  const found = findingsOf(
    id,
    withGoals(report(...goalSections), { ...hears, outcome: 75, fulfilment: 'notMet' }),
  )
  expect(found[0]?.message).toContain('är bedömt som inte uppfyllt, men utfallet är 75')
})

test.each([
  { outcome: 65, fulfilment: 'notMet' },
  { outcome: 80, fulfilment: 'met' },
  { outcome: 65, fulfilment: 'partlyMet' },
  { outcome: 65, fulfilment: null },
  { outcome: null, fulfilment: 'met' },
] as const)('goal-status-mismatch: finds nothing in outcome $outcome with $fulfilment', (change) => {
  expect(findingsOf(id, withGoals(report(...goalSections), { ...hears, ...change }))).toEqual([])
})

test('goal-status-mismatch: says nothing where the words do not tell whether more is better', () => {
  const unclear = goal('Registreringar', { targets, outcome: 65, fulfilment: 'met' })
  expect(findingsOf(id, withGoals(report(...goalSections), unclear))).toEqual([])
})

test('goal-status-mismatch: fewer is better for a goal to lower something, and where the baseline was higher', () => {
  const fewer = goal('Minska antalet osignerade insatser', { targets, outcome: 60, fulfilment: 'met' })
  const lower = goal('Registreringar', { targets, baseline: 90, outcome: 80, fulfilment: 'met' })
  expect(findingsOf(id, withGoals(report(...goalSections), fewer))).toEqual([])
  expect(findingsOf(id, withGoals(report(...goalSections), lower))).toHaveLength(1)
})

test('goal-status-mismatch: a goal to raise something is not met by a lower result than before', () => {
  const raise = goal('Ökad frisknärvaro', {
    measure: 'procent',
    baseline: 89.95,
    outcome: 89.77,
    fulfilment: 'met',
  })
  expect(findingsOf(id, withGoals(report(...goalSections), raise))[0]?.message).toContain(
    'utfallet 89,77\u00a0% är lägre än utgångsvärdet 89,95\u00a0%',
  )
})

const header = ['Mål', 'Målvärde', 'Utfall 2025', 'Uppfyllt']
function inTable(...row: readonly string[]) {
  return written(report(...goalSections), 'previous-goals', doc(table(header, row)))
}

test.each([
  ['Täckningsgrad', 'minst 70 %', '63,5 %', 'ja'],
  ['Osignerade insatser', 'under 14 000', '14 000', 'Ja'],
  ['Vårdhygien', '13 av 13 enheter', '3', 'uppfyllt'],
  ['Fall med skada', 'högst 97', '120', 'Ja'],
  ['Fler riskbedöms', '140', '150', 'nej'],
])('goal-status-mismatch: finds the row %s, %s, %s, %s', (...row) => {
  expect(marksOf(id, inTable(...row))).toEqual([row[3]])
})

test.each([
  ['Täckningsgrad', 'minst 70 %', '71,0 %', 'ja'],
  ['Osignerade insatser', 'under 14 000', '13 204', 'ja'],
  ['Extern granskning', 'genomförd under 2025', 'inte genomförd', 'nej'],
  ['Narkotikakontroller', '100 %', '128 av 156', 'nej'],
  ['Egenkontroller', 'minst 95 %; minst 90 %', '80 %', 'ja'],
  ['Registreringar', '140', '120', 'ja'],
  ['Täckningsgrad', 'minst 70 %', '12', 'ja'],
])('goal-status-mismatch: leaves the row %s, %s, %s, %s', (...row) => {
  expect(findingsOf(id, inTable(...row))).toEqual([])
})
