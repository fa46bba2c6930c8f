import { expect, test } from 'vitest'
import { readReport } from '../../../../src/core/checks/reading/report-reading.ts'
import { templateWords, WordCounts } from '../../../../src/core/checks/reading/word-counts.ts'
import { report, section, written } from '../../../support/build-report.ts'

test('words are counted over sections and kept in step with what is written', () => {
  const counts = new WordCounts()
  const first = written(written(report(section('a'), section('b')), 'a', 'Fall och fall.'), 'b', 'Ett fall.')
  expect(Object.fromEntries(counts.update(readReport(first).sections))).toEqual({ fall: 3, och: 1, ett: 1 })
  const second = written(first, 'a', 'Inget.')
  expect(Object.fromEntries(counts.update(readReport(second).sections))).toEqual({
    inget: 1,
    ett: 1,
    fall: 1,
  })
  expect(Object.fromEntries(counts.update([]))).toEqual({})
})

test('the words of a template are those of its headings and questions', () => {
  const { template } = report(section('a', { heading: 'Säker vård', questions: ['Hur gick det?'] }))
  expect([...templateWords(template)]).toEqual(
    expect.arrayContaining(['säker', 'vård', 'hur', 'gick', 'det']),
  )
})
