import { expect, test } from 'vitest'
import { sectionOf } from '../../../../../src/core/report.ts'
import { doc, p } from '../../../../../src/core/rich-text/builders.ts'
import type { Block } from '../../../../../src/core/rich-text/schema.ts'
import { report, section, withDeviations, written } from '../../../../support/build-report.ts'
import { findingsOf, marksOf, mended } from '../../../../support/findings.ts'

const table: Block = { type: 'datasetTable', attrs: { datasetId: 'avvikelser', caption: null } }
const start = written(
  withDeviations(report(section('a', { heading: 'Avvikelser' }), section('b', { heading: 'Analys' }))),
  'a',
  doc(p('Här är alla.'), table),
)

test('manual-figure-ref: a number written by hand can be made a reference that follows its table', () => {
  const before = written(start, 'b', 'Av tabell 1 framgår att fallen ökade.')
  expect(findingsOf('manual-figure-ref', before)).toMatchObject([
    {
      severity: 'hint',
      title: 'Hänvisning skriven för hand',
      excerpt: 'tabell 1',
      message:
        '”tabell 1” är skrivet för hand. Gör det till en hänvisning, så följer numret med om något flyttas.',
    },
  ])
  const after = mended('manual-figure-ref', before)
  expect(sectionOf(after, 'b').content).toEqual(
    doc(
      p(
        'Av ',
        { type: 'crossReference', attrs: { kind: 'datasetTable', id: 'avvikelser' } },
        ' framgår att fallen ökade.',
      ),
    ),
  )
  expect(findingsOf('manual-figure-ref', after)).toEqual([])
})

test('manual-figure-ref: is silent on captions, on several in one go and on tables that the app does not number', () => {
  for (const text of [
    'Tabell 1. Avvikelser',
    'Se tabell 1 och 2.',
    'Se tabell 2.',
    'Se diagram 1.',
    'Se tabell 1 i lagens förarbeten.',
  ]) {
    expect(marksOf('manual-figure-ref', written(start, 'b', text))).toEqual([])
  }
})
