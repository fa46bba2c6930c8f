import type { ChartLineDash, ChartMarkerShape, ChartSeries } from 'docx/charts'
import type { ChartType } from '../../core/chart.ts'
import type { Unit } from '../../core/dataset.ts'
import type { Figure, FigureSeries, LineDash, LineMarker } from '../../core/figures/figure.ts'
import { labelledPoints, ROOM_FOR_NUMBER } from '../../core/figures/point-labels.ts'
import { inkOn, TARGET_COLOR } from '../../core/figures/series-look.ts'
import { valueScale } from '../../core/figures/value-scale.ts'
import { ink } from './page.ts'
import { plainText } from './plain-text.ts'

const DASHES: Readonly<Record<LineDash, ChartLineDash>> = {
  solid: 'solid',
  dash: 'dash',
  dot: 'shortDot',
  longDash: 'longDashDot',
}
const MARKERS: Readonly<Record<LineMarker, ChartMarkerShape>> = {
  circle: 'circle',
  square: 'square',
  triangle: 'triangle',
  diamond: 'diamond',
  cross: 'x',
  star: 'star',
}
const LABEL = { size: 9, color: ink.text }

/** "#rrggbb" as Word has it. */
export function hex(color: string): string {
  return color.replace('#', '').toUpperCase()
}

/** The tag is Swedish as programs know it, for those that would write numbers as their own language does. */
export function swedishFormat(decimals: number, unit: Unit): string {
  const sign = unit === 'percent' ? '"\u00a0%"' : ''
  return `[$-41D]#,##0${decimals === 0 ? '' : `.${'0'.repeat(decimals)}`}${sign}`
}

/** A series as bars, with its numbers at their ends, at their feet, or without them. */
export function barSeries(series: FigureSeries, labels: 'outsideEnd' | 'insideBase' | null): ChartSeries {
  const numberFormat = swedishFormat(series.decimals, series.unit)
  const font = labels === 'insideBase' ? { size: 9, color: hex(inkOn(series.color)) } : LABEL
  return {
    ...named(series),
    dataLabels: labels === null ? false : { value: true, position: labels, numberFormat, font },
  }
}

/** A series as parts of stacked bars, with its numbers inside where they have room. */
export function partSeries(figure: Figure, series: FigureSeries): ChartSeries {
  const numberFormat = swedishFormat(series.decimals, series.unit)
  const font = { size: 9, color: hex(inkOn(series.color)) }
  return {
    ...named(series),
    dataLabels: { value: true, position: 'center', numberFormat, font },
    pointLabels: series.values.map((_, index) =>
      hasRoomInside(figure, series, index) ? undefined : (false as const),
    ),
  }
}

/** A series as a line, told apart by dashes and marks too. */
export function lineSeries(figure: Figure, series: FigureSeries): ChartSeries {
  const labelled = labelledPoints(figure)
  const last = series.values.findLastIndex((value) => value !== null)
  const numberFormat = swedishFormat(series.decimals, series.unit)
  const color = hex(series.color)
  return {
    ...named(series),
    type: 'line',
    axis: series.axis,
    line: { color, width: 2.25, dash: DASHES[series.dash] },
    markers: { shape: MARKERS[series.marker], size: 6 },
    dataLabels: labelled === 'none' ? false : { value: true, position: 'above', numberFormat, font: LABEL },
    ...(labelled === 'last'
      ? {
          pointLabels: series.values.map((_, index) => (index === last ? undefined : (false as const))),
        }
      : {}),
  }
}

/** The target as a dashed line across standing bars and along lines; marks of its own where it differs. */
export function targetLine({ target, type }: Figure): readonly ChartSeries[] {
  if (target === null) return []
  const isEven = type === 'radar' || new Set(target.values).size === 1
  return [
    {
      name: plainText(target.name),
      values: target.values,
      color: hex(TARGET_COLOR),
      type: 'line',
      dataLabels: false,
      line: { color: hex(TARGET_COLOR), width: isEven ? 1.5 : 0, dash: 'dash' },
      markers: isEven ? false : { shape: 'dash', size: 22 },
    },
  ]
}

/** The series of breaks, which has no place in the legend: the note at each says what it is. */
export const BREAKS = 'Serien bryts'

/** Kinds with time along the foot. Beside a line, LibreOffice 7.4 draws the first part alone of stacks in percent. */
const WITH_BREAKS: readonly ChartType[] = ['groupedColumn', 'stackedColumn', 'combined', 'line']

/** Breaks as dashed lines from the top to the foot, at the first category after each, with the note above the plot. */
export function breakSeries(figure: Figure): readonly ChartSeries[] {
  if (figure.breaks.length === 0 || !WITH_BREAKS.includes(figure.type)) return []
  // The last of all in the legend, so that every program takes away the right entry.
  const axis = figure.series.some((one) => one.axis === 'secondary') ? 'secondary' : 'primary'
  const { max } = valueScale(figure, axis)
  const at = (index: number) => figure.breaks.find(({ before }) => before === index)
  return [
    {
      name: BREAKS,
      axis,
      values: figure.categories.map((_, index) => (at(index) ? max : null)),
      color: hex(TARGET_COLOR),
      type: 'line',
      dataLabels: false,
      line: { color: hex(TARGET_COLOR), width: 0 },
      markers: false,
      errorBars: {
        type: 'percentage',
        value: 100,
        direction: 'minus',
        endCaps: false,
        line: { color: ink.secondary, width: 1, dash: 'dash' },
      },
      pointLabels: figure.categories.map((_, index) => {
        const note = plainText(at(index)?.note ?? '')
        return note === '' ? (false as const) : { text: note, position: 'above' as const, font: LABEL }
      }),
    },
  ]
}

/** The target as bars of its own; what makes them outlines is written when the chart is mended. */
export function targetBars({ target, unit, decimals }: Figure, isLabelled: boolean): readonly ChartSeries[] {
  if (target === null) return []
  const isWhole = target.values.every((value) => Number.isInteger(value ?? 0))
  const numberFormat = swedishFormat(isWhole ? 0 : decimals, unit)
  return [
    {
      name: plainText(target.name),
      values: target.values,
      color: hex(TARGET_COLOR),
      dataLabels: isLabelled ? { value: true, position: 'outsideEnd', numberFormat, font: LABEL } : false,
    },
  ]
}

function named({ name, values, color }: FigureSeries) {
  return { name: plainText(name), values, color: hex(color) }
}

function hasRoomInside(figure: Figure, series: FigureSeries, index: number): boolean {
  const value = series.values[index]
  if (typeof value !== 'number') return false
  const sums = figure.categories.map((_, at) =>
    figure.series.reduce((sum, { values }) => sum + (values[at] ?? 0), 0),
  )
  const whole = figure.type === 'percentStacked' ? (sums[index] ?? 0) : Math.max(...sums)
  return value >= whole * ROOM_FOR_NUMBER
}
