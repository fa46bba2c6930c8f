import { expect, test } from 'vitest'
import { readReport } from '../../../../src/core/checks/reading/report-reading.ts'
import { templateWords, WordCounts } from '../../../../src/core/checks/reading/word-counts.ts'
import { report, section, written } from '../../../support/build-report.ts'

test('longer words are counted over sections and kept in step with what is written', () => {
  const counts = new WordCounts()
  const start = report(section('a'), section('b'))
  const first = written(
    written(start, 'a', 'Avvikelser och avvikelser.'),
    'b',
    'Fler avvikelser, BPSD-register.',
  )
  expect(Object.fromEntries(counts.update(readReport(first).sections))).toEqual({ avvikelser: 3 })
  const second = written(first, 'a', 'Uteblivna kontroller.')
  expect(Object.fromEntries(counts.update(readReport(second).sections))).toEqual({
    uteblivna: 1,
    kontroller: 1,
    avvikelser: 1,
  })
  expect(Object.fromEntries(counts.update([]))).toEqual({})
})

test('the words of a template are those of its headings and questions', () => {
  const { template } = report(section('a', { heading: 'Säker vård', questions: ['Hur gick det?'] }))
  expect([...templateWords(template)]).toEqual(
    expect.arrayContaining(['säker', 'vård', 'hur', 'gick', 'det']),
  )
})
