import { z } from 'zod'
import { idSchema } from './ids.ts'
import { outlineOf } from './outline.ts'
import type { Report } from './report.ts'

/** What a report can leave as, in the order in which they are offered. */
export const exportFormats = ['docx', 'pdf', 'html'] as const
export type ExportFormat = (typeof exportFormats)[number]

/** Which part of the report is exported: all that is shown, or the sections with these ids. */
export const exportScopeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('whole') }),
  z.strictObject({ kind: z.literal('sections'), sectionIds: z.array(idSchema).min(1).max(2000).readonly() }),
])
export type ExportScope = Readonly<z.infer<typeof exportScopeSchema>>

/** How documents are made, as it was chosen last. Remembered for the next report too. */
export const exportSettingsSchema = z.strictObject({
  format: z.enum(exportFormats),
  /** Headings as "1", "1.1", "1.1.1". */
  numberedHeadings: z.boolean(),
  /** Lists of tables, charts and images after the contents. */
  listOfFigures: z.boolean(),
  /** An appendix that shows which demands of the law the report answers, and where. */
  lawAppendix: z.boolean(),
  /** Word in the look of the municipality's own Word template, when there is one. */
  usesWordTemplate: z.boolean(),
})
export type ExportSettings = Readonly<z.infer<typeof exportSettingsSchema>>

/** What every format of the document is told. */
export type DocumentChoices = Pick<ExportSettings, 'numberedHeadings' | 'listOfFigures' | 'lawAppendix'>

/** One export: how, and which part. The part is chosen each time, so that nobody sends half a report unawares. */
export const exportChoiceSchema = z.strictObject({
  ...exportSettingsSchema.shape,
  scope: exportScopeSchema,
})
export type ExportChoice = Readonly<z.infer<typeof exportChoiceSchema>>

/** The settings before anybody has chosen. */
export const defaultExportSettings: ExportSettings = {
  format: 'docx',
  numberedHeadings: false,
  listOfFigures: false,
  lawAppendix: false,
  usesWordTemplate: true,
}

/**
 * The report with only the part that is exported. Headings keep the words that they have in the whole report; the title
 * page is always there. A section that is chosen without the one above it comes by itself.
 */
export function scopedReport(report: Report, scope: ExportScope): Report {
  if (scope.kind === 'whole') return report
  const chosen = new Set(scope.sectionIds)
  const kept = outlineOf(report).filter(({ entry, level }) => level === 0 || chosen.has(entry.id))
  return {
    ...report,
    outline: kept.map(({ entry, heading }) => (entry.level === 0 ? entry : { ...entry, heading })),
  }
}

/** What the document is made with: the appendix answers for the whole report, and is left out of a part of it. */
export function documentChoices({ scope, ...settings }: ExportChoice): DocumentChoices {
  const { numberedHeadings, listOfFigures, lawAppendix } = settings
  return { numberedHeadings, listOfFigures, lawAppendix: lawAppendix && scope.kind === 'whole' }
}
