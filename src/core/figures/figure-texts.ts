import type { Unit } from '../dataset.ts'
import { formatNumber, formatWithUnit } from '../swedish-numbers.ts'
import type { Figure, FigureSeries } from './figure.ts'
import { ROOM_FOR_NUMBER } from './point-labels.ts'
import { scaleDecimals, valueScale } from './value-scale.ts'

/** A number as it stands at its bar or point: with its sign where it is a share. */
export function valueText(value: number, { unit, decimals }: { unit: Unit; decimals: number }): string {
  return unit === 'percent' ? formatWithUnit(value, decimals, unit) : formatNumber(value, decimals)
}

/** A number at an axis' mark. */
export function axisText(figure: Figure, value: number, axis: FigureSeries['axis'] = 'primary'): string {
  const decimals = scaleDecimals(valueScale(figure, axis))
  if (figure.type === 'percentStacked') return formatWithUnit(value, 0, 'percent')
  const unit = axis === 'primary' ? figure.unit : figure.series.find((one) => one.axis === axis)?.unit
  return valueText(value, { unit: unit ?? figure.unit, decimals })
}

/** A target's number: in whole numbers where it was set in them. */
export function targetText(value: number, { unit, decimals }: Figure): string {
  return valueText(value, { unit, decimals: Number.isInteger(value) ? 0 : decimals })
}

/** The values as they are drawn: in a chart of shares each is percent of its whole. */
export function drawnValues(figure: Figure, series: FigureSeries): (number | null)[] {
  if (figure.type !== 'percentStacked') return [...series.values]
  return series.values.map((value, index) => {
    const whole = wholeAt(figure, index)
    return value === null || whole === 0 ? null : (100 * value) / whole
  })
}

/** Whether a part of a stack is large enough for its number to stand in it. */
export function hasRoomInside(figure: Figure, value: number, index: number): boolean {
  const whole =
    figure.type === 'percentStacked'
      ? wholeAt(figure, index)
      : Math.max(...figure.categories.map((_, at) => wholeAt(figure, at)))
  return value >= whole * ROOM_FOR_NUMBER
}

function wholeAt(figure: Figure, index: number): number {
  return figure.series.reduce((sum, { values }) => sum + (values[index] ?? 0), 0)
}
