import { z } from 'zod'
import { idSchema } from '../ids.ts'

/**
 * A row or column of a table: an entered or derived one by its id, the sum over all entered ones, the targets, or how
 * many the shares are shares of.
 */
const lineSchema = z.union([
  z.strictObject({ line: idSchema }),
  z.strictObject({ sum: z.literal(true) }),
  z.strictObject({ target: z.literal(true) }),
  z.strictObject({ count: z.literal(true) }),
])
export type Line = Readonly<z.infer<typeof lineSchema>>

/**
 * One cell of one table. A row's target stands in the column of targets; the table's own is the row of targets,
 * whatever the column. Counts stand in a row or a column, as the table has them.
 */
export const cellPlaceSchema = z.strictObject({ datasetId: idSchema, row: lineSchema, column: lineSchema })
export type CellPlace = Readonly<z.infer<typeof cellPlaceSchema>>

/** Cells of one table: these rows × these columns; null is all entered ones, also those that come later. */
export const cellRangeSchema = z.strictObject({
  datasetId: idSchema,
  rows: z.array(idSchema).min(1).max(2_000).nullable(),
  columns: z.array(idSchema).min(1).max(200).nullable(),
})
export type CellRange = Readonly<z.infer<typeof cellRangeSchema>>

/** One cell, or cells taken together. */
const cellsSchema = z.union([cellPlaceSchema, cellRangeSchema])
export type Cells = Readonly<z.infer<typeof cellsSchema>>

/**
 * What a number in the text is worked out from. Nothing of it is a number itself, so it can't go stale.
 * `percentChange` and `share` are in percent; several cells of a share are summed.
 */
export const expressionSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('cell'), at: cellPlaceSchema }),
  z.strictObject({ kind: z.literal('sum'), of: cellRangeSchema }),
  z.strictObject({ kind: z.literal('mean'), of: cellRangeSchema }),
  z.strictObject({ kind: z.literal('highest'), of: cellRangeSchema }),
  z.strictObject({ kind: z.literal('lowest'), of: cellRangeSchema }),
  z.strictObject({ kind: z.literal('difference'), from: cellPlaceSchema, to: cellPlaceSchema }),
  z.strictObject({ kind: z.literal('percentChange'), from: cellPlaceSchema, to: cellPlaceSchema }),
  z.strictObject({ kind: z.literal('share'), part: cellsSchema, whole: cellsSchema }),
  /** How far an outcome lies from its target, and whether it meets it. */
  z.strictObject({ kind: z.literal('againstTarget'), target: cellPlaceSchema, outcome: cellPlaceSchema }),
])
export type Expression = Readonly<z.infer<typeof expressionSchema>>

/**
 * How a value is said. `number`: "2 509"; `unit`: "12,2 %"; `name`: the row of the highest or lowest; `signed`:
 * "+272"; `more`: "272 fler", "5,2 procentenheter lägre"; `change`: "en ökning med 272"; `course`: "ökade från 2 237
 * till 2 509"; `outOf`: "6 av 14"; `size`: "272", without sign and unit, where the words around say the direction;
 * `distance`: "3,2 procentenheter under målet"; `fulfilment`: "uppfyller målet".
 */
export const wordingSchema = z.enum([
  'number',
  'unit',
  'name',
  'signed',
  'more',
  'change',
  'course',
  'outOf',
  'size',
  'distance',
  'fulfilment',
])
export type Wording = z.infer<typeof wordingSchema>

/** The wordings that fit an expression, the usual one first. */
export function wordingsFor(kind: Expression['kind']): readonly [Wording, ...Wording[]] {
  switch (kind) {
    case 'cell':
    case 'sum':
    case 'mean':
      return ['unit', 'number', 'size']
    case 'highest':
    case 'lowest':
      return ['name', 'unit', 'number']
    case 'difference':
      return ['more', 'change', 'course', 'signed', 'unit', 'size']
    case 'percentChange':
      return ['change', 'unit', 'more', 'signed', 'size']
    case 'share':
      return ['unit', 'outOf', 'number']
    case 'againstTarget':
      return ['distance', 'fulfilment', 'unit', 'size']
  }
}

/** A number in the text: what it is and how it is said. */
export const valueSchema = z
  .strictObject({ expression: expressionSchema, wording: wordingSchema })
  .refine(({ expression, wording }) => wordingsFor(expression.kind).includes(wording), {
    path: ['wording'],
    message: 'does not fit the expression',
  })
export type Value = Readonly<z.infer<typeof valueSchema>>

/** The tables that a value is worked out from. */
export function datasetIdsOf(expression: Expression): readonly string[] {
  switch (expression.kind) {
    case 'cell':
      return [expression.at.datasetId]
    case 'sum':
    case 'mean':
    case 'highest':
    case 'lowest':
      return [expression.of.datasetId]
    case 'difference':
    case 'percentChange':
      return [expression.from.datasetId, expression.to.datasetId]
    case 'share':
      return [expression.part.datasetId, expression.whole.datasetId]
    case 'againstTarget':
      return [expression.target.datasetId, expression.outcome.datasetId]
  }
}
