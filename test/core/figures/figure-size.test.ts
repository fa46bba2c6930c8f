import { expect, it } from 'vitest'
import type { ChartType } from '../../../src/core/chart.ts'
import { figureOf } from '../../../src/core/chart-figure.ts'
import { figureHeight, hasRoomAtEnds } from '../../../src/core/figures/figure-size.ts'
import { chart, dataset } from '../../support/build-report.ts'

function figure(rows: number, type: ChartType) {
  const lines = Object.fromEntries(Array.from({ length: rows }, (_, row) => [`Rad ${row}`, [row, row + 1]]))
  const made = figureOf(chart('d', 't', { type }), dataset('t', ['2024', '2025'], lines))
  if (made === null) throw new Error('nothing to draw')
  return made
}

it('gives each lying bar room, up to the height of a page', () => {
  expect(figureHeight(figure(8, 'horizontalBar'))).toBeGreaterThan(figureHeight(figure(4, 'horizontalBar')))
  expect(figureHeight(figure(200, 'horizontalBar'))).toBeLessThan(800)
  expect(figureHeight(figure(8, 'groupedColumn'))).toBe(figureHeight(figure(4, 'groupedColumn')))
})

it('has no numbers at bars that are narrower than they', () => {
  expect(hasRoomAtEnds(figure(8, 'horizontalBar'))).toBe(true)
  expect(hasRoomAtEnds(figure(60, 'horizontalBar'))).toBe(false)
})
