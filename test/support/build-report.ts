import type { Chart } from '../../src/core/chart.ts'
import { createReport } from '../../src/core/create-report.ts'
import { type Cell, type Dataset, datasetSchema } from '../../src/core/dataset.ts'
import { addChart, addDataset } from '../../src/core/dataset-operations.ts'
import type { Report } from '../../src/core/report.ts'
import { doc, p } from '../../src/core/rich-text/builders.ts'
import type { RichText } from '../../src/core/rich-text/schema.ts'
import { setSectionContent } from '../../src/core/section-operations.ts'
import type { Template, TemplateSection } from '../../src/core/template.ts'

/** A section of a small template: `section('deviations', { level: 2, heading: 'Avvikelser' })`. */
export function section(id: string, change: Partial<TemplateSection> = {}): TemplateSection {
  return {
    id,
    kind: 'standard',
    level: 1,
    heading: id,
    printedLaw: null,
    includedByDefault: true,
    repeat: null,
    notApplicableReason: null,
    law: 'Lagen kräver inget särskilt.',
    questions: [],
    checklist: [],
    blueprints: [],
    ...change,
  }
}

/** A template of these sections. */
export function template(...sections: readonly TemplateSection[]): Template {
  return {
    id: 'liten',
    version: 1,
    name: 'Liten mall',
    documentName: 'Patientsäkerhetsberättelse',
    description: 'En liten mall för prov.',
    audience: 'alla',
    legalBasis: ['PSL 3 kap. 10 §'],
    decidedBy: 'nämnden',
    usualSize: '2 sidor',
    years: { from: 2025, to: null },
    sections: [...sections],
  }
}

/** A new report on 2025 for Exempelkommun from a template of these sections. */
export function report(...sections: readonly TemplateSection[]): Report {
  return createReport({
    id: '0b0f8c1e-6f0a-4f6e-8a54-3c1d7f2f9a01',
    template: template(...sections),
    year: 2025,
    organisation: { municipality: 'Exempelkommun', committee: 'Vård- och omsorgsnämnden' },
  })
}

/** The report with this text in a section; a string becomes one paragraph. */
export function written(before: Report, id: string, text: RichText | string): Report {
  return setSectionContent(before, id, typeof text === 'string' ? doc(p(text)) : text)
}

/** A table of counts: `dataset('avvikelser', ['2024', '2025'], { Fall: [875, 922] })`. Ids are r1…, c1…. */
export function dataset(
  id: string,
  columns: readonly string[],
  rows: Readonly<Record<string, readonly Cell[]>>,
  change: Partial<Dataset> = {},
): Dataset {
  const entries = Object.entries(rows)
  return datasetSchema.parse({
    id,
    title: `Tabell ${id}`,
    blueprintId: null,
    rowHeading: 'Kategori',
    unit: 'count',
    decimals: 0,
    source: 'avvikelsesystemet',
    collected: '2026-01-14',
    direction: 'neutral',
    target: null,
    hasSums: true,
    rows: entries.map(([label], index) => ({ id: `r${index + 1}`, label })),
    columns: columns.map((label, index) => ({ id: `c${index + 1}`, label })),
    cells: Object.fromEntries(
      entries.map(([, cells], row) => [
        `r${row + 1}`,
        Object.fromEntries(cells.map((cell, column) => [`c${column + 1}`, cell])),
      ]),
    ),
    ...change,
  })
}

/** A chart of a whole table. */
export function chart(id: string, datasetId: string, change: Partial<Chart> = {}): Chart {
  return {
    id,
    datasetId,
    type: 'groupedColumn',
    title: `Diagram ${id}`,
    rowIds: null,
    columnIds: null,
    altText: null,
    ...change,
  }
}

/** The table of deviations that most tests use: 2 237 in 2024 and 2 509 in 2025. */
export const deviations: Dataset = dataset(
  'avvikelser',
  ['2024', '2025'],
  { Fall: [875, 922], Läkemedel: [696, 729], SoL: [167, 202], Övriga: [499, 656] },
  { title: 'Rapporterade avvikelser per kategori' },
)

/** The report with the table of deviations and a chart of it, `avvikelsediagram`. */
export function withDeviations(before: Report): Report {
  return addChart(addDataset(before, deviations), chart('avvikelsediagram', 'avvikelser'))
}
