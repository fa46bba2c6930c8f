import { expect, test } from 'vitest'
import { doc, table, ul } from '../../../../../src/core/rich-text/builders.ts'
import { goal, goalSections, withGoals, withMemo } from '../../../../support/build-goals.ts'
import { report, written } from '../../../../support/build-report.ts'
import { findingsOf } from '../../../../support/findings.ts'

const id = 'memo-goal-mismatch'
const listed = written(
  report(...goalSections),
  'next-year',
  doc(
    ul('Fallförebyggande arbete i ordinärt boende', 'Säker överlämning av läkemedel'),
    table(['Mått', 'Målvärde 2026'], ['täckningsgrad i palliativregistret', 'minst 70 %']),
  ),
)
const of = (...goals: readonly string[]) => findingsOf(id, withMemo(listed, { goals: [...goals] }))

test('memo-goal-mismatch: a goal that the report does not have', () => {
  expect(of('Fallförebyggande arbete i ordinärt boende', 'Färre trycksår på korttidsenheten')).toMatchObject([
    {
      severity: 'error',
      where: { kind: 'coverMemo' },
      message:
        'Målet ”Färre trycksår på korttidsenheten” i tjänsteskrivelsen finns inte bland berättelsens mål. Hämta målen ur berättelsen, eller för in målet där.',
    },
  ])
})

test('memo-goal-mismatch: the goal with another number', () => {
  expect(of('Täckningsgrad i palliativregistret minst 80 %')[0]?.message).toBe(
    'Målet ”Täckningsgrad i palliativregistret minst 80 %” har en annan siffra i tjänsteskrivelsen (80) än i berättelsen. Hämta målet ur berättelsen igen.',
  )
})

test('memo-goal-mismatch: the same goals, also a little reworded, are right', () => {
  expect(
    of(
      'Säker överlämning av läkemedel.',
      'Fallförebyggande insatser i ordinärt boende',
      'Täckningsgrad i palliativregistret: 70 %',
    ),
  ).toEqual([])
})

test('memo-goal-mismatch: a goal of the report that the memo leaves out', () => {
  const coming = goal('Minst 35 samordnade planer', { targets: [{ year: 2026, value: 35 }] })
  const left = withMemo(withGoals(listed, coming), { goals: ['Säker överlämning av läkemedel'] })
  expect(findingsOf(id, left)[0]?.message).toBe(
    'Målet ”Minst 35 samordnade planer” finns i berättelsen men inte i tjänsteskrivelsen. Lägg till det, så att nämnden ser alla mål.',
  )
})

test('memo-goal-mismatch: a memo without goals, or a report without, is not compared', () => {
  expect(of()).toEqual([])
  expect(findingsOf(id, withMemo(report(...goalSections), { goals: ['Färre fall'] }))).toEqual([])
})
