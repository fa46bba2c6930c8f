import { expect, test } from 'vitest'
import { createReport } from '../../../../src/core/create-report.ts'
import { addDataset } from '../../../../src/core/dataset-operations.ts'
import { outlineOf } from '../../../../src/core/outline.ts'
import { doc, p } from '../../../../src/core/rich-text/builders.ts'
import { setSectionContent } from '../../../../src/core/section-operations.ts'
import { builtInTemplate } from '../../../../src/formats/templates.ts'
import { findSections } from '../../../../src/renderer/views/write/find-sections.ts'
import { deviations } from '../../../support/build-report.ts'

const template = builtInTemplate('psb-2025')
if (!template) throw new Error('no template')
const empty = createReport({
  id: '00000000-0000-4000-8000-000000000001',
  template,
  year: 2025,
  organisation: { municipality: 'Exempelkommun' },
})
const report = setSectionContent(
  empty,
  'summary',
  doc(
    p('Inledande mening som är lång nog att kortas av.'),
    p('Fallen ökade i Hemtjänsten under sommaren, mest på kvällar.'),
  ),
)
const find = (query: string) => findSections(outlineOf(report), report, query)

test('an empty search finds everything', () => {
  expect(find('  ')).toHaveLength(outlineOf(report).length)
})

test('a word in the text is found whatever its case, with the words around it', () => {
  expect(find('hemtjänsten').map(({ item, excerpt }) => [item.entry.id, excerpt])).toEqual([
    ['summary', { before: 'Fallen ökade i ', match: 'Hemtjänsten', after: ' under sommaren, mest på kvä…' }],
  ])
})

test('a word in the heading is found without an excerpt, and by its number', () => {
  const [found] = find('sammanfattning')
  expect(found).toMatchObject({ item: { entry: { id: 'summary' } }, excerpt: null })
  expect(find('2 sammanf').map(({ item }) => item.entry.id)).toEqual(['summary'])
})

test('what stands nowhere finds nothing', () => {
  expect(find('zebra')).toEqual([])
})

test('a number of the tables is found as it reads', () => {
  const at = { datasetId: 'avvikelser', row: { sum: true }, column: { line: 'c2' } } as const
  const value = { type: 'value', attrs: { expression: { kind: 'cell', at }, wording: 'number' } } as const
  const quoting = setSectionContent(
    addDataset(report, deviations),
    'summary',
    doc(p('Totalt ', value, ' fall.')),
  )
  const [found] = findSections(outlineOf(quoting), quoting, 'totalt 2')
  expect(found?.excerpt?.after).toMatch(/^\s509 fall\.$/u)
})
