import type { Figure } from '../../../core/figures/figure.ts'
import { wrapped } from '../../../core/figures/figure-layout.ts'
import { hasRoomAtEnds } from '../../../core/figures/figure-size.ts'
import { axisText, targetText, valueText } from '../../../core/figures/figure-texts.ts'
import { valueScale } from '../../../core/figures/value-scale.ts'
import { capitalised } from '../../../core/swedish-words.ts'
import { type Child, type Markup, together } from '../markup.ts'
import {
  type Area,
  box,
  CHART_WIDTH,
  ink,
  LINE_HEIGHT,
  label,
  labels,
  marksOf,
  measured,
  placed,
  straight,
} from './drawing.ts'
import { targetStroke } from './legend.ts'

/** The names take so much of the width at most. */
const NAMES_WIDTH = CHART_WIDTH * 0.38
const BESIDE_NAMES = 8
/** For the numbers at the ends. */
const AFTER = 56
const FOOT = 44
const WIDEST_BAR = 26
const GROUP_SHARE = 0.8

interface Bar {
  readonly value: number | null
  readonly text: string
  readonly fill: string
  readonly more: Record<string, string | number>
}

/** Lying bars, the first category at the top; the target is a bar of its own, in outline. */
export function lyingChart(figure: Figure, frame: Area): Markup {
  const names = figure.categories.map((name) => wrapped(name, NAMES_WIDTH, (text) => measured(text)))
  const namesWidth = Math.max(...names.flat().map((line) => measured(line)))
  const area = {
    left: frame.left + Math.min(namesWidth, NAMES_WIDTH) + BESIDE_NAMES,
    right: frame.right - AFTER,
    top: frame.top + 4,
    bottom: frame.bottom - FOOT,
  }
  const room = (area.bottom - area.top) / figure.categories.length
  const x = placed(valueScale(figure), area.left, area.right)
  const middle = (index: number) => area.top + room * (index + 0.5)
  return together(
    axis(figure, area, x),
    names.map((lines, index) => {
      const shown = lines.slice(0, Math.max(1, Math.floor(room / LINE_HEIGHT)))
      const y = middle(index) - ((shown.length - 1) * LINE_HEIGHT) / 2
      return labels(area.left - BESIDE_NAMES, y, shown, { anchor: 'end' })
    }),
    figure.categories.map((_, index) => group(figure, barsAt(figure, index), middle(index), room, x)),
    straight({ x: x(0), y: area.top }, { x: x(0), y: area.bottom }, { color: ink.axis, width: 1 }),
  )
}

function axis(figure: Figure, area: Area, x: (value: number) => number): Child {
  const hasGrid = !hasRoomAtEnds(figure)
  return [
    marksOf(valueScale(figure)).map((mark) => [
      hasGrid
        ? straight({ x: x(mark), y: area.top }, { x: x(mark), y: area.bottom }, { color: ink.line, width: 1 })
        : null,
      label(x(mark), area.bottom + 14, axisText(figure, mark), { color: ink.quiet, anchor: 'middle' }),
    ]),
    label((area.left + area.right) / 2, area.bottom + 32, capitalised(figure.valueAxis), {
      size: 12,
      color: ink.quiet,
      anchor: 'middle',
    }),
  ]
}

function barsAt(figure: Figure, index: number): readonly Bar[] {
  const goal = figure.target?.values[index] ?? null
  const ofTarget: readonly Bar[] =
    figure.target === null
      ? []
      : [
          {
            value: goal,
            text: goal === null ? '' : targetText(goal, figure),
            fill: 'none',
            more: targetStroke,
          },
        ]
  const ofSeries = figure.series.map((series): Bar => {
    const value = series.values[index] ?? null
    return { value, text: value === null ? '' : valueText(value, series), fill: series.color, more: {} }
  })
  return [...ofTarget, ...ofSeries]
}

function group(
  figure: Figure,
  bars: readonly Bar[],
  middle: number,
  room: number,
  x: (value: number) => number,
): Child {
  const slot = Math.min(WIDEST_BAR, (room * GROUP_SHARE) / bars.length)
  const half = slot * 0.46
  const size = Math.min(12, Math.floor(slot))
  return bars.map(({ value, text, fill, more }, place) => {
    if (value === null) return null
    const y = middle + (place - (bars.length - 1) / 2) * slot
    const isNegative = value < 0
    return [
      box({ x: x(0), y: y - half }, { x: x(value), y: y + half }, fill, more),
      hasRoomAtEnds(figure)
        ? label(x(value) + (isNegative ? -5 : 5), y, text, {
            size,
            isBold: true,
            anchor: isNegative ? 'end' : 'start',
          })
        : null,
    ]
  })
}
