import { percentChange, share } from '../../arithmetic.ts'
import {
  type Cell,
  cellAt,
  columnSum,
  type Dataset,
  difference,
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
import { formatNumber } from '../../swedish-numbers.ts'
import type { CellPlace, Expression, Line } from '../../values/expression.ts'
import { changeShown, yearIn } from '../../years.ts'
import type { NumberMention } from './number-mention.ts'
import { onceForEachContext, type ReviewContext } from './review-context.ts'

/** What a number of the data can be written as: a count (also of days or kronor), a percentage, or percentage points. */
export type DataKind = 'count' | 'percent' | 'points'

/** A number that the data hold or that follows from them. */
export interface DataNumber {
  /** Without its sign. */
  readonly value: number
  readonly kind: DataKind
  readonly unit: Unit
  /** How to say it in the text; null where no table holds it (goals, registers, last year's report). */
  readonly expression: Expression | null
  /** `cell` and `sum` are numbers that a table shows; `worked` is what follows from two of them. */
  readonly level: 'cell' | 'sum' | 'worked'
  readonly dataset: Dataset | null
  /** The entered row and column that it stands in, where it is a single cell; the column also of a sum under it. */
  readonly row: Label | null
  readonly column: Label | null
}

/** The numbers of a report's data, found by how they would be written. */
export class DataNumbers {
  private readonly all: readonly DataNumber[]
  private readonly byDecimals = new Map<number, ReadonlyMap<string, readonly DataNumber[]>>()

  constructor(all: readonly DataNumber[]) {
    this.all = all
  }

  /** The numbers that are written like this, signs left out; those of the tables' cells first. */
  find(value: number, kind: DataKind, decimals: number): readonly DataNumber[] {
    return this.at(decimals).get(keyOf(kind, value, decimals)) ?? []
  }

  /** Whether some number of the data is written like this: 12,23 is in the data as 12,2 and as 12. */
  has(value: number, kind: DataKind, decimals: number): boolean {
    return this.at(decimals).has(keyOf(kind, value, decimals))
  }

  /** Whether some number of this kind lies between these. */
  hasBetween(lowest: number, highest: number, kind: DataKind): boolean {
    return this.all.some((one) => one.kind === kind && one.value >= lowest && one.value <= highest)
  }

  private at(decimals: number): ReadonlyMap<string, readonly DataNumber[]> {
    const known = this.byDecimals.get(decimals)
    if (known !== undefined) return known
    const found = new Map<string, DataNumber[]>()
    for (const number of this.all) {
      const key = keyOf(number.kind, number.value, decimals)
      const same = found.get(key)
      if (same === undefined) found.set(key, [number])
      else same.push(number)
    }
    this.byDecimals.set(decimals, found)
    return found
  }
}

function keyOf(kind: DataKind, value: number, decimals: number): string {
  return `${kind} ${formatNumber(Math.abs(value), Math.min(decimals, 4))}`
}

/** All numbers of the data: cells, sums, derived ones, differences, changes, shares, targets, goals, registers. */
export const dataNumbersOf = onceForEachContext(
  (context: ReviewContext) =>
    new DataNumbers([
      ...context.datasets.flatMap(cellsOf),
      ...context.datasets.flatMap(sumsOf),
      ...context.datasets.flatMap(derivedOf),
      ...context.datasets.flatMap(workedOf),
      ...beside(context),
    ]),
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

type Draft = Pick<DataNumber, 'level' | 'row' | 'column'>

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
        { level: 'cell', row, column },
      ),
    ),
  )
}

