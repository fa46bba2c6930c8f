import type { Dataset } from '../../../dataset.ts'
import { changeDataset, datasetOf } from '../../../dataset-operations.ts'
import { formatNumber } from '../../../swedish-numbers.ts'
import { listed } from '../../../swedish-words.ts'
import type { Fix, Found } from '../../finding.ts'
import {
  cellIn,
  cellsOf,
  foundAtCell,
  type NumberCell,
  type NumberTable,
  placeOfTable,
  textCellAt,
} from '../../reading/number-table.ts'
import { cellFixes } from './cell-fix.ts'
import { dataAndTextRule } from './data-and-text-rule.ts'

/** Numbers of the same measure are written with different numbers of decimals in one table. */
export const inconsistentDecimals = dataAndTextRule({
  id: 'inconsistent-decimals',
  severity: 'hint',
  title: 'Olika antal decimaler',
  why: 'Med lika många decimaler går talen att jämföra med ögat, och det syns att de är lika säkra.',
  inTable: (table) => (table.origin.kind === 'data' ? inData(table, table.origin.dataset) : inText(table)),
})

/** Rows or columns with decimals of their own, in the same unit as the others. Targets are often whole. */
function inData(table: NumberTable, dataset: Dataset): readonly Found[] {
  const numbers = table.rows.flatMap(({ label }, row) =>
    table.columns.flatMap((column, at) => {
      const cell = cellIn(table, row, at)
      const isCompared = cell.kind === 'number' && cell.unit === 'percent'
      return isCompared && !/mål|riket|länet/iu.test(`${label} ${column.label}`) ? [cell] : []
    }),
  )
  const different = new Set(numbers.map(({ decimals }) => decimals))
  if (different.size < 2) return []
  const decimals = mostUsual(numbers)
  const message = `Andelarna visas med ${listed([...different].toSorted().map(String))} decimaler. Välj ett antal för hela tabellen.`
  const fixes = [sameDecimalsFix(dataset.id, decimals)]
  return [{ where: placeOfTable(table), subject: 'decimaler', message, fixes }]
}

function sameDecimalsFix(datasetId: string, decimals: number): Fix {
  return {
    label: `Visa alla andelar med ${decimalsNamed(decimals)}`,
    apply: (report) =>
      datasetOf(report, datasetId) === undefined
        ? report
        : changeDataset(report, datasetId, (dataset) => withSameDecimals(dataset, decimals)),
  }
}

function withSameDecimals(dataset: Dataset, decimals: number): Dataset {
  const isShare = (unit: string | undefined) => (unit ?? dataset.unit) === 'percent'
  const leveled = (lines: Dataset['rows']) =>
    lines.map((line) => (isShare(line.unit) && line.decimals !== undefined ? { ...line, decimals } : line))
  return {
    ...dataset,
    decimals: dataset.unit === 'percent' ? decimals : dataset.decimals,
    rows: leveled(dataset.rows),
    columns: leveled(dataset.columns),
  }
}

/** Percentages of one column. Shares of counts beside them have decimals after how many they are of. */
function inText(table: NumberTable): readonly Found[] {
  if (countColumns(table) > 0) return []
  const [found] = table.columns.flatMap((_, column) => {
    const places = placesIn(table, column)
    const different = new Set(places.map(({ cell }) => cell.decimals))
    const isOdd =
      different.size > 2 || (different.size === 2 && (Math.max(...different) > 1 || places.length >= 4))
    return isOdd ? [{ places, different }] : []
  })
  if (found === undefined) return []
  const { places, different } = found
  const decimals = mostUsual(places.map(({ cell }) => cell))
  const odd = places.find(({ cell }) => cell.decimals !== decimals)
  if (odd === undefined) return []
  const message = `Talen har ${listed([...different].toSorted().map(String))} decimaler i samma kolumn. Skriv alla med ${decimalsNamed(decimals)}.`
  const fixes = textFixes(table, places, decimals)
  return [foundAtCell(table, odd.row, odd.column, message, { subject: 'decimaler', fixes })]
}

/** What is compared in a column: its percentages, or else its numbers where nearly all have decimals. */
function placesIn(table: NumberTable, column: number): readonly Place[] {
  const all = table.rows.flatMap((_, row) => {
    const cell = cellIn(table, row, column)
    return cell.kind === 'number' && !isFilledIn(table, row, column) ? [{ row, column, cell }] : []
  })
  const shares = all.filter(({ cell }) => cell.unit === 'percent' && cell.value !== 100 && cell.value !== 0)
  if (shares.length >= 3) return shares
  const plain = all.filter(({ cell }) => cell.unit === 'plain')
  const withDecimals = plain.filter(({ cell }) => cell.decimals > 0).length
  return withDecimals >= 4 && withDecimals >= plain.length * 0.75 ? plain : []
}

/** A number of the data has the decimals that it has there. */
function isFilledIn(table: NumberTable, row: number, column: number): boolean {
  if (table.origin.kind === 'data') return false
  const cell = textCellAt(table.origin.table, table.rows[row]?.id, table.columns[column]?.id)
  return cell?.blocks.some(({ pieces }) => pieces.some(({ kind }) => kind === 'value')) ?? false
}

/** Columns of counts, or of "12 av 24". */
function countColumns(table: NumberTable): number {
  return table.columns.filter((_, column) => {
    const cells = cellsOf(table, 'columns', column)
    const counts = cells.filter(
      ({ kind, unit, decimals, text }) =>
        (kind === 'number' && unit !== 'percent' && decimals === 0) || / av \d/u.test(text),
    )
    return counts.length >= 2 && counts.length >= cells.length / 2
  }).length
}

interface Place {
  readonly row: number
  readonly column: number
  readonly cell: NumberCell
}

/** Rounds those with too many; those with too few need a number that only the author has. */
function textFixes(table: NumberTable, places: readonly Place[], decimals: number): readonly Fix[] {
  if (places.some(({ cell }) => cell.decimals < decimals)) return []
  const fixes = places
    .filter(({ cell }) => cell.decimals > decimals)
    .flatMap(({ row, column, cell }) =>
      cellFixes(table, row, column, { label: '', value: cell.value, text: rounded(cell, decimals) }),
    )
    .toReversed()
  const label = `Skriv alla med ${decimalsNamed(decimals)}`
  return [{ label, apply: (report) => fixes.reduce((changed, fix) => fix.apply(changed), report) }]
}

function rounded({ value, text }: NumberCell, decimals: number): string {
  const unit = /\s?(?:%|procent)$/iu.exec(text)?.[0]?.trim()
  const number = formatNumber(value ?? 0, decimals)
  return unit === undefined ? number : `${number}\u00a0${unit}`
}

/** The number of decimals that most have; the fewer of two that are as usual. */
function mostUsual(cells: readonly NumberCell[]): number {
  const counts = new Map<number, number>()
  for (const { decimals } of cells) counts.set(decimals, (counts.get(decimals) ?? 0) + 1)
  const [first] = [...counts].toSorted(([a, x], [b, y]) => y - x || a - b)
  return first?.[0] ?? 0
}

function decimalsNamed(decimals: number): string {
  if (decimals === 0) return 'hela tal'
  return decimals === 1 ? 'en decimal' : `${decimals} decimaler`
}
