import { expect, test } from 'vitest'
import { dataNumbersOf, isInData, yearOf } from '../../../../src/core/checks/reading/data-numbers.ts'
import { readReport } from '../../../../src/core/checks/reading/report-reading.ts'
import { reviewContextOf } from '../../../../src/core/checks/reading/review-context.ts'
import { sayValue } from '../../../../src/core/values/value-text.ts'
import { dataset, deviations } from '../../../support/build-report.ts'
import { told, toldOf } from '../../../support/told.ts'

const shares = dataset(
  'andel',
  ['2024', '2025'],
  { Munhälsa: [49.1, 43.86] },
  {
    unit: 'percent',
    decimals: 2,
    target: 90,
    hasSums: false,
    denominators: { axis: 'columns', counts: { c1: 55, c2: 57 } },
  },
)
const given = toldOf([deviations, shares], 'Text.')
const numbers = dataNumbersOf(reviewContextOf(given))

test('cells, sums, changes and shares are found by how they are written', () => {
  expect(numbers.has(922, 'count', 0)).toBe(true)
  expect(numbers.has(2509, 'count', 0)).toBe(true)
  expect(numbers.has(-47, 'count', 0)).toBe(true)
  expect(numbers.has(12.2, 'percent', 1)).toBe(true)
  expect(numbers.has(36.7, 'percent', 1)).toBe(true)
  expect(numbers.has(43.9, 'percent', 1)).toBe(true)
  expect(numbers.has(44, 'percent', 0)).toBe(true)
  expect(numbers.has(5.2, 'points', 1)).toBe(true)
  expect(numbers.has(90, 'percent', 0)).toBe(true)
  expect(numbers.has(57, 'count', 0)).toBe(true)
})

test('what no table tells is not found, nor a number as another kind', () => {
  expect(numbers.has(923, 'count', 0)).toBe(false)
  expect(numbers.has(922, 'percent', 0)).toBe(false)
  expect(numbers.has(43.8, 'percent', 1)).toBe(false)
  expect(numbers.hasBetween(4_000, 5_000, 'count')).toBe(false)
  expect(numbers.hasBetween(900, 1_000, 'count')).toBe(true)
})

test('each number of the tables says itself, and its year', () => {
  for (const one of numbers.find(922, 'count', 0)) {
    expect(one.expression).not.toBeNull()
    if (one.expression === null) continue
    const said = sayValue(given, { expression: one.expression, wording: 'number' })
    expect(said.ok && said.value.text).toBe('922')
  }
  expect(numbers.find(922, 'count', 0).map(yearOf)).toContain(2025)
})

test('of the numbers in a text those that state something are looked for', () => {
  const report = toldOf(
    [deviations],
    'År 2025 var det 922 fall, alltså 4 987 eller 12 minuter, enligt 7 kap. 3 §.',
  )
  const { sections, context } = readReport(report)
  const missing = sections.flatMap((section) => section.numbers).filter((one) => !isInData(context, one))
  expect(missing.map(({ value }) => value)).toEqual([4987, 12])
})

test('without tables there are no numbers', () => {
  expect(dataNumbersOf(reviewContextOf(told('Text.'))).hasBetween(0, 1e9, 'count')).toBe(false)
})
