import { expect, test } from 'vitest'
import { saying, tabulating } from '../../../../support/build-data-rules.ts'
import { findingsOf, marksOf } from '../../../../support/findings.ts'

const RULE = 'complement-mismatch'

test('complement-mismatch: response rate and loss that are not 100 % together', () => {
  const text = 'I servicebostad var svarsfrekvensen 61 %. Bortfallet var 41 %.'
  expect(findingsOf(RULE, saying(text))).toMatchObject([
    {
      severity: 'error',
      excerpt: '41 %',
      message:
        '”svarsfrekvens” (61\u00a0%) och ”bortfall” (41\u00a0%) ska bli 100\u00a0% tillsammans, men blir 102\u00a0%. Kontrollera vilket av talen som är fel.',
    },
  ])
})

test('complement-mismatch: rows of a table that are each other\u2019s rest', () => {
  const table = tabulating(
    ['Mått', '2024', '2025'],
    ['Svarsfrekvens', '60 %', '61 %'],
    ['Bortfall', '40 %', '41 %'],
  )
  expect(marksOf(RULE, table)).toEqual(['41 %'])
  const signed = tabulating(['Mått', '2025'], ['Signerade', '97,7 %'], ['Ej signerade', '3,2 %'])
  expect(marksOf(RULE, signed)).toEqual(['3,2 %'])
})

test('complement-mismatch: a share and what is told as the rest', () => {
  expect(marksOf(RULE, saying('Av ärendena är 75 % avslutade och resterande 20 % pågår.'))).toEqual(['20 %'])
})

test.each([
  'Svarsfrekvensen var 59 % och bortfallet 41 %.',
  'Svarsfrekvensen ökade från 55 % till 61 %. Bortfallet var 39 %.',
  'Av ärendena är 75 % avslutade och resterande 25 % pågår.',
  'Av ärendena är 75 % avslutade, 15 % pågår och övriga 10 % väntar.',
  'Målet är 90 %. Övriga enheter nådde 80 %.',
  'Bortfallet var stort. Svarsfrekvensen var 61 %.',
])('complement-mismatch: says nothing of "%s"', (text) => {
  expect(findingsOf(RULE, saying(text))).toEqual([])
})
