import type { Dataset, Label } from '../dataset.ts'
import type { Inline, ValueNode } from '../rich-text/schema.ts'
import { capitalised } from '../swedish-words.ts'
import { yearIn } from '../years.ts'
import type { CellPlace, CellRange, Cells, Expression, Line, Wording } from './expression.ts'

/** A cell of the table by its labels; null is the sum of all rows. */
export function cellIn(dataset: Dataset, row: Label | null, column: Label): CellPlace {
  const line: Line = row === null ? { sum: true } : { line: row.id }
  return { datasetId: dataset.id, row: line, column: { line: column.id } }
}

/** These rows of one column, taken together. */
export function rowsIn(dataset: Dataset, rows: readonly Label[], column: Label): CellRange {
  return { datasetId: dataset.id, rows: rows.map(({ id }) => id), columns: [column.id] }
}

/** A cell as it is said: "922", "43,9 %". */
export function cell(at: CellPlace): ValueNode {
  return value({ kind: 'cell', at }, 'unit')
}

/** The difference from one cell to another, in a wording that follows its sign. */
export function difference(from: CellPlace, to: CellPlace, wording: 'course' | 'change' | 'more'): ValueNode {
  return value({ kind: 'difference', from, to }, wording)
}

/** "en ökning med 12,2 %" */
export function percentChange(from: CellPlace, to: CellPlace): ValueNode {
  return value({ kind: 'percentChange', from, to }, 'change')
}

/** "36,7 %" or "922 av 2 509" */
export function share(part: Cells, whole: Cells, wording: 'unit' | 'outOf'): ValueNode {
  return value({ kind: 'share', part, whole }, wording)
}

/** The highest or lowest of these cells: the name of its row, or the number. */
export function extreme(kind: 'highest' | 'lowest', of: CellRange, wording: 'name' | 'unit'): ValueNode {
  return value({ kind, of }, wording)
}

/** "58,3 procentenheter under målet", or "uppfyller inte målet". */
export function againstTarget(
  target: CellPlace,
  outcome: CellPlace,
  wording: 'distance' | 'fulfilment',
): ValueNode {
  return value({ kind: 'againstTarget', target, outcome }, wording)
}

function value(expression: Expression, wording: Wording): ValueNode {
  return { type: 'value', attrs: { expression, wording } }
}

/** A sentence of words and values, begun with a capital and ended with a full stop. */
export function sentence(...parts: readonly (string | Inline)[]): readonly Inline[] {
  const inline: Inline[] = []
  for (const part of [...parts, '.']) {
    const last = inline.at(-1)
    if (typeof part !== 'string') inline.push(part)
    else if (last?.type === 'text') inline[inline.length - 1] = { ...last, text: last.text + part }
    else if (part !== '') inline.push({ type: 'text', text: part })
  }
  const [first, ...rest] = inline
  if (first?.type !== 'text') return inline
  return [{ ...first, text: capitalised(first.text) }, ...rest]
}

/** A label as it can stand inside a sentence: one line, nothing that ends a sentence. */
export function inSentence({ label }: Label): string {
  const plain = label.replace(/\s+/gu, ' ').trim()
  return plain.replace(/[\s.,:;!?–-]+$/u, '')
}

/** Whether a row or column is a year and nothing else. */
export function isYear({ label }: Label): boolean {
  return yearIn(label)?.rest === ''
}

/** Begun with a small letter, unless the first word is an abbreviation. */
export function inLowerCase(text: string): string {
  const isAbbreviation = /^\p{Lu}[\p{Lu}\d]/u.test(text)
  return isAbbreviation ? text : text.charAt(0).toLocaleLowerCase('sv') + text.slice(1)
}

/** Whether the table's numbers are changes themselves, which are no parts of a whole. */
export function isChangeTable({ title, columns }: Dataset): boolean {
  return /^ändring/iu.test(title) || columns.some(({ label }) => /^ändring/iu.test(label))
}