function isOfCounts(dataset: Dataset): boolean {
  return dataset.unit !== 'percent' && dataset.unit !== 'index'
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
    return number(dataset, cell, 'count', { kind: 'cell', at }, { level: 'sum', row: null, column: null })
  })
  if (!isOfCounts(dataset)) return [...targets, ...own, ...counts]
  const under = dataset.columns.flatMap((column) =>
    number(
      dataset,
      columnSum(dataset, column.id),
      column.unit ?? dataset.unit,
      { kind: 'cell', at: place(dataset, sum, { line: column.id }) },
      { level: 'sum', row: null, column },
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
      { level: 'sum', row, column: null },
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
  return number(
    dataset,
    target ?? null,
    unit,
    { kind: 'cell', at },
    { level: 'sum', row: label, column: null },
  )
}

function derivedOf(dataset: Dataset): readonly DataNumber[] {
  const columns = (dataset.derivedColumns ?? []).flatMap((line) => [
    ...dataset.rows.flatMap((row) =>
      number(
        dataset,
        derivedColumnCell(dataset, line, row.id),
        derivedColumnMeasure(dataset, line, row).unit,
        { kind: 'cell', at: place(dataset, { line: row.id }, { line: line.id }) },
        { level: 'sum', row, column: null },
      ),
    ),
    ...(dataset.rows[0] === undefined
      ? []
      : number(
          dataset,
          derivedColumnTotal(dataset, line),
          derivedColumnMeasure(dataset, line, dataset.rows[0]).unit,
          { kind: 'cell', at: place(dataset, { sum: true }, { line: line.id }) },
          { level: 'sum', row: null, column: null },
        )),
  ])
  const rows = (dataset.derivedRows ?? []).flatMap((line) =>
    dataset.columns.flatMap((column) =>
      number(
        dataset,
        derivedRowCell(dataset, line, column.id),
        derivedRowMeasure(dataset, line, column).unit,
        { kind: 'cell', at: place(dataset, { line: line.id }, { line: column.id }) },
        { level: 'sum', row: null, column },
      ),
    ),
  )
  return [...columns, ...rows]
}

/** More columns than these are compared with the first, the last and their neighbours only. */
const MOST_COMPARED = 6
/** Rows of larger tables are not compared with each other. */
const MOST_ROWS = 12

/** What follows from two numbers of a table: changes between columns, shares of the sum and of each other. */
function workedOf(dataset: Dataset): readonly DataNumber[] {
  const lines: readonly (Label | null)[] = isOfCounts(dataset) ? [...dataset.rows, null] : dataset.rows
  const pairs = columnPairs(dataset.columns)
  return [
    ...lines.flatMap((row) => pairs.flatMap(([from, to]) => between(dataset, row, from, row, to))),
    ...(isOfCounts(dataset) ? sharesOfSum(dataset) : []),
    ...rowPairs(dataset.rows).flatMap(([one, other]) =>
      dataset.columns.flatMap((column) => between(dataset, one, column, other, column)),
    ),
  ]
}

function columnPairs(columns: readonly Label[]): readonly (readonly [Label, Label])[] {
  const last = columns.length - 1
  return columns.flatMap((from, index) =>
    columns.flatMap((to, other): readonly (readonly [Label, Label])[] => {
      if (other <= index) return []
      const isNear = columns.length <= MOST_COMPARED || other === index + 1 || (index === 0 && other === last)
      return isNear ? [[from, to]] : []
    }),
  )
}

function rowPairs(rows: readonly Label[]): readonly (readonly [Label, Label])[] {
  if (rows.length > MOST_ROWS) return []
  return rows.flatMap((one, index) => rows.slice(index + 1).map((other) => [one, other] as const))
}

function between(
  dataset: Dataset,
  fromRow: Label | null,
  fromColumn: Label,
  toRow: Label | null,
  toColumn: Label,
): readonly DataNumber[] {
  const [a, b] = [cellIn(dataset, fromRow, fromColumn), cellIn(dataset, toRow, toColumn)]
  if (typeof a !== 'number' || typeof b !== 'number') return []
  const [unit, other] = [unitOf(dataset, fromRow, fromColumn), unitOf(dataset, toRow, toColumn)]
  if (unit !== other) return []
  const [from, to] = [placeOf(dataset, fromRow, fromColumn), placeOf(dataset, toRow, toColumn)]
  const draft = { unit, dataset, level: 'worked', row: toRow, column: toColumn } as const
  const change: DataNumber = {
    ...draft,
    value: Math.abs(difference(a, b) ?? 0),
    kind: unit === 'percent' ? 'points' : 'count',
    expression: { kind: 'difference', from, to },
  }
  if (unit === 'percent' || unit === 'index') return [change]
  const isSameThing = fromRow === toRow && changeShown(fromColumn.label, toColumn.label)
  const percent = percentChange(a, b)
  const percents: readonly (DataNumber | null)[] = [
    percent === null
      ? null
      : {
          ...draft,
          value: Math.abs(percent),
          kind: 'percent',
          expression: { kind: 'percentChange', from, to },
        },
    ...(isSameThing ? [] : [shareOf(draft, a, b, from, to), shareOf(draft, b, a, to, from)]),
  ]
  return [change, ...percents.filter((one) => one !== null)]
}

function shareOf(
  draft: Pick<DataNumber, 'unit' | 'dataset' | 'level' | 'row' | 'column'>,
  part: number,
  whole: number,
  from: CellPlace,
  to: CellPlace,
): DataNumber | null {
  const percent = part <= whole ? share(part, whole) : null
  if (typeof percent !== 'number') return null
  return { ...draft, value: percent, kind: 'percent', expression: { kind: 'share', part: from, whole: to } }
}

function sharesOfSum(dataset: Dataset): readonly DataNumber[] {
  return dataset.columns.flatMap((column) => {
    const whole = columnSum(dataset, column.id)
    return dataset.rows.flatMap((row) =>
      number(
        dataset,
        share(cellAt(dataset, row.id, column.id), whole),
        'percent',
        {
          kind: 'share',
          part: placeOf(dataset, row, column),
          whole: placeOf(dataset, null, column),
        },
        { level: 'worked', row, column },
      ),
    )
  })
}

function cellIn(dataset: Dataset, row: Label | null, column: Label): Cell {
  return row === null ? columnSum(dataset, column.id) : cellAt(dataset, row.id, column.id)
}

function unitOf(dataset: Dataset, row: Label | null, column: Label): Unit {
  return row === null ? (column.unit ?? dataset.unit) : measureAt(dataset, row, column).unit
}

function placeOf(dataset: Dataset, row: Label | null, column: Label): CellPlace {
  return place(dataset, row === null ? { sum: true } : { line: row.id }, { line: column.id })
}

/** Numbers of goals, of registers and of last year's report: known, but in no table. */
function beside({ goals, registers, previousYear }: ReviewContext): readonly DataNumber[] {
  const known = (value: number, kind: DataKind): DataNumber => ({
    value: Math.abs(value),
    kind,
    unit: kind === 'percent' ? 'percent' : 'count',
    expression: null,
    level: 'sum',
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
