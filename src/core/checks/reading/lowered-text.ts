import { onceForEachSection, type SectionReading } from './section-reading.ts'
import type { TextBlock } from './text-blocks.ts'

/** The text of each of a section's blocks in lower case. */
export const loweredBlocks = onceForEachSection(({ blocks }) => blocks.map(({ text }) => text.toLowerCase()))

/** All of a section's text in lower case, block by block: tells cheaply what it can't hold. Places in it are not the blocks'. */
export const loweredText = onceForEachSection((section) => loweredBlocks(section).join('\n'))

/** Whether a section holds one of these, written in lower case. */
export function holdsAny(section: SectionReading, words: readonly string[]): boolean {
  const text = loweredText(section)
  return words.some((word) => text.includes(word))
}

/**
 * The blocks with a sign of what is looked for, a pattern of small letters. The section is tried as a whole first: in
 * most there is none.
 */
export function blocksWith(section: SectionReading, sign: RegExp): readonly TextBlock[] {
  if (!sign.test(loweredText(section))) return []
  const lowered = loweredBlocks(section)
  return section.blocks.filter((_, index) => sign.test(lowered[index] ?? ''))
}

/** Whether a stretch of a block is written by hand, and no number of the tables or reference lies in it. */
export function isHandwritten({ pieces }: TextBlock, from: number, to: number): boolean {
  return pieces.every(
    ({ kind, from: start, to: end }) => kind === 'text' || kind === 'footnote' || end <= from || start >= to,
  )
}
