import type { Dataset } from '../../src/core/dataset.ts'
import { addDataset } from '../../src/core/dataset-operations.ts'
import { type Report, sectionOf } from '../../src/core/report.ts'
import { doc, p } from '../../src/core/rich-text/builders.ts'
import type { Inline } from '../../src/core/rich-text/schema.ts'
import { textLines } from '../../src/core/rich-text/text.ts'
import { readerOf } from '../../src/core/values/reader.ts'
import { report, section, written } from './build-report.ts'

/** A paragraph of a text, or of texts and values. */
type ParagraphParts = string | readonly (string | Inline)[]

/** A report of one section, `one`, headed "Avsnittet", with these paragraphs. */
export function told(...paragraphs: readonly ParagraphParts[]): Report {
  const blocks = paragraphs.map((parts) => (typeof parts === 'string' ? p(parts) : p(...parts)))
  return written(report(section('one', { heading: 'Avsnittet' })), 'one', doc(...blocks))
}

/** The same with these tables. */
export function toldOf(datasets: readonly Dataset[], ...paragraphs: readonly ParagraphParts[]): Report {
  return datasets.reduce(addDataset, told(...paragraphs))
}

/** What a section reads, its values filled in. */
export function readAloud(given: Report, id = 'one'): readonly string[] {
  return textLines(sectionOf(given, id).content, readerOf(given))
}

/** How many values of the tables stand in a section. */
export function valuesIn(given: Report, id = 'one'): number {
  return JSON.stringify(sectionOf(given, id).content).split('"type":"value"').length - 1
}
