import { type Dataset, type Label, measureAt } from '../dataset.ts'
import { datasetOf } from '../dataset-operations.ts'
import type { Report } from '../report.ts'
import { COUNT_LABEL } from '../shown-table.ts'
import { changeShown, yearIn } from '../years.ts'
import { countPlace, isCount, isTarget, targetPlace } from './cells.ts'
import type { CellPlace, CellRange, Expression, Line, Value, Wording } from './expression.ts'
import { wordingsFor } from './expression.ts'
import { sayValue } from './value-text.ts'

/** One way to say something about a cell, with what it says now. */
export interface ValueChoice {
  readonly value: Value
  readonly text: string
  readonly origin: string
}

/** What can be said of a cell in one respect: "Skillnad mot 2024". */
export interface ChoiceGroup {
  readonly name: string
  readonly choices: readonly ValueChoice[]
}

/**
 * Everything that can be said of a cell, the cell itself first, each in every wording that says something else.
 * Differences and changes are from `compare`. What has no text now (nothing measured, hidden) is left out.
 */
export function valueChoices(
  report: Report,
  place: CellPlace,
  compare: CellPlace | null,
): readonly ChoiceGroup[] {
  const dataset = datasetOf(report, place.datasetId)
  if (!dataset) return []
  const groups: readonly (ChoiceGroup | null)[] = [
    group(report, 'Värdet', [{ kind: 'cell', at: place }]),
    ...(compare === null ? [] : compared(report, dataset, place, compare)),
    ...againstTarget(report, dataset, place),
    group(report, COUNT_LABEL, countBehind(dataset, place)),
    group(report, 'Andel av summan', shareOfSum(dataset, place)),
    ...wholeColumn(report, dataset, place),
  ]
  return groups.filter((one) => one !== null)
}

/** How a value that stands in a text can be said otherwise, with what it says now first in line if it is unusual. */
export function wordingChoices(report: Report, { expression }: Value): readonly ValueChoice[] {
  return choicesOf(report, expression, wordingsFor(expression.kind))
}

/** The cell that is usually compared with: in the column before, or in the row before where there is one column. */
export function usualComparison(dataset: Dataset, place: CellPlace): CellPlace | null {
  const columnBefore = before(dataset.columns, place.column)
  if (columnBefore) return { ...place, column: { line: columnBefore.id } }
  const rowBefore = before(dataset.rows, place.row)
  const isSeries = rowBefore !== null && yearIn(rowBefore.label) !== null
  return isSeries ? { ...place, row: { line: rowBefore.id } } : null
}

/** The cells that this one can be compared with: the rest of its row, and then of its column. */
export function comparisons(
  dataset: Dataset,
  place: CellPlace,
): readonly { readonly place: CellPlace; readonly name: string }[] {
  const others = (labels: readonly Label[], line: Line) =>
    labels.filter(({ id }) => !('line' in line) || id !== line.line)
  return [
    ...others(dataset.columns, place.column).map(({ id, label }) => ({
      place: { ...place, column: { line: id } },
      name: label,
    })),
    ...('sum' in place.row ? [] : others(dataset.rows, place.row)).map(({ id, label }) => ({
      place: { ...place, row: { line: id } },
      name: label,
    })),
  ]
}

function before(labels: readonly Label[], line: Line): Label | null {
  if (!('line' in line)) return null
  const index = labels.findIndex(({ id }) => id === line.line)
  return index > 0 ? (labels[index - 1] ?? null) : null
}

function group(report: Report, name: string, expressions: readonly Expression[]): ChoiceGroup | null {
  const all = expressions.flatMap((expression) =>
    choicesOf(report, expression, usualWordings(expression.kind)),
  )
  const seen = new Set<string>()
  const choices = all.filter(({ text }) => !seen.has(text) && seen.add(text))
  return choices.length > 0 ? { name, choices } : null
}

function choicesOf(
  report: Report,
  expression: Expression,
  wordings: readonly Wording[],
): readonly ValueChoice[] {
  const seen = new Set<string>()
  return wordings.flatMap((wording) => {
    const value = { expression, wording }
    const said = sayValue(report, value)
    if (!said.ok || seen.has(said.value.text)) return []
    seen.add(said.value.text)
    return [{ value, ...said.value }]
  })
}

/** A change in percent is told of what is many or few only where it was counted, so not at all here. */
function usualWordings(kind: Expression['kind']): readonly Wording[] {
  return wordingsFor(kind).filter((wording) => kind !== 'percentChange' || wording !== 'more')
}

