import { describe, expect, it } from 'vitest'
import { capitalised, listed } from '../../src/core/swedish-words.ts'

describe('names in a row', () => {
  it.each([
    [[], ''],
    [['fall'], 'fall'],
    [['fall', 'trycksår'], 'fall och trycksår'],
    [['fall', 'trycksår', 'undernäring'], 'fall, trycksår och undernäring'],
  ])('%j are told as "%s"', (names, told) => {
    expect(listed(names)).toBe(told)
  })
})

it('begins a word with a capital, Swedish letters too', () => {
  expect(['ökning', 'MAS', ''].map(capitalised)).toEqual(['Ökning', 'MAS', ''])
})
