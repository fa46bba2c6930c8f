import { z } from 'zod'
import { idSchema } from './ids.ts'

/** One measured value; `null` was not measured; `suppressed` exists but may not be shown. */
export const cellSchema = z.union([z.number(), z.null(), z.literal('suppressed')])
export type Cell = z.infer<typeof cellSchema>

const labelSchema = z.strictObject({ id: idSchema, label: z.string().max(300) })
/** A row or column: its label is the user's, its id never changes. */
export type Label = Readonly<z.infer<typeof labelSchema>>

export const unitSchema = z.enum(['count', 'percent', 'days', 'index', 'minutes', 'tkr', 'points'])
export type Unit = z.infer<typeof unitSchema>

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
    decimals: z.int().min(0).max(4),
    /** Where the numbers come from, as printed: "avvikelsesystemet". */
    source: z.string().max(300),
    /** The day the numbers were taken out, ISO date, or null. */
    collected: z.iso.date().nullable(),
    /** Whether a higher number is better, worse or neither. */
    direction: z.enum(['higher', 'lower', 'neutral']),
    target: z.number().nullable(),
    /** Whether a sum under each column means something. */
    hasSums: z.boolean(),
    rows: z.array(labelSchema).max(2_000),
    columns: z.array(labelSchema).max(200),
    cells: z.record(idSchema, z.record(idSchema, cellSchema)),
  })
  .superRefine((dataset, context) => {
    for (const axis of ['rows', 'columns'] as const) {
      const ids = dataset[axis].map((label) => label.id)
      if (new Set(ids).size !== ids.length) {
        context.addIssue({ code: 'custom', path: [axis], message: 'doubled id' })
      }
    }
  })
export type Dataset = Readonly<z.infer<typeof datasetSchema>>

/** The cell at this row and column; `null` where nothing was entered. */
export function cellAt(dataset: Dataset, rowId: string, columnId: string): Cell {
  if (!Object.hasOwn(dataset.cells, rowId)) return null
  const row = dataset.cells[rowId]
  if (row === undefined || !Object.hasOwn(row, columnId)) return null
  return row[columnId] ?? null
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
