import type { Figure, FigureSeries } from './figure.ts'

/** A value axis: where it begins and ends, and how far its marks are apart. */
export interface ValueScale {
  readonly min: number
  readonly max: number
  readonly step: number
}

/** So many steps or a few more. */
const STEPS = 5
/** Less than this is nothing but the error of adding. */
const LEAST = 1e-9
/** A line may begin above zero when it would otherwise run along the top alone. */
const HIGH_LINES = 0.7

/**
 * The axis of these values, with even numbers at its ends, the same in the window and in Word. Bars begin at zero,
 * which is what makes their lengths comparable; shares end at a hundred.
 */
export function valueScale(figure: Figure, axis: FigureSeries['axis'] = 'primary'): ValueScale {
  if (figure.type === 'percentStacked') return { min: 0, max: 100, step: 20 }
  const series = figure.series.filter((one) => one.axis === axis)
  const values = [...shownValues(figure, series), ...(axis === 'primary' ? targetsOf(figure) : [])]
  const [lowest, highest] = [Math.min(0, ...values), Math.max(0, ...values)]
  const isShare = series.every(({ unit }) => unit === 'percent')
  const from = figure.type === 'line' && lowest >= 0 ? lineStart(values) : 0
  if (isShare && lowest >= 0 && highest <= 100 && highest > 50 && from === 0)
    return { min: 0, max: 100, step: 20 }
  const step = niceStep((highest - Math.min(from, highest) - lowest) / STEPS)
  const min = from > 0 ? Math.floor(from / step) * step : Math.floor(lowest / step) * step
  const end = Math.ceil(highest / step) * step
  const max = tidy(end === min ? min + step : end)
  const isCapped = isShare && highest <= 100
  return {
    min: tidy(min),
    max: isCapped ? Math.min(100, max) : max,
    step: tidy(step),
  }
}

/** How many decimals the marks of an axis need. */
export function scaleDecimals({ step }: ValueScale): number {
  return `${step}`.split('.')[1]?.length ?? 0
}

function shownValues(figure: Figure, series: readonly FigureSeries[]): readonly number[] {
  if (figure.type !== 'stackedColumn') return series.flatMap(({ values }) => values).filter(isNumber)
  return figure.categories.map((_, index) =>
    series.reduce((sum, { values }) => sum + (values[index] ?? 0), 0),
  )
}

function targetsOf(figure: Figure): readonly number[] {
  return figure.target?.values.filter(isNumber) ?? []
}

function lineStart(values: readonly number[]): number {
  const lowest = Math.min(...values)
  const highest = Math.max(...values)
  return values.length > 1 && lowest > highest * HIGH_LINES ? lowest - (highest - lowest) / 2 : 0
}

function niceStep(rough: number): number {
  if (rough < LEAST) return 1
  const magnitude = 10 ** Math.floor(Math.log10(rough))
  const share = rough / magnitude
  const nice = share <= 1 ? 1 : share <= 2 ? 2 : share <= 5 ? 5 : 10
  return nice * magnitude
}

function tidy(value: number): number {
  return Number(value.toPrecision(12))
}

function isNumber(value: number | null): value is number {
  return value !== null
}
