import { expect, test } from 'vitest'
import { dataset } from '../../../../support/build-report.ts'
import { findingsOf, marksOf, mended } from '../../../../support/findings.ts'
import { readAloud, toldOf } from '../../../../support/told.ts'

const falls = dataset(
  'f',
  ['2024', '2025'],
  { Fall: [875, 922], Läkemedel: [696, 729] },
  { title: 'Avvikelser' },
)
const marks = (text: string) => marksOf('text-year-mismatch', toldOf([falls], text))

test.each<[string, readonly string[]]>([
  ['Det var 922 fall 2024.', ['2024']],
  ['År 2024 rapporterades 922 fall.', ['2024']],
  ['Antalet fall var 875 under 2025.', ['2025']],
  ['Avvikelserna var 1 651 för 2024.', ['2024']],
])('text-year-mismatch: finds %s', (text, expected) => {
  expect(marks(text)).toEqual(expected)
})

test.each([
  'Det var 922 fall 2025.',
  'Det var 922 fall, fler än 2024.',
  'Jämfört med 2024 rapporterades 922 fall.',
  'Fallen ökade från 875 (2024) till 922 (2025).',
  'År 2024 var det 875 fall och sedan 922.',
  'Det var 922 möten 2024.',
  'Det var 922 fall 2019.',
  'Sedan 2024 har 922 fall rapporterats.',
  'Totalt 922 fall (2024: 875).',
])('text-year-mismatch: is silent on %s', (text) => {
  expect(marks(text)).toEqual([])
})

test('text-year-mismatch: a value that both years have is right for both', () => {
  const same = dataset('s', ['2024', '2025'], { Fall: [922, 922] })
  expect(marksOf('text-year-mismatch', toldOf([same], 'Det var 922 fall 2024.'))).toEqual([])
})

test('text-year-mismatch: tells both years’ values, and changes the year', () => {
  const given = toldOf([falls], 'Det var 922 fall 2024.')
  expect(findingsOf('text-year-mismatch', given)).toMatchObject([
    {
      severity: 'error',
      message:
        'Här står att ”922” gäller 2024, men i tabellen är det värdet för 2025. För 2024 står 875. Rätta året eller talet.',
    },
  ])
  expect(readAloud(mended('text-year-mismatch', given))).toEqual(['Det var 922 fall 2025.'])
})
