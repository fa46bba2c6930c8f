import type { TextBlock } from './text-blocks.ts'

/**
 * What a number in the text is. Only `count`, `percent`, `points` (percentage points), `rate` and `measure` state something of
 * the world that the data could hold; the others are never unsourced numbers.
 */
export type NumberKind =
  | 'count'
  | 'percent'
  | 'percentagePoints'
  | 'measure'
  | 'year'
  | 'yearRange'
  | 'date'
  | 'time'
  | 'lawReference'
  | 'reference'
  | 'ordinal'
  | 'phone'
  | 'identity'
  | 'registration'
  | 'other'

/** A number in the text with what it is. */
export interface NumberMention {
  readonly block: TextBlock
  /** The number with its unit, in the block's text: "12,2 %", "tre av fyra" is two mentions. */
  readonly from: number
  readonly to: number
  readonly kind: NumberKind
  /** Null for what has no single value. Percent 12,2 is 12.2; a range's first value, with the last in `end`. */
  readonly value: number | null
  /** The last value of an interval or of a range of years, or null. */
  readonly end: number | null
  /** As written: 1 for "12,2". */
  readonly decimals: number
  /** For a measure: "dagar", "tkr", "kronor", "timmar"; otherwise an empty string. */
  readonly unit: string
  /** Whether it was written as a word: "fyra". */
  readonly isWord: boolean
  /** Whether it comes from the tables (see `value` in the rich text). */
  readonly isLive: boolean
  /** The word that makes it unsure, "cirka", "nära", "drygt", or an empty string. */
  readonly hedge: string
  /** With its sign: "−3", "+47" give true. */
  readonly isSigned: boolean
}
