import { isMarkedApproximate } from '../../approximate.ts'
import { isCountedCell } from '../../counted-cells.ts'
import { type Cell, cellAt, type Dataset, type Label, measureAt, type Unit } from '../../dataset.ts'
import { parseCell } from '../../swedish-numbers.ts'
import type { Found, Where } from '../finding.ts'
import { onceForEachContext } from './review-context.ts'
import { onceForEachSection, type SectionReading } from './section-reading.ts'
import type { TextCell, TextTable } from './text-blocks.ts'

/**
 * A table as numbers, whether it is one of the report's data or written by hand in the text. Worked out rows and columns
 * are left out: they can't be wrong.
 */
export interface NumberTable {
  readonly origin:
    | { readonly kind: 'data'; readonly dataset: Dataset }
    | { readonly kind: 'text'; readonly section: SectionReading; readonly table: TextTable }
  /** What it is called: its title, or the short line before it in the text. */
  readonly title: string
  /** What the rows are: the heading of the first column. */
  readonly rowHeading: string
  readonly rows: readonly TableLine[]
  readonly columns: readonly TableLine[]
  /** Row by row. */
  readonly cells: readonly (readonly NumberCell[])[]
}

/** A row or column with its name. Its id is its place for a table in the text. */
export interface TableLine {
  readonly id: string
  readonly label: string
}

/** What a number is a number of; `plain` where a table in the text doesn't say. */
export type CellUnit = Unit | 'plain'

/** A cell of a table. */
export interface NumberCell {
  /**
   * `none` is not measured: a dash. `empty` is not filled in: nothing is written, or the cell of the data was never
   * touched. `words` is something that is no number.
   */
  readonly kind: 'number' | 'hidden' | 'none' | 'empty' | 'words'
  /** Of a number, otherwise null. */
  readonly value: number | null
  readonly unit: CellUnit
  readonly decimals: number
  readonly isApproximate: boolean
  /** As written, or an empty string for a cell of the data. */
  readonly text: string
}

/** The tables of the report's data as numbers. */
export const dataTables = onceForEachContext(({ datasets }) => datasets.map(readDataset))

/** The tables that are written in a section's text, those with a number somewhere. */
export const textTables = onceForEachSection((section) =>
  section.tables.flatMap((table) => {
    const read = readTextTable(section, table)
    return read?.cells.some((row) => row.some(({ kind }) => kind === 'number')) ? [read] : []
  }),
)

/** The cell at a row and column by their places. Throws on a place outside the table. */
export function cellIn(table: NumberTable, row: number, column: number): NumberCell {
  const cell = table.cells[row]?.[column]
  if (cell === undefined) throw new Error(`no cell ${row} ${column}`)
  return cell
}

/** The cells of a row, or of a column, in order. */
export function cellsOf(table: NumberTable, axis: 'rows' | 'columns', index: number): readonly NumberCell[] {
  return axis === 'rows' ? (table.cells[index] ?? []) : table.rows.map((_, row) => cellIn(table, row, index))
}

/** Where a cell is. */
export function placeOfCell(table: NumberTable, row: number, column: number): Where {
  const { origin, rows, columns } = table
  if (origin.kind === 'data') {
    const [rowId, columnId] = [rows[row]?.id ?? '', columns[column]?.id ?? '']
    return { kind: 'cell', datasetId: origin.dataset.id, rowId, columnId }
  }
  const cell = textCellAt(origin.table, rows[row]?.id, columns[column]?.id)
  return placeOfTextCell(origin.section, cell)
}

/** Where a table is: it itself, or its first words in the text. */
export function placeOfTable({ origin }: NumberTable): Where {
  if (origin.kind === 'data') return { kind: 'dataset', datasetId: origin.dataset.id }
  const cells = origin.table.rows.flat()
  return placeOfTextCell(origin.section, cells.find(({ text }) => text.trim() !== '') ?? cells[0])
}

/** Something found at a cell. */
export function foundAtCell(
  table: NumberTable,
  row: number,
  column: number,
  message: string,
  more: Partial<Found> = {},
): Found {
  const subject = `${table.rows[row]?.label ?? ''}; ${table.columns[column]?.label ?? ''}`
  return { where: placeOfCell(table, row, column), message, subject, ...more }
}

/** The cell of a table in the text at a row and column of its reading. */
export function textCellAt(
  table: TextTable,
  rowId: string | undefined,
  columnId: string | undefined,
): TextCell | undefined {
  return table.rows[Number(rowId ?? -1)]?.[Number(columnId ?? -1)]
}

function placeOfTextCell(section: SectionReading, cell: TextCell | undefined): Where {
  const block = cell?.blocks[0]
  return block === undefined ? { kind: 'section', sectionId: section.id } : section.at(block)
}

