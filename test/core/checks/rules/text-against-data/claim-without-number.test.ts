import { expect, test } from 'vitest'
import { doc, p } from '../../../../../src/core/rich-text/builders.ts'
import { deviations, report, section, written } from '../../../../support/build-report.ts'
import { findingsOf, marksOf } from '../../../../support/findings.ts'
import { told, toldOf } from '../../../../support/told.ts'

const marks = (...texts: readonly string[]) => marksOf('claim-without-number', told(...texts))

test('claim-without-number: finds a claim without a number near it', () => {
  const given = told('Följsamheten till rutinen har förbättrats.')
  expect(findingsOf('claim-without-number', given)).toMatchObject([
    {
      severity: 'hint',
      message:
        '”Följsamheten till rutinen har förbättrats” sägs utan siffra. Skriv talen före och efter, eller hänvisa till tabellen där de finns.',
    },
  ])
  expect(marks('Vi ser en mycket positiv utveckling.')).toEqual(['mycket positiv utveckling'])
  expect(marks('Fler känner sig trygga.')).toEqual(['Fler känner sig trygga'])
})

test.each([
  'Följsamheten har förbättrats från 80 % till 85 %.',
  'Följsamheten har förbättrats. Den är nu 85 %.',
  'Följsamheten har förbättrats, se tabell 3.',
  'Målet är att fler är trygga.',
  'Det här kan ge en positiv utveckling.',
  'Samarbetet har fungerat bra.',
])('claim-without-number: is silent on %s', (text) => {
  expect(marks(text)).toEqual([])
})

test('claim-without-number: a table beside it has the numbers, and two in a section are enough', () => {
  const placed = doc(p('Antalet fall har ökat.'), {
    type: 'datasetTable',
    attrs: { datasetId: 'avvikelser', caption: null },
  })
  expect(marksOf('claim-without-number', written(toldOf([deviations]), 'one', placed))).toEqual([])
  const claim = 'Kvaliteten har förbättrats.'
  expect(marks(claim, claim, claim)).toHaveLength(2)
})

test('claim-without-number: complaints that were only handled are too little', () => {
  const of = (text: string) =>
    marksOf('claim-without-number', written(report(section('c', { heading: 'Klagomål' })), 'c', text))
  expect(of('Inkomna klagomål har hanterats enligt rutin.')).toEqual(['klagomål har hanterats enligt rutin'])
  expect(of('De 31 klagomålen har hanterats enligt rutin.')).toEqual([])
  expect(of('Inga klagomål har kommit in. Klagomål hanteras enligt rutin.')).toEqual([])
})
