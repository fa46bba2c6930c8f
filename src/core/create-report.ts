import {
  type Organisation,
  type OutlineEntry,
  REPORT_VERSION,
  type Report,
  type Section,
  type SectionStatus,
} from './report.ts'
import { emptyRichText } from './rich-text/schema.ts'
import type { Template } from './template.ts'

/** What is asked for when a report is made; the rest of the organisation is filled in later. */
export interface NewReport {
  readonly id: string
  readonly template: Template
  readonly year: number
  readonly organisation: Partial<Organisation> & { readonly municipality: string }
}

/**
 * A new report: all sections of the template in its order, empty. Optional sections that are not included by
 * default are there but hidden, so that turning one on later is one operation.
 */
export function createReport({ id, template, year, organisation }: NewReport): Report {
  const outline = template.sections.map(
    (section): OutlineEntry => ({
      id: section.id,
      templateSectionId: section.id,
      level: section.level,
      heading: null,
      operation: null,
      visibility: section.includedByDefault ? { kind: 'shown' } : { kind: 'hidden', reason: '' },
    }),
  )
  return {
    version: REPORT_VERSION,
    id,
    year,
    template,
    organisation: { ...emptyOrganisation, ...organisation },
    outline,
    sections: Object.fromEntries(outline.map((entry) => [entry.id, emptySection])),
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
