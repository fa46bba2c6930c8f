import { expect, it } from 'vitest'
import { placesOf, sentencePlacesOf } from '../../src/core/dataset-places.ts'
import { doc, p } from '../../src/core/rich-text/builders.ts'
import { report, section, withDeviations, written } from '../support/build-report.ts'

const table = { type: 'datasetTable', attrs: { datasetId: 'avvikelser', caption: null } } as const
const chart = { type: 'chart', attrs: { chartId: 'avvikelsediagram', caption: null } } as const

it('finds the shown sections whose text has the table or its chart, in reading order', () => {
  const sections = ['intro', 'deviations', 'summary', 'appendix'].map((id) => section(id))
  let start = withDeviations(report(...sections))
  expect(placesOf(start, 'avvikelser')).toEqual([])
  start = written(start, 'summary', doc(p('Se nedan.'), table, chart))
  start = written(start, 'deviations', doc(chart))
  start = written(start, 'appendix', doc(table))
  const hidden = {
    ...start,
    outline: start.outline.map((entry) =>
      entry.id === 'appendix'
        ? { ...entry, visibility: { kind: 'hidden' as const, reason: 'Ingen bilaga.' } }
        : entry,
    ),
  }
  expect(placesOf(hidden, 'avvikelser')).toEqual([
    { sectionId: 'deviations', number: '2', heading: 'deviations' },
    { sectionId: 'summary', number: '3', heading: 'summary' },
  ])
  expect(placesOf(hidden, 'annan')).toEqual([])
})

it('finds the sections whose sentences have numbers of the table', () => {
  const at = { datasetId: 'avvikelser', row: { line: 'r1' }, column: { line: 'c1' } } as const
  const value = { type: 'value', attrs: { expression: { kind: 'cell', at }, wording: 'unit' } } as const
  const start = withDeviations(report(section('intro'), section('deviations')))
  const told = written(start, 'deviations', doc({ type: 'paragraph', content: [value] }))
  expect(sentencePlacesOf(told, 'avvikelser').map(({ sectionId }) => sectionId)).toEqual(['deviations'])
  expect(sentencePlacesOf(told, 'annan')).toEqual([])
  expect(placesOf(told, 'avvikelser')).toEqual([])
})
