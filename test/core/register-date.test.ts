import { expect, it } from 'vitest'
import { parseDateIn } from '../../src/core/register-date.ts'

it.each([
  ['12/3', '2025-03-12'],
  ['12 mars', '2025-03-12'],
  [' 1.2. ', '2025-02-01'],
  ['12/3 2024', '2024-03-12'],
  ['2025-03-12', '2025-03-12'],
  ['', null],
])('a day in %s is read as %s', (text, date) => {
  expect(parseDateIn(2025, text)).toEqual({ ok: true, value: date })
})

it.each(['32/3', '29 februari', 'i våras', '12'])('%s is no day', (text) => {
  expect(parseDateIn(2025, text)).toEqual({ ok: false, error: { kind: 'notADate', text } })
})
