import { expect, it } from 'vitest'
import { daysToDeadline, deadlineOf } from '../../src/core/deadline.ts'

it('is 1 March of the year after', () => {
  expect(deadlineOf(2025)).toBe('2026-03-01')
})

it('counts the days that are left, also over a leap day, and the days since', () => {
  expect(daysToDeadline(2025, '2026-01-23')).toBe(37)
  expect(daysToDeadline(2025, '2026-03-01')).toBe(0)
  expect(daysToDeadline(2025, '2026-03-11')).toBe(-10)
  expect(daysToDeadline(2027, '2028-02-28')).toBe(2)
})
