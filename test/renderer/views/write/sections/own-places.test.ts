import { expect, it } from 'vitest'
import { ownPlaces } from '../../../../../src/renderer/views/write/sections/own-places.ts'
import { report, section } from '../../../../support/build-report.ts'

const start = report(
  section('cover', { kind: 'front', level: 0 }),
  section('a', { heading: 'Inledning' }),
  section('a-1', { level: 2, heading: 'Avvikelser' }),
  section('a-2', { level: 2, heading: 'Klagomål' }),
  section('b', { heading: 'Mål' }),
)

it('offers the place beside a section first, then under it, then further out, each with its number', () => {
  expect(ownPlaces(start, 'a-1')).toEqual([
    { level: 2, number: '1.2', says: 'efter Avvikelser' },
    { level: 3, number: '1.1.1', says: 'underavsnitt till Avvikelser' },
    { level: 1, number: '2', says: 'efter Inledning' },
  ])
})

it('offers one place after the title page, and none deeper than four levels', () => {
  expect(ownPlaces(start, 'cover')).toEqual([{ level: 1, number: '1', says: 'först i berättelsen' }])
  const deep = report(section('a'), ...[2, 3, 4].map((level) => section(`l${level}`, { level })))
  expect(ownPlaces(deep, 'l4').map(({ number }) => number)).toEqual(['1.1.1.2', '1.1.2', '1.2', '2'])
})

it('offers nothing after a section that is not seen', () => {
  expect(ownPlaces(start, 'x')).toEqual([])
})
