import { expect, test } from 'vitest'
import { findLike, oldTextOf, sameShare, withoutYears } from '../../../../src/core/checks/reading/old-text.ts'
import { plainLength, plainText } from '../../../../src/core/checks/reading/plain-sentences.ts'

const paragraph = plainText(
  'Under 2024 genomfördes 26 fördjupade läkemedelsgenomgångar i hemsjukvården och tre på boendena.',
)
const old = oldTextOf([paragraph, plainText('Teamen träffas.')])

test('a paragraph is known again without its year', () => {
  expect(old.paragraphs.has(paragraph)).toBe(true)
  expect(old.yearless.has(withoutYears(paragraph.replace('2024', '2025')))).toBe(true)
  expect(withoutYears('2024 av 12024 eller 20245 och 1999')).toBe('# av 12024 eller 20245 och #')
})

test('a word may differ, but no number', () => {
  expect(findLike(old, paragraph.replace('boendena', 'enheterna'))).toBe(true)
  expect(findLike(old, paragraph.replace('26', '31'))).toBe(false)
  expect(findLike(old, plainText('Något helt annat hände under året på alla enheter i kommunen.'))).toBe(
    false,
  )
})

test('words in common count as often as they stand', () => {
  expect(sameShare(['a', 'a', 'b'], ['a', 'b', 'b'])).toBeCloseTo(2 / 3)
  expect(sameShare([], [])).toBe(0)
})

test('plain text is words and numbers in small letters', () => {
  expect(plainText('  Hälso- och sjukvård (HSL): 12,5 %!')).toBe('hälso och sjukvård hsl 12 5')
  expect([plainLength(''), plainLength('ett'), plainLength('ett två')]).toEqual([0, 1, 2])
})
