import { expect, test } from 'vitest'
import { dataset } from '../../../../support/build-report.ts'
import { findingsOf, marksOf, mended } from '../../../../support/findings.ts'
import { readAloud, told, toldOf } from '../../../../support/told.ts'

const marks = (...texts: readonly string[]) => marksOf('percent-vs-points', told(...texts))

test.each<[string, readonly string[]]>([
  ['Andelen sjönk från 86,4 % till 83,7 %, en minskning med 2,7 %.', ['2,7 %']],
  ['Täckningsgraden är 63,5 %, en minskning på 2,5 % sedan 2024.', ['2,5 %']],
  ['Av dem hade 91% en plan, vilket är 10% bättre än 2024.', ['10%']],
  ['Måluppfyllelsen har ökat med 3 procent.', ['3 procent']],
  ['Svarsfrekvensen minskade med en procent.', ['en procent']],
  ['Följsamheten gick upp med 4–5 procent.', ['4–5 procent']],
])('percent-vs-points: finds a difference between shares: %s', (text, expected) => {
  expect(marks(text)).toEqual(expected)
})

test('percent-vs-points: the share may be told in the sentence before', () => {
  expect(marks('Utfallet var 97,7 %. Det är en förbättring med 0,6 %.')).toEqual(['0,6 %'])
})

test.each([
  'Antalet avvikelser ökade med 12 %.',
  'Antalet fall ökade från 200 till 224, en ökning med 12 %.',
  'Andelen sjönk från 86,4 % till 83,7 %, en minskning med 2,7 procentenheter.',
  'Andelen ökade från 40 % till 50 %, en ökning med 25 %.',
  'Kostnaden ökade med 3 procent.',
  'Av patienterna hade 91 % en plan.',
  'Fallen ökade med 12 procent under sommaren.',
])('percent-vs-points: is silent on %s', (text) => {
  expect(marks(text)).toEqual([])
})

test('percent-vs-points: a difference between two shares of a table is known as one', () => {
  const shares = dataset(
    'andel',
    ['2024', '2025'],
    { Munhälsa: [49.1, 43.9] },
    { unit: 'percent', decimals: 1 },
  )
  expect(marksOf('percent-vs-points', toldOf([shares], 'Munhälsa visar en minskning med 5,2 %.'))).toEqual([
    '5,2 %',
  ])
})

test('percent-vs-points: says what to write, and writes it', () => {
  const given = told('Täckningsgraden har ökat med 2,5%.')
  expect(findingsOf('percent-vs-points', given)).toMatchObject([
    {
      severity: 'warning',
      message:
        '”2,5%” är en skillnad mellan två andelar. En sådan skillnad skrivs i procentenheter. Skriv ”2,5 procentenheter” om det är det du menar, eller skriv båda andelarna.',
    },
  ])
  expect(readAloud(mended('percent-vs-points', given))).toEqual([
    'Täckningsgraden har ökat med 2,5\u00a0procentenheter.',
  ])
})
