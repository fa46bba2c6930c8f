import { describe, expect, test } from 'vitest'
import { doc, p } from '../../../../src/core/rich-text/builders.ts'
import type { CrossReference, Inline, ValueNode } from '../../../../src/core/rich-text/schema.ts'
import { cleanPastedTree } from '../../../../src/renderer/editor/paste/clean-pasted-html.ts'
import { el, pasted } from './pasted.ts'

const value: ValueNode = {
  type: 'value',
  attrs: {
    expression: { kind: 'cell', at: { datasetId: 'fall', row: { line: 'r1' }, column: { sum: true } } },
    wording: 'unit',
  },
}
const reference: CrossReference = { type: 'crossReference', attrs: { kind: 'chart', id: 'fall' } }
const span = (name: string, attrs: unknown, text: string) =>
  el('span', { [name]: typeof attrs === 'string' ? attrs : JSON.stringify(attrs) }, text)

describe('numbers and references on the clipboard', () => {
  test('come along as what they are, with their marks', () => {
    const { blocks } = pasted(
      el(
        'p',
        {},
        'Det var ',
        el('strong', {}, span('data-value', value.attrs, '922')),
        ' fall, se ',
        span('data-reference', reference.attrs, 'Diagram 4'),
        '.',
      ),
    )
    expect(doc(...blocks)).toEqual(
      doc(p('Det var ', { ...value, marks: [{ type: 'bold' }] }, ' fall, se ', reference, '.')),
    )
  })

  test('come along as their words where they lead nowhere in this report', () => {
    const nodes = [el('p', {}, 'Det var ', span('data-value', value.attrs, '922'), ' fall.')]
    const rules = {
      headingLevels: 3,
      isKnown: () => true,
      isKnownInLine: (node: Inline) => node.type === 'text',
    }
    expect(cleanPastedTree({ nodes, isCut: false }, rules).blocks).toEqual([p('Det var 922 fall.')])
  })

  test.each<[string, unknown]>([
    ['no JSON', '{"expression":'],
    ['no value', { expression: { kind: 'cell' }, wording: 'unit' }],
    ['a wording that does not fit', { ...value.attrs, wording: 'course' }],
    ['more than a value', { ...value.attrs, text: '<img src=x onerror=alert(1)>' }],
    ['null', null],
  ])('a forged one that holds %s is only its words', (_, attrs) => {
    expect(pasted(el('p', {}, span('data-value', attrs, '922'))).blocks).toEqual([p('922')])
  })
})
