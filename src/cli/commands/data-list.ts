import type { Dataset } from '../../core/dataset.ts'
import { placesOf } from '../../core/dataset-places.ts'
import type { Register } from '../../core/register.ts'
import { entryCountText } from '../../core/register-list.ts'
import { tablesCountedFrom } from '../../core/register-operations.ts'
import type { Report } from '../../core/report.ts'
import { unitName } from '../../core/swedish-numbers.ts'
import { type Run, refused } from '../command.ts'
import { inputProject } from '../project-input.ts'

/**
 * Lists the tables of a report with their ids, sizes, sources and where they are shown, and its registers with how
 * much is in them. What a register says of anyone is never printed.
 */
export const dataList: Run = async (args, terminal) => {
  const opened = await inputProject(args)
  if (!opened.ok) return refused(opened.error)
  const { report } = opened.value
  const datasets = report.datasets.map((dataset) => described(report, dataset))
  const registers = (report.registers ?? []).map((register) => summed(report, register))
  if (args.flags.has('json')) terminal.printJson([...datasets, ...registers])
  else if (datasets.length + registers.length === 0) terminal.print('Berättelsen har inga tabeller.')
  else terminal.print(...datasets.flatMap(linesOf), ...registers.flatMap(registerLines))
  return { kind: 'done' }
}

function described(report: Report, dataset: Dataset) {
  return {
    id: dataset.id,
    title: dataset.title,
    rows: dataset.rows.map(({ label }) => label),
    columns: dataset.columns.map(({ label }) => label),
    unit: dataset.unit,
    source: dataset.source,
    collected: dataset.collected,
    sections: placesOf(report, dataset.id).map(({ number, heading }) => `${number} ${heading}`.trim()),
  }
}

function summed(report: Report, register: Register) {
  return {
    kind: 'register',
    id: register.id,
    title: register.title,
    about: register.kind,
    entries: register.entries.length,
    categories: register.categories.length,
    tables: tablesCountedFrom(report, register.id).map(({ id }) => id),
  } as const
}

function registerLines(register: ReturnType<typeof summed>): readonly string[] {
  const { id, title, about, entries, categories, tables } = register
  return [
    `${id}  ${title} (register)`,
    `    ${entryCountText(about, entries)}, ${categories} ${categories === 1 ? 'kategori' : 'kategorier'}. Registret exporteras aldrig`,
    ...tables.map((table) => `    räknas i ${table}`),
  ]
}

function linesOf(dataset: ReturnType<typeof described>): readonly string[] {
  const size = `${dataset.rows.length} rader, ${dataset.columns.length} kolumner, ${unitName(dataset.unit)}`
  const source = [dataset.source, dataset.collected].filter(Boolean).join(', ')
  return [
    `${dataset.id}  ${dataset.title}`,
    `    ${size}${source === '' ? '' : `. Källa: ${source}`}`,
    ...dataset.sections.map((section) => `    visas i ${section}`),
  ]
}
