import type { Figure, FigureSeries } from '../../../core/figures/figure.ts'
import {
  type CategoryLabels,
  categoryLabels,
  valueSize,
  wrapped,
} from '../../../core/figures/figure-layout.ts'
import { axisText, drawnValues, hasRoomInside, valueText } from '../../../core/figures/figure-texts.ts'
import { inkOn, TARGET_COLOR } from '../../../core/figures/series-look.ts'
import { valueScale } from '../../../core/figures/value-scale.ts'
import { unitName } from '../../../core/swedish-numbers.ts'
import { capitalised } from '../../../core/swedish-words.ts'
import { type Child, type Markup, together } from '../markup.ts'
import {
  type Area,
  box,
  ink,
  LINE_HEIGHT,
  label,
  labels,
  marksOf,
  measured,
  placed,
  straight,
} from './drawing.ts'
import { lineNumbers, seriesLine, targetPath } from './lines.ts'

const WIDEST_BAR = 64
const GROUP_SHARE = 0.8
const STACK_SHARE = 0.6
/** Above the plot, for the number on a bar that reaches the top. */
const TOP = 20
const AXIS_NAME = 20
const BEFORE_PLOT = 8
const SLANT = -45
/** Names that stand below each other this many times are cut. */
const MOST_NAMES = 40
const TARGET_MARK = 15

interface Plot {
  readonly area: Area
  readonly room: number
  readonly names: CategoryLabels
  readonly hasAxis: boolean
  readonly centre: (index: number) => number
  readonly height: (value: number, axis?: FigureSeries['axis']) => number
}

/** Columns beside or on each other, and lines: the categories along the foot, the values upwards. */
export function standingChart(figure: Figure, frame: Area): Markup {
  const plot = plotOf(figure, frame)
  const lines = figure.series.filter(({ mark }) => mark === 'line')
  return together(
    axisNames(figure, frame),
    valueAxis(figure, plot),
    bars(figure, plot),
    foot(figure, plot),
    breaks(figure, plot),
    lines.map((series) => seriesLine(series, pointsOf(series, plot))),
    target(figure, plot),
    barNumbers(figure, plot),
    lines.map((series) => lineNumbers(figure, series, pointsOf(series, plot))),
  )
}

function plotOf(figure: Figure, frame: Area): Plot {
  const axisWidth = (axis: FigureSeries['axis']) =>
    BEFORE_PLOT +
    Math.max(...marksOf(valueScale(figure, axis)).map((mark) => measured(axisText(figure, mark, axis))))
  const hasOther = figure.series.some(({ axis }) => axis === 'secondary')
  const right = frame.right - (hasOther ? axisWidth('secondary') : 6)
  const hasAxis = figure.type !== 'groupedColumn' || !valuesFit(figure, right - frame.left)
  const { left, names } = leftEdge(figure, frame.left + (hasAxis ? axisWidth('primary') : 0), right)
  const room = (right - left) / figure.categories.length
  const top = frame.top + AXIS_NAME + breakNotes(figure, right - left) * LINE_HEIGHT + TOP
  const area = { left, right, top, bottom: frame.bottom - nameHeight(names) }
  const scales = {
    primary: placed(valueScale(figure), area.bottom, area.top),
    secondary: placed(valueScale(figure, 'secondary'), area.bottom, area.top),
  }
  return {
    area,
    room,
    names,
    hasAxis,
    centre: (index) => left + room * (index + 0.5),
    height: (value, axis = 'primary') => scales[axis](value),
  }
}

/** Where the plot begins, with names for the room that is left: slanted ones reach out to the left of it. */
function leftEdge({ categories }: Figure, edge: number, right: number) {
  const namesFrom = (left: number) =>
    categoryLabels(categories, (right - left) / categories.length, (text) => measured(text))
  const names = namesFrom(edge)
  if (!names.isSlanted) return { left: edge, names }
  const reach = measured(String(names.labels[0])) * Math.cos((-SLANT * Math.PI) / 180)
  const left = Math.max(edge, reach - (right - edge) / categories.length / 2 + BEFORE_PLOT)
  return { left, names: namesFrom(left) }
}

