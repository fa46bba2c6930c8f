import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { doc, h, marked, ol, p, table, ul } from '../../../../src/core/rich-text/builders.ts'
import { cleanRichText } from '../../../../src/core/rich-text/clean.ts'
import { countWords } from '../../../../src/core/rich-text/text.ts'
import { blocksToHtml } from '../../../../src/renderer/editor/paste/block-html.ts'
import { cleanPastedTree } from '../../../../src/renderer/editor/paste/clean-pasted-html.ts'
import type { PastedNode } from '../../../../src/renderer/editor/paste/pasted-tree.ts'
import { el, pasted, wordLine } from './pasted.ts'

describe('text from Word', () => {
  test('lists of bullets and numbers become real lists, with their depth', () => {
    const { blocks } = pasted(
      wordLine(1, '·', 'Fall'),
      wordLine(2, 'o', 'Utan skada'),
      wordLine(2, 'o', 'Med skada'),
      wordLine(1, '·', 'Läkemedel'),
      el('p', { class: 'MsoNormal' }, 'Sedan:'),
      wordLine(1, '3.', 'Tredje'),
      wordLine(1, '4.', 'Fjärde'),
    )
    expect(blocks).toEqual([
      {
        type: 'bulletList',
        content: [
          { type: 'listItem', content: [p('Fall'), ul('Utan skada', 'Med skada')] },
          { type: 'listItem', content: [p('Läkemedel')] },
        ],
      },
      p('Sedan:'),
      { ...ol('Tredje', 'Fjärde'), attrs: { start: 3 } },
    ])
  })

  test('headings count from the highest that was copied, and are not bold', () => {
    const { blocks } = pasted(
      el('h2', {}, el('b', {}, 'Avvikelser')),
      el('p', {}, 'Text.'),
      el('p', { class: 'MsoHeading7', style: "mso-outline-level:3;font-family:'Arial'" }, 'Fall'),
    )
    expect(blocks).toEqual([h(1, 'Avvikelser'), p('Text.'), h(2, 'Fall')])
  })

  test('a heading is never deeper than the section has room for', () => {
    const nodes = [el('h1', {}, 'Ett'), el('h2', {}, 'Två'), el('h3', {}, 'Tre')]
    const { blocks } = cleanPastedTree(
      { nodes, isCut: false },
      { headingLevels: 2, isKnown: () => true, isKnownInLine: () => true },
    )
    expect(blocks).toEqual([h(1, 'Ett'), h(2, 'Två'), h(2, 'Tre')])
  })

  test('looks, comments, deleted text and empty lines stay behind', () => {
    const { blocks } = pasted(
      el(
        'p',
        { class: 'MsoNormal', style: 'margin:0;font-family:Comic Sans MS;color:red' },
        el('span', { style: 'font-size:20pt' }, 'Kvar'),
        el('del', {}, ' borttaget'),
        el('ins', {}, ' tillagt'),
        el('span', { class: 'MsoCommentReference' }, '[KL1]'),
      ),
      el('p', { class: 'MsoNormal' }, el('o:p', {}, '\u00a0')),
      el('div', { style: 'mso-element:comment-list' }, el('p', {}, 'Kommentar')),
      el('p', { style: 'display:none' }, 'Dolt'),
    )
    expect(blocks).toEqual([p('Kvar tillagt')])
  })

  test('bold and italic come along, also when only the looks say so, and not when they deny it', () => {
    const { blocks } = pasted(
      el(
        'b',
        { style: 'font-weight:normal' },
        el('p', {}, 'Rak ', el('span', { style: 'font-weight:700' }, 'fet '), el('em', {}, 'lutad')),
      ),
    )
    expect(blocks).toEqual([p('Rak ', marked('fet ', { type: 'bold' }), marked('lutad', { type: 'italic' }))])
  })

  test('lines of lists from Word in the browser keep their depth', () => {
    const line = (level: string, text: string) =>
      el(
        'div',
        { class: 'ListContainerWrapper' },
        el('ul', { class: 'BulletListStyle1' }, el('li', { 'data-aria-level': level }, el('p', {}, text))),
      )
    const { blocks } = pasted(line('1', 'Ett'), line('2', 'Under'), line('1', 'Två'))
    expect(blocks).toEqual([
      {
        type: 'bulletList',
        content: [
          { type: 'listItem', content: [p('Ett'), ul('Under')] },
          { type: 'listItem', content: [p('Två')] },
        ],
      },
    ])
  })
})

