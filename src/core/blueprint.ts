import { z } from 'zod'
import { decimalsSchema, derivedLineSchema, directionSchema, unitSchema } from './dataset.ts'
import { operandsOf } from './derived-lines.ts'
import { idSchema } from './ids.ts'

const name = z.string().min(1).max(300)
const sentence = z.string().min(1).max(600)

/** A row or column that a blueprint names. What it leaves out is the blueprint's own. */
export const blueprintLabelSchema = z.strictObject({
  id: idSchema,
  label: name,
  unit: unitSchema.optional(),
  decimals: decimalsSchema.optional(),
  direction: directionSchema.optional(),
  /** A national target for this row; whose it is stands in the blueprint's own `target`. */
  target: z.number().optional(),
})
export type BlueprintLabel = Readonly<z.infer<typeof blueprintLabelSchema>>

/**
 * A stretch of rows or columns. `fixed` has its labels; the others get theirs when the table is made:
 * `years` from the report year (`from: -1, to: 0` is last year and this), once for each label in `of` when there
 * are several things to follow; `months` January to December; `municipalities` the own and the county to compare
 * with; `units` and `operations` those of the organisation, or `labels` where none are filled in; `open` so many
 * empty ones for the user to name.
 */
export const axisPartSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('fixed'), labels: z.array(blueprintLabelSchema).min(1) }),
  z
    .strictObject({
      kind: z.literal('years'),
      from: z.int().min(-10).max(10),
      to: z.int().min(-10).max(10),
      of: z.array(blueprintLabelSchema).min(1).optional(),
    })
    .refine(({ from, to }) => from <= to, 'the years run backwards'),
  z.strictObject({ kind: z.literal('months') }),
  z.strictObject({ kind: z.literal('municipalities') }),
  z.strictObject({ kind: z.literal('units') }),
  z.strictObject({ kind: z.literal('operations'), labels: z.array(blueprintLabelSchema).min(1) }),
  z.strictObject({ kind: z.literal('open'), count: z.int().min(1).max(20) }),
])
export type AxisPart = Readonly<z.infer<typeof axisPartSchema>>

/** The rows or the columns of a table, as stretches in order. */
export const axisSchema = z
  .array(axisPartSchema)
  .min(1)
  .superRefine((parts, context) => {
    const ids = parts.flatMap((part) => labelsOf(part).map(({ id }) => id))
    const doubled = ids.find((id, index) => ids.indexOf(id) !== index)
    if (doubled !== undefined) context.addIssue({ code: 'custom', message: `doubled: ${doubled}` })
  })
export type BlueprintAxis = readonly AxisPart[]

export const blueprintChartTypeSchema = z.enum([
  'groupedColumn',
  'stackedColumn',
  'percentStacked',
  'horizontalBar',
  'line',
  'radar',
  'combined',
  'none',
])

/** A target that comes with a measure. Only one that is national and confirmed is filled in unasked. */
export const blueprintTargetSchema = z.strictObject({
  /** Null when it differs by row, or is told in words only. */
  value: z.number().nullable(),
  /** Who has set it, and when, in Swedish. */
  whose: name,
  isNational: z.boolean(),
  isConfirmed: z.boolean(),
})

/** A value that the text usually quotes: how it is worked out, and in Swedish what it is. */
export const quotedValueSchema = z.strictObject({
  kind: z.enum([
    'sum',
    'difference',
    'percentChange',
    'share',
    'mean',
    'extreme',
    'rate',
    'distance',
    'comparison',
    'count',
    'product',
  ]),
  says: sentence,
})

const common = {
  id: idSchema,
  /** The title of the table that it makes. */
  name,
  /** What is measured, in a few words: told where a blueprint is chosen. */
  measures: sentence,
  /** Where the numbers come from, as printed after "Källa:". Empty when the report itself is the source. */
  source: z.string().max(300),
  /** Ids of data sources that tell how the numbers are taken out. */
  sources: z.array(idSchema),
  /** Ids of the template sections where it is usual; none for a table of the user's own choice. */
  usedIn: z.array(idSchema),
  quoted: z.array(quotedValueSchema),
  /** What to think of when filling it in. Shown to the user, never exported. */
  notes: z.array(sentence),
  rows: axisSchema,
}

