import { expect, test } from 'vitest'
import type { Goal, Report } from '../../../../../src/core/report.ts'
import { doc, p, table } from '../../../../../src/core/rich-text/builders.ts'
import { goal, goalSections, withGoals } from '../../../../support/build-goals.ts'
import { report, section, written } from '../../../../support/build-report.ts'
import { findingsOf, marksOf } from '../../../../support/findings.ts'

const id = 'goal-without-outcome'
const empty = report(...goalSections, section('sip', { heading: 'SIP' }))
const targets = [{ year: 2025, value: 35 }]

test('goal-without-outcome: a goal for the year with neither result nor judgement', () => {
  expect(findingsOf(id, withGoals(empty, goal('Fler SIP', { targets })))).toMatchObject([
    {
      severity: 'error',
      where: { kind: 'goal' },
      message:
        'Målet ”Fler SIP” gällde 2025 men har varken utfall eller bedömning. Skriv hur det gick, även om svaret är att det inte har mätts.',
    },
  ])
})

test('goal-without-outcome: a result, a judgement, or a goal for next year only is right', () => {
  expect(findingsOf(id, withGoals(empty, goal('Fler SIP', { targets, outcome: 15 })))).toEqual([])
  expect(findingsOf(id, withGoals(empty, goal('Fler SIP', { fulfilment: 'notMet' })))).toEqual([])
  expect(findingsOf(id, withGoals(empty, goal('Fler SIP')))).toEqual([])
  expect(
    findingsOf(id, withGoals(empty, goal('Fler SIP', { targets: [{ year: 2026, value: 35 }] }))),
  ).toEqual([])
})

test('goal-without-outcome: marks the goal of a row where nothing is told', () => {
  const rows = table(['Mål', 'Utfall', 'Uppfyllt'], ['Fler SIP', '15', 'nej'], ['Vårdhygien', '', '–'])
  expect(marksOf(id, written(empty, 'previous-goals', doc(rows)))).toEqual(['Vårdhygien'])
})

function after(previous: Goal, before: Report = empty): Report {
  const previousYear = { year: 2024, templateId: 'psb-2025', sections: [], goals: [previous] }
  return { ...before, previousYear }
}

const dropped = goal('Förbättra munhälsan hos boende på särskilt boende', { targets })

test('goal-without-outcome: a goal that last year set and nobody speaks of', () => {
  const other = written(empty, 'previous-goals', 'Antalet samordnade planer minskade under året.')
  expect(findingsOf(id, after(dropped, other))).toMatchObject([
    {
      where: { kind: 'report' },
      message:
        'Förra årets berättelse satte målet ”Förbättra munhälsan hos boende på särskilt boende” för 2025, men det är inte uppföljt här. Skriv hur det gick, eller varför målet inte längre gäller.',
    },
  ])
})

test('goal-without-outcome: it may be told of in other words, in a table, or among the goals', () => {
  const text = written(empty, 'previous-goals', doc(p('Munhälsan på våra särskilda boenden blev bättre.')))
  expect(findingsOf(id, after(dropped, text))).toEqual([])
  expect(findingsOf(id, after(dropped, withGoals(empty, { ...dropped, outcome: 40 })))).toEqual([])
})

test('goal-without-outcome: what last year was already followed up is not asked for again', () => {
  const old = goal('Förbättra munhälsan på särskilt boende', { fulfilment: 'met' })
  expect(findingsOf(id, after(old))).toEqual([])
})
