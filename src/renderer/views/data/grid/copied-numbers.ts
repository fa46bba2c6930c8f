import type { Dataset } from '../../../../core/dataset.ts'
import type { Report } from '../../../../core/report.ts'
import { type ShownLine, shownColumns, shownRows } from '../../../../core/shown-table.ts'
import { measuredAt } from '../../../../core/values/cells.ts'
import {
  type CellPlace,
  type CellRange,
  type Expression,
  type Line,
  wordingsFor,
} from '../../../../core/values/expression.ts'
import { usualComparison, type ValueChoice, valueChoices } from '../../../../core/values/value-choices.ts'
import { sayValue } from '../../../../core/values/value-text.ts'
import { comparedColumns } from '../../../../core/years.ts'
import type { Range, Spot } from './selection.ts'

/** Something that the selected numbers say and that can be copied into the text, where it follows the table. */
export interface CopiedNumber extends ValueChoice {
  /** What it is of: "Värdet", "Skillnad mot 2024", "Summan av 2025". */
  readonly about: string
}

const MOST = 5

/**
 * What can be copied to the text from what is selected: of one number itself and its change, of two their
 * difference, percent change and share, of more their sum and mean. Nothing where no number is selected.
 */
export function copiedNumbers(report: Report, dataset: Dataset, range: Range): readonly CopiedNumber[] {
  const spots = numbersIn(dataset, range)
  const [first, second] = spots
  if (first === undefined) return []
  if (spots.length === 1) return ofOne(report, dataset, first)
  if (spots.length === 2 && second !== undefined) return ofTwo(report, first, second)
  return ofMany(report, dataset, range)
}

type Place = { readonly at: CellPlace } | { readonly change: Expression }

/** The numbers of a range, in reading order; labels and targets apart. More than two are as good as many. */
function numbersIn(dataset: Dataset, range: Range): readonly Place[] {
  const places: Place[] = []
  for (let row = Math.max(range.top, 0); row <= range.bottom; row += 1) {
    for (let column = Math.max(range.left, 0); column <= range.right; column += 1) {
      const place = placeAt(dataset, { row, column })
      if (place !== null) places.push(place)
      if (places.length > 2) return places
    }
  }
  return places
}

function placeAt(dataset: Dataset, { row, column }: Spot): Place | null {
  const columns = shownColumns(dataset)
  const rowLine = lineOf(shownRows(dataset)[row])
  if (rowLine === null) return null
  if (column === columns.length) return changeAt(dataset, rowLine)
  const columnLine = lineOf(columns[column])
  return columnLine === null ? null : { at: { datasetId: dataset.id, row: rowLine, column: columnLine } }
}

/** The change of the last two years, which only the grid shows. */
function changeAt(dataset: Dataset, row: Line): Place | null {
  const compared = comparedColumns(dataset)
  if (compared === null) return null
  const at = (id: string): CellPlace => ({ datasetId: dataset.id, row, column: { line: id } })
  return { change: { kind: 'difference', from: at(compared.from.id), to: at(compared.to.id) } }
}

function lineOf(line: ShownLine | undefined): Line | null {
  switch (line?.kind) {
    case 'entered':
      return { line: line.label.id }
    case 'derived':
      return { line: line.line.id }
    case 'sum':
      return { sum: true }
    case 'target':
      return { target: true }
    case 'count':
      return { count: true }
    default:
      return null
  }
}

function ofOne(report: Report, dataset: Dataset, place: Place): readonly CopiedNumber[] {
  if ('change' in place) return said(report, 'Ändringen', place.change)
  const all = firstOfEach(report, place.at, usualComparison(dataset, place.at))
  return all.filter(({ value }) => !('of' in value.expression)).slice(0, MOST)
}

/** The later of two is compared with the earlier, and a share is that of the lesser in the greater. */
function ofTwo(report: Report, first: Place, second: Place): readonly CopiedNumber[] {
  if ('change' in first || 'change' in second) return []
  const compared = firstOfEach(report, second.at, first.at).filter(({ value }) =>
    isOfBoth(value.expression, first.at),
  )
  const hasShare = compared.some(({ value }) => value.expression.kind === 'share')
  const changes = compared.filter(({ value }) => value.expression.kind !== 'share').slice(0, MOST)
  return hasShare ? [...changes, ...shareOf(report, first.at, second.at)] : changes
}

function isOfBoth(expression: Expression, other: CellPlace): boolean {
  if (expression.kind === 'share') return JSON.stringify(expression.whole) === JSON.stringify(other)
  return expression.kind === 'difference' || expression.kind === 'percentChange'
}

function shareOf(report: Report, first: CellPlace, second: CellPlace): readonly CopiedNumber[] {
  const [one, other] = [measuredAt(report, first), measuredAt(report, second)]
  if (!one.ok || !other.ok) return []
  const [a, b] = [one.value, other.value]
  if (typeof a.cell !== 'number' || typeof b.cell !== 'number') return []
  const [part, whole, name] = a.cell <= b.cell ? [first, second, b] : [second, first, a]
  return said(report, `Andel av ${name.row}, ${name.column}`, { kind: 'share', part, whole })
}

function ofMany(report: Report, dataset: Dataset, range: Range): readonly CopiedNumber[] {
  const rows = dataset.rows.slice(Math.max(range.top, 0), range.bottom + 1)
  const columns = dataset.columns.slice(Math.max(range.left, 0), range.right + 1)
  if (rows.length * columns.length < 2) return []
  const of: CellRange = {
    datasetId: dataset.id,
    rows: rows.length === dataset.rows.length ? null : rows.map(({ id }) => id),
    columns: columns.map(({ id }) => id),
  }
  const units = new Set(
    rows.flatMap((row) => columns.map((column) => row.unit ?? column.unit ?? dataset.unit)),
  )
  if (units.size > 1) return []
  const canSum = !units.has('percent') && !units.has('index')
  const name = columns.length === 1 ? (columns[0]?.label ?? '') : 'det markerade'
  return [
    ...(canSum ? said(report, `Summan av ${name}`, { kind: 'sum', of }) : []),
    ...said(report, `Medelvärdet av ${name}`, { kind: 'mean', of }),
    ...(columns.length === 1 ? said(report, `Högst i ${name}`, { kind: 'highest', of }) : []),
  ]
}

/** The usual wording of each thing that can be said of a cell. */
function firstOfEach(report: Report, at: CellPlace, compare: CellPlace | null): readonly CopiedNumber[] {
  return valueChoices(report, at, compare).flatMap(({ name, choices }) =>
    choices.slice(0, 1).map((choice) => ({ ...choice, about: name })),
  )
}

function said(report: Report, about: string, expression: Expression): readonly CopiedNumber[] {
  const value = { expression, wording: wordingsFor(expression.kind)[0] }
  const text = sayValue(report, value)
  return text.ok ? [{ ...text.value, value, about }] : []
}
