import fc from 'fast-check'
import { expect, it } from 'vitest'
import { element, escaped, styleElement, together } from '../../../src/formats/html/markup.ts'
import { parsed, shownText } from '../../support/html-page.ts'

it('writes text as text, whatever it holds', () => {
  const hostile = `</p><script>alert("1")</script><img src=x onerror='1'>&amp;`
  const { html } = element('p', { title: hostile }, hostile)
  expect(html).not.toContain('<script')
  const [paragraph] = parsed(html).querySelectorAll('p')
  expect(paragraph && shownText(paragraph)).toBe(hostile)
  expect(parsed(html).querySelectorAll('p, script, img')).toHaveLength(1)
})

it('never lets any text begin or end a tag, an attribute or a character of its own', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const rest = escaped(text).replace(/&#\d+;/g, '')
      expect(rest).not.toMatch(/[<>"'&`]/)
      expect(rest).not.toMatch(/[\p{Cc}\u202a-\u202e]/u)
    }),
  )
})

it('leaves out what is null, and takes markup as it is', () => {
  expect(element('b', { id: null, class: 'a' }, null, ['x', together('<')]).html).toBe(
    '<b class="a">x&#60;</b>',
  )
  expect(element('br', {}).html).toBe('<br>')
})

it('refuses a style sheet that could end its element', () => {
  expect(() => styleElement('</style><script>')).toThrow('markup')
})
