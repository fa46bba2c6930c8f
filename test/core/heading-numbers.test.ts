import { expect, test } from 'vitest'
import { headingNumbers, isAppendixHeading } from '../../src/core/heading-numbers.ts'

test('headings are counted level by level, each level anew under the one above it', () => {
  const number = headingNumbers()
  expect([1, 2, 2, 3, 2, 1, 2, 3, 3].map(number)).toEqual([
    '1',
    '1.1',
    '1.2',
    '1.2.1',
    '1.3',
    '2',
    '2.1',
    '2.1.1',
    '2.1.2',
  ])
})

test('a heading deeper than four levels has no number and does not disturb the others', () => {
  const number = headingNumbers()
  expect([1, 2, 3, 4, 5, 3].map(number)).toEqual(['1', '1.1', '1.1.1', '1.1.1.1', null, '1.1.2'])
})

test('an appendix calls itself one', () => {
  const appendices = ['Bilaga 1: Handlingsplan', 'BILAGOR', 'Bilaga']
  expect(appendices.every(isAppendixHeading)).toBe(true)
  expect(['Bilagor och underlag', 'Se bilaga 1', 'Bilagan'].map(isAppendixHeading)).toEqual([
    true,
    false,
    false,
  ])
})
