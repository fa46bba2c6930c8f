import {
  type Cell,
  cellAt,
  columnSum,
  type Dataset,
  type Label,
  measureAt,
  sumOf,
  type Unit,
} from '../../dataset.ts'
import {
  derivedColumnCell,
  derivedColumnMeasure,
  derivedColumnTotal,
  derivedRowCell,
  derivedRowMeasure,
} from '../../derived-lines.ts'
import type { CellPlace, Expression, Line } from '../../values/expression.ts'
import { yearIn } from '../../years.ts'
import type { NumberMention } from './number-mention.ts'
import { onceForEachContext, type ReviewContext } from './review-context.ts'
import { type DataKind, type WorkedNumbers, workedNumbers } from './worked-numbers.ts'

export type { DataKind }

/** A number that a table shows, or that is known beside the tables. */
export interface DataNumber {
  /** Without its sign. */
  readonly value: number
  readonly kind: DataKind
  readonly unit: Unit
  /** How to say it in the text; null where no table holds it (goals, registers, last year's report). */
  readonly expression: Expression | null
  readonly dataset: Dataset | null
  /** The entered row and column that it stands in, where it is a single cell; the column also of a sum under it. */
  readonly row: Label | null
  readonly column: Label | null
}

/** The numbers of a report's data, found by how they would be written. */
export class DataNumbers {
  private readonly shown: readonly DataNumber[]
  private readonly worked: WorkedNumbers
  private readonly shownBy = new Map<string, ReadonlyMap<number, readonly DataNumber[]>>()
  private readonly workedBy = new Map<string, WholeNumbers>()

  constructor(shown: readonly DataNumber[], worked: WorkedNumbers) {
    this.shown = shown
    this.worked = worked
  }

  /** The numbers that the tables show and that are written like this, signs left out; those of cells first. */
  find(value: number, kind: DataKind, decimals: number): readonly DataNumber[] {
    return this.shownAt(kind, decimals).get(roundedTo(value, decimals)) ?? []
  }

  /**
   * Whether some number of the data is written like this, or follows from two of them: 12,23 is in the data as 12,2
   * and as 12.
   */
  has(value: number, kind: DataKind, decimals: number): boolean {
    const rounded = roundedTo(value, decimals)
    return this.shownAt(kind, decimals).has(rounded) || this.workedAt(kind, decimals).has(rounded)
  }

  /** Whether the tables show some number of this kind that lies between these. */
  hasBetween(lowest: number, highest: number, kind: DataKind): boolean {
    return this.shown.some((one) => one.kind === kind && one.value >= lowest && one.value <= highest)
  }

  private shownAt(kind: DataKind, decimals: number): ReadonlyMap<number, readonly DataNumber[]> {
    const key = `${kind} ${decimals}`
    const known = this.shownBy.get(key)
    if (known !== undefined) return known
    const found = Map.groupBy(
      this.shown.filter((one) => one.kind === kind),
      ({ value }) => roundedTo(value, decimals),
    )
    this.shownBy.set(key, found)
    return found
  }

  private workedAt(kind: DataKind, decimals: number): WholeNumbers {
    const key = `${kind} ${decimals}`
    const known = this.workedBy.get(key)
    if (known !== undefined) return known
    const found = new WholeNumbers()
    for (const value of this.worked[kind]) found.add(roundedTo(value, decimals))
    this.workedBy.set(key, found)
    return found
  }
}

/** Many numbers from 0: a sign for each of the smaller ones, which most are, is cheaper than a set. */
class WholeNumbers {
  private readonly small = new Uint8Array(0x4000)
  private readonly large = new Set<number>()

  add(value: number): void {
    if (value < this.small.length) this.small[value] = 1
    else this.large.add(value)
  }

  has(value: number): boolean {
    return value < this.small.length ? this.small[value] === 1 : this.large.has(value)
  }
}

/** Rounded as one rounds by hand, halves up, without sign; a whole number of the last decimal. */
function roundedTo(value: number, decimals: number): number {
  return Math.round(Math.abs(value) * (powers[Math.min(decimals, 4)] ?? 1) + 1e-7)
}

const powers = [1, 10, 100, 1_000, 10_000] as const

/** All numbers of the data: cells, sums, derived ones, differences, changes, shares, targets, goals, registers. */
export const dataNumbersOf = onceForEachContext(
  (context: ReviewContext) =>
    new DataNumbers(
      [
        ...context.datasets.flatMap(cellsOf),
        ...context.datasets.flatMap(sumsOf),
        ...context.datasets.flatMap(derivedOf),
        ...beside(context),
      ],
      workedNumbers(context.datasets),
    ),
)

/** What a mention would be among the data; null for what states nothing that data could hold. */
export function dataKindOf({ kind }: NumberMention): DataKind | null {
  switch (kind) {
    case 'count':
    case 'measure':
      return 'count'
    case 'percent':
      return 'percent'
    case 'percentagePoints':
      return 'points'
    default:
      return null
  }
}

/** Whether the data hold this number, be it live; true for what isn't such a number. */
export function isInData(context: ReviewContext, mention: NumberMention): boolean {
  const kind = dataKindOf(mention)
  if (kind === null || mention.value === null || mention.isLive) return true
  const numbers = dataNumbersOf(context)
  const isThere = (value: number) =>
    numbers.has(value, kind, mention.decimals) ||
    // A difference between shares that is wrongly called percent has a rule of its own.
    (kind === 'percent' && numbers.has(value, 'points', mention.decimals))
  return isThere(mention.value) && (mention.end === null || isThere(mention.end))
}

