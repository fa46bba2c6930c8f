import { expect, test } from 'vitest'
import type { Cell } from '../../../../../src/core/dataset.ts'
import { measuring } from '../../../../support/build-data-rules.ts'
import { dataset } from '../../../../support/build-report.ts'
import { findingsOf } from '../../../../support/findings.ts'

const RULE = 'same-number-suspicious'
const areas = dataset(
  'omr',
  ['Hemtjänst', 'Särskilt boende'],
  { Fall: [543, 2165] },
  { title: 'Fall per område' },
)
const steps = (label: string) => dataset('steg', ['2022'], { [label]: [2165] }, { title: 'Bearbetning' })

test('same-number-suspicious: the same large number in two measures', () => {
  expect(findingsOf(RULE, measuring([areas, steps('Kommentar från rehab')]))).toMatchObject([
    {
      severity: 'hint',
      where: { kind: 'cell', datasetId: 'steg' },
      message:
        '2\u00a0165 står också för ”Fall, Särskilt boende” i ”Fall per område”. Kontrollera att talet inte har hamnat på fel rad.',
    },
  ])
})

test('same-number-suspicious: the same thing told twice, small and round numbers are left alone', () => {
  expect(findingsOf(RULE, measuring([areas, steps('Fall i särskilt boende')]))).toEqual([])
  const small = (id: string, label: string, value: number) => dataset(id, ['2025'], { [label]: [value] })
  expect(findingsOf(RULE, measuring([small('a', 'Fall', 216), small('b', 'Delegeringar', 216)]))).toEqual([])
  expect(findingsOf(RULE, measuring([small('a', 'Fall', 1500), small('b', 'Delegeringar', 1500)]))).toEqual(
    [],
  )
})

const categories = (values: readonly Cell[]) =>
  dataset(
    'kat',
    ['2025'],
    Object.fromEntries(values.map((value, index) => [`Kategori ${index + 1}`, [value]])),
  )

test('same-number-suspicious: a column of counts that all end on 0 or 5', () => {
  const round = [510, 290, 120, 145, 95, 80, 60, 75, 130, 110, 65, 55]
  expect(findingsOf(RULE, measuring(categories(round))).map(({ message }) => message)).toEqual([
    'Alla 12 tal för ”2025” slutar på 0 eller 5. Är de avrundade eller uppskattade? Märk dem i så fall som ungefärliga, eller hämta de exakta talen.',
  ])
  expect(findingsOf(RULE, measuring(categories([...round, 57])))).toEqual([])
  expect(findingsOf(RULE, measuring({ ...categories(round), isApproximate: true }))).toEqual([])
})

test('same-number-suspicious: a year that is a copy of the year before', () => {
  const copied = dataset('a', ['2024', '2025'], { Fall: [875, 875], Läkemedel: [696, 696], SoL: [167, 167] })
  expect(findingsOf(RULE, measuring(copied))).toMatchObject([{ where: { kind: 'dataset' } }])
  const alike = dataset('a', ['2024', '2025'], { Fall: [875, 875], Läkemedel: [696, 696], SoL: [167, 168] })
  expect(findingsOf(RULE, measuring(alike))).toEqual([])
})
