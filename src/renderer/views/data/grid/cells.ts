import { isMarkedApproximate } from '../../../../core/approximate.ts'
import { isCountedCell } from '../../../../core/counted-cells.ts'
import {
  type Cell,
  cellAt,
  type Dataset,
  difference,
  type Label,
  measureAt,
} from '../../../../core/dataset.ts'
import {
  describeDataset,
  pasteBlock,
  removeLabel,
  renameLabel,
  setCells,
  setDenominator,
  setRowTarget,
} from '../../../../core/dataset-operations.ts'
import type { NewId } from '../../../../core/ids.ts'
import { matchesOf } from '../../../../core/paste-labels.ts'
import type { Report } from '../../../../core/report.ts'
import { failed, ok, type Result } from '../../../../core/result.ts'
import {
  lineLabel,
  publicTextIn,
  type ShownLine,
  shownCell,
  shownCellText,
  shownColumns,
  shownRows,
} from '../../../../core/shown-table.ts'
import { hiddenInPublic } from '../../../../core/small-counts.ts'
import { formatChange, formatSum, parseCell, readCellEntry } from '../../../../core/swedish-numbers.ts'
import { cleanText, decimalsOf, type PastePlan } from '../../../../core/table-paste.ts'
import { comparedColumns } from '../../../../core/years.ts'
import { kindOf, type Range, type Shape, type Spot } from './selection.ts'

type Operation = (report: Report) => Report

const MAX_LABEL = 300
const MAX_HEADING = 100

export function shapeOf(dataset: Dataset): Shape {
  const { rows, columns } = linesOf(dataset)
  return {
    rows: dataset.rows.length,
    columns: dataset.columns.length,
    rowsAfter: rows.length - dataset.rows.length,
    columnsAfter: columns.length - dataset.columns.length,
    targetColumn: placeOf(columns, 'target'),
    countRow: placeOf(rows, 'count'),
    countColumn: placeOf(columns, 'count'),
  }
}

function placeOf(lines: readonly GridLine[], kind: GridLine['kind']): number | null {
  const index = lines.findIndex((line) => line.kind === kind)
  return index < 0 ? null : index
}

/** A row or column of the grid; `change` is the last two years compared, which is only shown here. */
type GridLine = ShownLine | { readonly kind: 'change' }

interface Lines {
  readonly rows: readonly ShownLine[]
  readonly columns: readonly GridLine[]
}

const known = new WeakMap<Dataset, Lines>()

/** Every row and column as they are shown, worked out once for each state of a table. */
function linesOf(dataset: Dataset): Lines {
  const before = known.get(dataset)
  if (before !== undefined) return before
  const hasDifference = dataset.derivedColumns?.some(({ formula }) => formula.kind === 'difference') ?? false
  const isCompared = comparedColumns(dataset) !== null && !hasDifference
  const columns = shownColumns(dataset)
  const lines: Lines = {
    rows: shownRows(dataset),
    columns: isCompared ? [...columns, { kind: 'change' }] : columns,
  }
  known.set(dataset, lines)
  return lines
}

/** The number at a place: entered, worked out, summed, or the change between two years. Null at labels. */
export function cellOf(dataset: Dataset, { row, column }: Spot): Cell {
  const lines = linesOf(dataset)
  const [rowLine, columnLine] = [lines.rows[row], lines.columns[column]]
  if (rowLine === undefined || columnLine === undefined) return null
  if (columnLine.kind === 'change') {
    const to = dataset.columns.length - 1
    return difference(cellOf(dataset, { row, column: to - 1 }), cellOf(dataset, { row, column: to }))
  }
  return shownCell(dataset, rowLine, columnLine)?.cell ?? null
}

/** A place as it is shown. */
export function shownText(dataset: Dataset, spot: Spot): string {
  const label = labelText(dataset, spot)
  if (label !== null) return label
  const lines = linesOf(dataset)
  const [row, column] = [lines.rows[spot.row], lines.columns[spot.column]]
  if (row === undefined || column === undefined) return ''
  if (column.kind !== 'change') return shownCellText(dataset, row, column)
  if (row.kind === 'count') return ''
  const cell = cellOf(dataset, spot)
  const last = lines.columns[dataset.columns.length - 1]
  const shown = last === undefined || last.kind === 'change' ? null : shownCell(dataset, row, last)
  if (shown === null) return ''
  return typeof cell === 'number' ? formatChange(cell, shown.decimals) : formatSum(cell, shown.decimals)
}