function nameHeight({ labels: names, isSlanted }: CategoryLabels): number {
  if (!isSlanted) return Math.max(...names.map((name) => name.length)) * LINE_HEIGHT + 8
  return Math.max(...names.map((name) => measured(String(name)))) * Math.sin((-SLANT * Math.PI) / 180) + 20
}

/** Numbers that stand beside each other are parted by this much more than the shared rule asks for. */
const BETWEEN_NUMBERS = 6

/** Whether every number has room on its column, so that no axis is needed. */
function valuesFit(figure: Figure, width: number): boolean {
  return numberSize(figure, barWidth(figure, width / figure.categories.length)) !== null
}

function barWidth(figure: Figure, room: number): number {
  const beside = figure.series.filter(({ mark }) => mark === 'bar').length
  return Math.min(WIDEST_BAR, (room * GROUP_SHARE) / Math.max(1, beside))
}

function numberSize(figure: Figure, width: number): number | null {
  const texts = figure.series
    .filter(({ mark }) => mark === 'bar')
    .flatMap((series) =>
      series.values.flatMap((value) =>
        value === null ? [] : [{ text: valueText(value, series), width: width - BETWEEN_NUMBERS }],
      ),
    )
  return valueSize(texts, (text, size) => measured(text, size, true))
}

function axisNames(figure: Figure, frame: Area): Child {
  const other = figure.series.find(({ axis }) => axis === 'secondary')
  const y = frame.top + 8
  const look = { size: 12, color: ink.quiet } as const
  return [
    label(frame.left, y, capitalised(figure.valueAxis), look),
    other ? label(frame.right, y, capitalised(unitName(other.unit)), { ...look, anchor: 'end' }) : null,
  ]
}

function valueAxis(figure: Figure, { area, height, hasAxis }: Plot): Child {
  if (!hasAxis) return null
  const hasGrid = figure.type === 'line' || figure.type === 'groupedColumn'
  const other = figure.series.find(({ axis }) => axis === 'secondary')
  const look = { color: ink.quiet } as const
  return [
    marksOf(valueScale(figure)).map((mark) => {
      const y = height(mark)
      const stroke = { color: ink.line, width: 1 }
      return [
        hasGrid ? straight({ x: area.left, y }, { x: area.right, y }, stroke) : null,
        label(area.left - BEFORE_PLOT, y, axisText(figure, mark), { ...look, anchor: 'end' }),
      ]
    }),
    other === undefined
      ? null
      : marksOf(valueScale(figure, 'secondary')).map((mark) =>
          label(
            area.right + BEFORE_PLOT,
            height(mark, 'secondary'),
            axisText(figure, mark, 'secondary'),
            look,
          ),
        ),
  ]
}

/** The line that bars stand on, and the names of the categories below. */
function foot(figure: Figure, plot: Plot): Child {
  const { area, names, centre } = plot
  const base = zero(figure, plot)
  const every = Math.ceil(figure.categories.length / MOST_NAMES)
  return [
    straight({ x: area.left, y: base }, { x: area.right, y: base }, { color: ink.axis, width: 1 }),
    names.labels.map((name, index) => {
      if (index % every > 0) return null
      if (typeof name !== 'string') return labels(centre(index), area.bottom + 14, name, { anchor: 'middle' })
      return label(centre(index) + 4, area.bottom + 12, name, { anchor: 'end', slant: SLANT })
    }),
  ]
}

function bars(figure: Figure, plot: Plot): Child {
  return isStacked(figure) ? stackedBars(figure, plot) : barsBeside(figure, plot)
}

function isStacked({ type }: Figure): boolean {
  return type === 'stackedColumn' || type === 'percentStacked'
}

interface BarBeside {
  readonly series: FigureSeries
  readonly value: number
  readonly middle: number
  /** Where it ends. */
  readonly y: number
}

function barsBesideEachOther(figure: Figure, { room, centre, height }: Plot): readonly BarBeside[] {
  const beside = figure.series.filter(({ mark }) => mark === 'bar')
  const slot = barWidth(figure, room)
  return beside.flatMap((series, place) =>
    series.values.flatMap((value, index) => {
      if (value === null) return []
      const middle = centre(index) + (place - (beside.length - 1) / 2) * slot
      return [{ series, value, middle, y: height(value, series.axis) }]
    }),
  )
}

