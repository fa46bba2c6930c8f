import fc from 'fast-check'
import { printableText } from '../../../src/core/printable-text.ts'
import type {
  Block,
  Inline,
  ListItem,
  Mark,
  Paragraph,
  RichText,
  TableCell,
} from '../../../src/core/rich-text/schema.ts'
import { arbitraryReference, arbitraryValue } from '../../support/arbitrary-live-nodes.ts'

type Simple = ListItem['content'][number]

const words = fc
  .string({ minLength: 1, maxLength: 30, unit: 'grapheme' })
  .map(printableText)
  .filter((text) => text !== '')

/** Words without spaces around them, as notes and captions of tables are stored. */
const line = words.map((text) => text.trim()).filter((text) => text !== '')

const marks = fc
  .record({
    bold: fc.boolean(),
    italic: fc.boolean(),
    href: fc.option(fc.constantFrom('https://exempel.se/a', 'mailto:mas@exempel.se')),
  })
  .map(({ bold, italic, href }): readonly Mark[] => [
    ...(bold ? [{ type: 'bold' } as const] : []),
    ...(italic ? [{ type: 'italic' } as const] : []),
    ...(href === null ? [] : [{ type: 'link', attrs: { href } } as const]),
  ])

const inline: fc.Arbitrary<Inline> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .tuple(words, marks)
      .map(
        ([text, own]): Inline =>
          own.length > 0 ? { type: 'text', text, marks: own } : { type: 'text', text },
      ),
  },
  { weight: 1, arbitrary: fc.constant<Inline>({ type: 'hardBreak' }) },
  { weight: 1, arbitrary: line.map((text): Inline => ({ type: 'footnote', attrs: { text } })) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.oneof(arbitraryValue, arbitraryReference), marks)
      .map(([node, own]): Inline => (own.length > 0 ? { ...node, marks: own } : node)),
  },
)

const inlines = fc.array(inline, { maxLength: 5 }).map(joined)
const withContent = <T extends object>(node: T, content: readonly Inline[]) =>
  content.length > 0 ? { ...node, content } : node

const paragraph = inlines.map((content): Paragraph => withContent({ type: 'paragraph' }, content))

const { simple } = fc.letrec<{ simple: Simple; item: ListItem }>((tie) => ({
  simple: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    paragraph,
    fc
      .array(tie('item'), { minLength: 1, maxLength: 3 })
      .map((content): Simple => ({ type: 'bulletList', content })),
    fc
      .tuple(fc.integer({ min: 1, max: 10_000 }), fc.array(tie('item'), { minLength: 1, maxLength: 3 }))
      .map(([start, content]): Simple => ({ type: 'orderedList', attrs: { start }, content })),
  ),
  item: fc
    .tuple(paragraph, fc.array(tie('simple'), { maxLength: 2 }))
    .map(([first, rest]): ListItem => ({ type: 'listItem', content: [first, ...rest] })),
}))

const simples = fc.array(simple, { minLength: 1, maxLength: 3 })

const cell = fc
  .tuple(fc.constantFrom('tableCell' as const, 'tableHeader' as const), simples)
  .map(([type, content]): TableCell => ({ type, content }))

const rows = fc
  .integer({ min: 1, max: 4 })
  .chain((width) =>
    fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 4 }),
  )
  .map((cells) => cells.map((content) => ({ type: 'tableRow' as const, content })))

const table = fc
  .tuple(rows, fc.option(line))
  .map(
    ([content, text]): Block =>
      text === null ? { type: 'table', content } : { type: 'table', attrs: { caption: text }, content },
  )

const caption = fc.option(fc.string({ maxLength: 40 }))
const id = fc.constantFrom('fall', 'avvikelser-per-enhet', 'n0123456789abcdef')

const block: fc.Arbitrary<Block> = fc.oneof(
  simple,
  fc
    .tuple(fc.constantFrom(1 as const, 2 as const, 3 as const), inlines)
    .map(([level, content]): Block => withContent({ type: 'heading', attrs: { level } }, content)),
  simples.map((content): Block => ({ type: 'blockquote', content })),
  table,
  caption.map((text): Block => ({ type: 'image', attrs: { mediaId: 'ab'.repeat(32), caption: text } })),
  fc
    .tuple(id, caption)
    .map(([chartId, text]): Block => ({ type: 'chart', attrs: { chartId, caption: text } })),
  fc
    .tuple(id, caption)
    .map(([datasetId, text]): Block => ({ type: 'datasetTable', attrs: { datasetId, caption: text } })),
)

/** Neighbours with the same marks are one run of text, as every editor writes them. */
function joined(parts: readonly Inline[]): readonly Inline[] {
  const runs: Inline[] = []
  for (const part of parts) {
    const last = runs.at(-1)
    const isSame =
      last?.type === 'text' &&
      part.type === 'text' &&
      JSON.stringify(last.marks) === JSON.stringify(part.marks)
    if (isSame) runs[runs.length - 1] = { ...last, text: last.text + part.text }
    else runs.push(part)
  }
  return runs
}

/** Any text that the core's schema accepts. */
export const richText: fc.Arbitrary<RichText> = fc
  .array(block, { minLength: 1, maxLength: 6 })
  .map((content) => ({ type: 'doc', content }))
