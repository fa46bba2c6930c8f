import { expect, it } from 'vitest'
import { calmHeading } from '../../src/core/calm-heading.ts'

it('writes a heading of capitals alone as a sentence', () => {
  expect(calmHeading('AGERA FÖR SÄKER VÅRD')).toBe('Agera för säker vård')
  expect(calmHeading('ÖKA RISKMEDVETENHET')).toBe('Öka riskmedvetenhet')
})

it('leaves every other heading alone', () => {
  for (const heading of [
    'Medicinskt ansvariga, MAS och MAR',
    'lex Maria och lex Sarah',
    'SveDem',
    '2025',
    '',
  ]) {
    expect(calmHeading(heading)).toBe(heading)
  }
})
