import { expect, test } from 'vitest'
import type { Inline } from '../../../../../src/core/rich-text/schema.ts'
import { dataset, deviations } from '../../../../support/build-report.ts'
import { findingsOf, marksOf, mended } from '../../../../support/findings.ts'
import { readAloud, told, toldOf } from '../../../../support/told.ts'

const marks = (text: string) => marksOf('wording-vs-change', told(text))
const complaints = dataset('k', ['2024', '2025'], { Klagomål: [25, 31] }, { title: 'Inkomna klagomål' })

test.each<[string, readonly string[]]>([
  ['SIP ökade från 33 till 15.', ['ökade']],
  ['SIP minskade från 15 (2024) till 33 (2025).', ['minskade']],
  ['Andelen ökade något från 40 % till 55 %.', ['ökade något']],
  ['Antalet minskade kraftigt från 200 till 190.', ['minskade kraftigt']],
  ['En liten ökning från 100 till 140 fall.', ['liten ökning']],
  ['Antalet är oförändrat, från 200 till 240.', []],
  ['Det var 376 avvikelser, en ökning med 35 jämfört med 2024 då det var 411.', ['ökning']],
  ['Det kom 210 samtal, vilket är en minskning jämfört med föregående år (188).', ['minskning']],
  ['Antalet var oförändrat från 200 till 240.', ['oförändrat']],
  ['Kommunen har inte nått målvärdet inom alla sju.', ['inte nått målvärdet inom alla sju']],
])('wording-vs-change: marks what the numbers speak against: %s', (text, expected) => {
  expect(marks(text)).toEqual(expected)
})

test.each([
  'SIP minskade från 33 till 15.',
  'Antalet ökade något från 200 till 215.',
  'Antalet ökade kraftigt från 20 till 45.',
  'Antalet ökade något från 2 till 4.',
  'Antalet ska öka från 33 till 15.',
  'Antalet var oförändrat från 200 till 203.',
  'Fallen ökade, medan SIP gick från 33 till 15.',
  'Antalet ökade på två enheter och minskade från 12 till 9 på en.',
  'Antalet var högre än på andra enheter.',
  'Det var 376 avvikelser, en minskning med 35 jämfört med 2024 då det var 411.',
  'Det kom 210 samtal, en ökning jämfört med föregående år (188).',
  'Andelen var 71 %, en ökning från 2024 då antalet var 90.',
])('wording-vs-change: is silent on %s', (text) => {
  expect(marks(text)).toEqual([])
})

test('wording-vs-change: this year’s number is compared with last year’s in the table', () => {
  const given = toldOf([complaints], 'Det kom in 31 klagomål, något fler än 2024.')
  expect(findingsOf('wording-vs-change', given)).toMatchObject([
    {
      severity: 'warning',
      excerpt: 'något fler',
      message:
        'Texten säger ”något fler”, men talet gick från 25 till 31 (+24,0\u00a0%). Det är en tydlig ändring: ta bort ordet som gör den mindre, eller skriv hur stor den är.',
    },
  ])
  expect(readAloud(mended('wording-vs-change', given))).toEqual(['Det kom in 31 klagomål, fler än 2024.'])
})

test('wording-vs-change: a thing that is only named is looked up, when every table agrees', () => {
  const of = (text: string) => marksOf('wording-vs-change', toldOf([complaints], text))
  expect(of('Antalet klagomål har minskat.')).toEqual(['minskat'])
  expect(of('Antalet klagomål är något högre än 2024.')).toEqual(['något högre'])
  expect(of('Antalet klagomål har ökat.')).toEqual([])
  expect(of('Antalet klagomål från närstående har minskat.')).toEqual([])
  expect(of('Antalet klagomål var lägre än antalet synpunkter.')).toEqual([])
})

test('wording-vs-change: the country’s row is the country’s', () => {
  const coverage = dataset(
    'v',
    ['2023', '2025'],
    { Riket: [68.6, 74.4] },
    { title: 'Vaccinationstäckning', unit: 'percent', decimals: 1 },
  )
  const of = (text: string) => marksOf('wording-vs-change', toldOf([coverage], text))
  expect(of('Viljan till vaccination har minskat i riket.')).toEqual(['minskat'])
  expect(of('Viljan till vaccination har ökat i riket.')).toEqual([])
  expect(of('Antalet resor har minskat i riket.')).toEqual([])
})

const live = (from: string, to: string): Inline => ({
  type: 'value',
  attrs: {
    expression: {
      kind: 'difference',
      from: { datasetId: 'avvikelser', row: { line: 'r1' }, column: { line: from } },
      to: { datasetId: 'avvikelser', row: { line: 'r1' }, column: { line: to } },
    },
    wording: 'size',
  },
})

test('wording-vs-change: the words around a value of the tables must go the same way, and are turned', () => {
  const wrong = toldOf([deviations], ['Fallen minskade med ', live('c1', 'c2'), '.'])
  expect(marksOf('wording-vs-change', wrong)).toEqual(['minskade'])
  expect(readAloud(mended('wording-vs-change', wrong))).toEqual(['Fallen ökade med 47.'])
  const right = toldOf([deviations], ['Fallen minskade med ', live('c2', 'c1'), '.'])
  expect(marksOf('wording-vs-change', right)).toEqual([])
})
