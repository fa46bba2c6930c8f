import type { ChartType } from '../chart.ts'
import type { Unit } from '../dataset.ts'

/** A chart worked out from its table: the same for the window's Chart.js and Word's own chart. */
export interface Figure {
  /** The chart's own type, or the one that it is drawn as while its own can't show the table's numbers. */
  readonly type: ChartType
  readonly title: string
  readonly categories: readonly string[]
  readonly series: readonly FigureSeries[]
  /** Null when there is none to draw. */
  readonly target: FigureTarget | null
  /** Where the series can't be compared across, from the first of the later categories. */
  readonly breaks: readonly FigureBreak[]
  readonly unit: Unit
  readonly decimals: number
  /** The value axis' name, e.g. "antal". */
  readonly valueAxis: string
  /** Chosen rows and columns that are not drawn, since they are measured in another unit. */
  readonly leftOut: readonly string[]
  readonly altText: string
}

/** A series as it is drawn. */
export interface FigureSeries {
  readonly name: string
  /** One per category; null leaves a gap (not measured, or hidden). */
  readonly values: readonly (number | null)[]
  /** "#rrggbb" */
  readonly color: string
  /** Whether it is drawn as bars (or parts) or as a line. */
  readonly mark: 'bar' | 'line'
  /** `secondary` when it is measured in something else than the first series. */
  readonly axis: 'primary' | 'secondary'
  readonly unit: Unit
  readonly decimals: number
  /** What tells lines apart besides their colour. */
  readonly dash: LineDash
  readonly marker: LineMarker
}

/** How a line is drawn, so that colour alone never tells lines apart. */
export type LineDash = 'solid' | 'dash' | 'dot' | 'longDash'
/** What marks the points of a line. */
export type LineMarker = 'circle' | 'square' | 'triangle' | 'diamond' | 'cross' | 'star'

/** A target that is drawn in the chart. */
export interface FigureTarget {
  readonly name: string
  /** One per category; null where there is none. */
  readonly values: readonly (number | null)[]
}

/** Kinds whose parts make up a whole have no place for a target among them. */
export function canShowTarget(type: ChartType): boolean {
  return type !== 'stackedColumn' && type !== 'percentStacked' && type !== 'pie'
}

/** A place where numbers before and after can't be compared. */
export interface FigureBreak {
  /** The index of the first category after the break; 1 or more. */
  readonly before: number
  readonly note: string
}
