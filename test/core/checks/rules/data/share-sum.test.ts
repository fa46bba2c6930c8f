import { expect, test } from 'vitest'
import { saying, tabulating } from '../../../../support/build-data-rules.ts'
import { findingsOf, marksOf } from '../../../../support/findings.ts'

const RULE = 'share-sum'
const answers = (...rows: readonly (readonly string[])[]) =>
  tabulating(['Fråga', 'Ja', 'Delvis', 'Nej'], ...rows)

test('share-sum: shares of a whole that are not 100 % together', () => {
  const table = tabulating(
    ['Svar', 'Andel'],
    ['Ja', '60 %'],
    ['Delvis', '20 %'],
    ['Nej', '15 %'],
    ['Totalt', '100 %'],
  )
  expect(findingsOf(RULE, table)).toMatchObject([
    {
      severity: 'warning',
      excerpt: '15 %',
      message:
        'Andelarna i ”Andel” blir 95\u00a0% tillsammans, men ska bli 100\u00a0%. Kontrollera om en del saknas eller om något tal är fel.',
    },
  ])
})

test('share-sum: a row that is not 100 % among rows that are', () => {
  const rows = [
    ['Trygg', '60 %', '20 %', '20 %'],
    ['Nöjd', '70 %', '20 %', '10 %'],
    ['Bemött', '70 %', '20 %', '15 %'],
  ]
  expect(marksOf(RULE, answers(...rows))).toEqual(['15 %'])
})

test('share-sum: rounding, and indicators that are shares of their own, are left alone', () => {
  expect(
    findingsOf(
      RULE,
      tabulating(['Svar', 'Andel'], ['Ja', '33 %'], ['Delvis', '33 %'], ['Nej', '33 %'], ['Totalt', '100 %']),
    ),
  ).toEqual([])
  const indicators = tabulating(
    ['Indikator', '2024', '2025'],
    ['Smärta', '40 %', '30 %'],
    ['Munhälsa', '30 %', '35 %'],
    ['Vårdplan', '25 %', '30 %'],
  )
  expect(findingsOf(RULE, indicators)).toEqual([])
})

test('share-sum: a distribution in a sentence', () => {
  const text = 'Fördelningen var 40 % fall, 35 % läkemedel och 20 % övrigt.'
  expect(marksOf(RULE, saying(text))).toEqual(['20 %'])
  expect(findingsOf(RULE, saying('Fördelningen var 40 % fall, 35 % läkemedel och 25 % övrigt.'))).toEqual([])
  expect(findingsOf(RULE, saying('Av fallen var 40 % på natten, 35 % på dagen och 20 % i hallen.'))).toEqual(
    [],
  )
})

test('share-sum: steps of a whole that stands first are left alone', () => {
  const rows = [
    ['Totalt', '100 %'],
    ['Utredda', '47 %'],
    ['Åtgärdade', '45 %'],
    ['Avslutade', '22 %'],
  ]
  expect(findingsOf(RULE, tabulating(['Steg', 'Andel'], ...rows))).toEqual([])
})
