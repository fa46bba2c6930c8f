import fc from 'fast-check'
import { expect, it } from 'vitest'
import { chartTypeSchema } from '../../../src/core/chart.ts'
import { figureOf } from '../../../src/core/chart-figure.ts'
import { labelledPoints } from '../../../src/core/figures/point-labels.ts'
import { valueScale } from '../../../src/core/figures/value-scale.ts'
import { arbitraryChart } from '../../support/arbitrary-chart.ts'

it('is whole, whatever the table and the choice', () => {
  fc.assert(
    fc.property(arbitraryChart, ({ chart, dataset }) => {
      const figure = figureOf(chart, dataset)
      if (figure === null) return
      const numbers = figure.series.flatMap(({ values }) => values)
      expect(figure.series.every(({ values }) => values.length === figure.categories.length)).toBe(true)
      expect(figure.target?.values.length ?? figure.categories.length).toBe(figure.categories.length)
      expect(numbers.every((value) => value === null || Number.isFinite(value))).toBe(true)
      expect(chartTypeSchema.options).toContain(figure.type)
      expect(figure.altText).not.toMatch(/undefined|NaN|null|Infinity/)
      for (const axis of ['primary', 'secondary'] as const) {
        const { min, max, step } = valueScale(figure, axis)
        expect(max).toBeGreaterThan(min)
        expect(step).toBeGreaterThan(0)
      }
      expect(['all', 'last', 'none']).toContain(labelledPoints(figure))
    }),
    { numRuns: 400 },
  )
})
