import { expect, test } from 'vitest'
import { measuring, saying, tabulating, valueNode } from '../../../../support/build-data-rules.ts'
import { dataset } from '../../../../support/build-report.ts'
import { findingsOf, marksOf, mended } from '../../../../support/findings.ts'

const RULE = 'sum-mismatch'
const messages = (...given: Parameters<typeof findingsOf>) =>
  findingsOf(...given).map(({ message }) => message)

const areas = dataset(
  'omr',
  ['2019', '2020'],
  { 'Särskilt boende': [439, 520], 'Ordinärt boende': [665, 1167], Totalt: [1104, 1727] },
  { hasSums: false },
)

test('sum-mismatch: a typed total that its rows do not make is told with both numbers', () => {
  expect(findingsOf(RULE, measuring(areas))).toMatchObject([
    {
      severity: 'error',
      where: { kind: 'cell', datasetId: 'omr', rowId: 'r3', columnId: 'c2' },
      message:
        'Delarna i ”2020” blir tillsammans 1\u00a0687, men ”Totalt” är 1\u00a0727. 40 saknas: rätta det tal som är fel, eller lägg till det som fattas på en egen rad.',
    },
  ])
})

test('sum-mismatch: is found in tables of the text too, in rows and in columns', () => {
  const rows = tabulating(
    ['Kategori', '2024', '2025'],
    ['Fall', '10', '12'],
    ['Läkemedel', '5', '6'],
    ['Summa', '15', '19'],
  )
  expect(marksOf(RULE, rows)).toEqual(['19'])
  const columns = tabulating(
    ['Enhet', 'Dag', 'Natt', 'Totalt'],
    ['Norr', '10', '12', '22'],
    ['Söder', '5', '6', '12'],
    ['Väster', '1', '2', '3'],
  )
  expect(marksOf(RULE, columns)).toEqual(['12'])
})

test('sum-mismatch: a rest that is not told is missing from the total', () => {
  const deviations = tabulating(
    ['Kategori', '2025'],
    ['Fall', '922'],
    ['Läkemedel', '729'],
    ['SoL', '202'],
    ['Totalt', '2 509'],
  )
  expect(messages(RULE, deviations)).toEqual([
    'Delarna i ”2025” blir tillsammans 1\u00a0853, men ”Totalt” är 2\u00a0509. 656 saknas: rätta det tal som är fel, eller lägg till det som fattas på en egen rad.',
  ])
})

test('sum-mismatch: a column of sums beside its parts, and a cell left empty', () => {
  const reviews = tabulating(['Typ', 'Enkla', 'Fördjupade', 'Summa'], ['Vårdcentralen', '103', '79', '185'])
  expect(marksOf(RULE, reviews)).toEqual(['185'])
  const rows = [
    ['Bemötande', '16'],
    ['Kompetens', ''],
    ['Stöld', '2'],
    ['Summa', '31'],
  ]
  expect(marksOf(RULE, tabulating(['Kategori', 'Antal'], ...rows))).toEqual(['31'])
})

test.each([
  [
    'rounded parts',
    [
      ['A', '1,3'],
      ['B', '2,4'],
      ['Summa', '3,8'],
    ],
  ],
  [
    'a total of persons who are counted in several rows',
    [
      ['Fall', '40'],
      ['Nutrition', '50'],
      ['Totalt unika personer', '60'],
    ],
  ],
  [
    'steps of the whole, the whole first',
    [
      ['Totalt', '100'],
      ['Utredda', '80'],
      ['Avslutade', '60'],
    ],
  ],
  [
    'what a row is made of',
    [
      ['Fall', '40'],
      ['varav med skada', '10'],
      ['Övriga', '20'],
      ['Totalt', '60'],
    ],
  ],
  [
    'percentages',
    [
      ['A', '40 %'],
      ['B', '50 %'],
      ['Totalt', '45 %'],
    ],
  ],
  [
    'a hidden part',
    [
      ['A', 'färre än 5'],
      ['B', '50'],
      ['Totalt', '52'],
    ],
  ],
  [
    'a part that was not measured',
    [
      ['A', '–'],
      ['B', '50'],
      ['Totalt', '52'],
    ],
  ],
  [
    'estimates',
    [
      ['A', 'ca 100'],
      ['B', '50'],
      ['Totalt', '152'],
    ],
  ],
  [
    'a sum in the middle, of what stands above it',
    [
      ['Demensvård', '3'],
      ['Palliativ vård', '4'],
      ['Summa specialister', '7'],
      ['Grundutbildade', '17'],
    ],
  ],
])('sum-mismatch: leaves alone %s', (_, rows) => {
  expect(findingsOf(RULE, tabulating(['Rad', '2025'], ...rows))).toEqual([])
})

test('sum-mismatch: sentences that tell a total and all its parts', () => {
  const total = 'Kommunen fick in 9 avvikelser (4 från ambulansen och 3 från akuten).'
  expect(messages(RULE, saying(total))).toEqual([])
  expect(
    messages(RULE, saying('Kommunen fick in 8 avvikelser (4 från ambulansen och 3 från akuten).')),
  ).toEqual([
    'Delarna blir tillsammans 7 (4 + 3), men totalen är 8. Det skiljer 1. Rätta det tal som är fel, eller berätta vad resten är.',
  ])
  expect(
    marksOf(RULE, saying('Det gjordes 182 genomgångar, varav 79 fördjupade och 104 förenklade.')),
  ).toEqual(['182'])
  expect(marksOf(RULE, saying('Summan 107 + 89 + 11 av nära 300 är oklar.'))).toEqual(['300'])
  expect(
    marksOf(
      RULE,
      saying('Av nära 300 avvikelser skrev hemtjänsten 107, särskilt boende 89 och sjuksköterskorna 11.'),
    ),
  ).toEqual(['300'])
})

test.each([
  'Det gjordes 182 genomgångar, varav 79 fördjupade och 103 förenklade.',
  'Av 300 avvikelser skrev hemtjänsten 107, särskilt boende 89 och sjuksköterskorna 11.',
  'Medlen ska räknas i åtta förråd: fyra boenden, korttidsvården och tre områden.',
  'De 31 klagomålen gällde bland annat två områden: 16 om omvårdnad och 14 om bemötande.',
  'Under 2025 kom 200 avvikelser, varav 50 fall och 30 läkemedel.',
  'Antalet fall var 412, varav 301 inne och 96 ute. 15 fall saknar uppgift om plats.',
])('sum-mismatch: says nothing of "%s"', (text) => {
  expect(findingsOf(RULE, saying(text))).toEqual([])
})

const doubled = dataset('omr', ['2025'], { Norr: [10], Söder: [20], Totalt: [30] })

test('sum-mismatch: a typed total in a table that adds up itself is taken away, and numbers in the text follow', () => {
  const total = valueNode({ datasetId: 'omr', row: { line: 'r3' }, column: { line: 'c1' } })
  const before = measuring(doubled, { type: 'paragraph', content: [total] })
  expect(messages(RULE, before)).toEqual([
    'Raden ”Totalt” är inskriven, men tabellen räknar också ut en summa under raderna. Då räknas allt två gånger. Ta bort raden, så blir summan rätt.',
  ])
  const after = mended(RULE, before)
  expect(after.datasets[0]?.rows.map(({ label }) => label)).toEqual(['Norr', 'Söder'])
  expect(after.sections['s']?.content.content).toMatchObject([
    { content: [{ attrs: { expression: { at: { row: { sum: true } } } } }] },
  ])
})
