import { z } from 'zod'
import { idSchema } from './ids.ts'
import { countedFromSchema } from './register.ts'

/** One measured value; `null` was not measured; `suppressed` exists but may not be shown. */
export const cellSchema = z.union([z.number(), z.null(), z.literal('suppressed')])
export type Cell = z.infer<typeof cellSchema>

export const unitSchema = z.enum([
  'count',
  'percent',
  'days',
  'index',
  'minutes',
  'tkr',
  'points',
  'hours',
  'years',
  'kr',
  'mkr',
])
export type Unit = z.infer<typeof unitSchema>

/** Whether a higher number is better, worse or neither. */
export const directionSchema = z.enum(['higher', 'lower', 'neutral'])
export type Direction = z.infer<typeof directionSchema>

export const decimalsSchema = z.int().min(0).max(4)

const labelSchema = z.strictObject({
  id: idSchema,
  label: z.string().max(300),
  /** What is measured here when it is not what the table measures (see `measureAt`). */
  unit: unitSchema.optional(),
  decimals: decimalsSchema.optional(),
  /** Rows only: when it is not the table's. */
  direction: directionSchema.optional(),
  /** Rows only: this row's own target, null when there is to be one and it is not known yet. Left out: none. */
  target: z.number().nullable().optional(),
})
/** A row or column: its label is the user's, its id never changes. */
export type Label = Readonly<z.infer<typeof labelSchema>>

/**
 * How a derived row or column is worked out from those of its own axis: `sum` and `mean` of all that are entered,
 * the others of those with these ids. `share` is percent of the sum of `whole`; `remainder` is what is left of a
 * count when a percentage of it is taken away; `rate` is so many per a round number of the whole.
 */
export const formulaSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('sum') }),
  z.strictObject({ kind: z.literal('mean') }),
  z.strictObject({ kind: z.literal('difference'), from: idSchema, to: idSchema }),
  z.strictObject({ kind: z.literal('share'), part: idSchema, whole: z.array(idSchema).min(1) }),
  z.strictObject({ kind: z.literal('product'), of: z.array(idSchema).min(2) }),
  z.strictObject({ kind: z.literal('remainder'), whole: idSchema, share: idSchema }),
  /** So many per 1 000 vårddygn, per 100 boende: `of` is the 1 000 or 100. */
  z.strictObject({ kind: z.literal('rate'), part: idSchema, whole: idSchema, of: z.number().positive() }),
])
export type Formula = Readonly<z.infer<typeof formulaSchema>>

export const derivedLineSchema = z.strictObject({
  id: idSchema,
  label: z.string().max(300),
  formula: formulaSchema,
})
/** A row or column that is worked out and never entered; printed after the entered ones. */
export type DerivedLine = Readonly<z.infer<typeof derivedLineSchema>>

/**
 * How many the shares are shares of, "Antal (n)": one for each column, or for each row where every row is a group of
 * its own. A missing key means not known.
 */
const denominatorsSchema = z.strictObject({
  axis: z.enum(['columns', 'rows']),
  counts: z.record(idSchema, cellSchema),
})
export type Denominators = Readonly<z.infer<typeof denominatorsSchema>>

/**
 * A table of numbers: rows × columns. Sums, differences and shares are derived, never stored.
 * `cells` is keyed by row id and then column id; a missing key means not measured.
 */
