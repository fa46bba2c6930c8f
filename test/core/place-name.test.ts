import { expect, test } from 'vitest'
import { outlineOf } from '../../src/core/outline.ts'
import { renameSection, repeatSection, setOperation } from '../../src/core/outline-operations.ts'
import { placeName } from '../../src/core/place-name.ts'
import type { Report } from '../../src/core/report.ts'
import { report, section } from '../support/build-report.ts'

const areas = report(
  section('intro', { heading: 'Inledning' }),
  section('area', { heading: '<Verksamhetsområde>', repeat: 'verksamhetsområde' }),
  section('lex', { level: 2, heading: 'Lex Sarah' }),
  section('deviations', { level: 2, heading: 'Avvikelser inom <verksamhetsområde>' }),
)
const names = (given: Report) => outlineOf(given).map(({ entry }) => placeName(given, entry))

test('is the heading, with what a repeated part is about unless the heading says so', () => {
  let count = 0
  const newId = () => `ny-${++count}`
  const two = repeatSection(setOperation(areas, 'area', 'Äldreomsorg'), 'area', 'Funktionsstöd', newId)
  expect(names(two)).toEqual([
    'Inledning',
    'Äldreomsorg',
    'Lex Sarah, Äldreomsorg',
    'Avvikelser inom äldreomsorg',
    'Funktionsstöd',
    'Lex Sarah, Funktionsstöd',
    'Avvikelser inom funktionsstöd',
  ])
  expect(names(renameSection(two, 'lex', 'Rapporter'))).toContain('Rapporter, Äldreomsorg')
})

test('is the heading alone while nobody has said what the part is about', () => {
  expect(names(areas)).toContain('Lex Sarah')
})
