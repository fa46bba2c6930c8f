import type { TextBlock } from './text-blocks.ts'

/**
 * What a number in the text is. Only `count`, `percent`, `percentagePoints` and `measure` state something of the world that
 * the data could hold; the others are never unsourced numbers.
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
  /** The whole reference: "7 kap. 3 och 4 §§", "HSLF-FS 2016:40". */
  | 'lawReference'
  /** A place in the report, without the word before it: the 7 of "tabell 7". */
  | 'reference'
  /** A place in an order or a part of a name that is one: "1:a", "steg 2", "4.4.3", the "3." that begins a paragraph. */
  | 'ordinal'
  | 'phone'
  /** What looks like a personnummer. */
  | 'identity'
  /** A diarienummer, with the letters before it: "VON 2025/11". */
  | 'registration'
  /** Ages ("65 år och äldre"), names ("NEWS2", "ISO 9001", "90-dagarsmål"), "24/7". */
  | 'other'

/** A day, month, week or quarter as written; what isn't said is null. */
export interface WrittenDate {
  readonly year: number | null
  readonly month: number | null
  readonly day: number | null
}

/** A number in the text with what it is. */
export interface NumberMention {
  readonly block: TextBlock
  /** The number with its sign and unit, in the block's text: "−12,2 %", "0–1 procent", "17 november 2025". */
  readonly from: number
  readonly to: number
  readonly kind: NumberKind
  /**
   * Null for what has no single value (dates, laws, phones, diarienummer). Percent 12,2 is 12.2; with its sign when it is
   * signed; a range's first value, with the last in `end`.
   */
  readonly value: number | null
  /** The last value of an interval or of a range of years, or null. */
  readonly end: number | null
  /** As written: 1 for "12,2". */
  readonly decimals: number
  /** For a measure: "dagar", "tkr", "kr", "timmar" (plural, see `unitsOfMeasure`); "del" for "hälften"; otherwise empty. */
  readonly unit: string
  /** Whether it was written as a word: "fyra". */
  readonly isWord: boolean
  /** Whether it comes from the tables (see `value` in the rich text). */
  readonly isLive: boolean
  /** The word that makes it unsure, in lower case: "cirka", "nära", "upp till", "tjugotal"; or an empty string. */
  readonly hedge: string
  /** Whether its sign is written: "−3", "+47". */
  readonly isSigned: boolean
  /** What a count is of, in lower case as written: "fall", "klagomål" of "31 inkomna klagomål"; or an empty string. */
  readonly noun: string
  /** In "tre av fyra" and "97 av de 130" the first is the part and the next mention the whole. */
  readonly role: 'part' | 'whole' | null
  /** For a date. */
  readonly date: WrittenDate | null
}
