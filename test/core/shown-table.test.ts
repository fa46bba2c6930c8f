import { expect, it } from 'vitest'
import { datasetFromBlueprint } from '../../src/core/dataset-from-blueprint.ts'
import { setRowTarget } from '../../src/core/dataset-operations.ts'
import { shownTexts } from '../../src/core/shown-table.ts'
import { blueprint } from '../../src/formats/blueprints.ts'
import { dataset, report } from '../support/build-report.ts'

it('shows entered rows and columns with their sums, and leaves out rows that say nothing', () => {
  const table = dataset('d', ['2024', '2025'], {
    Fall: [875, 922],
    '': [null, null],
    Övrigt: [1, 'suppressed'],
  })
  expect(shownTexts(table)).toEqual({
    head: ['Kategori', '2024', '2025'],
    rows: [
      ['Fall', '875', '922'],
      ['Övrigt', '1', 'färre\u00a0än\u00a05'],
      ['Summa', '876', 'dolt'],
    ],
    rowsAfter: 1,
  })
})

it('shows targets, shares and sums of shares beside what was entered', () => {
  const table = dataset(
    'd',
    ['Begärda', 'Inkomna'],
    { Norr: [10, 7], Söder: [20, 20] },
    {
      derivedColumns: [{ id: 'del', label: 'Andel', formula: { kind: 'share', part: 'c2', whole: ['c1'] } }],
      derivedRows: [{ id: 'medel', label: 'Medel', formula: { kind: 'mean' } }],
    },
  )
  const withTarget = setRowTarget({ ...report(), datasets: [table] }, 'd', 'r1', 95).datasets[0]
  expect(withTarget && shownTexts(withTarget)).toEqual({
    head: ['Kategori', 'Begärda', 'Inkomna', 'Målvärde', 'Andel'],
    rows: [
      ['Norr', '10', '7', '95', '70\u00a0%'],
      ['Söder', '20', '20', '', '100\u00a0%'],
      ['Medel', '15', '14', '', ''],
      ['Summa', '30', '27', '', '90\u00a0%'],
    ],
    rowsAfter: 2,
  })
})

it('writes the unit of a row or column that is not the table’s', () => {
  const made = blueprint('bp-palliative-indicators')
  if (made?.kind !== 'numbers') throw new Error('no numbers')
  let id = 0
  const table = datasetFromBlueprint(
    made,
    { year: 2025, organisation: { municipality: 'Testkommun', units: [] } },
    () => `x${++id}`,
  )
  const { head, rows } = shownTexts(table)
  expect(head.at(-1)).toBe('Målvärde')
  expect(rows.map((row) => row.at(-1))).toContain('100')
  expect(rows.flat()).not.toContain('NaN')
})

it('says of a hidden share that it is hidden, and of a hidden count how few they are fewer than', () => {
  const cells: Parameters<typeof dataset>[2] = { Norr: ['suppressed', 10] }
  const shares = dataset('andelar', ['2024', '2025'], cells, { unit: 'percent', hasSums: false })
  expect(shownTexts(shares).rows).toEqual([['Norr', 'dolt', '10']])
  const counts = dataset('antal', ['2024', '2025'], cells, { hasSums: false })
  expect(shownTexts(counts).rows).toEqual([['Norr', 'färre\u00a0än\u00a05', '10']])
})
