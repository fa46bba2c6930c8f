import type { Figure } from './figure.ts'

/** Height to width of most figures. */
const USUAL_HEIGHT = 310
const ROUND_HEIGHT = 400
const TALLEST = 760
/** A lying bar and the air between groups of them, in pixels, and what axis and legend take. */
const BAR = 19
const GROUP_AIR = 14
const AROUND = 100
const LEAST_FOR_NUMBER = 11

/** How high a figure is drawn, in pixels, where it is about 600 wide: lying bars need room for each. */
export function figureHeight({ type, categories, series, target }: Figure): number {
  if (type === 'radar' || type === 'pie') return type === 'radar' ? ROUND_HEIGHT : USUAL_HEIGHT
  if (type !== 'horizontalBar') return USUAL_HEIGHT
  const needed = AROUND + categories.length * ((series.length + (target ? 1 : 0)) * BAR + GROUP_AIR)
  return Math.round(Math.min(TALLEST, Math.max(USUAL_HEIGHT * 0.6, needed)))
}

/** Whether lying bars are broad enough for a number at the end of each. */
export function hasRoomAtEnds(figure: Figure): boolean {
  const { categories, series, target } = figure
  const bars = categories.length * (series.length + (target ? 1 : 0))
  const plot = figureHeight(figure) - AROUND - (categories.length * GROUP_AIR) / 2
  return plot / bars >= LEAST_FOR_NUMBER
}
