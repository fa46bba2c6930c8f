import { z } from 'zod'
import { chartSchema } from './chart.ts'
import { ignoredFindingSchema } from './checks/ignored-findings.ts'
import { coverMemoSchema } from './cover-memo.ts'
import { datasetSchema } from './dataset.ts'
import { idSchema, sha256Schema } from './ids.ts'
import { MAX_REGISTERS, registerSchema } from './register.ts'
import { richTextSchema } from './rich-text/schema.ts'
import { templateSchema } from './template.ts'

/** The version of `report.json` that this program writes. */
export const REPORT_VERSION = 1

const line = z.string().max(300)
const prose = z.string().max(20_000)
const yearSchema = z.int().min(1990).max(2200)
const dateSchema = z.iso.date().nullable()

export const authorSchema = z.strictObject({ name: line, title: line })
export const unitSchema = z.strictObject({ name: line, operation: line })

/** Who writes and for whom. Empty strings are "not filled in yet". */
export const organisationSchema = z.strictObject({
  municipality: line,
  committee: line,
  department: line,
  county: line,
  region: line,
  registrationNumber: line,
  /** The day the report was drawn up, which the law wants before 1 March. */
  preparedDate: dateSchema,
  decisionDate: dateSchema,
  authors: z.array(authorSchema).max(20),
  units: z.array(unitSchema).max(200),
  /** The organisation's emblem for the title page, an image among `media`. */
  logo: sha256Schema.optional(),
  /** Names that are no longer used, of offices, roles and systems, with what is said instead (empty: nothing). */
  formerNames: z
    .array(z.strictObject({ name: line, now: line }))
    .max(100)
    .optional(),
})
export type Organisation = Readonly<z.infer<typeof organisationSchema>>

/** A heading of the report, in reading order. Texts are kept under the same id in `sections`. */
export const outlineEntrySchema = z.strictObject({
  id: idSchema,
  /** The section of the template that this is an instance of, or null for the user's own. */
  templateSectionId: idSchema.nullable(),
  level: z.int().min(0).max(4),
  /** The user's wording of the heading, or null for the template's. */
  heading: line.nullable(),
  /** What a repeated section is about, or null. */
  operation: line.nullable(),
  visibility: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('shown') }),
    z.strictObject({ kind: z.literal('hidden'), reason: prose }),
  ]),
})
export type OutlineEntry = Readonly<z.infer<typeof outlineEntrySchema>>

export const sectionStatusSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('notStarted') }),
  z.strictObject({ kind: z.literal('inProgress') }),
  z.strictObject({ kind: z.literal('ready') }),
  /** The reason is the sentence that is exported instead of the text, which is kept. */
  z.strictObject({ kind: z.literal('notApplicable'), reason: prose }),
])
export type SectionStatus = Readonly<z.infer<typeof sectionStatusSchema>>

export const checklistAnswerSchema = z.strictObject({
  answer: z.enum(['yes', 'no', 'partly', 'notApplicable']).nullable(),
  /** Never exported. */
  comment: prose,
})
export type ChecklistAnswer = Readonly<z.infer<typeof checklistAnswerSchema>>

export const sectionSchema = z.strictObject({
  status: sectionStatusSchema,
  content: richTextSchema,
  checklist: z.record(idSchema, checklistAnswerSchema),
  /** Private, never exported. */
  notes: prose,
  assignee: line.nullable(),
})
export type Section = Readonly<z.infer<typeof sectionSchema>>

export const goalSchema = z.strictObject({
  id: idSchema,
  level: z.enum(['overall', 'operational']),
  text: prose,
  measure: prose,
  baseline: z.number().nullable(),
  targets: z.array(z.strictObject({ year: yearSchema, value: z.number() })).max(30),
  outcome: z.number().nullable(),
  fulfilment: z.enum(['met', 'partlyMet', 'notMet']).nullable(),
  analysis: prose,
  nextStep: prose,
})
export type Goal = Readonly<z.infer<typeof goalSchema>>

export const selfCheckSchema = z.strictObject({
  id: idSchema,
  what: prose,
  scope: prose,
  frequency: line,
  source: line,
  isDone: z.boolean().nullable(),
  result: prose,
  analysis: prose,
})
export type SelfCheck = Readonly<z.infer<typeof selfCheckSchema>>

