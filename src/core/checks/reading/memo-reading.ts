import type { CoverMemo } from '../../cover-memo.ts'
import { doc, p } from '../../rich-text/builders.ts'
import type { Found } from '../finding.ts'
import type { NumberMention } from './number-mention.ts'
import { numbersIn } from './numbers.ts'
import { kept, type ReviewContext } from './review-context.ts'
import { textPartsOf } from './text-blocks.ts'

/** A text of the memo to the committee with what it is called there. */
export interface MemoText {
  readonly part: 'title' | 'decision' | 'summary' | 'matter'
  /** As a message says it: "sammanfattningen". */
  readonly name: string
  readonly text: string
}

/** The memo once something has been written in it; null before that. */
export function begunMemo({ coverMemo }: ReviewContext): CoverMemo | null {
  if (coverMemo === undefined) return null
  const isBegun = memoTexts(coverMemo).length > 0 || coverMemo.goals.some((goal) => goal.trim() !== '')
  return isBegun ? coverMemo : null
}

/** The texts of a memo that are filled in, in its order. */
export const memoTexts = kept((memo: CoverMemo): readonly MemoText[] => {
  const texts: readonly MemoText[] = [
    { part: 'title', name: 'rubriken', text: memo.title },
    ...memo.decisionPoints.map(({ text }) => ({
      part: 'decision' as const,
      name: 'förslaget till beslut',
      text,
    })),
    { part: 'summary', name: 'sammanfattningen', text: memo.summary },
    { part: 'matter', name: 'ärendets beskrivning', text: memo.matter },
  ]
  return texts.filter(({ text }) => text.trim() !== '')
})

/** The numbers in a text of the memo, with what they are. */
export const numbersInMemoText = kept(({ text }: MemoText): readonly NumberMention[] =>
  textPartsOf(doc(...text.split('\n').map((line) => p(line))), () => '').blocks.flatMap(numbersIn),
)

/** Something found in the memo. `subject` tells it apart from the others there. */
export function foundInMemo(subject: string, message: string, more: Partial<Found> = {}): Found {
  return { where: { kind: 'coverMemo' }, subject, message, ...more }
}