type Draft = Pick<DataNumber, 'row' | 'column'>

function number(
  dataset: Dataset,
  cell: Cell,
  unit: Unit,
  expression: Expression,
  draft: Draft,
): readonly DataNumber[] {
  if (typeof cell !== 'number') return []
  const kind = unit === 'percent' ? 'percent' : 'count'
  return [{ value: Math.abs(cell), kind, unit, expression, dataset, ...draft }]
}

function place(dataset: Dataset, row: Line, column: Line): CellPlace {
  return { datasetId: dataset.id, row, column }
}

function cellsOf(dataset: Dataset): readonly DataNumber[] {
  return dataset.rows.flatMap((row) =>
    dataset.columns.flatMap((column) =>
      number(
        dataset,
        cellAt(dataset, row.id, column.id),
        measureAt(dataset, row, column).unit,
        { kind: 'cell', at: place(dataset, { line: row.id }, { line: column.id }) },
        { row, column },
      ),
    ),
  )
}

function sumsOf(dataset: Dataset): readonly DataNumber[] {
  const sum: Line = { sum: true }
  const targets = dataset.rows.flatMap((row) => targetOf(dataset, row.target, { line: row.id }, row))
  const own = targetOf(dataset, dataset.target, { target: true }, null)
  const counts = Object.entries(dataset.denominators?.counts ?? {}).flatMap(([id, cell]) => {
    const at =
      dataset.denominators?.axis === 'rows'
        ? place(dataset, { line: id }, { count: true })
        : place(dataset, { count: true }, { line: id })
    return number(dataset, cell, 'count', { kind: 'cell', at }, { row: null, column: null })
  })
  if (dataset.unit === 'percent' || dataset.unit === 'index') return [...targets, ...own, ...counts]
  const under = dataset.columns.flatMap((column) =>
    number(
      dataset,
      columnSum(dataset, column.id),
      column.unit ?? dataset.unit,
      { kind: 'cell', at: place(dataset, sum, { line: column.id }) },
      { row: null, column },
    ),
  )
  const across = dataset.rows.flatMap((row) =>
    number(
      dataset,
      sumOf(
        dataset.columns.map(({ id }) => cellAt(dataset, row.id, id)),
        dataset.decimals,
      ),
      row.unit ?? dataset.unit,
      { kind: 'cell', at: place(dataset, { line: row.id }, sum) },
      { row, column: null },
    ),
  )
  return [...targets, ...own, ...counts, ...under, ...across]
}

function targetOf(
  dataset: Dataset,
  target: number | null | undefined,
  row: Line,
  label: Label | null,
): readonly DataNumber[] {
  const at = place(dataset, row, { target: true })
  const unit = label?.unit ?? dataset.unit
  return number(dataset, target ?? null, unit, { kind: 'cell', at }, { row: label, column: null })
}

function derivedOf(dataset: Dataset): readonly DataNumber[] {
  const columns = (dataset.derivedColumns ?? []).flatMap((line) => [
    ...dataset.rows.flatMap((row) =>
      number(
        dataset,
        derivedColumnCell(dataset, line, row.id),
        derivedColumnMeasure(dataset, line, row).unit,
        { kind: 'cell', at: place(dataset, { line: row.id }, { line: line.id }) },
        { row, column: null },
      ),
    ),
    ...(dataset.rows[0] === undefined
      ? []
      : number(
          dataset,
          derivedColumnTotal(dataset, line),
          derivedColumnMeasure(dataset, line, dataset.rows[0]).unit,
          { kind: 'cell', at: place(dataset, { sum: true }, { line: line.id }) },
          { row: null, column: null },
        )),
  ])
  const rows = (dataset.derivedRows ?? []).flatMap((line) =>
    dataset.columns.flatMap((column) =>
      number(
        dataset,
        derivedRowCell(dataset, line, column.id),
        derivedRowMeasure(dataset, line, column).unit,
        { kind: 'cell', at: place(dataset, { line: line.id }, { line: column.id }) },
        { row: null, column },
      ),
    ),
  )
  return [...columns, ...rows]
}

/** Numbers of goals, of registers and of last year's report: known, but in no table. */
function beside({ goals, registers, previousYear }: ReviewContext): readonly DataNumber[] {
  const known = (value: number, kind: DataKind): DataNumber => ({
    value: Math.abs(value),
    kind,
    unit: kind === 'percent' ? 'percent' : 'count',
    expression: null,
    dataset: null,
    row: null,
    column: null,
  })
  const ofGoals = [...goals, ...(previousYear?.goals ?? [])].flatMap(({ baseline, outcome, targets }) =>
    [baseline, outcome, ...targets.map(({ value }) => value)].filter((value) => value !== null),
  )
  const before = (previousYear?.datasets ?? []).flatMap((dataset) => [
    ...cellsOf(dataset),
    ...sumsOf(dataset),
  ])
  return [
    ...ofGoals.flatMap((value) => [known(value, 'count'), known(value, 'percent')]),
    ...(registers ?? []).map(({ entries }) => known(entries.length, 'count')),
    ...before.map(({ value, kind }) => known(value, kind)),
  ]
}

/** The year that a number of the data is of, by its column's heading, or its row's where rows are years. */
export function yearOf({ row, column, dataset }: DataNumber): number | null {
  const ofColumn = column === null ? null : yearIn(column.label)
  if (ofColumn !== null) return ofColumn.year
  const ofRow = row === null ? null : yearIn(row.label)
  return ofRow?.year ?? (dataset === null ? null : (yearIn(dataset.title)?.year ?? null))
}
