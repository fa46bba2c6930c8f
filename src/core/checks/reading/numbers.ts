import type { NumberMention } from './number-mention.ts'
import type { TextBlock } from './text-blocks.ts'

/** Every number of a block's text, in order. */
export function numbersIn(_block: TextBlock): readonly NumberMention[] {
  return []
}
