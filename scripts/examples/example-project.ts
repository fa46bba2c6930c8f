import { z } from 'zod'
import { type Chart, chartTypeSchema } from '../../src/core/chart.ts'
import { createReport } from '../../src/core/create-report.ts'
import { type Cell, type Dataset, datasetSchema } from '../../src/core/dataset.ts'
import {
  checklistAnswerSchema,
  organisationSchema,
  type Report,
  reportSchema,
  type SectionStatus,
} from '../../src/core/report.ts'
import { inlineText } from '../../src/core/rich-text/text.ts'
import type { Template } from '../../src/core/template.ts'
import type { ExampleSection } from './example-text.ts'
import type { ExampleFigures } from './example-values.ts'

const cell = z.union([z.number(), z.null(), z.literal('suppressed')])

/** `project.json` of an example: everything but the texts, written for people. */
const exampleProjectSchema = z.strictObject({
  template: z.string(),
  year: z.int(),
  organisation: organisationSchema,
  datasets: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      blueprint: z.string().nullable(),
      rowHeading: z.string(),
      unit: datasetSchema.shape.unit,
      decimals: z.int(),
      source: z.string(),
      collected: z.string().nullable(),
      direction: datasetSchema.shape.direction,
      target: z.number().optional(),
      sums: z.boolean(),
      columns: z.array(z.union([z.string(), z.strictObject({ label: z.string(), decimals: z.int() })])),
      rows: z.array(z.tuple([z.string()], cell)),
      /** One for each row: its own target, or null when there is none. */
      targets: z.array(z.number().nullable()).optional(),
      /** What shares are shares of, and how many that is in each column. */
      denominator: z.string().optional(),
      counts: z.array(cell).optional(),
    }),
  ),
  charts: z.array(
    z.strictObject({
      id: z.string(),
      dataset: z.string(),
      type: chartTypeSchema,
      title: z.string(),
      columns: z.array(z.string()).optional(),
    }),
  ),
  checklist: z.record(
    z.string(),
    z.strictObject({ answer: checklistAnswerSchema.shape.answer, comment: z.string().optional() }),
  ),
})
export type ExampleProject = Readonly<z.infer<typeof exampleProjectSchema>>

/** Reads `project.json`. Throws with the place on anything unexpected. */
export function readExampleProject(json: unknown): ExampleProject {
  return exampleProjectSchema.parse(json)
}

/** What the text of an example may name. */
export function figuresOf({ datasets, charts }: ExampleProject): ExampleFigures {
  return {
    datasets: datasets.map(({ id, rows, columns }) => ({
      id,
      rows: rows.map(([label]) => label),
      columns: columns.map(labelOf),
    })),
    charts,
  }
}

function labelOf(column: ExampleProject['datasets'][number]['columns'][number]): string {
  return typeof column === 'string' ? column : column.label
}

/** The report of an example. Throws when texts, tables or checklist name what the template does not have. */
export function exampleReport(
  id: string,
  template: Template,
  project: ExampleProject,
  texts: readonly ExampleSection[],
): Report {
  const start = createReport({ id, template, year: project.year, organisation: project.organisation })
  const known = new Map(texts.map((text) => [text.id, text]))
  for (const text of texts) {
    if (!start.outline.some((entry) => entry.id === text.id)) throw new Error(`no section ${text.id}`)
  }
  const answered = Object.keys(project.checklist)
  const items = template.sections.flatMap((section) => section.checklist.map((item) => item.id))
  const stray = answered.filter((itemId) => !items.includes(itemId))
  if (stray.length > 0) throw new Error(`no checklist item ${stray.join(', ')}`)
  const report: Report = {
    ...start,
    outline: start.outline.map((entry) => ({ ...entry, visibility: { kind: 'shown' } })),
    sections: Object.fromEntries(
      start.outline.map((entry) => [entry.id, exampleSection(entry.id, known.get(entry.id), project)]),
    ),
    datasets: project.datasets.map(exampleDataset),
    charts: project.charts.map((chart) => exampleChart(chart, project)),
  }
  return reportSchema.parse(report)
}

function exampleSection(
  id: string,
  text: ExampleSection | undefined,
  project: ExampleProject,
): Report['sections'][string] {
  const checklist = Object.fromEntries(
    Object.entries(project.checklist)
      .filter(([itemId]) => itemId.startsWith(`${id}.`))
      .map(([itemId, { answer, comment }]) => [itemId, { answer, comment: comment ?? '' }]),
  )
  if (!text) {
    if (id !== 'cover') throw new Error(`the section ${id} is not written`)
    const content = { type: 'doc' as const, content: [{ type: 'paragraph' as const }] }
    return { status: { kind: 'ready' }, content, checklist, notes: '', assignee: null }
  }
  return { status: exampleStatus(text), content: text.content, checklist, notes: text.notes, assignee: null }
}

function exampleStatus(text: ExampleSection): SectionStatus {
  if (text.status !== 'notApplicable') return { kind: text.status }
  const first = text.content.content[0]
  return { kind: 'notApplicable', reason: first?.type === 'paragraph' ? inlineText(first.content) : '' }
}

function exampleDataset(source: ExampleProject['datasets'][number]): Dataset {
  const columns = source.columns.map((column, index) => ({
    id: `c${index + 1}`,
    ...(typeof column === 'string' ? { label: column } : column),
  }))
  const rows = source.rows.map(([label], index) => ({
    id: `r${index + 1}`,
    label,
    ...(source.targets && { target: source.targets[index] ?? null }),
  }))
  const counts = source.counts?.map((count, index): [string, Cell] => [`c${index + 1}`, count])
  const cells = source.rows.map(([label, ...values], index) => {
    if (values.length !== columns.length) throw new Error(`${source.id}: ${label} has ${values.length} cells`)
    const row = columns.map(({ id }, column): [string, Cell] => [id, values[column] ?? null])
    return [`r${index + 1}`, Object.fromEntries(row)] as const
  })
  return {
    id: source.id,
    title: source.title,
    blueprintId: source.blueprint,
    rowHeading: source.rowHeading,
    unit: source.unit,
    decimals: source.decimals,
    source: source.source,
    collected: source.collected,
    direction: source.direction,
    target: source.target ?? null,
    hasSums: source.sums,
    rows,
    columns,
    cells: Object.fromEntries(cells),
    ...(source.denominator !== undefined && { denominator: source.denominator }),
    ...(counts && { denominators: { axis: 'columns', counts: Object.fromEntries(counts) } }),
  }
}

function exampleChart(source: ExampleProject['charts'][number], project: ExampleProject): Chart {
  const dataset = project.datasets.find((known) => known.id === source.dataset)
  if (!dataset) throw new Error(`no table ${source.dataset} for ${source.id}`)
  const columnIds = source.columns?.map((label) => {
    const index = dataset.columns.map(labelOf).indexOf(label)
    if (index < 0) throw new Error(`no column ${label} for ${source.id}`)
    return `c${index + 1}`
  })
  return {
    id: source.id,
    datasetId: source.dataset,
    type: source.type,
    title: source.title,
    rowIds: null,
    columnIds: columnIds ?? null,
    altText: null,
  }
}
