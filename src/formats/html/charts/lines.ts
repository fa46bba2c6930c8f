import type { Figure, FigureSeries, LineDash, LineMarker } from '../../../core/figures/figure.ts'
import { valueText } from '../../../core/figures/figure-texts.ts'
import { labelledPoints } from '../../../core/figures/point-labels.ts'
import { TARGET_COLOR } from '../../../core/figures/series-look.ts'
import { element, type Markup, together } from '../markup.ts'
import { at, label, type Point, pathThrough, point } from './drawing.ts'

const DASHES: Readonly<Record<LineDash, readonly number[]>> = {
  solid: [],
  dash: [8, 5],
  dot: [2, 4],
  longDash: [12, 4, 2, 4],
}
/** The dashes of a target. */
export const TARGET_DASH = [5, 4]
const RADIUS = 4.5

/** A series through its points, told apart by dashes and marks too. */
export function seriesLine(
  series: FigureSeries,
  points: readonly (Point | null)[],
  isClosed = false,
): Markup {
  const { color, dash, marker } = series
  const marks = points.flatMap((each) => (each === null ? [] : [markAt(each, marker, color)]))
  return together(dashed(pathThrough(points, isClosed), color, 2.5, DASHES[dash]), marks)
}

/** A target as a dashed line. */
export function targetPath(points: readonly (Point | null)[], isClosed = false): Markup {
  return together(dashed(pathThrough(points, isClosed), TARGET_COLOR, 1.75, TARGET_DASH))
}

/** The numbers beside a line's points, where they stand clear. */
export function lineNumbers(figure: Figure, series: FigureSeries, points: readonly (Point | null)[]): Markup {
  const labelled = labelledPoints(figure)
  const last = series.values.findLastIndex((value) => value !== null)
  const shown = points.map((each, index) => {
    const value = series.values[index]
    if (each === null || typeof value !== 'number') return null
    if (labelled === 'none' || (labelled === 'last' && index !== last)) return null
    const look = { size: 12, isBold: true, anchor: 'middle', hasHalo: true } as const
    return label(each.x, each.y - 14, valueText(value, series), look)
  })
  return together(shown)
}

/** A mark at a point, as it stands on its line and in the key. */
export function markAt({ x, y }: Point, marker: LineMarker, color: string): Markup {
  if (marker === 'circle') return element('circle', { cx: at(x), cy: at(y), r: RADIUS, fill: color })
  const corner = (dx: number, dy: number) => point({ x: x + dx * RADIUS, y: y + dy * RADIUS })
  switch (marker) {
    case 'square':
      return filled(color, [corner(-0.9, -0.9), corner(0.9, -0.9), corner(0.9, 0.9), corner(-0.9, 0.9)])
    case 'triangle':
      return filled(color, [corner(0, -1.15), corner(1.1, 0.8), corner(-1.1, 0.8)])
    case 'diamond':
      return filled(color, [corner(0, -1.25), corner(1.25, 0), corner(0, 1.25), corner(-1.25, 0)])
    case 'cross':
      return strokes(color, [corner(-0.8, -0.8), corner(0.8, 0.8)], [corner(0.8, -0.8), corner(-0.8, 0.8)])
    case 'star':
      return strokes(
        color,
        [corner(0, -1.1), corner(0, 1.1)],
        [corner(-0.95, -0.55), corner(0.95, 0.55)],
        [corner(0.95, -0.55), corner(-0.95, 0.55)],
      )
  }
}

function filled(fill: string, corners: readonly string[]): Markup {
  return element('path', { d: `M${corners.join('L')}Z`, fill })
}

function strokes(stroke: string, ...lines: readonly (readonly string[])[]): Markup {
  return element('path', { d: lines.map((ends) => `M${ends.join('L')}`).join(''), stroke, 'stroke-width': 2 })
}

function dashed(d: string, stroke: string, width: number, dash: readonly number[]): Markup | null {
  if (d === '') return null
  return element('path', {
    d,
    stroke,
    'stroke-width': width,
    'stroke-dasharray': dash.length === 0 ? null : dash.join(' '),
  })
}

/** A piece of a series' line with its mark, for the key. */
export function lineSample({ color, dash, marker }: FigureSeries, from: Point, to: Point): Markup {
  const middle = { x: (from.x + to.x) / 2, y: from.y }
  return together(dashed(pathThrough([from, to]), color, 2.5, DASHES[dash]), markAt(middle, marker, color))
}
