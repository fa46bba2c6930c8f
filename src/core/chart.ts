import { z } from 'zod'
import { idSchema } from './ids.ts'

export const chartTypeSchema = z.enum([
  'groupedColumn',
  'stackedColumn',
  'percentStacked',
  'horizontalBar',
  'line',
  'radar',
  'combined',
  'pie',
])
export type ChartType = z.infer<typeof chartTypeSchema>

export const seriesFromSchema = z.enum(['columns', 'rows'])
/** Which of the table's lines are told apart by colour; the others stand along the axis. */
export type SeriesFrom = z.infer<typeof seriesFromSchema>

/** What a chart shows; nothing that can be derived from its dataset is stored. */
export const chartSchema = z.strictObject({
  id: idSchema,
  datasetId: idSchema,
  type: chartTypeSchema,
  title: z.string().max(300),
  /** Which rows and columns, in the dataset's order; null is all. */
  rowIds: z.array(idSchema).nullable(),
  columnIds: z.array(idSchema).nullable(),
  /** Left out: what suits the type and the table. */
  seriesFrom: seriesFromSchema.optional(),
  /** Whether the table's targets are drawn; left out: they are. */
  showsTarget: z.boolean().optional(),
  /** The user's own text alternative; null is the generated one. */
  altText: z.string().max(2_000).nullable(),
})
export type Chart = Readonly<z.infer<typeof chartSchema>>
