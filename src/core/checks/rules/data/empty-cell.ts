import type { Cell } from '../../../dataset.ts'
import { cellAt } from '../../../dataset.ts'
import { type CellChange, datasetOf, removeLabel, setCells } from '../../../dataset-operations.ts'
import type { Report } from '../../../report.ts'
import type { Fix, Found } from '../../finding.ts'
import {
  cellIn,
  cellsOf,
  dataTables,
  foundAtCell,
  type NumberTable,
  placeOfTable,
  textTables,
} from '../../reading/number-table.ts'
import { onceForEachContext } from '../../reading/review-context.ts'
import { onceForEachSection } from '../../reading/section-reading.ts'
import { sectionsShowing } from '../../reading/told-tables.ts'
import type { ReportRule } from '../../rule.ts'
import { cellFixes } from './cell-fix.ts'
import { isChange, isNoPart, isTotal, monthOf, quoted } from './line-names.ts'

/** More empty cells than this are told together. */
const MOST_APART = 4

/** A cell was left empty: it has to say 0, not measured, or hidden. */
export const emptyCell: ReportRule = {
  id: 'empty-cell',
  kind: 'data',
  severity: 'warning',
  title: 'Tom cell',
  why: 'En tom cell kan betyda noll, att inget mättes eller att någon glömde. Läsaren vet inte vilket.',
  scope: 'report',
  find: (reading) => {
    const showing = sectionsShowing(reading)
    const wholly = dataTables(reading.context).flatMap((table) =>
      table.origin.kind === 'data' && showing.has(table.origin.dataset.id) ? emptyTable(table) : [],
    )
    return [...wholly, ...inData(reading.context), ...reading.sections.flatMap(inText)]
  },
}

const inData = onceForEachContext((context) => dataTables(context).flatMap(emptyInData))

function isFilled(table: NumberTable): boolean {
  return table.cells.some((row) => row.some(({ kind }) => kind === 'number' || kind === 'hidden'))
}

function emptyTable(table: NumberTable): readonly Found[] {
  if (isFilled(table) || table.cells.flat().every(({ kind }) => kind === 'none')) return []
  const message = `Tabellen ${quoted(table.title)} visas i berättelsen men har inga tal. Fyll i den, eller ta bort den ur texten.`
  return [{ where: placeOfTable(table), subject: 'hela tabellen', message }]
}

interface Place {
  readonly row: number
  readonly column: number
}

function emptyInData(table: NumberTable): readonly Found[] {
  if (!isFilled(table) || table.origin.kind !== 'data') return []
  const isEmpty = ({ kind }: { readonly kind: string }) => kind === 'empty'
  const rows = table.rows.flatMap((_, row) => (cellsOf(table, 'rows', row).every(isEmpty) ? [row] : []))
  const columns = table.columns.flatMap((_, at) => (cellsOf(table, 'columns', at).every(isEmpty) ? [at] : []))
  const [emptyRows, emptyColumns] = [new Set(rows), new Set(columns)]
  const single = table.cells.flatMap((cells, row) =>
    cells.flatMap((cell, column) =>
      isEmpty(cell) && !emptyRows.has(row) && !emptyColumns.has(column) ? [{ row, column }] : [],
    ),
  )
  return [
    ...rows.map((row) => emptyLine(table, 'rows', row)),
    ...columns.map((column) => emptyLine(table, 'columns', column)),
    ...(single.length > MOST_APART
      ? [manyEmpty(table, single)]
      : single.map((place) => oneEmpty(table, place))),
  ]
}

function oneEmpty(table: NumberTable, { row, column }: Place): Found {
  const [line, heading] = [table.rows[row]?.label ?? '', table.columns[column]?.label ?? '']
  const where = heading === '' ? quoted(line, 'raden') : `${quoted(line, 'raden')}, ${quoted(heading)}`
  const message = `Cellen för ${where} är tom. Skriv 0 om det inte var några, eller – om det inte mättes.`
  const fixes = [
    ...cellFixes(table, row, column, { label: 'Skriv 0', value: 0, text: '0' }),
    ...cellFixes(table, row, column, { label: 'Skriv – (ej mätt)', value: null, text: '–' }),
  ]
  return foundAtCell(table, row, column, message, { fixes })
}

