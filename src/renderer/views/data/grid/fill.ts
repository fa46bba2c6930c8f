import { type Cell, cellAt, type Dataset } from '../../../../core/dataset.ts'
import {
  type CellChange,
  renameLabel,
  setCells,
  setDenominator,
  setRowTarget,
} from '../../../../core/dataset-operations.ts'
import type { Report } from '../../../../core/report.ts'
import { cellOf, isEstimate, plainText, shapeOf } from './cells.ts'
import { kindOf, type Range, type Shape, type Spot, type SpotKind } from './selection.ts'
import { labelSeries, yearNumbers } from './series.ts'

type Operation = (report: Report) => Report
export type FillWay = 'down' | 'right'

/**
 * Fills the rest of a range from its first row (down) or first column (right); of one row or column alone, from what
 * stands before it. Where the first two make a series and nothing follows, the series goes on. Null when there is
 * nothing to fill.
 */
export function filledFrom(dataset: Dataset, range: Range, way: FillWay): Operation | null {
  const { from, to } = reach(range, way)
  if (from === to) return from < 0 ? null : filled(dataset, stretched(range, way, from - 1, to), way, 1)
  const isTwo = to - from >= 2 && beginsSeries(dataset, range, way)
  return filled(dataset, range, way, isTwo ? 2 : 1)
}

/**
 * Goes on with what stands in `source` over the rest of `goal`, which holds it and reaches further in one way: years
 * and months as the series that they make, everything else copied over and over.
 */
export function filledOver(dataset: Dataset, source: Range, goal: Range, way: FillWay): Operation | null {
  const { from, to } = reach(source, way)
  return filled(dataset, goal, way, to - from + 1)
}

/** What a corner that is dragged to a place makes of a range: longer or wider, whichever is more; null for neither. */
export function draggedTo(
  range: Range,
  spot: Spot,
  shape: Shape,
): { readonly goal: Range; readonly way: FillWay } | null {
  const lastRow = Math.min(spot.row, shape.rows - 1)
  const lastColumn = Math.min(spot.column, Math.max(shape.columns - 1, range.right))
  const down = lastRow - range.bottom
  const right = lastColumn - range.right
  if (down <= 0 && right <= 0) return null
  return down >= right
    ? { goal: { ...range, bottom: lastRow }, way: 'down' }
    : { goal: { ...range, right: lastColumn }, way: 'right' }
}

/** Whether anything in a range can be gone on with: it has places that are entered, and ends in one. */
export function canFillFrom(range: Range, shape: Shape): boolean {
  const kind = kindOf({ row: range.bottom, column: range.right }, shape)
  return kind !== 'derived' && kind !== 'corner'
}

function reach(range: Range, way: FillWay): { readonly from: number; readonly to: number } {
  return way === 'down' ? { from: range.top, to: range.bottom } : { from: range.left, to: range.right }
}

function stretched(range: Range, way: FillWay, from: number, to: number): Range {
  return way === 'down' ? { ...range, top: from, bottom: to } : { ...range, left: from, right: to }
}

/** Whether the first two of a range go on as a series in some line, and all after them is empty. */
function beginsSeries(dataset: Dataset, range: Range, way: FillWay): boolean {
  const lines = linesAlong(range, way)
  const isEmptyAfter = lines.every((line) => line.slice(2).every((spot) => plainText(dataset, spot) === ''))
  return isEmptyAfter && lines.some((line) => seriesOf(dataset, line.slice(0, 2)) !== null)
}

interface Filling {
  readonly spot: Spot
  readonly value: Cell | string
  readonly isApproximate: boolean
}

