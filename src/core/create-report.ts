import {
  type Organisation,
  type OutlineEntry,
  REPORT_VERSION,
  type Report,
  type Section,
  type SectionStatus,
} from './report.ts'
import { emptyRichText } from './rich-text/schema.ts'
import type { Template, TemplateSection } from './template.ts'

/** What is asked for when a report is made; the rest of the organisation is filled in later. */
export interface NewReport {
  readonly id: string
  readonly template: Template
  readonly year: number
  readonly organisation: Partial<Organisation> & { readonly municipality: string }
}

/**
 * A new report: all sections of the template in its order, empty but for the template's standard texts. Sections
 * that are not included by default are there but hidden, so that turning one on later is one operation.
 */
export function createReport({ id, template, year, organisation }: NewReport): Report {
  const outline = template.sections.map(
    (section): OutlineEntry => ({
      id: section.id,
      templateSectionId: section.id,
      level: section.level,
      heading: null,
      operation: section.operation ?? null,
      visibility: startingVisibility(section),
    }),
  )
  return {
    version: REPORT_VERSION,
    id,
    year,
    template,
    organisation: { ...emptyOrganisation, ...organisation },
    outline,
    sections: Object.fromEntries(template.sections.map((section) => [section.id, startingSection(section)])),
    datasets: [],
    charts: [],
    goals: [],
    selfChecks: [],
    actions: [],
    media: {},
    previousYear: null,
  }
}

const notStarted: SectionStatus = { kind: 'notStarted' }

/** What a section begins as. */
export const emptySection: Section = {
  status: notStarted,
  content: { type: 'doc', content: [...emptyRichText.content] },
  checklist: {},
  notes: '',
  assignee: null,
}

/** What a section of this definition begins as: empty, or with the standard text, which is for its writer to finish. */
export function startingSection({ standardText }: TemplateSection): Section {
  if (standardText === undefined) return emptySection
  return { ...emptySection, status: { kind: 'inProgress' }, content: standardText }
}

/** Whether a section of this definition is shown from the start. */
export function startingVisibility({
  includedByDefault,
  hiddenReason,
}: TemplateSection): OutlineEntry['visibility'] {
  return includedByDefault ? { kind: 'shown' } : { kind: 'hidden', reason: hiddenReason ?? '' }
}

const emptyOrganisation: Organisation = {
  municipality: '',
  committee: '',
  department: '',
  county: '',
  region: '',
  registrationNumber: '',
  preparedDate: null,
  decisionDate: null,
  authors: [],
  units: [],
}