function manyEmpty(table: NumberTable, places: readonly Place[]): Found {
  const message = `${places.length} celler är tomma. Skriv 0 där det inte var några, och – där det inte mättes.`
  const fixes = [
    fillFix(table, places, `Skriv – (ej mätt) i alla ${places.length}`, null),
    fillFix(table, places, `Skriv 0 i alla ${places.length}`, 0),
  ]
  return { where: placeOfTable(table), subject: 'tomma celler', message, fixes }
}

function emptyLine(table: NumberTable, axis: 'rows' | 'columns', index: number): Found {
  const { id = '', label = '' } = table[axis][index] ?? {}
  const [line, other] = axis === 'rows' ? ['Raden', 'raden'] : ['Kolumnen', 'kolumnen']
  const places = (axis === 'rows' ? table.columns : table.rows).map((_, at) =>
    axis === 'rows' ? { row: index, column: at } : { row: at, column: index },
  )
  const message = `${line} ${quoted(label)} har inga tal. Fyll i ${axis === 'rows' ? 'den' : 'den'}, skriv – om det inte mättes, eller ta bort ${other}.`
  const fixes = [
    fillFix(table, places, `Skriv – (ej mätt) i hela ${other}`, null),
    removeFix(table, axis, id, `Ta bort ${other}`),
  ]
  return { where: placeOfTable(table), subject: `${line} ${label}`, message, fixes }
}

function datasetIdOf({ origin }: NumberTable): string {
  return origin.kind === 'data' ? origin.dataset.id : ''
}

function fillFix(table: NumberTable, places: readonly Place[], label: string, value: Cell): Fix {
  const id = datasetIdOf(table)
  const changes = places.map(({ row, column }) => ({
    rowId: table.rows[row]?.id ?? '',
    columnId: table.columns[column]?.id ?? '',
    value,
  }))
  return { label, apply: (report) => filled(report, id, changes) }
}

/** Only what is still empty is filled. */
function filled(report: Report, id: string, changes: readonly CellChange[]): Report {
  const dataset = datasetOf(report, id)
  if (dataset === undefined) return report
  const [rows, columns] = [dataset.rows, dataset.columns].map(
    (lines) => new Set(lines.map((line) => line.id)),
  )
  const still = changes.filter(
    ({ rowId, columnId }) =>
      rows?.has(rowId) && columns?.has(columnId) && cellAt(dataset, rowId, columnId) === null,
  )
  return still.length === 0 ? report : setCells(report, id, still)
}

function removeFix(table: NumberTable, axis: 'rows' | 'columns', labelId: string, label: string): Fix {
  const id = datasetIdOf(table)
  return {
    label,
    apply: (report) =>
      datasetOf(report, id)?.[axis].some((line) => line.id === labelId)
        ? removeLabel(report, id, axis, labelId)
        : report,
  }
}

/** In tables of the text: an empty cell among numbers. A row with its name alone may be a heading of others. */
const inText = onceForEachSection((section): readonly Found[] =>
  textTables(section).flatMap((table) =>
    table.columns.flatMap(({ label }, column) => {
      if (isWorkedOut(label)) return []
      const cells = cellsOf(table, 'columns', column)
      const numbers = cells.filter(({ kind }) => kind === 'number').length
      const empty = cells.flatMap(({ kind }, row) => (kind === 'empty' ? [row] : []))
      if (numbers < 3 || empty.length > numbers / 2) return []
      return empty.filter((row) => isLeftOut(table, row)).map((row) => oneEmpty(table, { row, column }))
    }),
  ),
)

/** Sums, shares and changes are not told of everything. */
function isWorkedOut(label: string): boolean {
  return isTotal(label) || isNoPart(label) || isChange(label)
}

function isLeftOut(table: NumberTable, row: number): boolean {
  const label = table.rows[row]?.label ?? ''
  if (label === '' || monthOf(label) !== null || isWorkedOut(label)) return false
  const others = table.columns.map((_, column) => cellIn(table, row, column))
  return table.columns.length === 1 || others.some(({ kind }) => kind !== 'empty')
}
