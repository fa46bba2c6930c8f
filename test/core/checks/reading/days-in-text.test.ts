import { expect, test } from 'vitest'
import { daysBetween, daysInText, monthsLater } from '../../../../src/core/checks/reading/days-in-text.ts'

test('finds days with year in both forms, with their places', () => {
  const text = 'Inkom 2025-01-19, besvarad den 3 Mars 2025.'
  expect(daysInText(text).map(({ iso, from, to }) => [iso, text.slice(from, to)])).toEqual([
    ['2025-01-19', '2025-01-19'],
    ['2025-03-03', '3 Mars 2025'],
  ])
})

test.each(['2025-02-30', '31 juni 2025', '3 mars', '12025-01-01', '2025-1-1'])('%s is no day', (text) => {
  expect(daysInText(text)).toEqual([])
})

test('counts days and months, also past the end of a month', () => {
  expect(daysBetween('2024-03-04', '2024-04-02')).toBe(29)
  expect(monthsLater('2024-10-01', 3)).toBe('2025-01-01')
  expect(monthsLater('2024-11-30', 3)).toBe('2025-02-28')
})