export const actionSchema = z.strictObject({
  id: idSchema,
  area: line,
  goal: prose,
  activity: prose,
  responsible: line,
  due: dateSchema,
  followUp: prose,
  status: z.enum(['planned', 'ongoing', 'done', 'stopped']),
})
export type Action = Readonly<z.infer<typeof actionSchema>>

/** An image kept in the project file under its content hash. */
export const mediaSchema = z.strictObject({
  extension: z.enum(['png', 'jpg', 'gif', 'webp']),
  widthPx: z.int().min(1).max(30_000),
  heightPx: z.int().min(1).max(30_000),
  altText: z.string().max(2_000),
  isDecorative: z.boolean(),
})
export type Media = Readonly<z.infer<typeof mediaSchema>>

/** Last year's report, trimmed to what is read beside this year's. */
export const previousYearSchema = z.strictObject({
  year: yearSchema,
  templateId: idSchema,
  sections: z.array(z.strictObject({ id: idSchema, heading: line, content: richTextSchema })).max(400),
  goals: z.array(goalSchema).max(500),
  /** Its tables, which this year's are compared with. */
  datasets: z.array(datasetSchema).max(500).optional(),
  organisation: organisationSchema.optional(),
})
export type PreviousYear = Readonly<z.infer<typeof previousYearSchema>>

/** The whole project but for the bytes of its images. Everything in it is JSON. */
export const reportSchema = z
  .strictObject({
    version: z.literal(REPORT_VERSION),
    /** Made once, when the project is created; tells whether two files are the same project. */
    id: z.uuid(),
    year: yearSchema,
    template: templateSchema,
    organisation: organisationSchema,
    outline: z.array(outlineEntrySchema).min(1).max(500),
    sections: z.record(idSchema, sectionSchema),
    datasets: z.array(datasetSchema).max(500),
    charts: z.array(chartSchema).max(500),
    /** Complaints and deviations one by one; never exported. Left out: none. */
    registers: z.array(registerSchema).max(MAX_REGISTERS).optional(),
    goals: z.array(goalSchema).max(500),
    selfChecks: z.array(selfCheckSchema).max(500),
    actions: z.array(actionSchema).max(1_000),
    media: z.record(sha256Schema, mediaSchema),
    previousYear: previousYearSchema.nullable(),
    coverMemo: coverMemoSchema.optional(),
    /** What the review found and somebody put aside, each with a reason. */
    ignoredFindings: z.array(ignoredFindingSchema).max(5_000).optional(),
    /** Counts of persons below this, zero apart, are hidden when the report is published. Left out: five. */
    smallCountLimit: z.int().min(3).max(10).optional(),
  })
  .superRefine((report, context) => {
    const ids = report.outline.map((entry) => entry.id)
    if (new Set(ids).size !== ids.length) {
      context.addIssue({ code: 'custom', path: ['outline'], message: 'doubled section id' })
    }
    const missing = ids.filter((id) => !Object.hasOwn(report.sections, id))
    const stray = Object.keys(report.sections).filter((id) => !ids.includes(id))
    for (const id of [...missing, ...stray]) {
      context.addIssue({ code: 'custom', path: ['sections', id], message: 'outline and sections differ' })
    }
    for (const axis of ['datasets', 'charts', 'registers', 'goals', 'selfChecks', 'actions'] as const) {
      const all = (report[axis] ?? []).map((item) => item.id)
      if (new Set(all).size !== all.length) {
        context.addIssue({ code: 'custom', path: [axis], message: 'doubled id' })
      }
    }
  })
export type Report = Readonly<z.infer<typeof reportSchema>>

/** A report without its texts: all that tables and what is said of them go by. */
export type ReportWithoutTexts = Omit<Report, 'sections' | 'ignoredFindings'>

/** The section under this id. Throws when there is none: outline and sections are kept in step. */
export function sectionOf(report: Report, id: string): Section {
  const section = Object.hasOwn(report.sections, id) ? report.sections[id] : undefined
  if (section === undefined) throw new Error(`no section ${id}`)
  return section
}
