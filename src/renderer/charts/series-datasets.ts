import type { Figure, FigureSeries, LineDash, LineMarker } from '../../core/figures/figure.ts'
import { drawnValues } from '../../core/figures/figure-texts.ts'
import type { KindDataset } from './chart-kinds.ts'
import type { Screen } from './screen.ts'

/** The dashes of lines on a canvas. */
export const DASHES: Readonly<Record<LineDash, number[]>> = {
  solid: [],
  dash: [8, 5],
  dot: [2, 4],
  longDash: [12, 4, 2, 4],
}
/** What Chart.js calls the marks that are in use. */
export type PointMark = 'circle' | 'rect' | 'triangle' | 'rectRot' | 'crossRot' | 'star'

/** The marks of lines as Chart.js names them. */
export const MARKERS: Readonly<Record<LineMarker, PointMark>> = {
  circle: 'circle',
  square: 'rect',
  triangle: 'triangle',
  diamond: 'rectRot',
  cross: 'crossRot',
  star: 'star',
}
/** The dashes of a target line. */
export const TARGET_DASH = [5, 4]

/** A series as bars. */
export function barDataset(figure: Figure, series: FigureSeries, screen: Screen): KindDataset {
  const isStacked = figure.type === 'stackedColumn' || figure.type === 'percentStacked'
  return {
    type: 'bar',
    label: series.name,
    data: drawnValues(figure, series),
    backgroundColor: screen.color(series.color),
    order: 1,
    ...(isStacked
      ? {
          borderColor: screen.paper,
          borderWidth: { top: 1.5, bottom: 0, left: 0, right: 0 },
          borderSkipped: false,
          categoryPercentage: 0.6,
          barPercentage: 1,
        }
      : {
          borderRadius: 3,
          categoryPercentage: 0.8,
          barPercentage: 0.94,
          maxBarThickness: figure.type === 'horizontalBar' ? 26 : 64,
        }),
  }
}

/** A series as a line, told apart by dashes and marks too. */
export function lineDataset(series: FigureSeries, screen: Screen): KindDataset {
  const color = screen.color(series.color)
  return {
    type: 'line',
    label: series.name,
    data: [...series.values],
    borderColor: color,
    backgroundColor: color,
    borderWidth: 2.5,
    borderDash: DASHES[series.dash],
    pointStyle: MARKERS[series.marker],
    pointRadius: 4.5,
    pointBorderWidth: 2,
    tension: 0,
    order: 0,
    ...(series.axis === 'secondary' ? { yAxisID: 'y2' } : {}),
  }
}

/** The target as a dashed line across standing bars and along lines; marks of its own where it differs. */
export function targetDatasets({ target }: Figure, screen: Screen): readonly KindDataset[] {
  if (target === null) return []
  const isEven = new Set(target.values).size === 1
  const common = {
    type: 'line' as const,
    label: target.name,
    data: [...target.values],
    borderColor: screen.ink,
    backgroundColor: screen.ink,
    order: -1,
    clip: false as const,
  }
  return [
    isEven
      ? { ...common, borderWidth: 1.75, borderDash: TARGET_DASH, pointRadius: 0 }
      : {
          ...common,
          showLine: false,
          pointStyle: 'line',
          pointRadius: 15,
          borderWidth: 4,
          pointBorderWidth: 4,
        },
  ]
}