const hiddenTexts = new WeakMap<Dataset, { readonly limit: number; readonly textAt: PublicText | null }>()
type PublicText = ReturnType<typeof publicTextIn>

/** What the published document writes in place of a number that it hides, or null where it shows what stands here. */
export function hiddenText(dataset: Dataset, spot: Spot, limit: number): string | null {
  const known = hiddenTexts.get(dataset)
  const { textAt } = known?.limit === limit ? known : readHidden(dataset, limit)
  if (textAt === null) return null
  const lines = linesOf(dataset)
  const [row, column] = [lines.rows[spot.row], lines.columns[spot.column]]
  if (row === undefined || column === undefined || column.kind === 'change') return null
  const text = textAt(row, column)
  return text === shownCellText(dataset, row, column) ? null : text
}

function readHidden(dataset: Dataset, limit: number) {
  const hiding = hiddenInPublic(dataset, { smallCountLimit: limit })
  const read = { limit, textAt: hiding.size === 0 ? null : publicTextIn(dataset, hiding, limit) }
  hiddenTexts.set(dataset, read)
  return read
}

/** Whether any number of the table is hidden from the public. */
export function hidesNumbers(dataset: Dataset, limit: number): boolean {
  return hiddenInPublic(dataset, { smallCountLimit: limit }).size > 0
}

/** Whether a place is worked out and can't be written in. */
export function isDerivedSpot(dataset: Dataset, spot: Spot): boolean {
  return kindOf(spot, shapeOf(dataset)) === 'derived'
}

/** Whether a number is counted from a register, so that it is changed there. */
export function isCountedSpot(dataset: Dataset, { row, column }: Spot): boolean {
  const [rowId, columnId] = [dataset.rows[row]?.id, dataset.columns[column]?.id]
  return rowId !== undefined && columnId !== undefined && isCountedCell(dataset, rowId, columnId)
}

/** Whether any number of a range is counted from a register. */
export function holdsCounted(dataset: Dataset, range: Range): boolean {
  return spotsByRow(range).some((row) => row.some((spot) => isCountedSpot(dataset, spot)))
}

/** What is said of a number that is counted from a register when somebody would write in its place. */
export const COUNTED = 'Talet räknas ur registret och ändras där.'

/** A place as it is edited and copied: a number without spaces between thousands, with all its decimals. */
export function plainText(dataset: Dataset, spot: Spot): string {
  const label = labelText(dataset, spot)
  if (label !== null) return label
  const cell = cellOf(dataset, spot)
  if (cell === null) return ''
  if (typeof cell !== 'number') return shownText(dataset, spot)
  const text = String(cell).replace('.', ',')
  return isEstimate(dataset, spot) ? `ca ${text}` : text
}

/** Whether a number is marked as an estimate of its own. */
export function isEstimate(dataset: Dataset, { row, column }: Spot): boolean {
  const [rowId, columnId] = [dataset.rows[row]?.id, dataset.columns[column]?.id]
  return rowId !== undefined && columnId !== undefined && isMarkedApproximate(dataset, rowId, columnId)
}

/** "Fall, 2025": what a place is about. */
export function spotName(dataset: Dataset, spot: Spot): string {
  const { row, column } = spot
  const rowName = row < 0 ? '' : labelText(dataset, { row, column: -1 }) || `rad ${row + 1}`
  const columnName = column < 0 ? '' : labelText(dataset, { row: -1, column }) || `kolumn ${column + 1}`
  switch (kindOf(spot, shapeOf(dataset))) {
    case 'corner':
      return 'Rubrik för raderna'
    case 'columnLabel':
      return `Rubrik för kolumn ${column + 1}`
    case 'rowLabel':
      return `Namn på rad ${row + 1}`
    case 'number':
    case 'target':
    case 'count':
    case 'derived':
      return [rowName, columnName].filter((name) => name !== '').join(', ')
  }
}

export function isFilled(dataset: Dataset, spot: Spot): boolean {
  return plainText(dataset, spot) !== ''
}

/** The texts of a range, for the clipboard. */
export function textsIn(dataset: Dataset, range: Range): readonly (readonly string[])[] {
  return spotsByRow(range).map((row) => row.map((spot) => plainText(dataset, spot)))
}

