import { expect, test } from 'vitest'
import { doc, p, table } from '../../../../../src/core/rich-text/builders.ts'
import { goal, goalSections, withGoals } from '../../../../support/build-goals.ts'
import { report, written } from '../../../../support/build-report.ts'
import { findingsOf } from '../../../../support/findings.ts'

const id = 'goal-analysis-reused'
const empty = report(...goalSections)
const analysis = 'Utbudet av aktiviteter har utökats och handlingsplaner har tagits fram.'

test('goal-analysis-reused: the same words at several goals are found once, at the second', () => {
  const [one, two, three] = ['Hänsyn till önskemål', 'Nöjd med aktiviteter', 'Trivs'].map((text) =>
    goal(text, { analysis, outcome: 1 }),
  )
  if (!one || !two || !three) throw new Error('three goals')
  const found = findingsOf(id, withGoals(empty, one, two, { ...three, analysis: `${analysis} ` }))
  expect(found).toMatchObject([
    {
      severity: 'warning',
      where: { kind: 'goal', goalId: two.id },
      message:
        '3 mål har samma analys ord för ord: ”Hänsyn till önskemål”, ”Nöjd med aktiviteter” och ”Trivs”. Skriv för vart och ett vad som låg bakom just det resultatet.',
    },
  ])
})

test('goal-analysis-reused: short words and empty ones may be the same', () => {
  const goals = ['Första', 'Andra målet'].map((text) => goal(text, { analysis: 'Enligt plan.', outcome: 1 }))
  expect(findingsOf(id, withGoals(empty, ...goals))).toEqual([])
})

test('goal-analysis-reused: also in a table, with the numbers in the same cell', () => {
  const rows = table(
    ['Nämndmål och målprecisering', 'Måluppfyllelse 2025 och kommentar'],
    ['Hänsyn till önskemål', `Utfall 65%, mål var 75% ${analysis}`],
    ['Nöjd med aktiviteter', `Utfall 13%, mål 56% ${analysis}`],
    ['Påverka tiderna', 'Utfall 56%, mål 55% Erfaren personal och stabil organisation ligger bakom.'],
  )
  expect(findingsOf(id, written(empty, 'previous-goals', doc(rows)))).toHaveLength(1)
})

test('goal-analysis-reused: also where a table has become running text', () => {
  const lines = ['Hänsyn till önskemål', 'Nöjd med aktiviteter'].flatMap((name, index) => [
    p(`Mål: Kvaliteten ska öka. Målprecisering: ${name}`),
    p(`Procent, årligen. Utfall ${60 + index}%, mål var 75%`),
    p(analysis),
  ])
  const found = findingsOf(id, written(empty, 'previous-goals', doc(...lines)))
  expect(found.map(({ message }) => message)).toEqual([
    expect.stringContaining('”Hänsyn till önskemål” och ”Nöjd med aktiviteter”'),
  ])
})
