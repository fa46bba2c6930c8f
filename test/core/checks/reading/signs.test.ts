import { expect, test } from 'vitest'
import { readReport } from '../../../../src/core/checks/reading/report-reading.ts'
import {
  blocksWith,
  holds,
  isSentenceWith,
  sentencesWith,
  signOf,
} from '../../../../src/core/checks/reading/signs.ts'
import { doc, h, p } from '../../../../src/core/rich-text/builders.ts'
import { report, section, written } from '../../../support/build-report.ts'

const survey = signOf('enkät', 'undersökning')

function sectionOf(text: Parameters<typeof written>[2]) {
  const [reading] = readReport(written(report(section('a')), 'a', text)).sections
  if (reading === undefined) throw new Error('no section')
  return reading
}

test('a sign tells which blocks and sentences to look at', () => {
  const reading = sectionOf(
    doc(h(1, 'Brukarundersökningen'), p('Alla svarade. Enkäten gick ut.'), p('Annat.')),
  )
  expect(holds(reading, survey)).toBe(true)
  expect(blocksWith(reading, survey).map(({ index }) => index)).toEqual([0, 1])
  expect(reading.sentences.map((_, at) => isSentenceWith(reading, at, survey))).toEqual([false, true, false])
  expect(sentencesWith(reading, survey).map(({ text }) => text)).toEqual(['Enkäten gick ut.'])
})

test('a sign that is made after a section was read is found in it too', () => {
  const reading = sectionOf('Riskerna bedömdes.')
  expect(holds(reading, survey)).toBe(false)
  expect(blocksWith(reading, survey)).toEqual([])
  expect(sentencesWith(reading, survey)).toEqual([])
  expect(holds(reading, signOf('bedömdes'))).toBe(true)
})
