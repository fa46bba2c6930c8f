import { expect, test } from 'vitest'
import { doc, p, table, ul } from '../../../../../src/core/rich-text/builders.ts'
import { goal, goalSections, withGoals } from '../../../../support/build-goals.ts'
import { report, written } from '../../../../support/build-report.ts'
import { findingsOf, marksOf } from '../../../../support/findings.ts'

const id = 'missed-goal-dropped'
const missed = goal('Säkra övergångar och hemtagning efter sjukhusvård', { fulfilment: 'notMet' })
const others = doc(ul('Utveckla avvikelsehanteringen', 'Revidera rutiner och riktlinjer'))
const next = (text = others) => written(report(...goalSections), 'next-year', text)

test('missed-goal-dropped: a missed goal is not among those of next year', () => {
  expect(findingsOf(id, withGoals(next(), missed))).toMatchObject([
    {
      severity: 'warning',
      where: { kind: 'goal' },
      message:
        'Målet ”Säkra övergångar och hemtagning efter sjukhusvård” nåddes inte, men finns inte bland målen för 2026. Ta med det, eller skriv som nästa steg varför det avslutas.',
    },
  ])
})

test('missed-goal-dropped: a next step, new words for it, or a target for next year carry it on', () => {
  expect(findingsOf(id, withGoals(next(), { ...missed, nextStep: 'Avslutas.' }))).toEqual([])
  const carried = doc(ul('Trygga övergångar från sjukhuset', 'Revidera rutiner'))
  expect(findingsOf(id, withGoals(next(carried), missed))).toEqual([])
  const again = { ...missed, targets: [{ year: 2026, value: 1 }] }
  expect(findingsOf(id, withGoals(next(), again))).toEqual([])
})

test('missed-goal-dropped: a sentence may carry on all that were missed', () => {
  const all = doc(p('De mål som inte nåddes 2025 ligger kvar i verksamhetsplanen.'), ...others.content)
  expect(findingsOf(id, withGoals(next(all), missed))).toEqual([])
})

test('missed-goal-dropped: says nothing before there are goals for next year', () => {
  expect(findingsOf(id, withGoals(report(...goalSections), missed))).toEqual([])
})

test('missed-goal-dropped: marks the goal of a row', () => {
  const rows = table(['Mål', 'Utfall', 'Uppfyllt', 'Nästa steg'], ['Fler vaccineras', '60 %', 'nej', ''])
  expect(marksOf(id, written(next(), 'previous-goals', doc(rows)))).toEqual(['Fler vaccineras'])
  const told = table(
    ['Mål', 'Utfall', 'Uppfyllt', 'Nästa steg'],
    ['Fler vaccineras', '60 %', 'nej', 'förs vidare'],
  )
  expect(findingsOf(id, written(next(), 'previous-goals', doc(told)))).toEqual([])
})
