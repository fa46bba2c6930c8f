import { expect, it } from 'vitest'
import { safeLink } from '../../../src/core/rich-text/safe-link.ts'

it.each([
  ['https://www.ivo.se/', 'https://www.ivo.se/'],
  [' HTTPS://www.ivo.se/a b', 'HTTPS://www.ivo.se/ab'],
  ['http://ivo.se', 'https://ivo.se'],
  ['mailto:mas@kommun.se', 'mailto:mas@kommun.se'],
])('keeps %j as %j', (address, kept) => {
  expect(safeLink(address)).toBe(kept)
})

it.each([
  'javascript:alert(1)',
  'java\tscript:alert(1)',
  '\u0001javascript:alert(1)',
  'vbscript:x',
  'data:text/html,<script>',
  'file:///etc/passwd',
  '\\\\server\\share',
  'ms-msdt:/id',
  'search-ms:query',
  'ms-word:ofe|u|https://x',
  'https:',
  'https:///',
  '//server/x',
  'www.ivo.se',
  '',
])('refuses %j', (address) => {
  expect(safeLink(address)).toBe(null)
})
