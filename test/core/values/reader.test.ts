import { describe, expect, it } from 'vitest'
import { removeDataset, setCell } from '../../../src/core/dataset-operations.ts'
import { moveSection } from '../../../src/core/outline-operations.ts'
import { type Report, sectionOf } from '../../../src/core/report.ts'
import { doc, p } from '../../../src/core/rich-text/builders.ts'
import { cleanRichText } from '../../../src/core/rich-text/clean.ts'
import type { Inline } from '../../../src/core/rich-text/schema.ts'
import { countWords, textLines } from '../../../src/core/rich-text/text.ts'
import { readerOf } from '../../../src/core/values/reader.ts'
import { report, section, withDeviations, written } from '../../support/build-report.ts'

const total: Inline = {
  type: 'value',
  attrs: {
    expression: { kind: 'cell', at: { datasetId: 'avvikelser', row: { sum: true }, column: { line: 'c2' } } },
    wording: 'unit',
  },
}
const toTable: Inline = { type: 'crossReference', attrs: { kind: 'datasetTable', id: 'avvikelser' } }
const toChart: Inline = { type: 'crossReference', attrs: { kind: 'chart', id: 'avvikelsediagram' } }
const table = { type: 'datasetTable', attrs: { datasetId: 'avvikelser', caption: null } } as const
const chart = { type: 'chart', attrs: { chartId: 'avvikelsediagram', caption: null } } as const

const text = doc(p('Totalt ', total, ' avvikelser, se ', toTable, ' och ', toChart, '.'), chart)
const start = written(
  written(withDeviations(report(section('avvikelser'), section('bilaga'))), 'avvikelser', text),
  'bilaga',
  doc({ ...chart }, table),
)

const read = (of: Report) =>
  textLines(sectionOf(of, 'avvikelser').content, readerOf(of)).join('\n').replaceAll('\u00a0', ' ')

describe('values and references in a text', () => {
  it('read as numbers and captions, and follow both', () => {
    expect(read(start)).toBe('Totalt 2 509 avvikelser, se Tabell 1 och Diagram 1.')
    expect(read(setCell(start, 'avvikelser', 'r1', 'c2', 1))).toContain('Totalt 1 588 avvikelser')
    const moved = moveSection(start, 'bilaga', { before: 'avvikelser' })
    expect(read(moved)).toContain('Tabell 1 och Diagram 1')
  })

  it('say that something is missing when it is gone, and never an older number', () => {
    expect(read(removeDataset(start, 'avvikelser'))).toBe(
      'Totalt [uppgift saknas] avvikelser, se [uppgift saknas] och [uppgift saknas].',
    )
  })

  it('belong to the schema and count as words', () => {
    expect(cleanRichText(text)).toEqual({ doc: text, losses: [] })
    expect(countWords(text)).toBe(7)
  })

  it('are dropped where they are no values or references', () => {
    const broken = [
      { type: 'value', attrs: { expression: { kind: 'eval', code: '1' }, wording: 'unit' } },
      { type: 'value', attrs: { ...total.attrs, wording: 'more' } },
      { type: 'crossReference', attrs: { kind: 'chart', id: '../x' } },
      { type: 'crossReference', attrs: { kind: 'file', id: 'a' } },
    ]
    for (const node of broken) {
      const cleaned = cleanRichText({ type: 'doc', content: [{ type: 'paragraph', content: [node] }] })
      expect(cleaned.doc).toEqual(doc(p()))
      expect(cleaned.losses.length).toBeGreaterThan(0)
    }
  })
})
