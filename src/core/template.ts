import { z } from 'zod'
import { idSchema } from './ids.ts'
import { pointsIntoReport } from './rich-text/detached-text.ts'
import { richTextSchema } from './rich-text/schema.ts'

/**
 * One thing that a section should hold. `required`: a law or regulation demands it in the report;
 * `recommended`: follows from practice or from a duty on the care itself. `basis` says which.
 * `rules` are the ids of the checks that answer it by machine; left out when only a reader can tell.
 */
export const checklistItemSchema = z.strictObject({
  id: idSchema,
  level: z.enum(['required', 'recommended']),
  text: z.string().min(1),
  basis: z.string().min(1),
  rules: z.array(idSchema).min(1).optional(),
})
export type ChecklistItem = Readonly<z.infer<typeof checklistItemSchema>>

/** A word that a section explains or measures: one of the 14 dimensions of a survey, say. */
export const templateTermSchema = z.strictObject({
  id: idSchema,
  name: z.string().min(1),
  explanation: z.string().min(1),
  /** What the writer should check before using it; never exported. */
  note: z.string().min(1).optional(),
})
export type TemplateTerm = Readonly<z.infer<typeof templateTermSchema>>

/** A text that may stand in a template: nothing in it points into a certain report's data or images. */
export const standardTextSchema = richTextSchema.refine(
  (text) => !pointsIntoReport(text),
  'points into a report',
)

/**
 * A section as a template defines it. `level` 0 is the title page, 1–4 are Word's Rubrik 1–4.
 * `standard` sections belong to the model report and are always there; `optional` ones are local additions,
 * on from the start when `includedByDefault`. `printedLaw` is the line printed under the heading.
 * Headings may hold variables in angle brackets, filled in from the organisation (see `headingText`).
 */
export const templateSectionSchema = z.strictObject({
  id: idSchema,
  kind: z.enum(['front', 'standard', 'optional']),
  level: z.int().min(0).max(4),
  heading: z.string().min(1).max(300),
  printedLaw: z.string().min(1).nullable(),
  includedByDefault: z.boolean(),
  /** What the section may be repeated for, in Swedish ("verksamhetsområde"), or null. */
  repeat: z.string().min(1).nullable(),
  /** The standard sentence exported when the section is marked not applicable, or null when it may not be. */
  notApplicableReason: z.string().min(1).nullable(),
  /** What the law demands of this section, in plain Swedish. */
  law: z.string().min(1),
  questions: z.array(z.string().min(1)),
  checklist: z.array(checklistItemSchema),
  /** Ids of the data blueprints that are usual here. */
  blueprints: z.array(idSchema),
  /** Words with a fixed order that belong to the section, left out when there are none. */
  terms: z.array(templateTermSchema).min(1).optional(),
  /** What a repeated section, or one under it, is about from the start. */
  operation: z.string().min(1).max(300).optional(),
  /** Why a section that isn't included by default is left out, where it takes a reason. */
  hiddenReason: z.string().min(1).max(20_000).optional(),
  /** The text that a new report begins with here, for its writer to look over. */
  standardText: standardTextSchema.optional(),
})
export type TemplateSection = Readonly<z.infer<typeof templateSectionSchema>>

/** A report kind: its sections in order, with the law's demands and guidance. Data, never code. */
export const templateSchema = z
  .strictObject({
    id: idSchema,
    version: z.int().min(1),
    name: z.string().min(1).max(300),
    /** The document's own name, as on its title page: "Patientsäkerhetsberättelse". */
    documentName: z.string().min(1),
    description: z.string().min(1),
    /** Whom the template is for. */
    audience: z.string().min(1),
    legalBasis: z.array(z.string().min(1)),
    decidedBy: z.string().min(1),
    usualSize: z.string().min(1),
    /** First and last report year that the template is meant for; null when open. */
    years: z.strictObject({ from: z.int().nullable(), to: z.int().nullable() }),
    sections: z.array(templateSectionSchema).min(1).max(500),
  })
  .superRefine((template, context) => {
    const seen = new Set<string>()
    let previousLevel = 0
    for (const [index, section] of template.sections.entries()) {
      if (seen.has(section.id)) {
        context.addIssue({
          code: 'custom',
          path: ['sections', index, 'id'],
          message: `doubled: ${section.id}`,
        })
      }
      seen.add(section.id)
      if (section.level > previousLevel + 1) {
        context.addIssue({
          code: 'custom',
          path: ['sections', index, 'level'],
          message: 'a level is skipped',
        })
      }
      previousLevel = section.level
      for (const [place, { id }] of section.checklist.entries()) {
        if (section.checklist.findIndex((item) => item.id === id) === place) continue
        const path = ['sections', index, 'checklist', place, 'id']
        context.addIssue({ code: 'custom', path, message: `doubled: ${id}` })
      }
    }
  })
export type Template = Readonly<z.infer<typeof templateSchema>>

/** The section with this id, or undefined. */
export function templateSection(template: Template, id: string): TemplateSection | undefined {
  return template.sections.find((section) => section.id === id)
}
