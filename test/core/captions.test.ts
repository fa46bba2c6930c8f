import { expect, it } from 'vitest'
import { captionsOf } from '../../src/core/captions.ts'
import { doc, p, table } from '../../src/core/rich-text/builders.ts'
import { setSectionStatus } from '../../src/core/section-operations.ts'
import { report, section, withDeviations, written } from '../support/build-report.ts'

const chartBlock = { type: 'chart', attrs: { chartId: 'avvikelsediagram', caption: null } } as const
const tableBlock = { type: 'datasetTable', attrs: { datasetId: 'avvikelser', caption: 'Egen text' } } as const
const lost = { type: 'chart', attrs: { chartId: 'borttaget', caption: null } } as const

function captions(start: ReturnType<typeof report>) {
  return [...captionsOf(start).values()].map(({ label, number, text }) => `${label} ${number}. ${text}`)
}

it('numbers charts and tables each on their own through the whole report', () => {
  const first = written(
    withDeviations(report(section('a'), section('b'))),
    'a',
    doc(tableBlock, { ...chartBlock }),
  )
  const both = written(first, 'b', doc(p('text'), { ...chartBlock }))
  expect(captions(both)).toEqual([
    'Tabell 1. Egen text',
    'Diagram 1. Diagram avvikelsediagram',
    'Diagram 2. Diagram avvikelsediagram',
  ])
})

it('does not count what is not exported or no longer there', () => {
  const texts = written(withDeviations(report(section('a'), section('b'))), 'a', doc(chartBlock))
  const skipped = setSectionStatus(texts, 'a', { kind: 'notApplicable', reason: 'Finns inte.' })
  expect(captions(written(skipped, 'b', doc(lost, { ...chartBlock })))).toEqual([
    'Diagram 1. Diagram avvikelsediagram',
  ])
})

it('counts a table written in the text among the tables where it has a caption', () => {
  const written_ = { ...table(['Roll'], ['MAS']), attrs: { caption: 'Roller' } }
  const text = doc(written_, table(['Utan'], ['text']), tableBlock)
  expect(captions(written(withDeviations(report(section('a'))), 'a', text))).toEqual([
    'Tabell 1. Roller',
    'Tabell 2. Egen text',
  ])
})
