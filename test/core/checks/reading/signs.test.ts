import { expect, test } from 'vitest'
import { readReport } from '../../../../src/core/checks/reading/report-reading.ts'
import {
  blocksWith,
  holds,
  isHolding,
  sentencesNear,
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
  expect(reading.blocks.map((block) => isHolding(reading, block, survey))).toEqual([true, true, false])
  expect(sentencesNear(reading, survey).map(({ text }) => text)).toEqual([
    'Alla svarade.',
    'Enkäten gick ut.',
  ])
})

test('a sign that is made after a section was read is found in it too', () => {
  const reading = sectionOf('Riskerna bedömdes.')
  expect(holds(reading, survey)).toBe(false)
  expect(blocksWith(reading, survey)).toEqual([])
  expect(sentencesNear(reading, survey)).toEqual([])
  expect(holds(reading, signOf('bedömdes'))).toBe(true)
})
