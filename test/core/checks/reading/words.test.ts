import { expect, test } from 'vitest'
import { textPartsOf } from '../../../../src/core/checks/reading/text-blocks.ts'
import { wordsIn } from '../../../../src/core/checks/reading/words.ts'
import { doc, p } from '../../../../src/core/rich-text/builders.ts'

test('words are in lower case with their places; what a hyphen or colon joins is one, numbers are none', () => {
  const text = 'MAS:en och BPSD-registret (12 st): vård- och Åsa’s 3a.'
  const [block] = textPartsOf(doc(p(text)), () => '').blocks
  const words = block === undefined ? [] : wordsIn(block)
  expect(words.map(({ word }) => word)).toEqual([
    'mas:en',
    'och',
    'bpsd-registret',
    'st',
    'vård',
    'och',
    'åsa’s',
    'a',
  ])
  expect(words.map(({ from, to }) => text.slice(from, to).toLowerCase())).toEqual(
    words.map(({ word }) => word),
  )
})
