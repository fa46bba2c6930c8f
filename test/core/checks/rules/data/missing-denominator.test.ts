import { expect, test } from 'vitest'
import type { Dataset } from '../../../../../src/core/dataset.ts'
import { measuring, saying, shown, tabulating } from '../../../../support/build-data-rules.ts'
import { dataset } from '../../../../support/build-report.ts'
import { findingsOf, marksOf, mended } from '../../../../support/findings.ts'

const RULE = 'missing-denominator'
const shares = (change: Partial<Dataset> = {}) =>
  dataset(
    'pall',
    ['2024', '2025'],
    { Vårdplan: [54.8, 41.7], Smärtskattning: [51.6, 41.7] },
    {
      unit: 'percent',
      decimals: 1,
      hasSums: false,
      denominator: 'väntade dödsfall',
      ...change,
    },
  )

test('missing-denominator: a shown table of shares that says nowhere of how many', () => {
  expect(findingsOf(RULE, measuring(shares(), shown('pall'), 'Vården i livets slut.'))).toMatchObject([
    {
      severity: 'warning',
      where: { kind: 'dataset', datasetId: 'pall' },
      message:
        'Tabellen visar bara andelar. Lägg till hur många väntade dödsfall andelarna är räknade på, på raden ”Antal (n)” eller i texten.',
      fixes: [{ label: 'Lägg till en rad för antal (n)' }],
    },
  ])
})

test('missing-denominator: counts in the table, its source or the text beside it are enough', () => {
  const counted = shares({ denominators: { axis: 'columns', counts: { c1: 31, c2: 12 } } })
  expect(findingsOf(RULE, measuring(counted, shown('pall')))).toEqual([])
  const sourced = shares({ source: 'Svenska palliativregistret (57 väntade dödsfall)' })
  expect(findingsOf(RULE, measuring(sourced, shown('pall')))).toEqual([])
  expect(findingsOf(RULE, measuring(shares(), shown('pall'), 'Det var 57 väntade dödsfall.'))).toEqual([])
})

test('missing-denominator: what was observed is a count too', () => {
  const given = measuring(shares(), shown('pall'), 'Totalt 311 observationer gjordes på hösten.')
  expect(findingsOf(RULE, given)).toEqual([])
})

test('missing-denominator: tables that are not shown, of goals or of national surveys are left alone', () => {
  expect(findingsOf(RULE, measuring(shares()))).toEqual([])
  expect(findingsOf(RULE, measuring(shares({ blueprintId: 'bp-kkik-series' }), shown('pall')))).toEqual([])
  expect(findingsOf(RULE, measuring(shares({ title: 'Nämndens mål' }), shown('pall')))).toEqual([])
})

test('missing-denominator: coverage without a count in the paragraph', () => {
  const text = 'Målet är att täckningsgraden är minst 70 %. Kommunen har 63,5 % i täckningsgrad 2025.'
  expect(marksOf(RULE, saying(text))).toEqual(['63,5 %'])
  expect(findingsOf(RULE, saying(`${text} Det registrerades 57 dödsfall.`))).toEqual([])
  expect(
    findingsOf(
      RULE,
      saying(
        'Täckningsgraden var 70 %.',
        'Av 57 väntade dödsfall registrerades 40. Täckningsgraden var 70 %.',
      ),
    ),
  ).toEqual([])
  expect(findingsOf(RULE, saying('Täckningsgraden för vaccination var 83,7 %.'))).toEqual([])
})

test('missing-denominator: a written table of indicators', () => {
  const table = tabulating(
    ['Kvalitetsindikator', 'Målvärde %', '2024 %'],
    ['Vårdplan', '100,0', '41,7'],
    ['Munhälsa', '90,0', '41,7'],
  )
  expect(marksOf(RULE, table)).toEqual(['Kvalitetsindikator'])
  const counted = tabulating(
    ['Kvalitetsindikator', 'Antal', '2024 %'],
    ['Vårdplan', '5', '41,7'],
    ['Munhälsa', '5', '41,7'],
  )
  expect(findingsOf(RULE, counted)).toEqual([])
})

test('missing-denominator: a row for the counts is added, and has to be filled in', () => {
  const after = mended(RULE, measuring(shares(), shown('pall')))
  expect(after.datasets[0]?.denominators).toEqual({ axis: 'columns', counts: {} })
  expect(findingsOf(RULE, after).map(({ message }) => message)).toEqual([
    '”Antal (n)” är inte ifyllt. Skriv hur många andelarna är räknade på.',
  ])
})
