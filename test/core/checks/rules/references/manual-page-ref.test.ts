import { expect, test } from 'vitest'
import { sectionOf } from '../../../../../src/core/report.ts'
import { textLines } from '../../../../../src/core/rich-text/text.ts'
import { report, section, written } from '../../../../support/build-report.ts'
import { findingsOf, marksOf, mended } from '../../../../support/findings.ts'

const start = report(section('a', { heading: 'Egenkontroller' }))
const inText = (text: string) => marksOf('manual-page-ref', written(start, 'a', text))

test('manual-page-ref: a number of a page is a warning that says what to write instead', () => {
  expect(
    findingsOf('manual-page-ref', written(start, 'a', 'Journalerna granskades, se sidan 10.')),
  ).toMatchObject([
    {
      severity: 'warning',
      title: 'Sidnummer skrivet för hand',
      excerpt: 'sidan 10',
      message:
        '”sidan 10” stämmer bara så länge inget flyttas. Skriv vad avsnittet, tabellen eller diagrammet heter i stället.',
      fixes: [],
    },
  ])
})

test.each([
  ['Se tabell 3, sida 6, för resultat.', 'Se tabell 3, för resultat.'],
  ['Se journalgranskning (sidan 10).', 'Se journalgranskning.'],
  ['Se rubrik Kvalitetsregister, sid 22–23.', 'Se rubrik Kvalitetsregister.'],
])('manual-page-ref: the page can go where "%s" names the place too', (text, after) => {
  const given = mended('manual-page-ref', written(start, 'a', text))
  expect(textLines(sectionOf(given, 'a').content)).toEqual([after])
})

test.each([
  ['Se sida 16–17 och sidorna 18 och 19.', ['sida 16–17', 'sidorna 18 och 19']],
  ['Det står på sid. 4.', ['sid. 4']],
])('manual-page-ref: in "%s" it marks %j', (text, marks) => {
  expect(inText(text)).toEqual(marks)
})

test.each([
  'Det står på sidan 12 i Socialstyrelsens handbok.',
  'Det är sida 1 av 3.',
  'På andra sidan 2025 väntar nya krav.',
  'Se kommunens sida på webben.',
])('manual-page-ref: leaves "%s" alone', (text) => {
  expect(inText(text)).toEqual([])
})
