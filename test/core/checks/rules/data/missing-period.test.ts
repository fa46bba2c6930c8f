import { expect, test } from 'vitest'
import type { Cell } from '../../../../../src/core/dataset.ts'
import { measuring, tabulating } from '../../../../support/build-data-rules.ts'
import { dataset } from '../../../../support/build-report.ts'
import { findingsOf, marksOf } from '../../../../support/findings.ts'

const RULE = 'missing-period'
const MONTHS = [
  'Januari',
  'Februari',
  'Mars',
  'April',
  'Maj',
  'Juni',
  'Juli',
  'Augusti',
  'September',
  'Oktober',
  'November',
  'December',
]
const discharge = (cells: (month: number) => Cell, months = MONTHS, title = 'UK-dagar') =>
  dataset(
    'uk',
    ['Kommunen', 'Länet'],
    Object.fromEntries(months.map((month, index) => [month, [cells(index), cells(index)]])),
    { title, unit: 'days', decimals: 2 },
  )

test('missing-period: two months without numbers', () => {
  expect(findingsOf(RULE, measuring(discharge((month) => (month < 2 ? null : 1.5))))).toMatchObject([
    {
      severity: 'warning',
      where: { kind: 'dataset', datasetId: 'uk' },
      message:
        'Serien har 10 av 12 månader: januari och februari saknas. Fyll i dem, eller skriv varför de saknas. Kalla inte snittet för årets snitt.',
    },
  ])
})

test('missing-period: a whole year, and a part of one that is told as such', () => {
  expect(findingsOf(RULE, measuring(discharge(() => 1)))).toEqual([])
  expect(findingsOf(RULE, measuring(discharge(() => 1, MONTHS.slice(0, 8))))).toEqual([])
  expect(findingsOf(RULE, measuring(discharge(() => 1, MONTHS.slice(2), 'UK-dagar mars–december')))).toEqual(
    [],
  )
})

test('missing-period: months of a table in the text', () => {
  const rows = MONTHS.map((month, index) => [month, index < 2 ? '' : '0,32', index < 2 ? '' : '1,21'])
  expect(findingsOf(RULE, tabulating(['Månad', 'Norr', 'Söder'], ...rows))).toHaveLength(1)
})

test('missing-period: a quarter or a year between others', () => {
  const quarters = tabulating(
    ['Kvartal', 'Antal'],
    ['Kvartal 1', '3'],
    ['Kvartal 2', '–'],
    ['Kvartal 3', '4'],
    ['Kvartal 4', '4'],
  )
  expect(findingsOf(RULE, quarters).map(({ message }) => message)).toEqual([
    'Serien är inte hel: Kvartal 2 saknas. Fyll i det, eller skriv varför det saknas.',
  ])
  expect(
    findingsOf(RULE, measuring(dataset('a', ['2021', '2022', '2024', '2025'], { Fall: [1, 2, 3, 4] }))),
  ).toHaveLength(1)
  expect(findingsOf(RULE, measuring(dataset('a', ['2021', '2023', '2025'], { Fall: [1, 2, 3] })))).toEqual([])
  expect(marksOf(RULE, tabulating(['Mått', '2024', '2025'], ['Fall', '1', '2']))).toEqual([])
})