function readDataset(dataset: Dataset): NumberTable {
  const line = ({ id, label }: Label): TableLine => ({ id, label: label.trim() })
  return {
    origin: { kind: 'data', dataset },
    title: dataset.title.trim(),
    rowHeading: dataset.rowHeading.trim(),
    rows: dataset.rows.map(line),
    columns: dataset.columns.map(line),
    cells: dataset.rows.map((row) =>
      dataset.columns.map((column) => {
        const value = cellAt(dataset, row.id, column.id)
        const isApproximate =
          dataset.isApproximate === true || isMarkedApproximate(dataset, row.id, column.id)
        const isTouched = Object.hasOwn(dataset.cells[row.id] ?? {}, column.id)
        const isEmpty = value === null && !isTouched && !isCountedCell(dataset, row.id, column.id)
        return {
          ...asNumber(value),
          ...(isEmpty && { kind: 'empty' }),
          ...measureAt(dataset, row, column),
          isApproximate,
          text: '',
        }
      }),
    ),
  }
}

function asNumber(value: Cell): Pick<NumberCell, 'kind' | 'value'> {
  if (typeof value === 'number') return { kind: 'number', value }
  return { kind: value === null ? 'none' : 'hidden', value: null }
}

/** The first column names the rows; null for a table without a second one. */
function readTextTable(section: SectionReading, table: TextTable): NumberTable | null {
  const { rows } = table
  const [first] = rows
  if (first === undefined || first.length < 2) return null
  const hasHeader = table.hasHeaderRow || first.slice(1).every(({ text }) => isHeading(text))
  const lineOf = (label: string, index: number) => ({ id: String(index), label: label.trim() })
  const columns = first.map(({ text }, index) => lineOf(hasHeader ? text : '', index)).slice(1)
  const body = rows
    .map((row, index) => ({ row, ...lineOf(row[0]?.text ?? '', index) }))
    .slice(hasHeader ? 1 : 0)
  return {
    origin: { kind: 'text', section, table },
    title: lineBefore(section, table),
    rowHeading: hasHeader ? (first[0]?.text.trim() ?? '') : '',
    rows: body.map(({ id, label }) => ({ id, label })),
    columns,
    cells: body.map(({ row, label }) =>
      columns.map((column, index) => readTextCell(row[index + 1]?.text ?? '', column.label, label)),
    ),
  }
}

const YEAR = /^(?:19|20|21)\d\d$/u

function isHeading(text: string): boolean {
  const trimmed = text.trim()
  return YEAR.test(trimmed) || (trimmed !== '' && !/^[\d−–-]/u.test(trimmed))
}

const WRITTEN =
  /^((?:ca\.?|cirka|nära|omkring|drygt|knappt|runt|ungefär)\s+)?([+−–-]?\d[\d\s.,]*?)\s*(%|procent|dagar|dygn|tkr|mkr|kr|kronor|minuter|timmar|poäng|st)?$/iu

const unitsAsWritten: Readonly<Record<string, CellUnit>> = {
  '%': 'percent',
  procent: 'percent',
  dagar: 'days',
  dygn: 'days',
  tkr: 'tkr',
  mkr: 'mkr',
  kr: 'kr',
  kronor: 'kr',
  minuter: 'minutes',
  timmar: 'hours',
  poäng: 'points',
  st: 'count',
}

function readTextCell(text: string, column: string, row: string): NumberCell {
  const bare = text.trim()
  const rest = { value: null, unit: unitOfLabels(column, row), decimals: 0, isApproximate: false, text: bare }
  if (bare === '') return { ...rest, kind: 'empty' }
  if (/^(?:[–—−-]|\.\.)$/u.test(bare)) return { ...rest, kind: 'none' }
  if (/^(?:färre än|under|<)\s*\d+$/iu.test(bare)) return { ...rest, kind: 'hidden' }
  const written = bare.length > 40 ? null : WRITTEN.exec(bare)
  const number = written?.[2] ?? ''
  const read = number === '' ? null : parseCell(groupedByPoints(number))
  if (written === null || read === null || !read.ok || typeof read.value !== 'number') {
    return { ...rest, kind: 'words' }
  }
  return {
    kind: 'number',
    value: read.value,
    unit: unitsAsWritten[(written[3] ?? '').toLowerCase()] ?? rest.unit,
    decimals: /[.,](\d+)\s*$/u.exec(groupedByPoints(number))?.[1]?.length ?? 0,
    isApproximate: written[1] !== undefined,
    text: bare,
  }
}

/** "2.509" is two thousand in a Swedish table; "2.50" is two and a half. */
function groupedByPoints(number: string): string {
  return /^[+−–-]?\d{1,3}(?:\.\d{3})+$/u.test(number) ? number.replaceAll('.', '') : number
}

function unitOfLabels(column: string, row: string): CellUnit {
  return unitInLabel(column) ?? unitInLabel(row) ?? 'plain'
}

function unitInLabel(label: string): CellUnit | null {
  if (/%|\bprocent\b|^andel(?:en)?\b|\bandel$/iu.test(label)) return 'percent'
  const unit = /\b(tkr|mkr)\b/iu.exec(label)?.[1]
  return unit === undefined ? null : (unitsAsWritten[unit.toLowerCase()] ?? null)
}

/** The paragraph or heading right before a table, where tables are named. */
function lineBefore({ blocks }: SectionReading, { start }: TextTable): string {
  const before = blocks.findLast(({ end }) => end <= start)
  return before === undefined || start - before.end > 4 ? '' : before.text.trim()
}
