import { expect, test } from 'vitest'
import { dataset } from '../../../../support/build-report.ts'
import { findingsOf, marksOf, mended } from '../../../../support/findings.ts'
import { readAloud, told, toldOf } from '../../../../support/told.ts'

const hse = dataset(
  'hse',
  ['2025'],
  { Säkerhetskultur: [78] },
  { title: 'Hållbart säkerhetsengagemang', unit: 'index', hasSums: false },
)

test('index-as-percent: finds an index with a percent sign, and takes it away', () => {
  const given = told('HSE-index för enheten var 78 %.')
  expect(findingsOf('index-as-percent', given)).toMatchObject([
    {
      severity: 'warning',
      excerpt: '78 %',
      message:
        '”78 %” är ett index, inte en andel. Skriv bara talet och vad skalan går mellan, till exempel ”index 78 av 100”.',
    },
  ])
  expect(readAloud(mended('index-as-percent', given))).toEqual(['HSE-index för enheten var 78.'])
})

test('index-as-percent: knows the index of a table that the sentence is about', () => {
  expect(marksOf('index-as-percent', toldOf([hse], 'Säkerhetskulturen fick 78 procent.'))).toEqual([
    '78 procent',
  ])
  expect(marksOf('index-as-percent', toldOf([hse], 'Av personalen svarade 78 procent.'))).toEqual([])
})

test.each([
  'Index ökade med 3 procent.',
  'Index var 78.',
  'Andelen med högt index var 40 %.',
  'Av alla svarade 78 %.',
])('index-as-percent: is silent on %s', (text) => {
  expect(marksOf('index-as-percent', told(text))).toEqual([])
})
