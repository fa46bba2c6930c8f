import { expect, test } from 'vitest'
import { addressOf } from '../../../src/renderer/editor/link-address.ts'

test.each([
  ['https://www.ivo.se/tillsyn', 'https://www.ivo.se/tillsyn'],
  ['www.ivo.se', 'https://www.ivo.se'],
  [' ivo.se/a?b=1#c ', 'https://ivo.se/a?b=1#c'],
  ['http://ivo.se', 'https://ivo.se'],
  ['mas@exempel.se', 'mailto:mas@exempel.se'],
  ['mailto:mas@exempel.se', 'mailto:mas@exempel.se'],
])('%j is understood as %s', (typed, address) => {
  expect(addressOf(typed)).toBe(address)
})

test.each([
  '',
  'ivo',
  'javascript:alert(1)',
  'file:///c:/x',
  '\\\\server\\x',
  'data:text/html,x',
  'två ord.se',
  'ms-word:ofe|u|x',
])('%j is no address', (typed) => {
  expect(addressOf(typed)).toBeNull()
})
