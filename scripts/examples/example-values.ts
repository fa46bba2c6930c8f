import type { CrossReference, ValueNode } from '../../src/core/rich-text/schema.ts'
import { TARGET_LABEL } from '../../src/core/shown-table.ts'
import {
  type CellPlace,
  type CellRange,
  type Cells,
  type Expression,
  type Line,
  type Value,
  valueSchema,
  type Wording,
  wordingsFor,
} from '../../src/core/values/expression.ts'

/** The tables and charts that an example's text may name: labels in the order of the ids r1, r2 … and c1, c2 … */
export interface ExampleFigures {
  readonly datasets: readonly {
    readonly id: string
    readonly rows: readonly string[]
    readonly columns: readonly string[]
  }[]
  readonly charts: readonly { readonly id: string }[]
}

type Table = ExampleFigures['datasets'][number]

const FORM = /^(?:(sum|mean|highest|lowest) )?([a-z0-9-]+)\[([^\]]+)\](?: (%))?(?: ([a-zA-Z]+))?$/

/**
 * Reads what stands between `{{` and `}}`. Throws on anything that it does not know, so that no text of an example
 * can name a number that is not there.
 *
 *     table[row; column]            a cell; the column may be left out where there is one; `sum` is the sum
 *     table[row; a→b] more          a difference, in a wording; with `%` before it, the change in percent
 *     table[part / whole; column]   a share; `a + b` takes several rows together
 *     table[n; column]              how many the column's shares are of; `Målvärde` as a column is the row's target
 *     sum table[a + b; column]      likewise mean, highest and lowest; `*` is all
 *     @id                           a reference to a chart or a table of numbers
 */
export function readLiveNode(source: string, figures: ExampleFigures): ValueNode | CrossReference {
  const text = source.replaceAll('\u00a0', ' ').trim()
  if (text.startsWith('@')) return reference(text.slice(1), figures)
  const [, fold, tableId = '', inner = '', percent, wording] = FORM.exec(text) ?? []
  const table = figures.datasets.find(({ id }) => id === tableId)
  if (!table) throw new Error(`no table: {{${text}}}`)
  const expression = expressionOf(table, inner, fold, percent !== undefined)
  return { type: 'value', attrs: valueOfText(expression, wording, text) }
}

function reference(id: string, figures: ExampleFigures): CrossReference {
  if (figures.charts.some((chart) => chart.id === id)) {
    return { type: 'crossReference', attrs: { kind: 'chart', id } }
  }
  if (figures.datasets.some((dataset) => dataset.id === id)) {
    return { type: 'crossReference', attrs: { kind: 'datasetTable', id } }
  }
  throw new Error(`no chart or table: ${id}`)
}

function valueOfText(expression: Expression, wording: string | undefined, text: string): Value {
  const known = wordingsFor(expression.kind)
  const chosen = wording === undefined ? known[0] : known.find((one: Wording) => one === wording)
  if (chosen === undefined) throw new Error(`no such wording: {{${text}}}`)
  return valueSchema.parse({ expression, wording: chosen })
}

function expressionOf(table: Table, inner: string, fold: string | undefined, isPercent: boolean): Expression {
  const [rows = '', columns = ''] = inner.split(';').map((part) => part.trim())
  if (fold === 'sum' || fold === 'mean' || fold === 'highest' || fold === 'lowest') {
    return { kind: fold, of: rangeOf(table, rows, columns) }
  }
  const pair = (sign: string): readonly [string, string][] | null => {
    const [row, column] = [rows, columns].map((part) => part.split(sign).map((end) => end.trim()))
    if (row?.length === 2)
      return [
        [row[0] ?? '', columns],
        [row[1] ?? '', columns],
      ]
    return column?.length === 2
      ? [
          [rows, column[0] ?? ''],
          [rows, column[1] ?? ''],
        ]
      : null
  }
  const [from, to] = pair('→') ?? []
  if (from && to) {
    const ends = { from: placeOf(table, ...from), to: placeOf(table, ...to) }
    return { kind: isPercent ? 'percentChange' : 'difference', ...ends }
  }
  const [part, whole] = pair(' / ') ?? []
  if (part && whole) return { kind: 'share', part: cellsOf(table, ...part), whole: cellsOf(table, ...whole) }
  return { kind: 'cell', at: placeOf(table, rows, columns) }
}

function cellsOf(table: Table, row: string, column: string): Cells {
  return row.includes(' + ') ? rangeOf(table, row, column) : placeOf(table, row, column)
}

function placeOf(table: Table, row: string, column: string): CellPlace {
  return {
    datasetId: table.id,
    row: lineOf(table.rows, row, 'r'),
    column: column === '' && table.columns.length === 1 ? { line: 'c1' } : lineOf(table.columns, column, 'c'),
  }
}

function rangeOf(table: Table, rows: string, columns: string): CellRange {
  const ids = (labels: readonly string[], names: string, prefix: string) =>
    names === '*' ? null : names.split(' + ').map((name) => idOf(labels, name, prefix))
  return {
    datasetId: table.id,
    rows: ids(table.rows, rows, 'r'),
    columns: columns === '' && table.columns.length === 1 ? ['c1'] : ids(table.columns, columns, 'c'),
  }
}

function lineOf(labels: readonly string[], name: string, prefix: string): Line {
  if (name === 'sum') return { sum: true }
  if (name === 'n') return { count: true }
  return name === TARGET_LABEL ? { target: true } : { line: idOf(labels, name, prefix) }
}

/** The label that this is, or the only one that begins so. */
function idOf(labels: readonly string[], name: string, prefix: string): string {
  const plain = labels.map((label) => label.replaceAll('\u00a0', ' '))
  const exact = plain.indexOf(name)
  if (exact >= 0) return `${prefix}${exact + 1}`
  const starting = plain.flatMap((label, index) => (label.startsWith(name) && name !== '' ? [index] : []))
  if (starting.length !== 1) throw new Error(`${starting.length} labels begin with “${name}”`)
  return `${prefix}${(starting[0] ?? 0) + 1}`
}
