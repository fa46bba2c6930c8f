import { expect, test } from 'vitest'
import { doc, table } from '../../../../../src/core/rich-text/builders.ts'
import { report, section, written } from '../../../../support/build-report.ts'
import { findingsOf } from '../../../../support/findings.ts'

const header = ['Mål', 'Målvärde', 'Utfall']

function judged(text: string) {
  const goals = table(
    header,
    ['Andel brukare som är trygga i gruppbostad', 'minst 65 %', '57 %'],
    ['Andel läkemedel som signeras i rätt tid', 'minst 90 %', '93 %'],
  )
  const both = report(section('goals', { heading: 'Mål' }), section('text', { heading: 'Analys' }))
  return findingsOf('text-vs-goal-table', written(written(both, 'goals', doc(goals)), 'text', text))
}

test('text-vs-goal-table: finds praise of what missed its goal', () => {
  expect(judged('Tryggheten för brukare i gruppbostad har haft en mycket positiv utveckling.')).toMatchObject(
    [
      {
        severity: 'warning',
        excerpt: 'mycket positiv utveckling',
        message:
          'Texten säger ”mycket positiv utveckling”, men målet ”Andel brukare som är trygga i gruppbostad” nåddes inte (utfall 57\u00a0%, mål 65\u00a0%). Skriv det som siffrorna visar.',
      },
    ],
  )
})

test('text-vs-goal-table: finds a goal called missed that was reached', () => {
  expect(judged('För läkemedel som signeras i rätt tid nåddes målet nästan: målet har inte nåtts.')).toEqual(
    [],
  )
  expect(judged('Målet är inte uppnått för läkemedel som signeras.')).toHaveLength(1)
})

test.each([
  'Tryggheten för brukare i gruppbostad nådde inte målet.',
  'Läkemedel signeras, och målet är uppnått.',
  'Samarbetet med gruppbostaden har varit mycket bra.',
  'När brukare i gruppbostad är trygga är det mycket bra.',
])('text-vs-goal-table: is silent on %s', (text) => {
  expect(judged(text)).toEqual([])
})
