import { describe, expect, it } from 'vitest'
import type { ChartType } from '../../../src/core/chart.ts'
import { type Figure, figureOf } from '../../../src/core/chart-figure.ts'
import { axisText, drawnValues, hasRoomInside, targetText } from '../../../src/core/figures/figure-texts.ts'
import { chart, dataset } from '../../support/build-report.ts'

function figure(type: ChartType): Figure {
  const falls = dataset('t', ['2024', '2025'], { 'Med skada': [25, 4], 'Utan skada': [75, 196] })
  const made = figureOf(chart('d', 't', { type }), falls)
  if (made === null) throw new Error('nothing to draw')
  return made
}

describe('the numbers of a chart', () => {
  it('are drawn as shares of each whole where every stack is a hundred', () => {
    const shares = figure('percentStacked')
    expect(shares.series.map((series) => drawnValues(shares, series))).toEqual([
      [25, 2],
      [75, 98],
    ])
    expect(axisText(shares, 20)).toBe('20\u00a0%')
    const counts = figure('stackedColumn')
    expect(counts.series.map((series) => drawnValues(counts, series))[0]).toEqual([25, 4])
  })

  it('stand in a part only where it is large enough', () => {
    expect(hasRoomInside(figure('percentStacked'), 25, 0)).toBe(true)
    expect(hasRoomInside(figure('percentStacked'), 4, 1)).toBe(false)
  })

  it('have as few decimals as a target was set in', () => {
    const shares = { ...figure('groupedColumn'), unit: 'percent' as const, decimals: 1 }
    expect([targetText(90, shares), targetText(92.5, shares)]).toEqual(['90\u00a0%', '92,5\u00a0%'])
  })
})
