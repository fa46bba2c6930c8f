import { doc, h, p, table, ul } from '../../src/core/rich-text/builders.ts'
import type { Inline, RichText } from '../../src/core/rich-text/schema.ts'

/** Texts on which a rule of squared cost would take very long, each in a quarter of its size (1) and whole (4). */
export const longTexts: Readonly<Record<string, (quarters: number) => RichText>> = {
  'a section of 200,000 words': (quarters) => repeated(50_000 * quarters, 60),
  'one paragraph of 40,000 words': (quarters) => repeated(10_000 * quarters, 10_000 * quarters),
  'a word of 100,000 letters': (quarters) => doc(p('a'.repeat(25_000 * quarters))),
  'a row of 50,000 digits': (quarters) => doc(p('7'.repeat(12_500 * quarters))),
  '20,000 single digits': (quarters) => doc(p('1 '.repeat(5_000 * quarters))),
  '20,000 numbers with hyphens': (quarters) => doc(p('12-'.repeat(5_000 * quarters))),
  '100,000 points': (quarters) => doc(p('.'.repeat(25_000 * quarters))),
  '100,000 spaces': (quarters) => doc(p(`a${' '.repeat(25_000 * quarters)}b`)),
  '20,000 abbreviations': (quarters) => doc(p('ABC '.repeat(5_000 * quarters))),
  '20,000 brackets and quotes': (quarters) => doc(p('([”"('.repeat(5_000 * quarters))),
  '20,000 addresses': (quarters) => doc(p('a@b.'.repeat(5_000 * quarters))),
  '20,000 beginnings of addresses': (quarters) => doc(p('https://'.repeat(5_000 * quarters))),
  '10,000 lines in a paragraph': (quarters) => doc({ type: 'paragraph', content: lines(2_500 * quarters) }),
  'a table of 10,000 cells': (quarters) =>
    doc(
      table(
        ['Enhet', '2024', '2025', 'Andel', 'Mål'],
        ...Array.from({ length: 500 * quarters }, (_, row) => [`Enhet ${row}`, `${row}`, '12', '12 %', 'ja']),
      ),
    ),
  'a list of 10,000 items': (quarters) =>
    doc(ul(...Array.from({ length: 2_500 * quarters }, (_, item) => `Punkt ${item} om fall`))),
  '4,000 headings': (quarters) =>
    doc(...Array.from({ length: 1_000 * quarters }, (_, index) => h(1, `Rubrik ${index}`))),
}

function lines(count: number): readonly Inline[] {
  return Array.from({ length: count }, (): readonly Inline[] => [
    { type: 'text', text: 'fall' },
    { type: 'hardBreak' },
  ]).flat()
}

const sentences = [
  'Antalet fall ökade från 875 till 922, en ökning med 5,4 procent.',
  'Patienten ska få en samordnad individuell plan (SIP) enligt PSL 3 kap. 3 §.',
  'Målet är minst 90 % och utfallet blev 85 %, se tabell 3 på sidan 10.',
  'Under 2025 har två av fyra enheter gjort egenkontrollen i mars.',
]

const WORDS_IN_SENTENCE = 12

function repeated(words: number, perParagraph: number): RichText {
  const each = Math.ceil(perParagraph / WORDS_IN_SENTENCE)
  const paragraphs = Array.from({ length: Math.ceil(words / perParagraph) }, (_, paragraph) =>
    p(
      Array.from({ length: each }, (__, index) => sentences[(paragraph + index) % sentences.length]).join(
        ' ',
      ),
    ),
  )
  return doc(...paragraphs)
}
