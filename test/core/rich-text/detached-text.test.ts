import fc from 'fast-check'
import { expect, test } from 'vitest'
import { doc, h, marked, p, table, ul } from '../../../src/core/rich-text/builders.ts'
import {
  detachedText,
  pointsIntoReport,
  replaceValuesWithText,
} from '../../../src/core/rich-text/detached-text.ts'
import { type Inline, richTextSchema } from '../../../src/core/rich-text/schema.ts'
import { textLines } from '../../../src/core/rich-text/text.ts'
import { arbitraryRichText } from '../../support/arbitrary-rich-text.ts'

const toTable: Inline = { type: 'crossReference', attrs: { kind: 'datasetTable', id: 'avvikelser' } }
const total: Inline = {
  type: 'value',
  attrs: {
    expression: { kind: 'cell', at: { datasetId: 'avvikelser', row: { sum: true }, column: { line: 'c2' } } },
    wording: 'unit',
  },
  marks: [{ type: 'bold' }],
}
const chart = { type: 'chart', attrs: { chartId: 'x', caption: null } } as const

test('a text loses its figures, and shows where a number or a reference was', () => {
  const text = doc(h(1, 'Utfall'), p('Totalt ', total, ' enligt ', toTable, '.'), chart, ul('Punkt'))
  expect(pointsIntoReport(text)).toBe(true)
  expect(detachedText(text)).toEqual(
    doc(h(1, 'Utfall'), p('Totalt ', marked('…', { type: 'bold' }), ' enligt ', '…', '.'), ul('Punkt')),
  )
  expect(detachedText(doc(chart))).toEqual(doc())
})

test('a text that points nowhere stays as it is', () => {
  const text = doc(p('Alla år lika.'), table(['Roll'], ['MAS']))
  expect(pointsIntoReport(text)).toBe(false)
  expect(detachedText(text)).toEqual(text)
})

test('whatever the text is, it fits the schema afterwards and keeps every word', () => {
  fc.assert(
    fc.property(arbitraryRichText, (text) => {
      const detached = detachedText(text)
      expect(richTextSchema.safeParse(detached).success).toBe(true)
      expect(pointsIntoReport(detached)).toBe(false)
      const words = (lines: readonly string[]) => lines.join('').replaceAll('…', '')
      expect(words(textLines(detached))).toBe(words(textLines(text, () => '…')))
    }),
  )
})

test('a text keeps its figures and says its numbers as words where that is asked for', () => {
  const text = doc(p('Totalt ', total, ' enligt ', toTable, '.'), chart)
  expect(replaceValuesWithText(text, (node) => (node.type === 'value' ? '2 509' : 'Tabell 1'))).toEqual(
    doc(p('Totalt ', marked('2 509', { type: 'bold' }), ' enligt ', 'Tabell 1', '.'), chart),
  )
})

test('whatever the text is, its words are the same afterwards', () => {
  fc.assert(
    fc.property(arbitraryRichText, (text) => {
      const worded = replaceValuesWithText(text, (node) => node.type)
      expect(richTextSchema.safeParse(worded).success).toBe(true)
      expect(textLines(worded)).toEqual(textLines(text, (node) => node.type))
    }),
  )
})
