import fc from 'fast-check'
import { expect, test } from 'vitest'
import { SignFinder } from '../../../../src/core/checks/reading/sign-finder.ts'

function signsOf(words: readonly (readonly string[])[], ...texts: readonly string[]) {
  const found = new SignFinder(words).find(texts)
  return [...texts, null].map((_, text) => words.flatMap((_, sign) => (found.has(text, sign) ? [sign] : [])))
}

test('the words of all signs are found in one walk, within longer words too, and then those of all texts', () => {
  const words = [['tabell', 'diagram'], ['bell'], ['ell'], ['ålder']]
  expect(signsOf(words, 'Se TABELLEN.', 'Ett tabe', 'Åldern')).toEqual([[0, 1, 2], [], [3], [0, 1, 2, 3]])
})

test('0 stands for any digit, and no other digit may', () => {
  expect(signsOf([['sida 00']], 'Sida 7', 'sida 17')).toEqual([[], [0], [0]])
  expect(() => new SignFinder([['år 20']])).toThrow('any digit')
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
