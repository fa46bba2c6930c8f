import type { Figure } from '../../../core/figures/figure.ts'
import { wrapped } from '../../../core/figures/figure-layout.ts'
import { axisText, valueText } from '../../../core/figures/figure-texts.ts'
import { partColors } from '../../../core/figures/series-look.ts'
import { valueScale } from '../../../core/figures/value-scale.ts'
import { type Child, element, type Markup, together } from '../markup.ts'
import {
  type Area,
  at,
  ink,
  LINE_HEIGHT,
  label,
  labels,
  marksOf,
  measured,
  type Point,
  pathThrough,
  placed,
  point,
  straight,
} from './drawing.ts'
import { seriesLine, targetPath } from './lines.ts'

const SPOKE_NAME = 150
const PIE_NAME = 150
const AROUND = 34

/** A spoke for each category; the target is dashed around them. */
export function radarChart(figure: Figure, frame: Area): Markup {
  const centre = centreOf(frame)
  const radius = (frame.bottom - frame.top) / 2 - AROUND
  const scale = valueScale(figure)
  const out = placed(scale, 0, radius)
  const angle = (index: number) => (index / figure.categories.length) * 2 * Math.PI - Math.PI / 2
  const onSpoke = (index: number, value: number) => away(centre, angle(index), out(value))
  const around = (values: readonly (number | null)[]) =>
    values.map((value, index) => (value === null ? null : onSpoke(index, value)))
  const rim = figure.categories.map((_, index) => onSpoke(index, scale.max))
  return together(
    marksOf(scale).map((mark) =>
      element('path', {
        d: pathThrough(
          figure.categories.map((_, index) => onSpoke(index, mark)),
          true,
        ),
        stroke: ink.line,
      }),
    ),
    rim.map((end) => straight(centre, end, { color: ink.line, width: 1 })),
    rim.map((end, index) =>
      drawnName(nameAround(figure.categories[index] ?? '', end, angle(index), SPOKE_NAME)),
    ),
    figure.series.map((series) => seriesLine(series, around(series.values), true)),
    figure.target === null ? null : targetPath(around(figure.target.values), true),
    marksOf(scale).map((mark) =>
      label(centre.x - 4, onSpoke(0, mark).y, axisText(figure, mark), {
        size: 12,
        color: ink.quiet,
        anchor: 'end',
        hasHalo: true,
      }),
    ),
  )
}

/** Parts of a whole, from the top and clockwise, each with its name and number beside it. */
export function pieChart(figure: Figure, frame: Area): Markup {
  const [series] = figure.series
  const values = (series?.values ?? []).map((value) => Math.max(0, value ?? 0))
  const sum = values.reduce((total, value) => total + value, 0)
  if (!series || sum === 0) return together()
  const centre = centreOf(frame)
  const radius = (frame.bottom - frame.top) / 2 - AROUND
  const colors = partColors(figure.categories.length)
  let turned = -Math.PI / 2
  const parts = values.flatMap((value, index) => {
    const from = turned
    turned += (value / sum) * 2 * Math.PI
    const middle = (from + turned) / 2
    const name = `${figure.categories[index]}: ${valueText(value, series)}`
    const color = colors[index % colors.length] ?? ink.text
    return value === 0
      ? []
      : [{ from, to: turned, color, name: nameAround(name, away(centre, middle, radius), middle, PIE_NAME) }]
  })
  return together(
    parts.map(({ from, to, color }) => slice(centre, radius, from, to, color)),
    movedApart(parts.map(({ name }) => name)).map(drawnName),
  )
}

/** Names around a pie from the top and clockwise; those that would meet are moved upwards, away from each other. */
function movedApart(names: readonly NameAround[]): readonly NameAround[] {
  const placed: NameAround[] = []
  const right = names.filter(({ isRight }) => isRight).toReversed()
  for (const side of [right, names.filter(({ isRight }) => !isRight)]) {
    let lowest = Number.POSITIVE_INFINITY
    for (const name of side) {
      const y = Math.min(name.y, lowest - name.lines.length * LINE_HEIGHT)
      placed.push({ ...name, y })
      lowest = y
    }
  }
  return placed
}

function slice(centre: Point, radius: number, from: number, to: number, fill: string): Markup {
  const edge = { fill, stroke: ink.paper, 'stroke-width': 2 }
  if (to - from > 2 * Math.PI - 1e-6) {
    return element('circle', { cx: at(centre.x), cy: at(centre.y), r: at(radius), ...edge })
  }
  const isLarge = to - from > Math.PI ? 1 : 0
  const [start, end] = [away(centre, from, radius), away(centre, to, radius)]
  const arc = `A${at(radius)} ${at(radius)} 0 ${isLarge} 1 ${point(end)}`
  return element('path', { d: `M${point(centre)}L${point(start)}${arc}Z`, ...edge })
}

/** A name outside a round chart: its lines, where the first of them stands, and on which side. */
interface NameAround {
  readonly lines: readonly string[]
  readonly x: number
  readonly y: number
  readonly anchor: 'start' | 'middle' | 'end'
  readonly isRight: boolean
}

function nameAround(name: string, edge: Point, angle: number, width: number): NameAround {
  const lines = wrapped(name, width, (text) => measured(text))
  const place = away(edge, angle, 12)
  const isRight = Math.cos(angle) > 0
  const isBeside = Math.abs(Math.cos(angle)) > 0.25
  const rise = isBeside ? (lines.length - 1) / 2 : Math.sin(angle) < 0 ? lines.length - 1 : 0
  return {
    lines,
    x: place.x,
    y: place.y - rise * LINE_HEIGHT,
    anchor: !isBeside ? 'middle' : isRight ? 'start' : 'end',
    isRight,
  }
}

function drawnName({ lines, x, y, anchor }: NameAround): Child {
  return labels(x, y, lines, { anchor })
}

function centreOf({ left, right, top, bottom }: Area): Point {
  return { x: (left + right) / 2, y: (top + bottom) / 2 }
}

function away({ x, y }: Point, angle: number, distance: number): Point {
  return { x: x + Math.cos(angle) * distance, y: y + Math.sin(angle) * distance }
}
