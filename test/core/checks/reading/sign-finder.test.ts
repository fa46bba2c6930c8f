import fc from 'fast-check'
import { expect, test } from 'vitest'
import { SignFinder } from '../../../../src/core/checks/reading/sign-finder.ts'

/** The signs of each text, and then of all together. */
function signsOf(words: readonly (readonly string[])[], ...texts: readonly string[]) {
  const found = new SignFinder(words).find(texts)
  const each = (holds: (sign: number) => boolean) => words.flatMap((_, sign) => (holds(sign) ? [sign] : []))
  return [
    ...texts.map((_, text) => each((sign) => found.inText(text, sign))),
    each((sign) => found.has(sign)),
  ]
}

test('the words of all signs are found in one walk, within longer words too, and then those of all texts', () => {
  const words = [['tabell', 'diagram'], ['bell'], ['ell'], ['ålder']]
  expect(signsOf(words, 'Se TABELLEN.', 'Ett tabe', 'Åldern')).toEqual([[0, 1, 2], [], [3], [0, 1, 2, 3]])
})

test('0 stands for any digit, and no other digit may', () => {
  expect(signsOf([['sida 00']], 'Sida 7', 'sida 17')).toEqual([[], [0], [0]])
  expect(() => new SignFinder([['år 20']])).toThrow('any digit')
})

test('a word is of the part of a text that it ends in', () => {
  const parts = [
    { block: { index: 1 }, to: 6 },
    { block: { index: 1 }, to: 12 },
    { block: { index: 3 }, to: 6 },
  ]
  const found = new SignFinder([['ål'], ['r. m']]).find(['Mål.', 'Går. Mål nås', 'Mål', 'Målet.'], parts)
  expect(parts.map((_, part) => found.inPart(part, 0))).toEqual([false, true, true])
  expect(parts.map((_, part) => found.inPart(part, 1))).toEqual([true, false, false])
})

test('no words and no texts are no trouble', () => {
  expect(signsOf([], 'Text')).toEqual([[], []])
  expect(signsOf([['a']])).toEqual([[]])
  expect(signsOf([['a']], '')).toEqual([[], []])
})

test('whatever the words and the text are, a word is found just where it stands', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'å', ' '), minLength: 1, maxLength: 5 })
  const sign = fc.array(letters, { minLength: 1, maxLength: 3 })
  const text = fc.string({ unit: fc.constantFrom('a', 'b', 'å', ' ', 'A', 'x', '–'), maxLength: 30 })
  fc.assert(
    fc.property(fc.array(sign, { maxLength: 40 }), text, (words, read) => {
      const there = words.flatMap((each, index) =>
        each.some((word) => read.toLowerCase().includes(word)) ? [index] : [],
      )
      expect(signsOf(words, read)).toEqual([there, there])
    }),
  )
})
