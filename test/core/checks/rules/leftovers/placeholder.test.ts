import { expect, test } from 'vitest'
import { sectionOf } from '../../../../../src/core/report.ts'
import { doc, p, table } from '../../../../../src/core/rich-text/builders.ts'
import { textLines } from '../../../../../src/core/rich-text/text.ts'
import { report, section, written } from '../../../../support/build-report.ts'
import { findingsOf, marksOf, mended } from '../../../../support/findings.ts'

const start = report(section('a', { heading: 'Journalgranskning' }))
const inText = (text: string) => marksOf('placeholder', written(start, 'a', text))

test('placeholder: a question to the editor in the middle of a sentence is an error, and can go', () => {
  const before = written(start, 'a', 'En förbättring ses på 4 områden av hur många? jämfört med 2022.')
  expect(findingsOf('placeholder', before)).toMatchObject([
    {
      severity: 'error',
      title: 'Här skulle något fyllas i',
      excerpt: 'av hur många?',
      message:
        '”av hur många?” är en fråga till den som skriver och står kvar i texten. Ta reda på svaret och skriv in det, eller ta bort frågan.',
    },
  ])
  const after = mended('placeholder', before)
  expect(textLines(sectionOf(after, 'a').content)).toEqual([
    'En förbättring ses på 4 områden jämfört med 2022.',
  ])
})

test('placeholder: what stands for a number that is not known is told, without a guess', () => {
  const [finding] = findingsOf('placeholder', written(start, 'a', 'Totalt rapporterades XX avvikelser.'))
  expect(finding).toMatchObject({
    excerpt: 'XX',
    message:
      '”XX” står kvar där något skulle fyllas i. Skriv in uppgiften, eller skriv om meningen utan den.',
    fixes: [],
  })
})

test.each([
  ['Andelen var xx %.', ['xx']],
  ['Se tabell X.', ['X']],
  ['Det var X avvikelser, alltså X %.', ['X', 'X']],
  ['Enhet X och vitamin X, fas X.', []],
  ['Antalet fall var ??? under 2025.', ['???']],
  ['Under 20XX gjordes två kontroller.', ['20XX']],
  ['TODO: siffror från Senior alert', ['TODO']],
  ['Antalet var […] under året.', ['[…]']],
  ['Vi fick [antal] klagomål från [enhetens namn].', ['[antal]', '[enhetens namn]']],
  ['Skrivet av <namn> den <datum>.', ['<namn>', '<datum>']],
  ['Andelen var … % under 2025.', ['… %']],
  ['Det var ____ fall på Videgården.', ['____']],
  ['Uttaget gjordes ÅÅÅÅ-MM-DD.', ['ÅÅÅÅ-MM-DD']],
  ['Lorem ipsum dolor sit amet.', ['Lorem ipsum']],
  ['Klicka eller tryck här för att ange text.', ['Klicka eller tryck här för att ange text.']],
  ['Fallen minskade (stämmer det?) på Videgården.', ['(stämmer det?)']],
  ['Fallen minskade (?) under året.', ['(?)']],
  ['Det berodde på, vilket år? att bemanningen var låg.', ['vilket år?']],
])('placeholder: in "%s" it marks %j', (text, marks) => {
  expect(inText(text)).toEqual(marks)
})

test.each([
  'Vilka utmaningar står kommunen inför? Hur kan vi hjälpas åt?',
  'Frågan ”Hur många fall?” ställdes.',
  'Patientens fråga ”Vad är viktigt för dig?” är utgångspunkten.',
  'Hur många gånger per dag? Det avgör sjuksköterskan.',
  'Samordnad individuell planering [SIP] och utskrivningsklara [UK] patienter.',
  'Utredningen skriver ”ansvaret […] är delat” i sitt betänkande.',
  'Arbetet pågår …',
  'Stadium XXL av NEWS2 och XX-kromosomer.',
  'Mål: ökad kvalitet __________________________________ Målprecisering: andel',
  'Se https://example.se/?a=1 för mer.',
  'Blodtryck < 140 och puls > 60.',
  'Phase 20 och ROAG används (se rutinen).',
])('placeholder: leaves "%s" alone', (text) => {
  expect(inText(text)).toEqual([])
})

test('placeholder: finds a bare question in a cell, and no question of a survey', () => {
  const cells = table(
    ['Fråga', 'Svar'],
    ['Känner du dig trygg hemma?', '?'],
    ['Hur många svarade?', 'hur många?'],
  )
  expect(marksOf('placeholder', written(start, 'a', doc(p('Enkäten'), cells)))).toEqual(['?', 'hur många?'])
})
