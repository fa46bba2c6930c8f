import type { TextBlock } from '../../reading/text-blocks.ts'

/** Whether a stretch of a block is written by hand, in one run: not filled in from the data, and no link. */
export function isWrittenText({ pieces }: TextBlock, from: number, to: number): boolean {
  const piece = pieces.find((candidate) => candidate.from <= from && to <= candidate.to)
  return piece?.kind === 'text' && !piece.marks.some(({ type }) => type === 'link')
}
