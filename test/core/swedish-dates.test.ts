import { expect, it } from 'vitest'
import { dateInWords, parseDate } from '../../src/core/swedish-dates.ts'

const read = (text: string) => {
  const result = parseDate(text)
  return result.ok ? result.value : 'refused'
}

it('reads dates as they are written in Swedish', () => {
  for (const text of [
    '2026-02-12',
    '20260212',
    '2026.2.12',
    '12/2 2026',
    '12/2-2026',
    '12 februari 2026',
    'den 12 feb. 2026',
  ]) {
    expect(read(text)).toBe('2026-02-12')
  }
  expect(read(' 1  Mars 2026 ')).toBe('2026-03-01')
})

it('takes an empty text for no date', () => {
  expect(read('')).toBeNull()
  expect(read('   ')).toBeNull()
})

it('refuses days that do not exist and what is no date', () => {
  for (const text of [
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '31/4 2026',
    '12 fubruari 2026',
    '12 februari',
    '260212',
    'snart',
    '2026-02.12',
  ]) {
    expect(read(text)).toBe('refused')
  }
  expect(read('2028-02-29')).toBe('2028-02-29')
})

it('says a date as it is written in running text', () => {
  expect(dateInWords('2026-03-01')).toBe('1 mars 2026')
})
