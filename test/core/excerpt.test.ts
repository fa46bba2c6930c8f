import { expect, it } from 'vitest'
import { excerpt } from '../../src/core/excerpt.ts'

it('leaves a text that has room as it is, on one line', () => {
  expect(excerpt('  Fall på\n Skogen ', 14)).toBe('Fall på Skogen')
})

it('ends a longer one with a sign, within the room it has and without a space before the sign', () => {
  expect(excerpt('Fall på Skogen', 13)).toBe('Fall på Skog…')
  expect(excerpt('Fall på Skogen', 9)).toBe('Fall på…')
})
