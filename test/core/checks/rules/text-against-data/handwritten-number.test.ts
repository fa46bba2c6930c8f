import { expect, test } from 'vitest'
import { deviations } from '../../../../support/build-report.ts'
import { findingsOf, marksOf, mended } from '../../../../support/findings.ts'
import { readAloud, toldOf, valuesIn } from '../../../../support/told.ts'

const one = toldOf([deviations], 'Det rapporterades 922 fall under 2025.')
const several = toldOf(
  [deviations],
  'Det rapporterades 922 fall under 2025. Läkemedel stod för 729 avvikelser.',
  'Totalt 2\u00a0509 avvikelser rapporterades.',
)

test('handwritten-number: finds a number of a table that is written by hand, and makes a value of it', () => {
  expect(findingsOf('handwritten-number', one)).toMatchObject([
    {
      severity: 'hint',
      excerpt: '922',
      message:
        '”922” finns i tabellen ”Rapporterade avvikelser per kategori”. Gör det till ett värde, så följer det med när tabellen ändras.',
      fixes: [{ label: 'Gör till värde' }],
    },
  ])
  const after = mended('handwritten-number', one)
  expect(readAloud(after)).toEqual(readAloud(one))
  expect(valuesIn(after)).toBe(1)
})

test('handwritten-number: says it once for a section, and mends all of them', () => {
  expect(findingsOf('handwritten-number', several)).toMatchObject([
    {
      excerpt: '922',
      message:
        '”922” och 2 tal till i avsnittet finns i tabeller men är skrivna för hand. Gör dem till värden, så följer de med när tabellerna ändras.',
      fixes: [{ label: 'Gör alla 3 till värden' }],
    },
  ])
  const after = mended('handwritten-number', several)
  expect(readAloud(after)).toEqual(readAloud(several))
  expect(valuesIn(after)).toBe(3)
})

test.each([
  ['a number that is alike by chance', 'Kommunen köpte 922 stolar.'],
  ['the number of another year', 'År 2024 rapporterades 922 fall.'],
  ['what is told as about so many', 'Drygt 922 fall rapporterades.'],
  ['small numbers', 'Av fallen ledde 9 till skada.'],
  ['what the table has not', 'Det rapporterades 333 fall.'],
])('handwritten-number: is silent on %s', (_, text) => {
  expect(marksOf('handwritten-number', toldOf([deviations], text))).toEqual([])
})

test('handwritten-number: is silent where two cells read the same, and where the number is told of as written twice', () => {
  const alike = { ...deviations, cells: { ...deviations.cells, r4: deviations.cells['r1'] ?? {} } }
  expect(marksOf('handwritten-number', toldOf([alike], 'Det rapporterades 922 fall.'))).toEqual([])
  const twice = toldOf([deviations], 'Det var 922 fall 2025.', 'Många av de 922 fallen skedde på natten.')
  expect(marksOf('handwritten-number', twice)).toEqual([])
})
