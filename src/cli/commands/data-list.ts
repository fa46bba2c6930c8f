import type { Dataset } from '../../core/dataset.ts'
import { placesOf } from '../../core/dataset-places.ts'
import type { Report } from '../../core/report.ts'
import { unitName } from '../../core/swedish-numbers.ts'
import { type Run, refused } from '../command.ts'
import { inputProject } from '../project-input.ts'

/** Lists the tables of a report with their ids, sizes, sources and where they are shown. */
export const dataList: Run = async (args, terminal) => {
  const opened = await inputProject(args)
  if (!opened.ok) return refused(opened.error)
  const { report } = opened.value
  const datasets = report.datasets.map((dataset) => described(report, dataset))
  if (args.flags.has('json')) terminal.printJson(datasets)
  else if (datasets.length === 0) terminal.print('Berättelsen har inga tabeller.')
  else terminal.print(...datasets.flatMap(linesOf))
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

function linesOf(dataset: ReturnType<typeof described>): readonly string[] {
  const size = `${dataset.rows.length} rader, ${dataset.columns.length} kolumner, ${unitName(dataset.unit)}`
  const source = [dataset.source, dataset.collected].filter(Boolean).join(', ')
  return [
    `${dataset.id}  ${dataset.title}`,
    `    ${size}${source === '' ? '' : `. Källa: ${source}`}`,
    ...dataset.sections.map((section) => `    visas i ${section}`),
  ]
}
