import type { Chart } from './chart.ts'
import { type Cell, cellAt, type Dataset, type Label, type Unit } from './dataset.ts'
import { formatNumber, formatWithUnit, unitName } from './swedish-numbers.ts'

/** A chart worked out from its table: the same for the window's Chart.js and Word's own chart. */
export interface Figure {
  readonly title: string
  readonly categories: readonly string[]
  readonly series: readonly FigureSeries[]
  readonly unit: Unit
  readonly decimals: number
  /** The value axis' name, e.g. "antal". */
  readonly valueAxis: string
  readonly altText: string
}

export interface FigureSeries {
  readonly name: string
  /** One per category; null leaves a gap (not measured, or hidden). */
  readonly values: readonly (number | null)[]
  /** "#rrggbb" */
  readonly color: string
}

/** Newest first. Dark and light take turns: each reaches 3:1 against white and against its neighbours. */
const SERIES_COLORS = ['#0a4b56', '#76979e', '#5b2f52', '#c08226', '#3d4450', '#88985a'] as const

/**
 * Colours for one to six series, oldest first, so that this year's is always the accent and last year's its weak
 * tone. They part in grey and for the colour-blind, since neighbours differ in lightness.
 */
export function seriesColors(count: number): readonly string[] {
  return SERIES_COLORS.slice(0, Math.max(1, Math.min(count, SERIES_COLORS.length))).toReversed()
}

/**
 * The figure of a chart, or null when it has no rows or columns to show. Categories are rows, series columns;
 * a row without a name or without a single value has nothing to show and is left out.
 */
export function figureOf(chart: Chart, dataset: Dataset): Figure | null {
  const columns = chosen(dataset.columns, chart.columnIds)
  const rows = chosen(dataset.rows, chart.rowIds).filter(
    (row) => row.label.trim() !== '' && columns.some((column) => cellAt(dataset, row.id, column.id) !== null),
  )
  if (rows.length === 0 || columns.length === 0) return null
  const colors = seriesColors(columns.length)
  const series = columns.map((column, index) => ({
    name: column.label,
    values: rows.map((row) => shownNumber(cellAt(dataset, row.id, column.id))),
    color: colors[index % colors.length] ?? SERIES_COLORS[0],
  }))
  return {
    title: chart.title,
    categories: rows.map((row) => row.label),
    series,
    unit: dataset.unit,
    decimals: dataset.decimals,
    valueAxis: unitName(dataset.unit),
    altText: chart.altText ?? generatedAltText(chart.title, dataset, rows, series),
  }
}

function chosen(labels: readonly Label[], ids: readonly string[] | null): readonly Label[] {
  return ids === null ? labels : labels.filter((label) => ids.includes(label.id))
}

function shownNumber(cell: Cell): number | null {
  return typeof cell === 'number' ? cell : null
}

/** Says what can be seen: kind, what is compared, the highest, the lowest and the largest change. */
function generatedAltText(
  title: string,
  dataset: Dataset,
  rows: readonly Label[],
  series: readonly FigureSeries[],
): string {
  const kind = series.length > 1 ? 'Stapeldiagram med grupperade staplar' : 'Stapeldiagram'
  const sentences = [`${kind}: ${title.replace(/\.$/, '')}.`]
  const latest = series.at(-1)
  if (!latest) return sentences.join(' ')
  const show = (value: number) => formatWithUnit(value, dataset.decimals, dataset.unit)
  const points = rows.flatMap((row, index) => {
    const value = latest.values[index]
    return typeof value === 'number' ? [{ name: row.label, value, index }] : []
  })
  const highest = points.toSorted((a, b) => b.value - a.value)[0]
  const lowest = points.toSorted((a, b) => a.value - b.value)[0]
  if (highest && lowest && points.length > 1 && highest.value !== lowest.value) {
    sentences.push(
      `${latest.name} är ${highest.name} högst med ${show(highest.value)} och ${lowest.name} lägst med ${show(lowest.value)}.`,
    )
  } else if (highest) {
    sentences.push(`${latest.name} är värdet för ${highest.name} ${show(highest.value)}.`)
  }
  const change = largestChange(rows, series)
  if (change) {
    const verb = change.to > change.from ? 'ökat' : 'minskat'
    const from = formatNumber(change.from, dataset.decimals)
    sentences.push(
      `Störst är ändringen för ${change.name}, som har ${verb} från ${from} ${change.since} till ${show(change.to)} ${latest.name}.`,
    )
  }
  return sentences.join(' ')
}

interface Change {
  readonly name: string
  readonly from: number
  readonly to: number
  readonly since: string
}

function largestChange(rows: readonly Label[], series: readonly FigureSeries[]): Change | null {
  const [before, latest] = [series.at(-2), series.at(-1)]
  if (!before || !latest) return null
  let largest: Change | null = null
  for (const [index, row] of rows.entries()) {
    const from = before.values[index]
    const to = latest.values[index]
    if (typeof from !== 'number' || typeof to !== 'number' || from === to) continue
    const isLarger = largest === null || Math.abs(to - from) > Math.abs(largest.to - largest.from)
    if (isLarger) largest = { name: row.label, from, to, since: before.name }
  }
  return largest
}
