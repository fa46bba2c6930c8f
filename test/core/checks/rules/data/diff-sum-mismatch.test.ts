import { expect, test } from 'vitest'
import { measuring, saying, tabulating } from '../../../../support/build-data-rules.ts'
import { dataset } from '../../../../support/build-report.ts'
import { findingsOf, marksOf, mended } from '../../../../support/findings.ts'

const RULE = 'diff-sum-mismatch'
const falls =
  'Under 2025 rapporterades 922 fall, en ökning med 47 fall. På Björken har fallen minskat med 120, Linden har minskat med 17, Asken minskat med 1, i hemtjänsten är ökningen 172 och inom funktionsstöd ökade fallen med'

test('diff-sum-mismatch: the changes of the units do not make the whole change', () => {
  expect(findingsOf(RULE, saying(`${falls} 7.`))).toMatchObject([
    {
      severity: 'error',
      excerpt: '47',
      message:
        'Enheternas ändringar (\u2212120, \u221217, \u22121, +172, +7) blir tillsammans +41, men hela ändringen sägs vara +47. Det skiljer 6. Rätta det tal som är fel, eller skriv vad som saknas.',
    },
  ])
})

test('diff-sum-mismatch: says nothing when they do, when only some units are told, or when the text goes on to other things', () => {
  expect(findingsOf(RULE, saying(`${falls} 13.`))).toEqual([])
  const some =
    'Fallen ökade med 200. På Björken minskade de med 12, på Linden ökade de med 17 och på Asken ökade de med 30.'
  expect(findingsOf(RULE, saying(some))).toEqual([])
  expect(
    findingsOf(RULE, saying(`${falls} 13. Det kom 729 läkemedelsavvikelser, en ökning med 33.`)),
  ).toEqual([])
})

test('diff-sum-mismatch: a total of a column of changes', () => {
  const table = tabulating(
    ['Enhet', 'Ändring'],
    ['Björken', '−120'],
    ['Linden', '−17'],
    ['Hemtjänst', '+172'],
    ['Summa', '+47'],
  )
  expect(marksOf(RULE, table)).toEqual(['+47'])
  expect(findingsOf('sum-mismatch', table)).toEqual([])
  const changes = dataset(
    'andring',
    ['Ändring 2024–2025'],
    { Björken: [-120], Linden: [167], Totalt: [50] },
    { hasSums: false },
  )
  expect(findingsOf(RULE, measuring(changes))).toMatchObject([{ where: { kind: 'cell', rowId: 'r3' } }])
})

test('diff-sum-mismatch: a change that is not the difference of its years is mended', () => {
  const rows = [
    ['Särskilt boende', '291', '279', '−12'],
    ['Ordinärt boende', '140', '149', '+9'],
    ['Korttidsvård', '33', '28', '+5'],
  ]
  const before = tabulating(['Verksamhet', '2023', '2024', 'Ändring'], ...rows)
  expect(findingsOf(RULE, before).map(({ message }) => message)).toEqual([
    'Från ”2023” till ”2024” är ändringen \u22125, men här står +5. Rätta ändringen eller talen.',
  ])
  expect(JSON.stringify(mended(RULE, before))).toContain('"\u22125"')
})

test('diff-sum-mismatch: leaves changes in percent and other columns alone', () => {
  const percent = tabulating(
    ['Enhet', '2023', '2024', 'Ändring %'],
    ['A', '100', '110', '10'],
    ['B', '50', '60', '20'],
    ['C', '10', '30', '3'],
  )
  expect(findingsOf(RULE, percent)).toEqual([])
})