/** The target that holds for a cell, how far from it the cell lies, and whether it meets it. */
function againstTarget(report: Report, dataset: Dataset, place: CellPlace): readonly (ChoiceGroup | null)[] {
  const { row: line } = place
  const row = 'line' in line ? dataset.rows.find(({ id }) => id === line.line) : undefined
  if (row === undefined || isTarget(place) || isCount(place)) return []
  const target = targetPlace(dataset, row)
  if (target === null || unitOf(dataset, place) !== (row.unit ?? dataset.unit)) return []
  return [
    group(report, 'Mot målet', [{ kind: 'againstTarget', target, outcome: place }]),
    group(report, 'Målet', [{ kind: 'cell', at: target }]),
  ]
}

/** How many a share is a share of. */
function countBehind(dataset: Dataset, place: CellPlace): readonly Expression[] {
  if (isTarget(place) || isCount(place) || unitOf(dataset, place) !== 'percent') return []
  const at = countPlace(dataset, place)
  return at === null ? [] : [{ kind: 'cell', at }]
}

function compared(
  report: Report,
  dataset: Dataset,
  place: CellPlace,
  compare: CellPlace,
): readonly (ChoiceGroup | null)[] {
  const name = nameOfOther(dataset, place, compare)
  const isCount = unitOf(dataset, place) === 'count' && unitOf(dataset, compare) === 'count'
  const isChange = name !== null && changeShown(name, nameOfOther(dataset, compare, place) ?? '')
  const share: readonly Expression[] =
    isCount && !isChange ? [{ kind: 'share', part: place, whole: compare }] : []
  const percent: readonly Expression[] =
    unitOf(dataset, place) === 'percent' ? [] : [{ kind: 'percentChange', from: compare, to: place }]
  return [
    group(report, `Skillnad mot ${name ?? ''}`, [{ kind: 'difference', from: compare, to: place }]),
    group(report, `Ändring i procent mot ${name ?? ''}`, percent),
    group(report, `Andel av ${name ?? ''}`, share),
  ]
}

/** The label of the other place's column, or row where they lie in the same column. */
function nameOfOther(dataset: Dataset, place: CellPlace, other: CellPlace): string | null {
  const isSameColumn = JSON.stringify(place.column) === JSON.stringify(other.column)
  const line = isSameColumn ? other.row : other.column
  if ('sum' in line) return 'summan'
  if ('target' in line) return 'målet'
  if ('count' in line) return 'antalet (n)'
  const labels = isSameColumn ? dataset.rows : dataset.columns
  return labels.find(({ id }) => id === line.line)?.label ?? null
}

function shareOfSum(dataset: Dataset, place: CellPlace): readonly Expression[] {
  if (!dataset.hasSums || !('line' in place.row) || unitOf(dataset, place) !== 'count') return []
  if (isCount(place)) return []
  return [{ kind: 'share', part: place, whole: { ...place, row: { sum: true } } }]
}

function wholeColumn(report: Report, dataset: Dataset, place: CellPlace): readonly (ChoiceGroup | null)[] {
  const { column } = place
  const label = 'line' in column ? dataset.columns.find(({ id }) => id === column.line) : undefined
  if (!label || dataset.rows.length < 2 || isCount(place)) return []
  const of: CellRange = { datasetId: dataset.id, rows: null, columns: [label.id] }
  const taken = (kind: 'sum' | 'mean' | 'highest' | 'lowest'): Expression => ({ kind, of })
  const isOneUnit = new Set(dataset.rows.map((row) => measureAt(dataset, row, label).unit)).size === 1
  if (!isOneUnit) return []
  return [
    group(report, `Summan av ${label.label}`, dataset.hasSums && !('sum' in place.row) ? [taken('sum')] : []),
    group(report, `Medelvärdet av ${label.label}`, [taken('mean')]),
    group(report, `Högst i ${label.label}`, [taken('highest')]),
    group(report, `Lägst i ${label.label}`, [taken('lowest')]),
  ]
}

function unitOf(dataset: Dataset, { row, column }: CellPlace): string {
  const rowLabel = 'line' in row ? dataset.rows.find(({ id }) => id === row.line) : undefined
  const columnLabel = 'line' in column ? dataset.columns.find(({ id }) => id === column.line) : undefined
  if ('count' in row || 'count' in column) return 'count'
  if ('target' in column) return rowLabel?.unit ?? dataset.unit
  if (rowLabel && columnLabel) return measureAt(dataset, rowLabel, columnLabel).unit
  return columnLabel?.unit ?? dataset.unit
}