/** A table of numbers that reports usually hold. */
export const numbersBlueprintSchema = z
  .strictObject({
    ...common,
    kind: z.literal('numbers'),
    rowHeading: z.string().min(1).max(100),
    columns: axisSchema,
    derivedRows: z.array(derivedLineSchema).min(1).optional(),
    derivedColumns: z.array(derivedLineSchema).min(1).optional(),
    unit: unitSchema,
    decimals: decimalsSchema,
    direction: directionSchema,
    target: blueprintTargetSchema.nullable(),
    /** Whether each row has a target of its own, which the user fills in where no national one is known. */
    hasRowTargets: z.boolean(),
    hasSums: z.boolean(),
    /** What the shares are shares of, or null when there are none. */
    denominator: name.nullable(),
    /** Whether the table tells how many that is, for each column or each row. */
    denominatorAxis: z.enum(['columns', 'rows']).optional(),
    /** Whether its counts are of persons, so that small ones are hidden when the report is published. */
    isAboutPersons: z.boolean(),
    chartType: blueprintChartTypeSchema,
    /** The rows or columns that the chart shows when it is not to show all in the table's unit. */
    chartRows: z.array(idSchema).min(1).optional(),
    chartColumns: z.array(idSchema).min(1).optional(),
  })
  .superRefine((blueprint, context) => {
    for (const [axis, derived] of [
      ['rows', blueprint.derivedRows],
      ['columns', blueprint.derivedColumns],
    ] as const) {
      const fixed = blueprint[axis].flatMap((part) => (part.kind === 'fixed' ? part.labels : []))
      const known = new Set(fixed.map(({ id }) => id))
      for (const { id, formula } of derived ?? []) {
        const stray = operandsOf(formula).find((operand) => !known.has(operand))
        if (stray === undefined && !known.has(id)) continue
        const message = stray === undefined ? `doubled: ${id}` : `${id} needs ${stray}`
        context.addIssue({ code: 'custom', path: [axis], message })
      }
      const chosen = axis === 'rows' ? blueprint.chartRows : blueprint.chartColumns
      const unknown = chosen?.find((id) => !known.has(id))
      if (unknown !== undefined) {
        context.addIssue({ code: 'custom', path: [axis], message: `no ${unknown} to chart` })
      }
    }
  })

const worded = {
  ...common,
  rowHeading: z.string().min(1).max(100),
  /** After the first column, which holds the rows. */
  columns: z.array(blueprintLabelSchema).min(1),
}

/**
 * A table that is usual in the report, told apart by what it becomes there: `numbers` a dataset; `textTable` a plain
 * table in the text; `goals`, `actions` and `selfChecks` entries of the report's own lists, of which the columns say
 * what is told about each; `register` a list of single cases that stays in the project and is never exported.
 */
export const blueprintEntrySchema = z.discriminatedUnion('kind', [
  numbersBlueprintSchema,
  z.strictObject({ ...worded, kind: z.literal('textTable') }),
  z.strictObject({ ...worded, kind: z.literal('goals') }),
  z.strictObject({ ...worded, kind: z.literal('actions') }),
  z.strictObject({ ...worded, kind: z.literal('selfChecks') }),
  z.strictObject({ ...worded, kind: z.literal('register') }),
])

/** A file of blueprints: one of the groups A–L. */
export const blueprintGroupSchema = z.strictObject({
  id: z.string().regex(/^[A-L]$/),
  name,
  blueprints: z.array(blueprintEntrySchema).min(1),
})

/** A blueprint with the group that it is offered in. */
export type Blueprint = Readonly<z.infer<typeof blueprintEntrySchema>> & {
  readonly group: { readonly id: string; readonly name: string }
}
export type NumbersBlueprint = Extract<Blueprint, { readonly kind: 'numbers' }>
export type TextTableBlueprint = Extract<Blueprint, { readonly kind: 'textTable' }>

/** A system or register that numbers come from, and how they are taken out of it. All in Swedish. */
export const dataSourceSchema = z.strictObject({
  id: idSchema,
  name,
  what: sentence,
  extract: sentence,
  owner: name,
})
export type DataSource = Readonly<z.infer<typeof dataSourceSchema>>

/**
 * A blueprint as a table of words to write in: goals, actions and self-checks are written so too. Null for numbers, which
 * are a table of their own, and for lists of single cases, which stay out of the report.
 */
export function asTextTable(blueprint: Blueprint): TextTableBlueprint | null {
  if (blueprint.kind === 'numbers' || blueprint.kind === 'register') return null
  return { ...blueprint, kind: 'textTable' }
}

/** The labels that a stretch of an axis names itself. */
export function labelsOf(part: AxisPart): readonly BlueprintLabel[] {
  switch (part.kind) {
    case 'fixed':
    case 'operations':
      return part.labels
    case 'years':
      return part.of ?? []
    case 'months':
    case 'municipalities':
    case 'units':
    case 'open':
      return []
  }
}