export const datasetSchema = z
  .strictObject({
    id: idSchema,
    title: z.string().max(300),
    blueprintId: idSchema.nullable(),
    /** What the rows are: "Kategori", "Enhet". Heads the first column. */
    rowHeading: z.string().max(100),
    unit: unitSchema,
    decimals: decimalsSchema,
    /** Where the numbers come from, as printed: "avvikelsesystemet". */
    source: z.string().max(300),
    /** The day the numbers were taken out, ISO date, or null. */
    collected: z.iso.date().nullable(),
    direction: directionSchema,
    target: z.number().nullable(),
    /** Whether a sum under each column means something. */
    hasSums: z.boolean(),
    rows: z.array(labelSchema).max(2_000),
    columns: z.array(labelSchema).max(200),
    cells: z.record(idSchema, z.record(idSchema, cellSchema)),
    derivedRows: z.array(derivedLineSchema).max(50).optional(),
    derivedColumns: z.array(derivedLineSchema).max(50).optional(),
    /** What shares in the table are shares of, as printed: "registrerade dödsfall". */
    denominator: z.string().max(300).optional(),
    /** How many that is, for each column or row. */
    denominators: denominatorsSchema.optional(),
    /** Where numbers can't be compared across columns: a new system, another definition. */
    seriesBreaks: z
      .array(
        z.strictObject({
          /** The first column after the break. */ before: idSchema,
          note: z.string().max(300),
        }),
      )
      .max(20)
      .optional(),
    /** Whether its numbers are estimates, which is printed. */
    isApproximate: z.boolean().optional(),
    /** The cells that are estimates, printed "ca 120": by row id, the ids of the columns. */
    approximateCells: z.record(idSchema, z.array(idSchema).max(200)).optional(),
    /** Whether its counts are of persons, so that small ones are hidden when the report is published. */
    isAboutPersons: z.boolean().optional(),
    /** Which of its cells are counted from a register and never typed. */
    countedFrom: countedFromSchema.optional(),
  })
  .superRefine((dataset, context) => {
    for (const [axis, derived] of [
      ['rows', dataset.derivedRows],
      ['columns', dataset.derivedColumns],
    ] as const) {
      const ids = [...dataset[axis], ...(derived ?? [])].map(({ id }) => id)
      if (new Set(ids).size !== ids.length) {
        context.addIssue({ code: 'custom', path: [axis], message: 'doubled id' })
      }
    }
  })
export type Dataset = Readonly<z.infer<typeof datasetSchema>>

/** The unit and decimals of a cell: those of its row or else its column, where these have their own, or the table's. */
export function measureAt(
  dataset: Dataset,
  row: Label,
  column: Label,
): { readonly unit: Unit; readonly decimals: number } {
  return {
    unit: row.unit ?? column.unit ?? dataset.unit,
    decimals: row.decimals ?? column.decimals ?? dataset.decimals,
  }
}

/** The cell at this row and column; `null` where nothing was entered. */
export function cellAt(dataset: Dataset, rowId: string, columnId: string): Cell {
  if (!Object.hasOwn(dataset.cells, rowId)) return null
  const row = dataset.cells[rowId]
  if (row === undefined || !Object.hasOwn(row, columnId)) return null
  return row[columnId] ?? null
}

/** How many the shares of this column (or row, as the table has it) are shares of; `null` when not known. */
export function denominatorOf({ denominators }: Dataset, lineId: string): Cell {
  if (denominators === undefined || !Object.hasOwn(denominators.counts, lineId)) return null
  return denominators.counts[lineId] ?? null
}

/**
 * The sum of a column. `null` when no cell of it was measured; `suppressed` when one is hidden, since the sum
 * would then be of something else than what is shown.
 */
export function columnSum(dataset: Dataset, columnId: string): Cell {
  return sumOf(
    dataset.rows.map((row) => cellAt(dataset, row.id, columnId)),
    dataset.decimals,
  )
}

/** The sum of cells by the rule of `columnSum`, free of binary rounding at this number of decimals. */
export function sumOf(cells: readonly Cell[], decimals: number): Cell {
  if (cells.includes('suppressed')) return 'suppressed'
  const numbers = cells.filter((cell) => typeof cell === 'number')
  if (numbers.length === 0) return null
  const sum = numbers.reduce((total, number) => total + number, 0)
  return Number(sum.toFixed(Math.max(decimals, 6)))
}

/** Change from one cell to another, or null when either is missing or hidden. */
export function difference(from: Cell, to: Cell): number | null {
  if (typeof from !== 'number' || typeof to !== 'number') return null
  return Number((to - from).toFixed(6))
}
