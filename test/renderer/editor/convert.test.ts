import { getSchema } from '@tiptap/core'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { doc, h, marked, note, ol, p, table, ul } from '../../../src/core/rich-text/builders.ts'
import { cleanRichText } from '../../../src/core/rich-text/clean.ts'
import type { RichText } from '../../../src/core/rich-text/schema.ts'
import { fromEditorDoc, toEditorDoc } from '../../../src/renderer/editor/convert.ts'
import { textExtensions } from '../../../src/renderer/editor/extensions.ts'
import { richText } from './arbitrary-rich-text.ts'

const schema = getSchema(textExtensions())

describe('the editor and the stored text', () => {
  test('every text of the core goes through the editor and back unchanged', () => {
    fc.assert(
      fc.property(richText, (text) => {
        expect(cleanRichText(text).losses).toEqual([])
        const opened = toEditorDoc(schema, text)
        if (!opened.ok) throw new Error(opened.error.what)
        expect(fromEditorDoc(opened.value)).toEqual({ doc: text, losses: [] })
      }),
      { numRuns: 300 },
    )
  })

  test('a text with each kind of block goes through unchanged', () => {
    const text = doc(
      h(1, 'Fall'),
      p('Under året ', marked('minskade', { type: 'bold' }, { type: 'italic' }), ' fallen.'),
      ul('Ett', 'Två'),
      ol('Först'),
      { type: 'blockquote', content: [p('Det blev bättre.')] },
      table(['Enhet', 'Antal'], ['Norra', '4']),
      { ...table(['Enhet'], ['Norra']), attrs: { caption: 'Enheter' } },
      p('En uppgift', note('Socialstyrelsen 2025.'), '.'),
      { type: 'image', attrs: { mediaId: 'a'.repeat(64), caption: null } },
      { type: 'chart', attrs: { chartId: 'fall', caption: 'Egen bildtext' } },
      { type: 'datasetTable', attrs: { datasetId: 'fall', caption: null } },
    )
    const opened = toEditorDoc(schema, text)
    expect(opened.ok && fromEditorDoc(opened.value)).toEqual({ doc: text, losses: [] })
  })

  test('the editor knows no node or mark that the core does not', () => {
    const nodes = Object.keys(schema.nodes).toSorted()
    expect(nodes).toEqual(
      [
        'blockquote',
        'bulletList',
        'chart',
        'crossReference',
        'datasetTable',
        'doc',
        'footnote',
        'hardBreak',
        'heading',
        'image',
        'listItem',
        'orderedList',
        'paragraph',
        'table',
        'tableCell',
        'tableHeader',
        'tableRow',
        'text',
        'value',
      ].toSorted(),
    )
    expect(Object.keys(schema.marks)).toEqual(['bold', 'italic', 'link'])
  })

  test.each<[string, unknown]>([
    ['an unknown node', { type: 'doc', content: [{ type: 'iframe', attrs: { src: 'https://x' } }] }],
    [
      'an unknown mark',
      {
        type: 'doc',
        content: [{ type: 'paragraph', content: [{ type: 'text', text: 'x', marks: [{ type: 'style' }] }] }],
      },
    ],
    ['a table without rows', { type: 'doc', content: [{ type: 'table', content: [] }] }],
    ['an empty document', { type: 'doc', content: [] }],
    ['something that is no text', { type: 'paragraph' }],
  ])('refuses %s instead of opening it empty', (_, content) => {
    // What a program error or another version could leave in memory; the type says it cannot be.
    const opened = toEditorDoc(schema, content as RichText)
    expect(opened.ok).toBe(false)
  })
})
