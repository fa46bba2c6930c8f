import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseStrictJson } from '../../../src/formats/container/strict-json.ts'

function parsed(text: string) {
  return parseStrictJson(Buffer.from(text, 'utf8'))
}

test('well-formed JSON is read as JSON.parse reads it', () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      const expected: unknown = JSON.parse(text)
      const isForbidden = /__proto__|constructor|prototype/.test(text)
      if (isForbidden) return
      expect(parsed(text)).toEqual({ ok: true, value: { value: expected, isIrregular: false } })
    }),
    { numRuns: 500 },
  )
})

test('anything else is refused without throwing', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'{}[]":,\\ 1au') }), (text) => {
      let isJson = true
      try {
        JSON.parse(text)
      } catch {
        isJson = false
      }
      expect(parsed(text).ok).toBe(isJson)
    }),
    { numRuns: 2_000 },
  )
})

test.each([
  ['{"__proto__":1,"a":2}', { a: 2 }],
  ['{"a":{"constructor":1,"b":[{"prototype":1}]}}', { a: { b: [{}] } }],
  ['{"\\u005f\\u005fproto__":1}', {}],
  ['{ "__proto__" \n: 1}', {}],
])('the forbidden names in %s are left out', (text, value) => {
  expect(parsed(text)).toEqual({ ok: true, value: { value, isIrregular: true } })
})

test('forbidden words as values are only words', () => {
  const value = { a: '__proto__', b: ['constructor', '":'] }
  expect(parsed(JSON.stringify(value))).toEqual({ ok: true, value: { value, isIrregular: false } })
})

test('of a doubled name the last counts, and it is told', () => {
  expect(parsed('{"a":1,"a":2}')).toEqual({ ok: true, value: { value: { a: 2 }, isIrregular: true } })
  expect(parsed('{"a":1,"\\u0061":2}')).toMatchObject({ value: { isIrregular: true } })
  expect(parsed('[{"a":1},{"a":2}]')).toMatchObject({ value: { isIrregular: false } })
})

test('256 levels are read, 257 are not', () => {
  expect(parsed('['.repeat(256) + ']'.repeat(256)).ok).toBe(true)
  expect(parsed('['.repeat(257) + ']'.repeat(257))).toEqual({ ok: false, error: 'tooDeep' })
})

test('brackets inside strings are no depth', () => {
  expect(parsed(JSON.stringify('['.repeat(1_000))).ok).toBe(true)
})

test('bytes that are no UTF-8 are told', () => {
  const bytes = Buffer.from([0x22, 0xc3, 0x28, 0x22])
  expect(parseStrictJson(bytes)).toMatchObject({ ok: true, value: { isIrregular: true } })
})

test('a byte-order mark is refused', () => {
  expect(parsed('\ufeff{}')).toEqual({ ok: false, error: 'unreadable' })
})

test('ten megabytes of backslashes and quotes are looked through in one pass', () => {
  const text = `"${'\\"'.repeat(5_000_000)}"`
  expect(parsed(text).ok).toBe(true)
})
