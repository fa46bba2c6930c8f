import type { Dataset } from '../../src/core/dataset.ts'
import { addDataset } from '../../src/core/dataset-operations.ts'
import type { Report } from '../../src/core/report.ts'
import { doc, h, p, table } from '../../src/core/rich-text/builders.ts'
import type { Block, Inline } from '../../src/core/rich-text/schema.ts'
import type { CellPlace } from '../../src/core/values/expression.ts'
import { report, section, written } from './build-report.ts'

/** A report with one section, `s`, of these paragraphs; a string becomes one. */
export function saying(...blocks: readonly (string | Block)[]): Report {
  return written(
    report(section('s', { heading: 'Resultat' })),
    's',
    doc(...blocks.map((block) => (typeof block === 'string' ? p(block) : block))),
  )
}

/** A report with one table written in its text; the header row first. */
export function tabulating(header: readonly string[], ...rows: readonly (readonly string[])[]): Report {
  return saying(table(header, ...rows))
}

/** A report with these tables of data and these paragraphs in its one section, `s`. */
export function measuring(
  datasets: Dataset | readonly Dataset[],
  ...blocks: readonly (string | Block)[]
): Report {
  const all = 'id' in datasets ? [datasets] : datasets
  return all.reduce(addDataset, saying(...blocks))
}

/** The place in the text where a table of the data stands. */
export function shown(datasetId: string): Block {
  return { type: 'datasetTable', attrs: { datasetId, caption: null } }
}

export { h, p, table }

/** A number in the text that is one cell of a table. */
export function valueNode(at: CellPlace): Inline {
  return { type: 'value', attrs: { expression: { kind: 'cell', at }, wording: 'unit' } }
}

/** The report with last year's report beside it, which had these tables. */
export function withFormerTables(report: Report, year: number, ...datasets: readonly Dataset[]): Report {
  return {
    ...report,
    previousYear: { year, templateId: 'liten', sections: [], goals: [], datasets: [...datasets] },
  }
}
