import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { doc, h, marked, note, p, table, ul } from '../../../src/core/rich-text/builders.ts'
import { cleanRichText } from '../../../src/core/rich-text/clean.ts'
import { textLines } from '../../../src/core/rich-text/text.ts'
import { arbitraryForeignText, arbitraryRichText } from '../../support/arbitrary-rich-text.ts'

describe('cleaning rich text', () => {
  it('leaves every text of the schema exactly as it is', () => {
    fc.assert(
      fc.property(arbitraryRichText, (text) => {
        expect(cleanRichText(text)).toEqual({ doc: text, losses: [] })
      }),
    )
  })

  it('makes a valid text of anything and is then at rest', () => {
    fc.assert(
      fc.property(fc.oneof(arbitraryForeignText, fc.jsonValue()), (input) => {
        const first = cleanRichText(input)
        expect(cleanRichText(first.doc)).toEqual({ doc: first.doc, losses: [] })
      }),
    )
  })

  it('keeps the text inside a wrapper that it does not know, and says so', () => {
    const cleaned = cleanRichText({ type: 'doc', content: [{ type: 'callout', content: [p('Viktigt')] }] })
    expect(cleaned).toEqual({ doc: doc(p('Viktigt')), losses: [{ kind: 'unknownNode', what: 'callout' }] })
  })

  it('takes the address from a link that could run something, and keeps its text', () => {
    for (const href of [
      'javascript:alert(1)',
      'java\tscript:alert(1)',
      ' DATA:text/html,x',
      'file:///etc/passwd',
      '\\\\server\\x',
    ]) {
      const cleaned = cleanRichText(
        doc(p({ type: 'text', text: 'här', marks: [{ type: 'link', attrs: { href } }] })),
      )
      expect(cleaned.doc).toEqual(doc(p('här')))
      expect(cleaned.losses).toEqual([{ kind: 'unknownMark', what: 'link address' }])
    }
  })

  it('turns a plain http address into https', () => {
    const cleaned = cleanRichText(
      doc(p(marked('här', { type: 'link', attrs: { href: 'http://example.se/a' } }))),
    )
    expect(cleaned.doc).toEqual(
      doc(p(marked('här', { type: 'link', attrs: { href: 'https://example.se/a' } }))),
    )
  })

  it('splits merged cells and fills short rows, so that a table is always rectangular', () => {
    const cell = (text: string, attrs = {}) => ({ type: 'tableCell', attrs, content: [p(text)] })
    const row = (...content: unknown[]) => ({ type: 'tableRow', content })
    const cleaned = cleanRichText({
      type: 'doc',
      content: [
        {
          type: 'table',
          content: [row(cell('a', { colspan: 2 })), row(cell('b')), row(cell('c'), cell('d'))],
        },
      ],
    })
    const texts = cleaned.doc.content.flatMap((block) =>
      block.type === 'table' ? block.content.map((line) => line.content.length) : [],
    )
    expect(texts).toEqual([2, 2, 2])
    expect(textLines(cleaned.doc)).toEqual(['a', 'b', 'c', 'd'])
  })

  it('survives nesting of a hundred thousand levels', () => {
    let deep: unknown = p('längst in')
    for (let level = 0; level < 100_000; level += 1) deep = { type: 'blockquote', content: [deep] }
    const cleaned = cleanRichText({ type: 'doc', content: [p('ytterst'), deep] })
    expect(textLines(cleaned.doc)).toEqual(['ytterst'])
    expect(cleaned.losses.map((loss) => loss.kind)).toContain('tooDeep')
  })

  it('drops characters that a Word file cannot hold and marks that turn the text around', () => {
    const cleaned = cleanRichText(doc(p('a\u0000b\u202ec\ufffed\ud800e')))
    expect(textLines(cleaned.doc)).toEqual(['abcd\ufffde'])
  })

  it('moves a heading or table out of a list and keeps its words', () => {
    const item = { type: 'listItem', content: [h(1, 'Rubrik'), table(['A'], ['B'])] }
    const cleaned = cleanRichText({ type: 'doc', content: [{ type: 'bulletList', content: [item] }] })
    expect(textLines(cleaned.doc)).toEqual(['Rubrik', 'A', 'B'])
  })

  it('keeps a note as one line of text without spaces around it, and drops one that says nothing', () => {
    const text = (said: unknown) => doc(p('Ord'), p(note(said as string)))
    expect(cleanRichText(text(' En\nnot \u0000')).doc).toEqual(doc(p('Ord'), p(note('En not'))))
    for (const empty of ['', '  ', 5, null]) {
      expect(cleanRichText(text(empty)).doc).toEqual(doc(p('Ord'), p()))
    }
    const long = cleanRichText(text('a'.repeat(5_000)))
    expect(long.doc).toEqual(doc(p('Ord'), p(note('a'.repeat(2_000)))))
    expect(long.losses).toEqual([{ kind: 'attribute', what: 'text' }])
  })

  it('keeps the caption of a table and drops one that is empty or no text', () => {
    const plain = table(['Enhet'], ['Hasseln'])
    const captioned = (caption: unknown) => ({ type: 'doc', content: [{ ...plain, attrs: { caption } }] })
    expect(cleanRichText(captioned('Enheter'))).toEqual({
      doc: doc({ ...plain, attrs: { caption: 'Enheter' } }),
      losses: [],
    })
    for (const nothing of ['', ' ', null, 7]) {
      const cleaned = cleanRichText(captioned(nothing))
      expect(cleaned.doc).toEqual(doc(plain))
      expect(cleaned.losses.length).toBeGreaterThan(0)
    }
  })

  it('keeps what a reference says of pages, and drops what it does not know', () => {
    const to = (shows: unknown) => ({
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          content: [{ type: 'crossReference', attrs: { kind: 'chart', id: 'c', shows } }],
        },
      ],
    })
    expect(cleanRichText(to('page')).losses).toEqual([])
    const cleaned = cleanRichText(to('colour'))
    expect(cleaned.losses).toEqual([{ kind: 'attribute', what: 'shows' }])
    expect(cleaned.doc).toEqual(doc(p({ type: 'crossReference', attrs: { kind: 'chart', id: 'c' } })))
  })

  it('gives one empty paragraph for what is no text at all', () => {
    for (const input of [null, 7, 'text', [], {}, { type: 'doc' }, { type: 'doc', content: 'x' }]) {
      expect(cleanRichText(input).doc).toEqual(doc())
    }
    expect(cleanRichText(doc(ul('a'))).losses).toEqual([])
  })
})