/**
 * What typing this at a place changes: null when it is what stands there already. A text that is no number is
 * refused with a sentence. A number with more decimals than the table shows makes it show them.
 */
export function typedChange(dataset: Dataset, spot: Spot, text: string): Result<Operation | null, string> {
  const kind = kindOf(spot, shapeOf(dataset))
  if (kind === 'derived') return failed('Det här räknas åt dig och går inte att skriva i.')
  if (text === plainText(dataset, spot)) return ok(null)
  if (isCountedSpot(dataset, spot)) return failed(COUNTED)
  if (kind === 'number') return typedNumber(dataset, spot, text)
  if (kind === 'target') return typedTarget(dataset, spot, text)
  if (kind === 'count') return typedCount(dataset, spot, text)
  const label = cleanText(text)
  const most = kind === 'corner' ? MAX_HEADING : MAX_LABEL
  if (label.length > most) return failed(`Texten är för lång, högst ${most} tecken får plats.`)
  const { id } = dataset
  if (kind === 'corner') return ok((report) => describeDataset(report, id, { rowHeading: label }))
  const axis = kind === 'rowLabel' ? 'rows' : 'columns'
  const labelId = dataset[axis][kind === 'rowLabel' ? spot.row : spot.column]?.id
  if (labelId === undefined) return ok(null)
  return ok((report) => renameLabel(report, id, axis, labelId, label))
}

/** Empties the numbers and labels of a range; null when there is nothing to empty. */
export function cleared(dataset: Dataset, range: Range): Operation | null {
  const shape = shapeOf(dataset)
  const filled = spotsByRow(range)
    .flat()
    .filter((spot) => kindOf(spot, shape) !== 'derived' && isFilled(dataset, spot))
  if (filled.length === 0) return null
  const labels = filled.filter((spot) => kindOf(spot, shape) !== 'number')
  const changes = filled.flatMap(({ row, column }) => {
    const [rowId, columnId] = [dataset.rows[row]?.id, dataset.columns[column]?.id]
    return rowId !== undefined && columnId !== undefined ? [{ rowId, columnId, value: null }] : []
  })
  return (report) =>
    labels.reduce(
      (before, spot) => {
        const change = typedChange(dataset, spot, '')
        return change.ok && change.value !== null ? change.value(before) : before
      },
      setCells(report, dataset.id, changes),
    )
}

/**
 * A paste that was read, as one change. A whole table, with labels and head, put into one that has no numbers yet
 * replaces it: rows and columns that were only proposed go.
 */
export function pasted(dataset: Dataset, plan: PastePlan, newId: NewId): Operation {
  const { block } = plan
  const isWhole =
    block.rowIndex === 0 &&
    block.columnIndex === 0 &&
    block.rowLabels !== null &&
    block.columnLabels !== null &&
    block.cells.length > 0 &&
    block.columnLabels.length > 0
  return (report) => {
    const before = isWhole && !hasNumbers(dataset) ? cutTo(report, dataset, block) : report
    return describeDataset(pasteBlock(before, dataset.id, block, newId), dataset.id, {
      decimals: plan.decimals,
      rowHeading: plan.rowHeading ?? dataset.rowHeading,
    })
  }
}

/** Whether anything was entered, also that a value may not be shown. */
function hasNumbers(dataset: Dataset): boolean {
  return dataset.rows.some((row) => dataset.columns.some(({ id }) => cellAt(dataset, row.id, id) !== null))
}

/** Rows that the block does not name go; so do columns, unless it names none of them and stands for them all. */
function cutTo(
  report: Report,
  dataset: Dataset,
  { cells, rowLabels, columnLabels }: PastePlan['block'],
): Report {
  const unnamed = (labels: readonly Label[], names: readonly string[] | null) => {
    const named = matchesOf(labels, names ?? [])
    return labels.filter(({ label }, index) => label.trim() !== '' && !named.includes(index))
  }
  const rows = unnamed(dataset.rows, rowLabels)
  const otherColumns = unnamed(dataset.columns, columnLabels)
  const isNoneKnown = otherColumns.length === dataset.columns.length
  const columns = isNoneKnown ? dataset.columns.slice(columnLabels?.length) : otherColumns
  const blank = dataset.rows.filter(({ label }) => label.trim() === '')
  const known = dataset.rows.length - rows.length - blank.length
  const surplus = [
    ...[...rows, ...blank.slice(Math.max(0, cells.length - known))].map(({ id }) => ['rows', id] as const),
    ...columns.map(({ id }) => ['columns', id] as const),
  ]
  return surplus.reduce((before, [axis, id]) => removeLabel(before, dataset.id, axis, id), report)
}

