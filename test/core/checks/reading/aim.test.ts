import { expect, test } from 'vitest'
import { aimIn, directionIn, isReached, measuredIn } from '../../../../src/core/checks/reading/aim.ts'

test.each([
  ['minst 90 %', { value: 90, isPercent: true, direction: 'higher', isStrict: false }],
  [
    'under 14 000 osignerade insatser',
    { value: 14_000, isPercent: false, direction: 'lower', isStrict: true },
  ],
  ['högst 97', { value: 97, isPercent: false, direction: 'lower', isStrict: false }],
  ['≥ 85,5 procent', { value: 85.5, isPercent: true, direction: 'higher', isStrict: false }],
  ['13 av 13 enheter', { value: 13, isPercent: false, direction: 'higher', isStrict: false }],
  ['100 %', { value: 100, isPercent: true, direction: 'higher', isStrict: false }],
  ['140', { value: 140, isPercent: false, direction: null, isStrict: false }],
])('reads the target "%s"', (text, aim) => {
  expect(aimIn(text)).toEqual(aim)
})

test.each(['genomförd under 2025', 'minst 95 %; minst 90 %', 'alla enheter', ''])(
  'reads no target in "%s"',
  (text) => {
    expect(aimIn(text)).toBeNull()
  },
)

test.each([
  ['63,5 %', { value: 63.5, isPercent: true }],
  ['nej, 87', { value: 87, isPercent: false }],
  ['13 204', { value: 13_204, isPercent: false }],
  ['12 av 16', { value: 75, isPercent: true }],
])('reads the result "%s"', (text, measured) => {
  expect(measuredIn(text)).toEqual(measured)
})

test.each(['inte genomförd', '2025', 'från 12 till 15', '3 av 0'])('reads no result in "%s"', (text) => {
  expect(measuredIn(text)).toBeNull()
})

test('tells by words whether more is better, and says nothing when they disagree', () => {
  expect(directionIn('Öka antalet riskbedömningar')).toBe('higher')
  expect(directionIn('Minska fallen')).toBe('lower')
  expect(directionIn('Andel nöjda')).toBe('higher')
  expect(directionIn('Antal trycksår')).toBe('lower')
  expect(directionIn('Antal delegeringar')).toBeNull()
  expect(directionIn('Kontinuiteten i hemtjänsten ska förbättras')).toBeNull()
  expect(directionIn('Öka kunskapen och minska fallen')).toBeNull()
})

test('does not compare shares with counts', () => {
  const aim = { value: 70, isPercent: true, direction: 'higher', isStrict: false } as const
  expect(isReached(aim, { value: 70, isPercent: true })).toBe(true)
  expect(isReached({ ...aim, isStrict: true }, { value: 70, isPercent: true })).toBe(false)
  expect(isReached(aim, { value: 12, isPercent: false })).toBeNull()
})
