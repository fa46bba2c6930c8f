import { expect, test } from 'vitest'
import { saying } from '../../../../support/build-data-rules.ts'
import { findingsOf, marksOf } from '../../../../support/findings.ts'

const RULE = 'low-response-conclusion'

test('low-response-conclusion: a conclusion in spite of few answers, even where care is called for', () => {
  const text = [
    'Svarsfrekvensen var cirka 25 %, så säkra slutsatser kan inte dras.',
    'Resultatet visar att säkerhetskulturen är god.',
  ]
  expect(findingsOf(RULE, saying(...text))).toMatchObject([
    {
      severity: 'warning',
      excerpt: 'Resultatet visar att säkerhetskulturen är god.',
      message:
        'Här dras en slutsats, men bara cirka 25 % har svarat. Skriv vad de som svarade tyckte, och att det inte går att säga något om alla.',
    },
  ])
})

test('low-response-conclusion: few answers and no word of care', () => {
  expect(marksOf(RULE, saying('Svarsfrekvensen var 38 %. Nio av tio var nöjda.'))).toEqual(['38 %'])
})

test.each([
  'Svarsfrekvensen var 61 %. Resultatet visar att kulturen är god.',
  'Svarsfrekvensen var 38 %, och resultatet ska därför tolkas försiktigt.',
  'Svarsfrekvensen ökade från 38 % till 61 %. Resultatet visar att kulturen är god.',
  'Svarsfrekvensen ökade med 12 procentenheter.',
  'Målet för svarsfrekvensen är minst 45 %.',
])('low-response-conclusion: says nothing of "%s"', (text) => {
  expect(findingsOf(RULE, saying(text))).toEqual([])
})