/** What a pasted block came to cover, to be selected afterwards. */
export function coveredBy({ block }: PastePlan): Range {
  const width = Math.max(block.columnLabels?.length ?? 0, ...block.cells.map((row) => row.length))
  const height = block.cells.length
  const [top, left] = [height === 0 ? -1 : block.rowIndex, width === 0 ? -1 : block.columnIndex]
  return {
    top,
    left,
    bottom: height === 0 ? -1 : top + height - 1,
    right: width === 0 ? -1 : left + width - 1,
  }
}

function typedNumber(dataset: Dataset, spot: Spot, text: string): Result<Operation | null, string> {
  const [row, column] = [dataset.rows[spot.row], dataset.columns[spot.column]]
  if (row === undefined || column === undefined) return ok(null)
  const entry = readCellEntry(text)
  if (!entry.ok) return failed(`”${text.trim()}” är inget tal. Skriv till exempel 875 eller 78,5.`)
  const { cell, isApproximate } = entry.value
  const isAsBefore = cell === cellAt(dataset, row.id, column.id)
  if (isAsBefore && isApproximate === isEstimate(dataset, spot)) return ok(null)
  // A row or column with decimals of its own shows those; the table's are the others'.
  const isOwn = (row.decimals ?? column.decimals) !== undefined
  const shown = measureAt(dataset, row, column).decimals
  const decimals = isOwn ? dataset.decimals : Math.max(shown, decimalsOf(cell))
  return ok((report) => {
    const change = { rowId: row.id, columnId: column.id, value: cell, isApproximate }
    const after = setCells(report, dataset.id, [change])
    return decimals === dataset.decimals ? after : describeDataset(after, dataset.id, { decimals })
  })
}

/** The text of a label, head or corner; null where a number belongs. */
function labelText(dataset: Dataset, { row, column }: Spot): string | null {
  if (row < 0 && column < 0) return dataset.rowHeading
  const lines = linesOf(dataset)
  if (row < 0) return columnName(lines.columns[column])
  if (column < 0) return nameOf(lines.rows[row])
  return null
}

function columnName(line: GridLine | undefined): string {
  return line?.kind === 'change' ? 'Ändring' : nameOf(line)
}

function nameOf(line: ShownLine | undefined): string {
  return line === undefined ? '' : lineLabel(line)
}

function typedTarget(dataset: Dataset, spot: Spot, text: string): Result<Operation | null, string> {
  const row = dataset.rows[spot.row]
  const cell = parseCell(text)
  if (!cell.ok || cell.value === 'suppressed') {
    return failed(`”${text.trim()}” är inget tal. Skriv till exempel 95 eller 78,5.`)
  }
  const { value } = cell
  if (row === undefined || (row.target ?? null) === value) return ok(null)
  return ok((report) => setRowTarget(report, dataset.id, row.id, value))
}

function typedCount(dataset: Dataset, spot: Spot, text: string): Result<Operation | null, string> {
  const { id, denominators } = dataset
  const line = denominators?.axis === 'rows' ? dataset.rows[spot.row] : dataset.columns[spot.column]
  const cell = parseCell(text)
  const isCount = cell.ok && (cell.value === null || isWholeNumber(cell.value))
  if (!isCount) return failed(`”${text.trim()}” är inget antal. Skriv ett helt tal, till exempel 57.`)
  const { value } = cell
  if (line === undefined || value === cellOf(dataset, spot)) return ok(null)
  return ok((report) => setDenominator(report, id, line.id, value))
}

function isWholeNumber(cell: Cell): boolean {
  return typeof cell === 'number' && Number.isInteger(cell) && cell >= 0
}

function spotsByRow({ top, left, bottom, right }: Range): readonly (readonly Spot[])[] {
  return Array.from({ length: bottom - top + 1 }, (_, row) =>
    Array.from({ length: right - left + 1 }, (_, column) => ({ row: top + row, column: left + column })),
  )
}
