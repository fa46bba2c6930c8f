import fc from 'fast-check'
import { expect, it } from 'vitest'
import { literalPattern } from '../../src/core/literal-pattern.ts'

it('finds just the text itself, whatever stands in it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom('', 'u', 'i'), (text, flags) => {
      expect(new RegExp(`^${literalPattern(text)}$`, flags).test(text)).toBe(true)
    }),
  )
  expect(new RegExp(literalPattern('f.d. [nämnd]'), 'u').test('fxd. [nämnd]')).toBe(false)
})