describe('text from the web', () => {
  test('white space is collapsed and blocks inside inline elements part the text', () => {
    const { blocks } = pasted('\n  Först\n  och  ', el('span', {}, ' sedan '), el('div', {}, 'ny rad'), '\n')
    expect(blocks).toEqual([p('Först och sedan'), p('ny rad')])
  })

  test('words copied out of a line keep the space after them, and hard spaces that only stand for it', () => {
    expect(pasted(el('span', { style: 'color:red' }, 'mitten ')).blocks).toEqual([p('mitten ')])
    const converted = el('span', { class: 'Apple-converted-space' }, '\u00a0')
    expect(pasted(el('span', {}, 'mitten', converted)).blocks).toEqual([p('mitten ')])
  })

  test('lists inside lists come along also where the markup is careless', () => {
    const { blocks } = pasted(
      el(
        'ul',
        {},
        el('li', {}, 'Ett'),
        el('ul', {}, el('li', {}, 'Under')),
        '\n',
        el('li', {}, el('p', {}, 'Två')),
      ),
    )
    expect(blocks).toEqual([
      {
        type: 'bulletList',
        content: [
          { type: 'listItem', content: [p('Ett'), ul('Under')] },
          { type: 'listItem', content: [p('Två')] },
        ],
      },
    ])
  })

  test.each([
    'javascript:alert(1)',
    'java\tscript:alert(1)',
    ' JAVASCRIPT:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'file:///etc/passwd',
    '\\\\server\\share',
    'ms-word:ofe|u|https://x',
    'search-ms:query=x',
    '#_Toc123',
  ])('a link to %s is only its text', (href) => {
    expect(pasted(el('p', {}, el('a', { href }, 'här'))).blocks).toEqual([p('här')])
  })

  test('links to the web and to mail come along', () => {
    const { blocks } = pasted(el('p', {}, el('a', { href: 'http://www.ivo.se/' }, 'IVO')))
    expect(blocks).toEqual([p(marked('IVO', { type: 'link', attrs: { href: 'https://www.ivo.se/' } }))])
  })

  test('pictures are left out and counted', () => {
    const result = pasted(el('p', {}, 'Se bild ', el('img', { src: 'https://x/y.png' })), el('img', {}))
    expect(result).toMatchObject({ blocks: [p('Se bild')], droppedImages: 2 })
  })

  test('marks that turn the direction of writing are taken out of the text', () => {
    expect(pasted(el('p', {}, 'fil\u202egpj.exe')).blocks).toEqual([p('filgpj.exe')])
  })
})

describe('tables', () => {
  const td = (text: string, attributes: Readonly<Record<string, string>> = {}) => el('td', attributes, text)

  test('a table from Excel gets a header row and keeps its numbers as they stand', () => {
    const { blocks } = pasted(
      el(
        'table',
        {},
        el('tbody', {}, el('tr', {}, td('Enhet'), td('2025')), el('tr', {}, td('Norra'), td('78,5'))),
      ),
    )
    expect(blocks).toEqual([table(['Enhet', '2025'], ['Norra', '78,5'])])
  })

  test('merged cells are split before the editor sees them', () => {
    const { blocks } = pasted(
      el(
        'table',
        {},
        el('tr', {}, td('Avvikelser', { colspan: '2', rowspan: '2' }), td('Antal')),
        el('tr', {}, td('2025')),
        el('tr', {}, td('Fall'), td('Norra'), td('4')),
      ),
    )
    expect(blocks).toEqual([table(['Avvikelser', '', 'Antal'], ['', '', '2025'], ['Fall', 'Norra', '4'])])
  })

  test('giant spans make no giant tables, and push nothing out', () => {
    const { blocks, isCut } = pasted(
      el(
        'table',
        {},
        el('tr', {}, td('a', { colspan: '999999', rowspan: '999999' }), td('b')),
        el('tr', {}, td('c')),
      ),
    )
    expect(blocks).toEqual([table(['a', 'b'], ['', 'c'])])
    expect(isCut).toBe(false)
  })

  test('fifty thousand cells are cut to what a text can hold, and that is told', () => {
    const rows = Array.from({ length: 5000 }, (_, index) =>
      el('tr', {}, ...Array.from({ length: 10 }, () => td(String(index)))),
    )
    const result = pasted(el('table', {}, ...rows))
    expect(result.isCut).toBe(true)
    expect(result.blocks[0]?.type === 'table' && result.blocks[0].content.length).toBeLessThan(700)
  })

  test('a table for the layout of a page is only its text', () => {
    expect(pasted(el('table', {}, el('tr', {}, el('td', {}, el('p', {}, 'Text'))))).blocks).toEqual([
      p('Text'),
    ])
  })

  test('a table in a table is written out in its cell', () => {
    const inner = el('table', {}, el('tr', {}, td('x'), td('y')))
    const { blocks } = pasted(
      el('table', {}, el('tr', {}, td('a'), td('b')), el('tr', {}, el('td', {}, inner), td('c'))),
    )
    const cell = blocks[0]?.type === 'table' ? blocks[0].content[1]?.content[0] : undefined
    expect(cell?.content).toEqual([p('x'), p('y')])
  })
})

