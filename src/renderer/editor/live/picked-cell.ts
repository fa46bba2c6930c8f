import { captionsOf } from '../../../core/captions.ts'
import type { Dataset } from '../../../core/dataset.ts'
import type { Report } from '../../../core/report.ts'
import { walkBlocks } from '../../../core/rich-text/text.ts'
import { COUNT_LABEL, hasRowTargets, TARGET_LABEL } from '../../../core/shown-table.ts'
import type { CellPlace, Expression, Line } from '../../../core/values/expression.ts'

/** A row or column as it can be chosen. */
export interface PickedLine {
  readonly key: string
  readonly label: string
  readonly line: Line
  readonly isSum: boolean
}

const TARGET: PickedLine = { key: 'target', label: TARGET_LABEL, line: { target: true }, isSum: false }
const COUNT: PickedLine = { key: 'count', label: COUNT_LABEL, line: { count: true }, isSum: false }
const SUM: PickedLine = { key: 'sum', label: 'Summa', line: { sum: true }, isSum: true }

/** More cells than this are not drawn: nobody looks for a number among them by arrows. */
const MAX_CELLS = 6_000

/**
 * The rows and columns that a number can be taken from: entered ones, sums, those that are worked out, the rows' targets
 * and how many shares are shares of.
 */
export function linesOf(dataset: Dataset): {
  readonly rows: readonly PickedLine[]
  readonly columns: readonly PickedLine[]
} {
  const lines = (labels: readonly { readonly id: string; readonly label: string }[]) =>
    labels.map(({ id, label }): PickedLine => ({ key: id, label, line: { line: id }, isSum: false }))
  const countAxis = dataset.denominators?.axis
  const columns = [
    ...lines(dataset.columns),
    ...(countAxis === 'rows' ? [COUNT] : []),
    ...(hasRowTargets(dataset) ? [TARGET] : []),
    ...lines(dataset.derivedColumns ?? []),
  ]
  const fitting = Math.max(1, Math.floor(MAX_CELLS / Math.max(1, columns.length)))
  const rows = [
    ...lines([...dataset.rows.slice(0, fitting), ...(dataset.derivedRows ?? [])]),
    ...(countAxis === 'columns' ? [COUNT] : []),
  ]
  return { rows: dataset.hasSums ? [...rows, SUM] : rows, columns }
}

/** The cell that is chosen first: the first row's in the last column, which mostly is the report year. */
export function firstCell(dataset: Dataset): CellPlace | null {
  const row = dataset.rows[0]
  const column = dataset.columns.at(-1)
  if (!row || !column) return null
  const isSeries = dataset.columns.length === 1
  const chosen = isSeries ? (dataset.rows.at(-1) ?? row) : row
  return { datasetId: dataset.id, row: { line: chosen.id }, column: { line: column.id } }
}

/** Where a key leads in the grid, or null when it does not move. */
export function gridStep(dataset: Dataset, place: CellPlace, key: string, toEnd: boolean): CellPlace | null {
  const { rows, columns } = linesOf(dataset)
  const row = rows.findIndex(({ line }) => keyOf(line) === keyOf(place.row))
  const column = columns.findIndex(({ line }) => keyOf(line) === keyOf(place.column))
  const step = stepOf(key)
  if (step === null) return null
  const far = toEnd || Math.abs(step.column) > 1 ? Math.max(rows.length, columns.length) : 1
  const nextRow = rows[within(row + Math.sign(step.row) * far, rows.length - 1)]
  const nextColumn = columns[within(column + Math.sign(step.column) * far, columns.length - 1)]
  return nextRow && nextColumn ? { datasetId: dataset.id, row: nextRow.line, column: nextColumn.line } : null
}