/** Writes over each line of a range from its first `count` places. */
function filled(dataset: Dataset, range: Range, way: FillWay, count: number): Operation | null {
  const shape = shapeOf(dataset)
  const fillings = linesAlong(range, way)
    .flatMap((line) => fillingsOf(dataset, line, count, shape))
    .filter(
      ({ spot, value, isApproximate }) =>
        valueAt(dataset, spot) !== value || isEstimate(dataset, spot) !== isApproximate,
    )
  if (fillings.length === 0) return null
  const cells = fillings.flatMap((filling) => cellChange(dataset, filling))
  const others = fillings.filter((filling) => cellChange(dataset, filling).length === 0)
  return (report) =>
    others.reduce(
      (before, filling) => withLabelOrTarget(before, dataset, filling),
      cells.length === 0 ? report : setCells(report, dataset.id, cells),
    )
}

function fillingsOf(
  dataset: Dataset,
  line: readonly Spot[],
  count: number,
  shape: Shape,
): readonly Filling[] {
  const source = line.slice(0, count)
  const [first] = source
  const kind = first && kindOf(first, shape)
  if (kind === undefined || source.some((spot) => !isEntered(spot, kind, shape))) return []
  const series = seriesOf(dataset, source)
  return line.slice(count).flatMap((spot, index): readonly Filling[] => {
    const from = source[index % count]
    if (from === undefined || kindOf(spot, shape) !== kind) return []
    const value = series === null ? valueAt(dataset, from) : series(count + index)
    return [{ spot, value, isApproximate: isEstimate(dataset, from) }]
  })
}

function isEntered(spot: Spot, kind: SpotKind, shape: Shape): boolean {
  return kind !== 'derived' && kind !== 'corner' && kindOf(spot, shape) === kind
}

function seriesOf(dataset: Dataset, source: readonly Spot[]): ((index: number) => Cell | string) | null {
  const values = source.map((spot) => valueAt(dataset, spot))
  const isLabels = source.some(({ row, column }) => row < 0 || column < 0)
  return isLabels ? labelSeries(values.map(String)) : yearNumbers(values)
}

/** What a place holds: a label as text, a number or target as it is entered. */
function valueAt(dataset: Dataset, { row, column }: Spot): Cell | string {
  const [rowLine, columnLine] = [dataset.rows[row], dataset.columns[column]]
  if (rowLine !== undefined && columnLine !== undefined) return cellAt(dataset, rowLine.id, columnLine.id)
  if (row < 0 || column < 0) return plainText(dataset, { row, column })
  return cellOf(dataset, { row, column })
}

function cellChange(dataset: Dataset, { spot, value, isApproximate }: Filling): readonly CellChange[] {
  const [row, column] = [dataset.rows[spot.row], dataset.columns[spot.column]]
  if (row === undefined || column === undefined || isWords(value)) return []
  return [{ rowId: row.id, columnId: column.id, value, isApproximate }]
}

function isWords(value: Cell | string): value is string {
  return typeof value === 'string' && value !== 'suppressed'
}

function withLabelOrTarget(report: Report, dataset: Dataset, { spot, value }: Filling): Report {
  const { id } = dataset
  const [row, column] = [dataset.rows[spot.row], dataset.columns[spot.column]]
  if (row !== undefined && spot.column < 0) return renameLabel(report, id, 'rows', row.id, String(value))
  if (column !== undefined && spot.row < 0)
    return renameLabel(report, id, 'columns', column.id, String(value))
  if (typeof value === 'string') return report
  if (kindOf(spot, shapeOf(dataset)) === 'count') {
    const line = row ?? column
    return line === undefined ? report : setDenominator(report, id, line.id, value)
  }
  return row === undefined ? report : setRowTarget(report, id, row.id, value)
}

/** The places of a range, line by line along the way that it is filled. */
function linesAlong({ top, left, bottom, right }: Range, way: FillWay): readonly (readonly Spot[])[] {
  const rows = Array.from({ length: bottom - top + 1 }, (_, index) => top + index)
  const columns = Array.from({ length: right - left + 1 }, (_, index) => left + index)
  return way === 'down'
    ? columns.map((column) => rows.map((row) => ({ row, column })))
    : rows.map((row) => columns.map((column) => ({ row, column })))
}
