import { expect, test } from 'vitest'
import { addChart } from '../../../../../src/core/dataset-operations.ts'
import { doc } from '../../../../../src/core/rich-text/builders.ts'
import { chart, dataset, deviations, written } from '../../../../support/build-report.ts'
import { findingsOf, mended } from '../../../../support/findings.ts'
import { toldOf } from '../../../../support/told.ts'

const titled = (title: string, columns = ['2025']) =>
  toldOf([dataset('k', columns, { Fall: columns.map(() => 31) }, { title })])
const count = (title: string, columns?: string[]) => findingsOf('caption-year', titled(title, columns)).length

test('caption-year: finds a table whose title names another year, and changes it', () => {
  const given = titled('Klagomål 2024')
  expect(findingsOf('caption-year', given)).toMatchObject([
    {
      severity: 'error',
      place: 'Klagomål 2024',
      message:
        'I rubriken ”Klagomål 2024” står 2024, men siffrorna gäller 2025. Rätta året i rubriken eller i tabellen.',
    },
  ])
  expect(mended('caption-year', given).datasets[0]?.title).toBe('Klagomål 2025')
})

test('caption-year: years of the table, none, and goals and plans are right', () => {
  expect(count('Klagomål 2025')).toBe(0)
  expect(count('Klagomål')).toBe(0)
  expect(count('Klagomål 2024–2025', ['2024', '2025'])).toBe(0)
  expect(count('Klagomål 2023–2025', ['2024', '2025'])).toBe(1)
  expect(count('Målvärden för 2026')).toBe(0)
  expect(count('Klagomål 2025', ['Antal'])).toBe(0)
})

test('caption-year: a chart is of the columns that it shows, and a caption in the text counts as well', () => {
  const one = chart('d', 'avvikelser', { title: 'Avvikelser 2024', columnIds: ['c2'] })
  expect(findingsOf('caption-year', addChart(toldOf([deviations]), one))).toMatchObject([
    { where: { kind: 'chart', chartId: 'd' } },
  ])
  const placed = doc({ type: 'datasetTable', attrs: { datasetId: 'avvikelser', caption: 'Avvikelser 2022' } })
  expect(findingsOf('caption-year', written(toldOf([deviations]), 'one', placed))).toMatchObject([
    { where: { kind: 'text', sectionId: 'one', from: 0, to: 1 } },
  ])
})

test('caption-year: a table without years is known by its sum', () => {
  const years = dataset('ar', ['2024', '2025'], { Klagomål: [25, 31] }, { title: 'Klagomål per år' })
  const byCategory = (title: string) =>
    toldOf([years, dataset('k', ['Antal'], { Mat: [16], Annat: [15] }, { title })])
  expect(findingsOf('caption-year', byCategory('Klagomål per kategori 2024'))).toHaveLength(1)
  expect(findingsOf('caption-year', byCategory('Klagomål per kategori 2025'))).toEqual([])
})