/** The cell to begin with when a number that stands in the text is to be changed, and what it is compared with. */
export function pickedIn(expression: Expression): {
  readonly place: CellPlace | null
  readonly compare: CellPlace | null
} {
  switch (expression.kind) {
    case 'cell':
      return { place: expression.at, compare: null }
    case 'difference':
    case 'percentChange':
      return { place: expression.to, compare: expression.from }
    case 'againstTarget':
      return { place: expression.outcome, compare: null }
    case 'share': {
      const place = 'row' in expression.part ? expression.part : null
      return { place, compare: 'row' in expression.whole && place !== null ? expression.whole : null }
    }
    default: {
      const { datasetId, rows, columns } = expression.of
      const [row, column] = [rows?.[0], columns?.[0]]
      if (column === undefined) return { place: null, compare: null }
      const line: Line = row === undefined ? { sum: true } : { line: row }
      return { place: { datasetId, row: line, column: { line: column } }, compare: null }
    }
  }
}

/** The tables that a section shows, as they are or as charts. */
export function tablesShown(report: Report, sectionId: string | null): ReadonlySet<string> {
  const content = sectionId === null ? undefined : report.sections[sectionId]?.content
  const near = new Set<string>()
  for (const block of content === undefined ? [] : walkBlocks(content)) {
    if (block.type === 'datasetTable') near.add(block.attrs.datasetId)
    if (block.type !== 'chart') continue
    const chart = report.charts.find(({ id }) => id === block.attrs.chartId)
    if (chart) near.add(chart.datasetId)
  }
  return near
}

/** The tables of the report that hold something, those that the section shows first. */
export function tablesFor(report: Report, sectionId: string | null): readonly Dataset[] {
  const near = tablesShown(report, sectionId)
  const filled = report.datasets.filter(({ rows, columns }) => rows.length > 0 && columns.length > 0)
  return [...filled.filter(({ id }) => near.has(id)), ...filled.filter(({ id }) => !near.has(id))]
}

/** A figure that can be referred to, as its caption says it. */
export interface ReferredFigure {
  readonly kind: 'chart' | 'datasetTable' | 'image'
  readonly id: string
  /** "Diagram 4" */
  readonly number: string
  readonly text: string
}

/** All figures with a caption in the order of the report, each once. */
export function figuresOf(report: Report): readonly ReferredFigure[] {
  const figures = new Map<string, ReferredFigure>()
  for (const [block, { label, number, text }] of captionsOf(report)) {
    const target = targetOf(block)
    if (target === null || figures.has(`${target.kind} ${target.id}`)) continue
    const alt = target.kind === 'image' ? (report.media[target.id]?.altText ?? '') : ''
    figures.set(`${target.kind} ${target.id}`, {
      ...target,
      number: `${label} ${number}`,
      text: text || alt,
    })
  }
  return [...figures.values()]
}

type CaptionedBlock = Parameters<ReturnType<typeof captionsOf>['get']>[0]

function targetOf(block: CaptionedBlock): Pick<ReferredFigure, 'kind' | 'id'> | null {
  switch (block.type) {
    case 'chart':
      return { kind: 'chart', id: block.attrs.chartId }
    case 'datasetTable':
      return { kind: 'datasetTable', id: block.attrs.datasetId }
    case 'image':
      return { kind: 'image', id: block.attrs.mediaId }
    default:
      return null
  }
}

/** One step, or in the row to its end. */
function stepOf(key: string): { readonly row: number; readonly column: number } | null {
  switch (key) {
    case 'ArrowDown':
      return { row: 1, column: 0 }
    case 'ArrowUp':
      return { row: -1, column: 0 }
    case 'ArrowRight':
      return { row: 0, column: 1 }
    case 'ArrowLeft':
      return { row: 0, column: -1 }
    case 'Home':
      return { row: 0, column: Number.NEGATIVE_INFINITY }
    case 'End':
      return { row: 0, column: Number.POSITIVE_INFINITY }
    default:
      return null
  }
}

function within(index: number, last: number): number {
  return Math.max(0, Math.min(index, last))
}

function keyOf(line: Line): string {
  return 'line' in line ? `line ${line.line}` : Object.keys(line).join()
}
