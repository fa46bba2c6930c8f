import { expect, test } from 'vitest'
import {
  dataTables,
  foundAtCell,
  type NumberTable,
  textTables,
} from '../../../../src/core/checks/reading/number-table.ts'
import { readReport } from '../../../../src/core/checks/reading/report-reading.ts'
import type { Report } from '../../../../src/core/report.ts'
import { measuring, saying, table, tabulating } from '../../../support/build-data-rules.ts'
import { dataset } from '../../../support/build-report.ts'

function written(report: Report): NumberTable {
  const [section] = readReport(report).sections
  const [first] = section === undefined ? [] : textTables(section)
  if (first === undefined) throw new Error('no table')
  return first
}

const labels = (lines: NumberTable['rows']) => lines.map(({ label }) => label)

test('a table of the text is read with its headings, names and numbers', () => {
  const read = written(
    saying('Tabell 1. Fall per enhet', table(['Enhet', '2024', 'Andel'], ['Norr', '2 509', '12,5 %'])),
  )
  expect([read.title, read.rowHeading, labels(read.columns), labels(read.rows)]).toEqual([
    'Tabell 1. Fall per enhet',
    'Enhet',
    ['2024', 'Andel'],
    ['Norr'],
  ])
  expect(read.cells).toMatchObject([
    [
      { kind: 'number', value: 2509, unit: 'plain', decimals: 0 },
      { kind: 'number', value: 12.5, unit: 'percent', decimals: 1 },
    ],
  ])
})

test.each([
  ['2\u00a0509', 2509],
  ['2.509', 2509],
  ['−12', -12],
  ['+9', 9],
  ['370 tkr', 370],
  ['574108', 574_108],
])('%s is a number', (text, value) => {
  expect(written(tabulating(['Rad', '2025'], ['A', text], ['B', '1'])).cells[0]?.[0]).toMatchObject({
    kind: 'number',
    value,
  })
})

test.each([
  ['', 'empty'],
  ['–', 'none'],
  ['..', 'none'],
  ['färre än 5', 'hidden'],
  ['12 av 24', 'words'],
  ['x', 'words'],
  ['2025-03-01', 'words'],
  ['minst 70 %', 'words'],
])('"%s" is %s', (text, kind) => {
  expect(written(tabulating(['Rad', '2025'], ['A', text], ['B', '1'])).cells[0]?.[0]).toMatchObject({
    kind,
    value: null,
  })
})

test('an estimate is told as one, and a column of percent gives its numbers the unit', () => {
  const read = written(tabulating(['Rad', 'Andel (%)', 'Budget tkr'], ['A', 'ca 120', '3']))
  expect(read.cells[0]).toMatchObject([{ unit: 'percent', isApproximate: true }, { unit: 'tkr' }])
})

test('tables of words only are left out', () => {
  const [section] = readReport(tabulating(['Roll', 'Ansvar'], ['MAS', 'Vården'])).sections
  expect(section && textTables(section)).toEqual([])
})

test('a table of the data tells what was never filled in from what was not measured', () => {
  const base = dataset('d', ['2024', '2025'], { Fall: [1, null] })
  const [read] = dataTables(
    readReport(measuring({ ...base, rows: [...base.rows, { id: 'r2', label: 'SoL' }] })).context,
  )
  expect(read?.cells.map((row) => row.map(({ kind }) => kind))).toEqual([
    ['number', 'none'],
    ['empty', 'empty'],
  ])
})

test('something found is at its cell, also in the text', () => {
  const read = written(tabulating(['Rad', '2025'], ['A', '12'], ['B', '1']))
  expect(foundAtCell(read, 0, 0, 'Fel.')).toMatchObject({
    where: { kind: 'text', sectionId: 's' },
    subject: 'A; 2025',
  })
})