describe('whatever is on the clipboard', () => {
  const names = fc.constantFrom(
    'p',
    'div',
    'span',
    'b',
    'a',
    'ul',
    'ol',
    'li',
    'table',
    'tr',
    'td',
    'th',
    'h1',
    'h4',
    'blockquote',
    'br',
    'img',
    'pre',
    'figure',
    'o:p',
    'constructor',
  )
  const attributes = fc.dictionary(
    fc.constantFrom(
      'style',
      'class',
      'href',
      'start',
      'colspan',
      'rowspan',
      'data-aria-level',
      'data-pm-slice',
      'data-chart-id',
      'data-caption',
    ),
    fc.constantFrom(
      '1',
      '-4',
      '99999999',
      'mso-list:l0 level2 lfo1',
      'mso-list:Ignore',
      'font-weight:bold',
      'javascript:x',
      'https://x.se',
      '__proto__',
      'fall',
    ),
    { maxKeys: 3 },
  )
  const { node } = fc.letrec<{ node: PastedNode }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 6 },
      fc.string({ maxLength: 12 }),
      fc
        .tuple(names, attributes, fc.array(tie('node'), { maxLength: 4 }))
        .map(([name, own, children]) => el(name, own, ...children)),
    ),
  }))

  test('only what the stored text allows comes out', () => {
    fc.assert(
      fc.property(fc.array(node, { maxLength: 4 }), (nodes) => {
        const { blocks } = pasted(...nodes)
        if (blocks.length === 0) return
        expect(cleanRichText(doc(...blocks)).losses).toEqual([])
        expect(blocksToHtml(blocks)).not.toMatch(/javascript:|style=|on\w+=/)
      }),
      { numRuns: 500 },
    )
  })

  test('lists nested four hundred deep keep all their words', () => {
    let nested: PastedNode = el('ul', {}, el('li', {}, 'djupast'))
    for (let depth = 0; depth < 400; depth += 1) nested = el('ul', {}, el('li', {}, `nivå ${depth}`, nested))
    const { blocks } = pasted(nested)
    expect(cleanRichText(doc(...blocks)).losses).toEqual([])
    expect(countWords(doc(...blocks))).toBe(801)
  })

  test('a copy from the editor itself keeps spaces, empty lines, headings and charts that the report has', () => {
    const nodes = [
      el('h3', { 'data-pm-slice': '0 0 []' }, 'Under'),
      el('p', {}, 'Två  mellanslag'),
      el('p', {}),
      el('figure', { 'data-chart-id': 'fall' }),
      el('figure', { 'data-chart-id': 'annan' }),
    ]
    const result = cleanPastedTree(
      { nodes, isCut: false },
      {
        headingLevels: 3,
        isKnown: (block) => block.type === 'chart' && block.attrs.chartId === 'fall',
        isKnownInLine: () => true,
      },
    )
    expect(result).toEqual({
      blocks: [
        h(2, 'Under'),
        p('Två  mellanslag'),
        p(),
        { type: 'chart', attrs: { chartId: 'fall', caption: null } },
      ],
      droppedImages: 1,
      isCut: false,
    })
  })

  test('text that looks like markup stays text', () => {
    const { blocks } = pasted(el('p', {}, '<script>alert("1")</script>'))
    expect(blocksToHtml(blocks)).toBe(
      '<p data-pm-slice="1 1 []">&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;</p>',
    )
  })
})
