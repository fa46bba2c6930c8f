import { isCountedCell } from './counted-cells.ts'
import { type Cell, cellAt, type Dataset, type Label } from './dataset.ts'
import {
  type Axis,
  addLabel,
  type CellChange,
  datasetOf,
  describeDataset,
  setCells,
} from './dataset-operations.ts'
import type { NewId } from './ids.ts'
import { folded } from './paste-labels.ts'
import type { Report } from './report.ts'
import { COUNT_LABEL } from './shown-table.ts'
import type { ImportedTable } from './table-import.ts'
import { decimalsOf, MAX_CELLS, MAX_COLUMNS, MAX_ROWS } from './table-paste.ts'
import { yearIn } from './years.ts'

/** Where a row or column that was read goes: to one that is there, to a new one, or nowhere. */
export type LineGoal =
  | { readonly kind: 'line'; readonly id: string }
  | { readonly kind: 'new' }
  | { readonly kind: 'skip' }

/** Where each row and column of the file goes. */
export interface ImportMapping {
  readonly rows: readonly LineGoal[]
  readonly columns: readonly LineGoal[]
}

/**
 * Where the rows and columns of what was read most likely belong in a table: by name, each place once. What the
 * table works out by itself is skipped, the rest is new.
 */
export function suggestMapping(table: ImportedTable, dataset: Dataset): ImportMapping {
  const counts = dataset.denominators && [{ label: COUNT_LABEL }]
  return {
    rows: goals(table.rowLabels, dataset.rows, [...(dataset.derivedRows ?? []), ...(counts ?? [])]),
    columns: goals(table.columnLabels, dataset.columns, [
      ...(dataset.derivedColumns ?? []),
      ...(counts ?? []),
    ]),
  }
}

/** The table that most of the read rows are known in, when at least half of them are; null when none fits. */
export function suggestDataset(table: ImportedTable, datasets: readonly Dataset[]): Dataset | null {
  let best: Dataset | null = null
  let most = 0
  for (const dataset of datasets) {
    const { rows, columns } = suggestMapping(table, dataset)
    const known = rows.filter(({ kind }) => kind === 'line').length
    const score = known + columns.filter(({ kind }) => kind === 'line').length / 1_000
    if (known > 0 && known * 2 >= rows.length && score > most) [best, most] = [dataset, score]
  }
  return best
}

/** What putting it in does: how many cells get a first value, and how many lose another one. */
export interface ImportEffect {
  readonly filled: number
  readonly replaced: number
  readonly newRows: number
  readonly newColumns: number
  /** Numbers that are left out, since what they would replace is counted from a register. */
  readonly counted: number
}

/** What an import does, in words: "3 nya tal, 1 ny kolumn". Before it is done, or afterwards. */
export function importEffectText(effect: ImportEffect, when: 'before' | 'after'): string {
  const { filled, replaced, newRows, newColumns, counted } = effect
  const [written, change] = when === 'before' ? ['skrivs', 'ändras'] : ['skrevs', 'ändrades']
  const parts = [
    `${filled} ${filled === 1 ? 'nytt tal' : 'nya tal'}`,
    ...(replaced > 0 ? [`${replaced} tal ${written} över`] : []),
    ...(newRows > 0 ? [`${newRows} ${newRows === 1 ? 'ny rad' : 'nya rader'}`] : []),
    ...(newColumns > 0 ? [`${newColumns} ${newColumns === 1 ? 'ny kolumn' : 'nya kolumner'}`] : []),
    ...(counted > 0 ? [`${counted} tal räknas ur ett register och ${change} inte`] : []),
  ]
  return `${parts.join(', ')}.`
}

/** What an import would write, replace and add, without doing it. */
export function importEffect(table: ImportedTable, dataset: Dataset, mapping: ImportMapping): ImportEffect {
  let filled = 0
  let replaced = 0
  let counted = 0
  for (const [row, rowGoal] of mapping.rows.entries()) {
    for (const [column, columnGoal] of mapping.columns.entries()) {
      const value = table.cells[row]?.[column] ?? null
      if (value === null || rowGoal.kind === 'skip' || columnGoal.kind === 'skip') continue
      const before = cellBefore(dataset, rowGoal, columnGoal)
      if (isCounted(dataset, rowGoal, columnGoal)) counted += 1
      else if (before === null) filled += 1
      else if (before !== value) replaced += 1
    }
  }
  return {
    filled,
    replaced,
    newRows: mapping.rows.filter(({ kind }) => kind === 'new').length,
    newColumns: mapping.columns.filter(({ kind }) => kind === 'new').length,
    counted,
  }
}

