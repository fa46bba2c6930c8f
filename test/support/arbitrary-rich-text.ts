import fc from 'fast-check'
import type { Block, Inline, Mark, RichText } from '../../src/core/rich-text/schema.ts'
import { arbitraryReference, arbitraryValue } from './arbitrary-live-nodes.ts'

const text = fc
  .string({ unit: fc.constantFrom(...'abcåäö 12§–”"<>&='), minLength: 1, maxLength: 20 })
  .filter((value) => value !== '')

const marks: fc.Arbitrary<readonly Mark[]> = fc
  .record({
    bold: fc.boolean(),
    italic: fc.boolean(),
    href: fc.option(fc.constantFrom('https://www.example.se/sida', 'mailto:mas@example.se')),
  })
  .map(({ bold, italic, href }) => [
    ...(bold ? [{ type: 'bold' as const }] : []),
    ...(italic ? [{ type: 'italic' as const }] : []),
    ...(href ? [{ type: 'link' as const, attrs: { href } }] : []),
  ])

const textNode: fc.Arbitrary<Inline> = fc
  .tuple(text, marks)
  .map(([value, given]) =>
    given.length > 0 ? { type: 'text', text: value, marks: given } : { type: 'text', text: value },
  )

const liveNode: fc.Arbitrary<Inline> = fc
  .tuple(fc.oneof(arbitraryValue, arbitraryReference), marks)
  .map(([node, given]) => (given.length > 0 ? { ...node, marks: given } : node))

const noteNode: fc.Arbitrary<Inline> = text
  .filter((value) => value.trim() === value)
  .map((value) => ({ type: 'footnote', attrs: { text: value } }))

/** Neighbours with the same marks are one text node in an editor, so they are told apart by a line break. */
const inline: fc.Arbitrary<readonly Inline[]> = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: textNode },
      { weight: 2, arbitrary: liveNode },
      { weight: 1, arbitrary: noteNode },
    ),
    { maxLength: 3 },
  )
  .map((nodes) =>
    nodes.flatMap((node, index): Inline[] => (index === 0 ? [node] : [{ type: 'hardBreak' }, node])),
  )

const withContent = (content: readonly Inline[]) => (content.length > 0 ? { content } : {})

const paragraph = inline.map((content) => ({ type: 'paragraph' as const, ...withContent(content) }))

const blocks = fc.letrec<{ block: Block; list: Extract<Block, { type: 'bulletList' | 'orderedList' }> }>(
  (tie) => ({
    list: fc
      .tuple(
        fc.boolean(),
        fc.integer({ min: 1, max: 20 }),
        fc.array(fc.tuple(paragraph, fc.option(tie('list'), { depthSize: 'small' })), {
          minLength: 1,
          maxLength: 3,
        }),
      )
      .map(([isOrdered, start, items]) => {
        const content = items.map(([first, nested]) => ({
          type: 'listItem' as const,
          content: nested === null ? [first] : [first, nested],
        }))
        return isOrdered
          ? { type: 'orderedList' as const, attrs: { start }, content }
          : { type: 'bulletList' as const, content }
      }),
    block: fc.oneof(
      paragraph,
      fc.tuple(fc.constantFrom(1 as const, 2 as const, 3 as const), inline).map(([level, content]) => ({
        type: 'heading' as const,
        attrs: { level },
        ...withContent(content),
      })),
      tie('list'),
      fc
        .array(paragraph, { minLength: 1, maxLength: 2 })
        .map((content) => ({ type: 'blockquote' as const, content })),
      fc
        .tuple(
          fc.integer({ min: 1, max: 3 }),
          fc.array(paragraph, { minLength: 3, maxLength: 9 }),
          fc.option(fc.constant('Deltagare <per> möte'), { nil: null }),
        )
        .map(table),
      fc.constantFrom<Block>(
        { type: 'chart', attrs: { chartId: 'avvikelsediagram', caption: null } },
        { type: 'datasetTable', attrs: { datasetId: 'avvikelser', caption: 'Egen text' } },
        { type: 'image', attrs: { mediaId: 'a'.repeat(64), caption: null } },
      ),
    ),
  }),
)

function table([width, cells, caption]: [number, readonly ReturnType<typeof plain>[], string | null]): Block {
  const rows = Math.floor(cells.length / width)
  return {
    type: 'table',
    ...(caption === null ? {} : { attrs: { caption } }),
    content: Array.from({ length: rows }, (_, row) => ({
      type: 'tableRow',
      content: cells.slice(row * width, (row + 1) * width).map((cell) => ({
        type: row === 0 ? ('tableHeader' as const) : ('tableCell' as const),
        content: [cell],
      })),
    })),
  }
}

function plain(): Extract<Block, { type: 'paragraph' }> {
  return { type: 'paragraph' }
}

/** Any text that the schema allows. */
export const arbitraryRichText: fc.Arbitrary<RichText> = fc
  .array(blocks.block, { minLength: 1, maxLength: 6 })
  .map((content) => ({ type: 'doc', content }))

/** Anything that JSON can hold, shaped a little like rich text, so that cleaning has something to do. */
export const arbitraryForeignText: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  node: fc.record(
    {
      type: fc.constantFrom(
        'doc',
        'paragraph',
        'text',
        'table',
        'tableRow',
        'tableCell',
        'bulletList',
        'video',
        'heading',
      ),
      text: fc.option(fc.string(), { nil: undefined }),
      attrs: fc.option(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 1 })), { nil: undefined }),
      marks: fc.option(fc.jsonValue({ maxDepth: 2 }), { nil: undefined }),
      content: fc.option(fc.array(fc.oneof(tie('node'), fc.jsonValue({ maxDepth: 1 })), { maxLength: 4 }), {
        nil: undefined,
      }),
    },
    { requiredKeys: ['type'] },
  ),
})).node
