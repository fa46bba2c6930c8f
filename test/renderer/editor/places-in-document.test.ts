import { getSchema } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { expect, test } from 'vitest'
import { placeInDocument, textPartsOf, textWithin } from '../../../src/core/checks/reading/text-blocks.ts'
import { replacedInText } from '../../../src/core/checks/replaced-text.ts'
import { doc, h, marked, ol, p, table, ul } from '../../../src/core/rich-text/builders.ts'
import type { RichText, ValueNode } from '../../../src/core/rich-text/schema.ts'
import { textExtensions } from '../../../src/renderer/editor/extensions.ts'

const value: ValueNode = {
  type: 'value',
  attrs: {
    expression: { kind: 'sum', of: { datasetId: 'falls', rows: null, columns: null } },
    wording: 'number',
  },
}
const text = doc(
  h(1, 'Avvikelser'),
  p('Det blev ', value, ' avvikelser, ', marked('varav', { type: 'bold' }), ' 17 fall.'),
  { type: 'image', attrs: { mediaId: 'a'.repeat(64), caption: null } },
  ul('Första punkten', 'Andra punkten'),
  table(['Kategori', '2025'], ['Fall', '922']),
  { type: 'blockquote', content: [p('Sagt av någon')] },
  ol('Ett'),
)
const parts = textPartsOf(text, () => '2 509')
const inEditor: Node = getSchema(textExtensions()).nodeFromJSON(text)

test('every word has the place in the document that the editor gives it', () => {
  for (const block of parts.blocks) {
    for (const word of block.text.matchAll(/[\p{L}\d]+/gu)) {
      const [from, to] = [word.index, word.index + word[0].length]
      const isInValue = block.pieces.some(
        (piece) => piece.kind === 'value' && from < piece.to && to > piece.from,
      )
      if (isInValue) continue
      const place = placeInDocument(block, from, to)
      expect(inEditor.textBetween(place.from, place.to)).toBe(word[0])
      expect(textWithin(block, place.from, place.to)).toBe(word[0])
    }
  }
})

test('a part of a number of the tables is the whole of it', () => {
  const block = parts.blocks[1]
  if (!block) throw new Error('no block')
  expect(block.text).toBe('Det blev 2 509 avvikelser, varav 17 fall.')
  const place = placeInDocument(block, 9, 10)
  expect(inEditor.nodeAt(place.from)?.type.name).toBe('value')
  expect(place.to - place.from).toBe(1)
  expect(textWithin(block, place.from, place.to)).toBe('2 509')
})

test('figures, tables, lists and containers are told', () => {
  expect(inEditor.nodeAt(parts.figures[0]?.at ?? -1)?.type.name).toBe('image')
  expect(parts.tables.map(({ rows }) => rows.map((row) => row.map((cell) => cell.text)))).toEqual([
    [
      ['Kategori', '2025'],
      ['Fall', '922'],
    ],
  ])
  expect(parts.tables[0]?.hasHeaderRow).toBe(true)
  expect(parts.lists.map(({ isNumbered, items }) => [isNumbered, items.map((item) => item.text)])).toEqual([
    [false, ['Första punkten', 'Andra punkten']],
    [true, ['Ett']],
  ])
  expect(parts.blocks.find((block) => block.text === 'Sagt av någon')?.within).toEqual(['blockquote'])
  expect(inEditor.nodeAt(parts.tables[0]?.start ?? -1)?.type.name).toBe('table')
})

function placed(find: string): { from: number; to: number; expected: string } {
  const block = parts.blocks.find((candidate) => candidate.text.includes(find))
  if (!block) throw new Error('not there')
  const from = block.text.indexOf(find)
  return { ...placeInDocument(block, from, from + find.length), expected: find }
}

const readBack = (content: RichText) => textPartsOf(content, () => '2 509').blocks.map((block) => block.text)

test('words are replaced where they stand, in a paragraph, a list, a table and across a number', () => {
  expect(readBack(replacedInText(text, placed('17 fall'), '18 fall'))[1]).toBe(
    'Det blev 2 509 avvikelser, varav 18 fall.',
  )
  expect(readBack(replacedInText(text, placed('Andra'), 'Tredje'))).toContain('Tredje punkten')
  expect(readBack(replacedInText(text, placed('922'), '923'))).toContain('923')
  expect(readBack(replacedInText(text, placed('2 509 avvikelser'), 'inget'))[1]).toBe(
    'Det blev inget, varav 17 fall.',
  )
})

test('the new words have the marks of the old ones', () => {
  const after = replacedInText(text, placed('varav'), 'därav')
  expect(JSON.stringify(after)).toContain('{"type":"text","text":"därav","marks":[{"type":"bold"}]}')
})

test('nothing is replaced when other words stand there, or the place lies outside the text', () => {
  const place = placed('17 fall')
  expect(replacedInText(text, { ...place, expected: '16 fall' }, 'x')).toBe(text)
  expect(replacedInText(text, { from: 5_000, to: 5_002, expected: 'ab' }, 'x')).toBe(text)
  expect(replacedInText(text, { from: 1, to: 5_002, expected: 'ab' }, 'x')).toBe(text)
})
