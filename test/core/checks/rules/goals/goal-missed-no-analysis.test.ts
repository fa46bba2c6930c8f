import { expect, test } from 'vitest'
import { doc, p, table } from '../../../../../src/core/rich-text/builders.ts'
import { goal, goalSections, withGoals } from '../../../../support/build-goals.ts'
import { report, written } from '../../../../support/build-report.ts'
import { findingsOf, marksOf } from '../../../../support/findings.ts'

const id = 'goal-missed-no-analysis'
const empty = report(...goalSections)
const missed = goal('Nöjd med sociala aktiviteter', {
  targets: [{ year: 2025, value: 56 }],
  outcome: 13,
  fulfilment: 'notMet',
})

test('goal-missed-no-analysis: a missed goal without a word of why', () => {
  expect(findingsOf(id, withGoals(empty, missed))).toMatchObject([
    {
      severity: 'warning',
      where: { kind: 'goal' },
      message:
        'Målet ”Nöjd med sociala aktiviteter” nåddes inte, men det står inte varför. Skriv med egna ord vad som låg bakom och vad ni gör åt det.',
    },
  ])
})

test('goal-missed-no-analysis: the numbers tell that it was missed when nobody has said so', () => {
  expect(findingsOf(id, withGoals(empty, { ...missed, fulfilment: null }))).toHaveLength(1)
})

test('goal-missed-no-analysis: an analysis, a reached goal and one reached in part are right', () => {
  expect(findingsOf(id, withGoals(empty, { ...missed, analysis: 'Aktivitetsombudet slutade.' }))).toEqual([])
  expect(findingsOf(id, withGoals(empty, { ...missed, outcome: 60, fulfilment: 'met' }))).toEqual([])
  expect(findingsOf(id, withGoals(empty, { ...missed, fulfilment: 'partlyMet' }))).toEqual([])
})

const header = ['Mål', 'Utfall', 'Uppfyllt', 'Analys']

test('goal-missed-no-analysis: marks the empty cell of a table', () => {
  const rows = table(header, ['Fler SIP', '15', 'nej', '–'], ['Fler riskbedöms', '148', 'ja', ''])
  expect(marksOf(id, written(empty, 'previous-goals', doc(rows)))).toEqual(['–'])
})

test('goal-missed-no-analysis: a table without room for it may be analysed in the text beside', () => {
  const bare = table(['Mål', 'Utfall', 'Uppfyllt'], ['Fler SIP', '15', 'nej'])
  const why =
    'Ansvaret för att kalla låg hos en enda funktion på vårdcentralen, och när den var glest bemannad under hösten tog kommunen inte över, trots att vi har rätt att kalla.'
  expect(marksOf(id, written(empty, 'previous-goals', doc(bare)))).toEqual(['Fler SIP'])
  expect(findingsOf(id, written(empty, 'previous-goals', doc(bare, p(why))))).toEqual([])
})
