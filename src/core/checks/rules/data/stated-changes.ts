import type { NumberMention } from '../../reading/number-mention.ts'
import { numbersBySentence } from '../../reading/numbers-by-sentence.ts'
import { onceForEachSection } from '../../reading/section-reading.ts'
import type { TextBlock } from '../../reading/text-blocks.ts'

/** A change that a text states as a count: +47 for "en ökning med 47 fall". */
export interface StatedChange {
  readonly mention: NumberMention
  readonly change: number
}

/** A change of a whole and, later in its paragraph, three or more changes of parts. */
export interface ChangeOfParts {
  readonly total: StatedChange
  readonly parts: readonly StatedChange[]
}

/**
 * The changes in each paragraph of a section, where it goes from the whole to its parts. A later sentence that tells how
 * many something is begins another matter.
 */
export const statedChanges = onceForEachSection((section): readonly ChangeOfParts[] => {
  const byBlock = new Map<TextBlock, { total: StatedChange; parts: StatedChange[]; isOver: boolean }>()
  for (const { sentence, numbers } of numbersBySentence(section)) {
    const isOfChange = CHANGE.test(sentence.text)
    if (!isOfChange && !byBlock.has(sentence.block)) continue
    const changes = isOfChange ? changesIn(numbers) : []
    const [first, ...others] = changes
    const known = byBlock.get(sentence.block)
    if (known !== undefined) {
      const amounts = numbers.filter(({ kind }) => kind === 'count' || kind === 'percent').length
      known.isOver ||= amounts > changes.length
      if (!known.isOver) known.parts.push(...changes)
    } else if (first !== undefined) {
      byBlock.set(sentence.block, { total: first, parts: others, isOver: false })
    }
  }
  return [...byBlock.values()].filter(({ parts }) => parts.length >= 3)
})

const CHANGE = /[Öö]k|[Mm]insk|fler|färre|sjönk|sjunk|ste?g/u

function changesIn(numbers: readonly NumberMention[]): readonly StatedChange[] {
  return numbers.flatMap((mention, index) => {
    const { kind, value, end, hedge, isSigned, block, from, to } = mention
    if (kind !== 'count' || value === null || end !== null || hedge !== '' || isSigned) return []
    const start = Math.max(numbers[index - 1]?.to ?? 0, from - 45)
    const sign = signOf(block.text.slice(start, from), block.text.slice(to, to + 20))
    return sign === 0 ? [] : [{ mention, change: sign * value }]
  })
}

/** The direction that the words around a number give it; 0 when they give none, or both. */
function signOf(before: string, after: string): number {
  if (/(?:från|till|andra|varav)\s*$/iu.test(before)) return 0
  const isUp =
    /\b(?:ök|steg\b|stigit)/iu.test(` ${before}`) ||
    /(?:^|\s)ök/iu.test(before) ||
    /^\s*(?:\p{L}+\s)?fler\b/u.test(after)
  const isDown = /minsk|sjönk|sjunkit/iu.test(before) || /^\s*(?:\p{L}+\s)?färre\b/u.test(after)
  if (isUp === isDown) return 0
  return isUp ? 1 : -1
}
