import { expect, it } from 'vitest'
import { dateInWords, localDate, timeOfDay, whenInWords } from '../../src/renderer/dates.ts'

const at = (text: string) => new Date(text).toISOString()

it('gives the date where the user is, also late in the evening', () => {
  expect(localDate(new Date('2026-02-12T23:59:00'))).toBe('2026-02-12')
  expect(localDate(new Date('2026-03-01T00:00:00'))).toBe('2026-03-01')
})

it('writes times and dates in Swedish', () => {
  expect(timeOfDay(at('2026-02-12T09:05:00'))).toBe('09:05')
  expect(dateInWords('2026-02-12')).toBe('12 februari 2026')
})

it('tells when something was opened the way one says it', () => {
  const now = new Date('2026-03-02T08:00:00')
  expect(whenInWords(at('2026-03-02T07:15:00'), now)).toBe('idag 07:15')
  expect(whenInWords(at('2026-03-01T23:50:00'), now)).toBe('igår 23:50')
  expect(whenInWords(at('2026-02-12T10:00:00'), now)).toBe('12 februari')
  expect(whenInWords(at('2025-12-24T10:00:00'), now)).toBe('24 december 2025')
  expect(whenInWords('inte en tid', now)).toBe('')
})
