import { expect, test } from 'vitest'
import { deviations } from '../../../../support/build-report.ts'
import { findingsOf, marksOf, mended } from '../../../../support/findings.ts'
import { readAloud, toldOf, valuesIn } from '../../../../support/told.ts'

const twice = toldOf([deviations], 'Det var 922 fall 2025.', 'Många av de 922 fallen skedde på natten.')

test('duplicate-number: finds a number of a table written by hand in two places', () => {
  expect(findingsOf('duplicate-number', twice)).toMatchObject([
    {
      severity: 'hint',
      excerpt: '922',
      message:
        '”922” finns i en tabell men är skrivet för hand på 2 ställen, i ”Avsnittet”. Gör talen till värden, så följer de med när tabellen ändras.',
    },
  ])
})

test('duplicate-number: makes values of all of them, which read the same', () => {
  const after = mended('duplicate-number', twice)
  expect(readAloud(after)).toEqual(readAloud(twice))
  expect(valuesIn(after)).toBe(2)
})

test('duplicate-number: is silent on a single place, small numbers and what no table has', () => {
  const marks = (...texts: readonly string[]) => marksOf('duplicate-number', toldOf([deviations], ...texts))
  expect(marks('Det var 922 fall.', 'Det var fler fall.')).toEqual([])
  expect(marks('Det var 47 fler.', 'Alltså 47 fler.')).toEqual([])
  expect(marks('Det var 333 möten.', 'På 333 möten.')).toEqual([])
})
