import type { Figure } from './figure.ts'
import { valueScale } from './value-scale.ts'

const MOST_LABELLED = 12
/** Numbers at the ends of lines stand clear of each other at this share of the axis. */
const CLEAR = 0.07

/**
 * Which points of lines have their number beside them: all along a single line, the last of several where these
 * stand clear of each other, otherwise none.
 */
export function labelledPoints(figure: Figure): 'all' | 'last' | 'none' {
  const lines = figure.series.filter(({ mark }) => mark === 'line')
  if (lines.length === 0 || figure.type === 'radar') return 'none'
  if (lines.length === 1 && figure.categories.length <= MOST_LABELLED) return 'all'
  const { min, max } = valueScale(figure)
  const lasts = lines
    .map(({ values }) => values.findLast((value) => value !== null) ?? null)
    .filter((value) => value !== null)
    .toSorted((a, b) => a - b)
  const isClear = lasts.every((value, index) => {
    const next = lasts[index + 1]
    return next === undefined || next - value >= (max - min) * CLEAR
  })
  return isClear ? 'last' : 'none'
}

/** The share of the whole that a part needs for its number to stand inside it. */
export const ROOM_FOR_NUMBER = 0.06
