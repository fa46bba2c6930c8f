import { describe, expect, it } from 'vitest'
import type { ChartType } from '../../../src/core/chart.ts'
import { figureOf } from '../../../src/core/chart-figure.ts'
import type { Cell, Dataset } from '../../../src/core/dataset.ts'
import { scaleDecimals, valueScale } from '../../../src/core/figures/value-scale.ts'
import { chart, dataset } from '../../support/build-report.ts'

function scale(values: readonly Cell[], type: ChartType, change: Partial<Dataset> = {}) {
  const rows = Object.fromEntries(values.map((value, index) => [`${2020 + index}`, [value]]))
  const figure = figureOf(chart('d', 't', { type }), dataset('t', ['Antal'], rows, change))
  if (figure === null) throw new Error('nothing to draw')
  return valueScale(figure)
}

describe('the value axis', () => {
  it('begins at zero and ends at an even number', () => {
    expect(scale([875, 922], 'groupedColumn')).toEqual({ min: 0, max: 1000, step: 200 })
    expect(scale([3, 4], 'groupedColumn')).toEqual({ min: 0, max: 4, step: 1 })
    expect(scale([0, 0], 'groupedColumn')).toEqual({ min: 0, max: 1, step: 1 })
  })

  it('reaches below zero where the numbers do', () => {
    expect(scale([-120, 172], 'groupedColumn')).toEqual({ min: -200, max: 200, step: 100 })
  })

  it('ends at a hundred for shares that come near it', () => {
    expect(scale([49.1, 86], 'horizontalBar', { unit: 'percent' })).toMatchObject({ min: 0, max: 100 })
    expect(scale([4.1, 8.6], 'horizontalBar', { unit: 'percent' })).toEqual({ min: 0, max: 10, step: 2 })
  })

  it('reaches to the target', () => {
    expect(scale([12, 18], 'groupedColumn', { target: 50 }).max).toBeGreaterThanOrEqual(50)
  })

  it('may begin above zero for lines alone', () => {
    expect(scale([97.1, 97.7, 98], 'line', { unit: 'percent' }).min).toBeGreaterThan(90)
    expect(scale([97.1, 97.7, 98], 'groupedColumn', { unit: 'percent' }).min).toBe(0)
    expect(scale([7, 64], 'line').min).toBe(0)
  })

  it('marks with as many decimals as its steps have', () => {
    expect(scaleDecimals({ min: 0, max: 1, step: 0.2 })).toBe(1)
    expect(scaleDecimals({ min: 0, max: 100, step: 20 })).toBe(0)
  })
})
