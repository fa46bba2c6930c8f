import { expect, test } from 'vitest'
import type { Dataset } from '../../../../../src/core/dataset.ts'
import { measuring, shown, tabulating } from '../../../../support/build-data-rules.ts'
import { dataset } from '../../../../support/build-report.ts'
import { findingsOf, marksOf, mended } from '../../../../support/findings.ts'

const RULE = 'empty-cell'

/** A table of two years where only these cells were ever filled in. */
function partly(cells: Dataset['cells']): Dataset {
  const base = dataset('k', ['2024', '2025'], { Omvårdnad: [1, 2], Kompetens: [3, 4], Övrigt: [5, 6] })
  return { ...base, cells }
}
const one = partly({ r1: { c1: 1, c2: 2 }, r2: { c1: 3 }, r3: { c1: 5, c2: 6 } })

test('empty-cell: a cell that was never filled in becomes 0 or not measured', () => {
  const before = measuring(one)
  expect(findingsOf(RULE, before)).toMatchObject([
    {
      severity: 'warning',
      where: { kind: 'cell', datasetId: 'k', rowId: 'r2', columnId: 'c2' },
      message:
        'Cellen för ”Kompetens”, ”2025” är tom. Skriv 0 om det inte var några, eller – om det inte mättes.',
      fixes: [{ label: 'Skriv 0' }, { label: 'Skriv – (ej mätt)' }],
    },
  ])
  expect(mended(RULE, before).datasets[0]?.cells['r2']).toEqual({ c1: 3, c2: 0 })
  const dashed = mended(RULE, before, ({ label }) => label.includes('–'))
  expect(dashed.datasets[0]?.cells['r2']).toEqual({ c1: 3, c2: null })
})

test('empty-cell: a row without numbers is told once, and may be taken away', () => {
  const before = measuring(partly({ r1: { c1: 1, c2: 2 }, r3: { c1: 5, c2: 6 } }))
  expect(findingsOf(RULE, before).map(({ message }) => message)).toEqual([
    'Raden ”Kompetens” har inga tal. Fyll i den, skriv – om det inte mättes, eller ta bort raden.',
  ])
  expect(mended(RULE, before).datasets[0]?.cells['r2']).toEqual({ c1: null, c2: null })
  const removed = mended(RULE, before, ({ label }) => label === 'Ta bort raden')
  expect(removed.datasets[0]?.rows.map(({ label }) => label)).toEqual(['Omvårdnad', 'Övrigt'])
})

test('empty-cell: a table without any number is told where it is shown', () => {
  const empty = partly({})
  expect(findingsOf(RULE, measuring(empty))).toEqual([])
  expect(findingsOf(RULE, measuring(empty, shown('k'))).map(({ message }) => message)).toEqual([
    'Tabellen ”Tabell k” visas i berättelsen men har inga tal. Fyll i den, eller ta bort den ur texten.',
  ])
})

test('empty-cell: what is said not to be measured is not empty', () => {
  expect(
    findingsOf(RULE, measuring(dataset('k', ['2025'], { A: [null], B: [0], C: ['suppressed'] }))),
  ).toEqual([])
})

test('empty-cell: a cell of a table in the text, beside numbers', () => {
  const before = tabulating(
    ['Kategori', 'Antal'],
    ['Omvårdnad', '16'],
    ['Kompetens', ''],
    ['Stöld', '2'],
    ['Övrigt', '9'],
  )
  expect(findingsOf(RULE, before)).toHaveLength(1)
  expect(marksOf(RULE, mended(RULE, before))).toEqual([])
  expect(JSON.stringify(mended(RULE, before, ({ label }) => label.includes('–')))).toContain('"text":"–"')
})

test('empty-cell: rows that head others, and tables of words, are left alone', () => {
  const headed = tabulating(
    ['Enhet', '2024', '2025'],
    ['Särskilt boende', '', ''],
    ['Björken', '1', '2'],
    ['Linden', '3', '4'],
    ['Asken', '5', '6'],
  )
  expect(findingsOf(RULE, headed)).toEqual([])
  expect(findingsOf(RULE, tabulating(['Roll', 'Ansvar'], ['MAS', ''], ['MAR', 'Rehabilitering']))).toEqual([])
})
