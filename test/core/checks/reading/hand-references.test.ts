import { expect, test } from 'vitest'
import { type HandReferences, handReferences } from '../../../../src/core/checks/reading/hand-references.ts'
import { readReport } from '../../../../src/core/checks/reading/report-reading.ts'
import { report, section, written } from '../../../support/build-report.ts'

function referencesIn(text: string): HandReferences {
  const [reading] = readReport(written(report(section('a')), 'a', text)).sections
  if (reading === undefined) throw new Error('no section')
  return handReferences(reading)
}
const figuresIn = (text: string) => referencesIn(text).figures.map(({ word, number }) => `${word} ${number}`)
const captionsIn = (text: string) =>
  referencesIn(text).captions.map(({ word, number }) => `${word} ${number}`)

test.each([
  ['se tabell 7', ['Tabell 7']],
  ['Tabell 7 visar fallen', ['Tabell 7']],
  ['se diagram 3, 4 och tabell 7.', ['Diagram 3', 'Diagram 4', 'Tabell 7']],
  ['figur 1–2 och bilderna 3 till 5', ['Figur 1', 'Figur 2', 'Bild 3', 'Bild 5']],
  ['presenteras i tabell 1 och 2.', ['Tabell 1', 'Tabell 2']],
  ['av tabell 1, 25 personer', ['Tabell 1']],
  ['diagram 7, tabell 10 och 11, sida 26', ['Diagram 7', 'Tabell 10', 'Tabell 11']],
])('reads "%s" as references to %j', (text, expected) => {
  expect(figuresIn(text)).toEqual(expected)
})

test.each([
  'tabell 2024',
  'figur 4.2',
  'tabell 7 i Socialstyrelsens rapport',
  'bilaga 1 till förordningen',
  'SKR:s tabell 3',
  'stabell 3',
  'diagram 12 %',
])('sees no reference of ours in "%s"', (text) => {
  expect(figuresIn(text)).toEqual([])
})

test.each([
  ['Tabell 1. Yrkesroller', ['Tabell 1']],
  ['Tabell 1: Yrkesroller', ['Tabell 1']],
  ['Diagram 2 – Fall per enhet', ['Diagram 2']],
  ['Tabell 1', ['Tabell 1']],
  ['Figur 3 Fall per enhet', ['Figur 3']],
  ['Resultatet redovisas nedan. Tabell 7. Diagram 3.', ['Tabell 7', 'Diagram 3']],
  ['Övriga möten Tabell 2. Samverkan', ['Tabell 2']],
  ['Tabell 1 visar rollerna', []],
  ['Rollerna visas i Tabell 2.', []],
])('finds the captions of "%s": %j', (text, expected) => {
  expect(captionsIn(text)).toEqual(expected)
})

test('a caption has its text, and tells whether it goes on with another or may be none', () => {
  expect(referencesIn('Tabell 1. Yrkesroller. Mer text.').captions).toMatchObject([
    { text: 'Yrkesroller', isContinued: false, isUnsure: false },
  ])
  expect(referencesIn('Tabell 5 (forts.)').captions).toMatchObject([{ isContinued: true }])
  expect(referencesIn('Övriga möten Tabell 2. Samverkan').captions).toMatchObject([{ isUnsure: true }])
})

test('pages and headings that are referred to are read', () => {
  const { pages, headings } = referencesIn(
    'Se avsnitt 4.3, sida 16–17, och avsnittet ”Fall”, men inte avsnittet om mat.',
  )
  expect(pages.map(({ first }) => first)).toEqual([16])
  expect(headings).toMatchObject([
    { number: '4.3', isSent: true },
    { number: '', isQuoted: true, rest: 'Fall”, men inte avsnittet om mat.' },
  ])
})
