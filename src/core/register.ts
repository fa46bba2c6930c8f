import { z } from 'zod'
import { idSchema } from './ids.ts'

/** More entries than a small municipality has in years; a register does not take more. */
export const MAX_ENTRIES = 5_000
/** The most categories of a register. */
export const MAX_CATEGORIES = 100
/** The most units of a register. */
export const MAX_UNITS = 200
/** The most registers of a report. */
export const MAX_REGISTERS = 50
/** The longest description or action of an entry. */
export const MAX_ENTRY_TEXT = 2_000

export const registerKindSchema = z.enum(['complaint', 'deviation', 'other'])
export type RegisterKind = z.infer<typeof registerKindSchema>

/** Who told of what happened. */
export const reporterSchema = z.enum([
  'patient',
  'relative',
  'staff',
  'otherProvider',
  'patientAdvisoryCommittee',
  'ivo',
  'anonymous',
  'other',
])
export type Reporter = z.infer<typeof reporterSchema>

/** How an investigated event was judged (PSL 1 kap. 5 §). */
export const harmSchema = z.enum(['none', 'careHarm', 'seriousCareHarm'])
export type Harm = z.infer<typeof harmSchema>

const text = z.string().max(MAX_ENTRY_TEXT)

/** One complaint or deviation. All of it stays in the project: only counts of entries are ever shown to others. */
export const registerEntrySchema = z.strictObject({
  id: idSchema,
  /** The day it came in or happened, ISO date, or null. */
  date: z.iso.date().nullable(),
  /** Null, or an id that the register does not have: not sorted in yet. */
  categoryId: idSchema.nullable(),
  unitId: idSchema.nullable(),
  reporter: reporterSchema.nullable(),
  description: text,
  /** What was done about it. */
  action: text,
  /** The day a complaint was answered, or a deviation was taken back to who reported it. */
  answered: z.iso.date().nullable(),
  /** Whether it was investigated as an event that harmed or could have (PSL 3 kap. 3 §). */
  isInvestigated: z.boolean(),
  /** Null until it is judged. */
  harm: harmSchema.nullable(),
  /** Whether it was reported to IVO by lex Maria (PSL 3 kap. 5 §). */
  isLexMaria: z.boolean(),
})
export type RegisterEntry = Readonly<z.infer<typeof registerEntrySchema>>

const registerLabelSchema = z.strictObject({ id: idSchema, label: z.string().max(300) })
/** A category or unit of a register: its label is the user's, its id never changes. */
export type RegisterLabel = Readonly<z.infer<typeof registerLabelSchema>>

/** Complaints or deviations one by one. Internal: never exported; tables count its entries (`countedFrom`). */
export const registerSchema = z
  .strictObject({
    id: idSchema,
    title: z.string().max(300),
    kind: registerKindSchema,
    categories: z.array(registerLabelSchema).max(MAX_CATEGORIES),
    units: z.array(registerLabelSchema).max(MAX_UNITS),
    /** Within how many days the municipality answers a complaint, or null when there is no such rule. */
    answerWithinDays: z.int().min(1).max(365).nullable(),
    entries: z.array(registerEntrySchema).max(MAX_ENTRIES),
  })
  .superRefine((register, context) => {
    for (const list of ['categories', 'units', 'entries'] as const) {
      const ids = register[list].map(({ id }) => id)
      if (new Set(ids).size !== ids.length) {
        context.addIssue({ code: 'custom', path: [list], message: 'doubled id' })
      }
    }
  })
export type Register = Readonly<z.infer<typeof registerSchema>>

/** What the rows of a table that is counted from a register stand for. */
export const registerCountsSchema = z.enum(['categories', 'units', 'handling', 'seriousEvents'])
export type RegisterCounts = z.infer<typeof registerCountsSchema>

/**
 * Which cells of a table are counted from a register: those in one of these rows and one of these columns. The other
 * cells are typed, as last year's are.
 */
export const countedFromSchema = z.strictObject({
  registerId: idSchema,
  counts: registerCountsSchema,
  /** Every row that has been counted here, also one that the user has taken away since. */
  rowIds: z.array(idSchema).max(500),
  /** The month that a column counts, or null for the whole report year. */
  columns: z.array(z.strictObject({ id: idSchema, month: z.int().min(1).max(12).nullable() })).max(200),
})
export type CountedFrom = Readonly<z.infer<typeof countedFromSchema>>

/** The register with this id, or undefined. */
export function registerOf(
  report: { readonly registers?: readonly Register[] | undefined },
  id: string,
): Register | undefined {
  return report.registers?.find((register) => register.id === id)
}
