import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  element,
  parseXml,
  putInOrder,
  writeXml,
  type XmlElement,
  XmlFault,
} from '../../../../src/formats/docx/template/xml.ts'

const name = fc.constantFrom('w:p', 'w:r', 'w:t', 'mc:Choice', 'a')
const text = fc
  .string({ unit: 'binary' })
  .map((each) => each.replace(/[^\t\n\u0020-\ud7ff\ue000-\ufffd]/g, ''))
const elements = fc.letrec<{ element: XmlElement }>((tie) => ({
  element: fc
    .tuple(
      name,
      fc.dictionary(fc.constantFrom('w:val', 'r:id', 'b'), text),
      fc.array(fc.oneof({ maxDepth: 4, withCrossShrink: true }, text, tie('element')), { maxLength: 3 }),
    )
    .map(([tag, attributes, children]) => element(tag, attributes, joinedTexts(children))),
})).element

/** Texts beside each other are one, and empty ones none, as a reader sees them. */
function joinedTexts(children: readonly (XmlElement | string)[]): (XmlElement | string)[] {
  const joined: (XmlElement | string)[] = []
  for (const child of children) {
    const last = joined.at(-1)
    if (typeof child === 'string' && typeof last === 'string') joined[joined.length - 1] = last + child
    else if (child !== '') joined.push(child)
  }
  return joined
}

describe('the XML of templates', () => {
  it('is read as it was written, whatever stands in it', () => {
    fc.assert(
      fc.property(elements, (root) => {
        expect(parseXml(writeXml(root))).toEqual(root)
      }),
    )
  })

  it('is read without comments and instructions, with character data and references', () => {
    const root = parseXml(
      '<?xml version="1.0"?><!-- <a> --><a b=\'1 &gt; 0\'><?x?><![CDATA[<&]]>&#229;&#xE4;</a>',
    )
    expect([root.attributes.get('b'), root.children.join('')]).toEqual(['1 > 0', '<&åä'])
  })

  it.each([
    '',
    'text',
    '<a>',
    '<a></b>',
    '<a/><b/>',
    '<a b=c/>',
    '<a>&nbsp;</a>',
    '<!DOCTYPE a><a/>',
    '<a><!-- </a>',
    '<a b="<"/>',
  ])('is refused when it is broken: %s', (xml) => {
    expect(() => parseXml(xml)).toThrow(XmlFault)
  })

  it('never throws anything else for what is not XML', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('<', '>', '/', 'a', '"', '=', ' ', '&', ';', '!--', '?', 'w:p')),
        (parts) => {
          try {
            parseXml(parts.join(''))
          } catch (fault) {
            expect(fault).toBeInstanceOf(XmlFault)
          }
        },
      ),
    )
  })

  it('puts an element in the place of one of its name, among its siblings by their order', () => {
    const parent = element('p', {}, [element('a'), element('c'), element('b', { old: '1' })])
    putInOrder(parent, element('b'), ['a', 'b', 'c'])
    expect(writeXml(parent)).toContain('<p><a/><b/><c/></p>')
  })
})
