import { z } from 'zod'
import { idSchema } from './ids.ts'

/** What a chart shows; nothing that can be derived from its dataset is stored. */
export const chartSchema = z.strictObject({
  id: idSchema,
  datasetId: idSchema,
  type: z.enum(['groupedColumn']),
  title: z.string().max(300),
  /** Which rows and columns, in the dataset's order; null is all. */
  rowIds: z.array(idSchema).nullable(),
  columnIds: z.array(idSchema).nullable(),
  /** The user's own text alternative; null is the generated one. */
  altText: z.string().max(2_000).nullable(),
})
export type Chart = Readonly<z.infer<typeof chartSchema>>