/** Why the mapping can't be used, in a sentence, or null: two lines for one place, nothing left, or no room. */
export function mappingProblem(
  table: ImportedTable,
  dataset: Dataset,
  mapping: ImportMapping,
): string | null {
  for (const [axis, labels] of [
    ['rows', table.rowLabels],
    ['columns', table.columnLabels],
  ] as const) {
    const ids = mapping[axis].map((goal) => (goal.kind === 'line' ? goal.id : null))
    const doubled = ids.findIndex((id, index) => id !== null && ids.indexOf(id) !== index)
    if (doubled !== -1) {
      const name = dataset[axis].find(({ id }) => id === ids[doubled])?.label ?? ''
      return `Två ${axis === 'rows' ? 'rader' : 'kolumner'} i filen läggs i ”${name}”: välj en annan plats för ”${labels[doubled] ?? ''}”.`
    }
    if (mapping[axis].every(({ kind }) => kind === 'skip'))
      return 'Ingenting tas med. Välj var talen ska läggas.'
  }
  const { newRows, newColumns } = importEffect(table, dataset, mapping)
  const [rows, columns] = [dataset.rows.length + newRows, dataset.columns.length + newColumns]
  return rows > MAX_ROWS || columns > MAX_COLUMNS || rows * columns > MAX_CELLS
    ? 'Tabellen skulle bli för stor. Ta med färre rader eller kolumner.'
    : null
}

/**
 * Puts what was read into a table. New columns that name a year take their place among the years. Cells that were
 * empty in the file leave what stands there. Throws when there is no such table.
 */
export function importInto(
  report: Report,
  datasetId: string,
  table: ImportedTable,
  mapping: ImportMapping,
  newId: NewId,
): Report {
  const rows = withNewLines(report, datasetId, 'rows', table.rowLabels, mapping.rows, newId)
  const columns = withNewLines(rows.report, datasetId, 'columns', table.columnLabels, mapping.columns, newId)
  const changes = table.cells.flatMap((row, rowIndex) =>
    row.flatMap((value, columnIndex): readonly CellChange[] => {
      const [rowId, columnId] = [rows.ids[rowIndex], columns.ids[columnIndex]]
      if (value === null || rowId == null || columnId == null) return []
      const isApproximate = table.approximate?.[rowIndex]?.[columnIndex] ?? false
      return [{ rowId, columnId, value, isApproximate }]
    }),
  )
  const dataset = datasetOf(columns.report, datasetId)
  const decimals = Math.max(dataset?.decimals ?? 0, ...changes.map(({ value }) => decimalsOf(value)))
  return describeDataset(setCells(columns.report, datasetId, changes), datasetId, { decimals })
}

/** The report with the new rows or columns, and the id of each line that was read; null for one that is skipped. */
function withNewLines(
  report: Report,
  datasetId: string,
  axis: Axis,
  labels: readonly string[],
  lineGoals: readonly LineGoal[],
  newId: NewId,
): { readonly report: Report; readonly ids: readonly (string | null)[] } {
  let after = report
  const ids = lineGoals.map((goal, index): string | null => {
    if (goal.kind !== 'new') return goal.kind === 'line' ? goal.id : null
    const label: Label = { id: newId(), label: labels[index] ?? '' }
    const place = placeFor(datasetOf(after, datasetId)?.[axis] ?? [], label)
    after = addLabel(after, datasetId, axis, label, place)
    return label.id
  })
  return { report: after, ids }
}

/** After the last line of an earlier year of the same thing; last when it names no year. */
function placeFor(labels: readonly Label[], { label }: Label): number {
  const named = yearIn(label)
  if (named === null) return labels.length
  const others = labels.map((other) => {
    const known = yearIn(other.label)
    return known?.rest === named.rest ? known.year : null
  })
  const last = others.findLastIndex((year) => year !== null && year < named.year)
  if (last !== -1) return last + 1
  const first = others.findIndex((year) => year !== null && year > named.year)
  return first === -1 ? labels.length : first
}

function goals(
  labels: readonly string[],
  known: readonly Label[],
  derived: readonly { readonly label: string }[],
): readonly LineGoal[] {
  const free = new Map<string, string[]>()
  for (const { id, label } of known) {
    if (label.trim() !== '') free.set(folded(label), [...(free.get(folded(label)) ?? []), id])
  }
  const workedOut = new Set(derived.map(({ label }) => folded(label)))
  return labels.map((label): LineGoal => {
    const id = free.get(folded(label))?.shift()
    if (id !== undefined) return { kind: 'line', id }
    return { kind: workedOut.has(folded(label)) ? 'skip' : 'new' }
  })
}

function cellBefore(dataset: Dataset, row: LineGoal, column: LineGoal): Cell {
  return row.kind === 'line' && column.kind === 'line' ? cellAt(dataset, row.id, column.id) : null
}

function isCounted(dataset: Dataset, row: LineGoal, column: LineGoal): boolean {
  return row.kind === 'line' && column.kind === 'line' && isCountedCell(dataset, row.id, column.id)
}
