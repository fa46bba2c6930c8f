import { inlineText, walkBlocks } from '../../rich-text/text.ts'
import type { Template } from '../../template.ts'
import { loweredBlocks } from './lowered-text.ts'
import { kept } from './review-context.ts'
import { onceForEachSection, type SectionReading } from './section-reading.ts'
import type { Word } from './words.ts'

/** How often a word stands in a section, with its first place. */
export interface WordUse {
  readonly first: Word
  readonly count: number
}

/** Shorter words are not counted: there are many of them, and they differ by a letter from each other. */
export const SHORTEST_COUNTED = 8
const LONGEST_COUNTED = 40

/** The longer words of a section in lower case, with how often they stand there; none with a hyphen or colon. */
export const wordUses = onceForEachSection((section): ReadonlyMap<string, WordUse> => {
  const { blocks, wordEdges } = section
  const uses = new Map<string, { readonly first: Word; count: number }>()
  const lowered = loweredBlocks(section)
  for (const block of blocks) {
    const lower = lowered[block.index] ?? ''
    // A few letters of other languages grow when they are made small.
    const hasSamePlaces = lower.length === block.text.length
    const edges = wordEdges[block.index] ?? []
    for (let index = 0; index < edges.length; index += 2) {
      const from = edges[index] ?? 0
      const to = edges[index + 1] ?? 0
      if (to - from < SHORTEST_COUNTED || to - from > LONGEST_COUNTED) continue
      const word = hasSamePlaces ? lower.slice(from, to) : block.text.slice(from, to).toLowerCase()
      const use = uses.get(word)
      if (use !== undefined) use.count += 1
      else if (!/[-:]/.test(word)) uses.set(word, { first: { block, from, to, word }, count: 1 })
    }
  }
  return uses
})

/** How often each of the longer words stands in some sections together. */
export class WordCounts {
  private readonly counts = new Map<string, number>()
  private counted: ReadonlyMap<string, SectionReading> = new Map()

  /** Brings the counts in step with these sections: only those that have changed are counted anew. */
  update(sections: readonly SectionReading[]): ReadonlyMap<string, number> {
    const now = new Map(sections.map((section) => [section.id, section]))
    for (const [id, before] of this.counted) if (now.get(id) !== before) this.add(before, -1)
    for (const [id, section] of now) if (this.counted.get(id) !== section) this.add(section, 1)
    this.counted = now
    return this.counts
  }

  private add(section: SectionReading, sign: 1 | -1): void {
    for (const [word, { count }] of wordUses(section)) {
      const sum = (this.counts.get(word) ?? 0) + sign * count
      if (sum > 0) this.counts.set(word, sum)
      else this.counts.delete(word)
    }
  }
}

/** Every word of a template in lower case: its headings, questions, checklists and texts. */
export const templateWords = kept((template: Template): ReadonlySet<string> => {
  const texts = template.sections.flatMap(({ heading, law, questions, checklist, standardText }) => [
    heading,
    law,
    ...questions,
    ...checklist.map(({ text }) => text),
    ...(standardText === undefined
      ? []
      : [...walkBlocks(standardText)].map((block) =>
          block.type === 'paragraph' ? inlineText(block.content) : '',
        )),
  ])
  return new Set(
    texts
      .join('\n')
      .toLowerCase()
      .match(/\p{L}+(?:-\p{L}+)*/gu) ?? [],
  )
})
