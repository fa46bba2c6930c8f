import type { TextBlock } from './text-blocks.ts'

/** A sentence with its place in its block's text. */
export interface Sentence {
  readonly block: TextBlock
  readonly from: number
  readonly to: number
  readonly text: string
}

/** The sentences of a block. An abbreviation, a date, a number or a paragraph sign ends none. */
export function sentencesIn(block: TextBlock): readonly Sentence[] {
  const { text } = block
  const sentences: Sentence[] = []
  const add = (from: number, to: number) => {
    const part = text.slice(from, to)
    const trimmed = part.trim()
    if (trimmed === '') return
    const start = from + part.indexOf(trimmed)
    sentences.push({ block, from: start, to: start + trimmed.length, text: trimmed })
  }
  let from = 0
  for (const end of text.matchAll(/[.!?…]+["”’)\]]*(?=\s+["”’(]?[\p{Lu}\d])|\n/gu)) {
    const to = end.index + end[0].length
    if (endsWithAbbreviation(text.slice(from, to))) continue
    add(from, to)
    from = to
  }
  add(from, text.length)
  return sentences
}

const abbreviations = new Set(
  'bl.a|t.ex|d.v.s|dvs|m.m|m.fl|o.s.v|osv|s.k|fr.o.m|t.o.m|kap|st|p|nr|dnr|kl|ca|jfr|enl|inkl|exkl|resp|ev|f.d|p.g.a|pga|tel|sid|s|e.d|o.d|etc|forts|jan|feb|mar|apr|aug|sep|sept|okt|nov|dec|max|min'.split(
    '|',
  ),
)

function endsWithAbbreviation(text: string): boolean {
  const last = /(?:^|[\s(])([\p{L}.]+)\.$/u.exec(text)?.[1]
  return last !== undefined && abbreviations.has(last.toLocaleLowerCase('sv'))
}
