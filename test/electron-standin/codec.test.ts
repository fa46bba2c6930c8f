import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nodeCodec } from './codec.ts'

const across = (value: unknown) => nodeCodec.decode(JSON.parse(JSON.stringify(nodeCodec.encode(value))))

describe('what crosses between page and main', () => {
  it.each([
    ['undefined', undefined],
    ['null', null],
    ['not a number', Number.NaN],
    ['negative zero', -0],
    ['infinity', Number.NEGATIVE_INFINITY],
    ['a big integer', 12n],
    ['a date', new Date(0)],
    ['bytes', new Uint8Array([0, 255])],
    ['a map', new Map<unknown, unknown>([['a', new Set([1])]])],
    ['an object with undefined', { a: undefined }],
    ['an array that looks like the wire', ['undefined']],
    ['a field named __proto__', JSON.parse('{"__proto__":{"a":1}}')],
  ])('keeps %s', (_what, value) => {
    expect(across(value)).toStrictEqual(value)
  })

  it('keeps whatever structured cloning keeps', () => {
    fc.assert(
      fc.property(
        fc.anything({ withDate: true, withMap: true, withSet: true, withBigInt: true }),
        (value) => {
          expect(across(value)).toEqual(structuredClone(value))
        },
      ),
    )
  })

  it('refuses what Electron refuses', () => {
    for (const value of [() => {}, Symbol('x'), { f: () => {} }, [Promise.resolve()]]) {
      expect(() => nodeCodec.encode(value)).toThrow('could not be cloned')
    }
  })
})
