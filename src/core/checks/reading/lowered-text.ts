import { onceForEachSection } from './section-reading.ts'
import type { TextBlock } from './text-blocks.ts'

/** The text of each of a section's blocks in lower case. */
export const loweredBlocks = onceForEachSection(({ blocks }) => blocks.map(({ text }) => text.toLowerCase()))

/** All of a section's text in lower case, block by block: tells cheaply what it can't hold. Places in it are not the blocks'. */
export const loweredText = onceForEachSection((section) => loweredBlocks(section).join('\n'))

/** Whether a stretch of a block is written by hand, and no number of the tables or reference lies in it. */
export function isHandwritten({ pieces }: TextBlock, from: number, to: number): boolean {
  return pieces.every(
    ({ kind, from: start, to: end }) => kind === 'text' || kind === 'footnote' || end <= from || start >= to,
  )
}
