import { describe, expect, it } from 'vitest'
import { addDataset, removeDataset, setCell } from '../../../src/core/dataset-operations.ts'
import { moveSection } from '../../../src/core/outline-operations.ts'
import { type Report, sectionOf } from '../../../src/core/report.ts'
import { doc, p } from '../../../src/core/rich-text/builders.ts'
import { cleanRichText } from '../../../src/core/rich-text/clean.ts'
import type { Inline } from '../../../src/core/rich-text/schema.ts'
import { countWords, textLines } from '../../../src/core/rich-text/text.ts'
import { type CellPlace, type Expression, wordingsFor } from '../../../src/core/values/expression.ts'
import { HIDDEN_TEXT, publicReaderOf, readerOf } from '../../../src/core/values/reader.ts'
import { dataset, report, section, withDeviations, written } from '../../support/build-report.ts'

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

describe('values in a text for the public', () => {
  const persons = dataset(
    'personer',
    ['2024', '2025'],
    { Trycksår: [12, 3], Fall: [20, 9], Övrigt: [8, 40] },
    { isAboutPersons: true },
  )
  const open = addDataset(start, persons)
  const place = (row: string, column: string): CellPlace => ({
    datasetId: 'personer',
    row: row === 'sum' ? { sum: true } : { line: row },
    column: { line: column },
  })
  const told = (expression: Expression) =>
    publicReaderOf(open)({ type: 'value', attrs: { expression, wording: wordingsFor(expression.kind)[0] } })

  it('hide few persons, and what would give them away, and still say the shown sums', () => {
    expect(told({ kind: 'cell', at: place('r1', 'c2') })).toBe('färre\u00a0än\u00a05')
    expect(told({ kind: 'cell', at: place('r2', 'c2') })).toBe(HIDDEN_TEXT)
    expect(told({ kind: 'cell', at: place('r3', 'c2') })).toBe('40')
    expect(told({ kind: 'cell', at: place('sum', 'c2') })).toBe('52')
    expect(told({ kind: 'difference', from: place('sum', 'c1'), to: place('sum', 'c2') })).toBe('12 fler')
  })

  it('work nothing out of a hidden number', () => {
    const column = { datasetId: 'personer', rows: null, columns: ['c2'] }
    expect(told({ kind: 'difference', from: place('r1', 'c1'), to: place('r1', 'c2') })).toBe(HIDDEN_TEXT)
    expect(told({ kind: 'share', part: place('r1', 'c2'), whole: place('sum', 'c2') })).toBe(HIDDEN_TEXT)
    expect(told({ kind: 'lowest', of: column })).toBe(HIDDEN_TEXT)
    expect(told({ kind: 'sum', of: { ...column, rows: ['r1', 'r3'] } })).toBe(HIDDEN_TEXT)
    expect(told({ kind: 'highest', of: column })).toBe('Övrigt')
  })

  it('are read as always where no table is of persons', () => {
    expect(publicReaderOf(start)(total)).toBe(readerOf(start)(total))
  })

  it('call nothing the highest in public that is not, and tell no small sum', () => {
    const saidOf = (rows: Record<string, readonly number[]>, expression: Expression) => {
      const open = addDataset(
        report(section('avvikelser')),
        dataset('personer', ['2024', '2025'], rows, { isAboutPersons: true }),
      )
      const node = { type: 'value', attrs: { expression, wording: wordingsFor(expression.kind)[0] } } as const
      return publicReaderOf(open)(node).replaceAll('\u00a0', ' ')
    }
    const of = { datasetId: 'personer', rows: null, columns: ['c2'] }
    const sumOf = (column: string): CellPlace => ({
      datasetId: 'personer',
      row: { sum: true },
      column: { line: column },
    })
    expect(saidOf({ A: [9, 3], B: [9, 40], C: [9, 0] }, { kind: 'highest', of })).toBe(HIDDEN_TEXT)
    expect(saidOf({ A: [9, 3], B: [9, 40], C: [9, 7] }, { kind: 'highest', of })).toBe('B')
    const few = { A: [20, 3], B: [20, 1] }
    expect(saidOf(few, { kind: 'cell', at: sumOf('c2') })).toBe('färre än 5')
    expect(saidOf(few, { kind: 'difference', from: sumOf('c1'), to: sumOf('c2') })).toBe(HIDDEN_TEXT)
  })
})