function barsBeside(figure: Figure, plot: Plot): Child {
  const half = barWidth(figure, plot.room) * 0.47
  const base = zero(figure, plot)
  return barsBesideEachOther(figure, plot).map(({ series, middle, y }) =>
    box({ x: middle - half, y: base }, { x: middle + half, y }, series.color),
  )
}

/** On the bars, or at their feet where lines pass over them; none where they would meet. */
function barNumbers(figure: Figure, plot: Plot): Child {
  const size = numberSize(figure, barWidth(figure, plot.room))
  if (size === null || isStacked(figure)) return null
  const base = zero(figure, plot)
  const look = { size, isBold: true, anchor: 'middle' } as const
  return barsBesideEachOther(figure, plot).map(({ series, value, middle, y }) => {
    const text = valueText(value, series)
    if (figure.type !== 'combined') {
      return label(middle, Math.min(y, base) - 10, text, { ...look, hasHalo: true })
    }
    return base - y > 20 ? label(middle, base - 12, text, { ...look, color: inkOn(series.color) }) : null
  })
}

/** The height that bars stand on. */
function zero(figure: Figure, { height }: Plot): number {
  const { min, max } = valueScale(figure)
  return height(Math.max(min, Math.min(0, max)))
}

function stackedBars(figure: Figure, { room, centre, height }: Plot): Child {
  const half = Math.min(room * STACK_SHARE, 2 * WIDEST_BAR) / 2
  const reached = figure.categories.map(() => 0)
  return figure.series.map((series) =>
    drawnValues(figure, series).map((value, index) => {
      const amount = series.values[index]
      if (value === null || typeof amount !== 'number') return null
      const from = reached[index] ?? 0
      reached[index] = from + value
      const [low, high] = [height(from), height(from + value)]
      const edge = { stroke: ink.paper, 'stroke-width': 1.5 }
      const text = valueText(amount, series)
      const hasRoom = hasRoomInside(figure, amount, index) && measured(text, 12, true) <= 2 * half
      return [
        box({ x: centre(index) - half, y: low }, { x: centre(index) + half, y: high }, series.color, edge),
        hasRoom
          ? label(centre(index), (low + high) / 2, text, {
              size: 12,
              isBold: true,
              color: inkOn(series.color),
              anchor: 'middle',
            })
          : null,
      ]
    }),
  )
}

/** A dashed line across where the target is the same all along, else a mark of its own at each category. */
function target({ target: goal }: Figure, { area, room, centre, height }: Plot): Child {
  if (goal === null) return null
  const [first = null] = goal.values
  if (first !== null && new Set(goal.values).size === 1) {
    const y = height(first)
    return targetPath([
      { x: area.left, y },
      { x: area.right, y },
    ])
  }
  const half = Math.min(TARGET_MARK, room / 2 - 1)
  return goal.values.map((value, index) => {
    if (value === null) return null
    const y = height(value)
    return box({ x: centre(index) - half, y: y - 2 }, { x: centre(index) + half, y: y + 2 }, TARGET_COLOR)
  })
}

function pointsOf(series: FigureSeries, { centre, height }: Plot) {
  return series.values.map((value, index) =>
    value === null ? null : { x: centre(index), y: height(value, series.axis) },
  )
}

/** How many lines the longest note on a break takes. */
function breakNotes(figure: Figure, width: number): number {
  return Math.max(0, ...figure.breaks.map(({ note }) => noteLines(note, width).length))
}

function noteLines(note: string, width: number): readonly string[] {
  return note.trim() === '' ? [] : wrapped(note.trim(), width / 2, (text) => measured(text, 12))
}

/** A dashed line between what can't be compared, with why above it. */
function breaks(figure: Figure, { area, room }: Plot): Child {
  return figure.breaks.map(({ before, note }) => {
    const x = area.left + room * before
    const isLeft = x > (area.left + area.right) / 2
    const lines = noteLines(note, area.right - area.left)
    const top = area.top - TOP - lines.length * LINE_HEIGHT
    const look = { size: 12, color: ink.quiet, anchor: isLeft ? 'end' : 'start' } as const
    return [
      straight({ x, y: top }, { x, y: area.bottom }, { color: ink.quiet, width: 1, dash: [3, 3] }),
      labels(isLeft ? x - 6 : x + 6, top + 8, lines, look),
    ]
  })
}
