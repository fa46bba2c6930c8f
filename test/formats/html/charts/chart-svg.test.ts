import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { figureOf } from '../../../../src/core/chart-figure.ts'
import { valueText } from '../../../../src/core/figures/figure-texts.ts'
import { chartSvg } from '../../../../src/formats/html/charts/chart-svg.ts'
import { CHART_WIDTH, measured } from '../../../../src/formats/html/charts/drawing.ts'
import { arbitraryChart } from '../../../support/arbitrary-chart.ts'
import { chartSamples } from '../../../support/chart-samples.ts'
import { attributeOf, drawnTexts, parsed } from '../../../support/html-page.ts'

describe.each(chartSamples)('a drawing of $name', ({ chart, dataset }) => {
  const figure = figureOf(chart, dataset)
  if (figure === null) throw new Error('nothing to draw')
  const { html } = chartSvg(figure)
  const [svg] = parsed(html).querySelectorAll('svg')
  const texts = drawnTexts(html)
  const words = texts
    .map(({ text }) => text)
    .join(' ')
    .replaceAll('\u00a0', ' ')

  it('says its title, its categories and its series, and is described', () => {
    expect(svg && attributeOf(svg, 'aria-label')).toBe(figure.altText)
    expect(words).toContain(figure.title)
    for (const category of figure.categories) {
      for (const word of category.split(' ')) expect(words).toContain(word)
    }
    const isNamed = figure.type !== 'pie' && (figure.series.length > 1 || figure.target !== null)
    for (const { name } of isNamed ? figure.series : []) expect(words).toContain(name)
  })

  it('has the colours of the figure and no others but ink', () => {
    const used = [...html.matchAll(/(?:fill|stroke)="(#[0-9a-f]{6})"/g)].map(([, color]) => color)
    if (figure.type !== 'pie') for (const { color } of figure.series) expect(used).toContain(color)
    expect(used.length).toBeGreaterThan(figure.categories.length)
  })

  it('keeps every word within its edges', () => {
    const height = Number(svg && attributeOf(svg, 'height'))
    expect(texts.length).toBeGreaterThan(4)
    for (const { text, x, y, size, anchor, isBold } of texts) {
      const width = measured(text, size, isBold)
      const left = x - (anchor === 'end' ? width : anchor === 'middle' ? width / 2 : 0)
      expect(left, text).toBeGreaterThanOrEqual(-2)
      expect(left + width, text).toBeLessThanOrEqual(CHART_WIDTH + 2)
      expect(y, text).toBeGreaterThan(0)
      expect(y, text).toBeLessThanOrEqual(height)
    }
  })

  it('writes its numbers where they have room', () => {
    if (figure.type === 'radar') return
    const first = figure.series[0]
    const largest = Math.max(...(first?.values ?? []).map((value) => value ?? 0))
    if (first && figure.type !== 'line')
      expect(words).toContain(valueText(largest, first).replace('\u00a0', ' '))
  })
})

it('draws any chart on any numbers without a coordinate that is none', () => {
  fc.assert(
    fc.property(arbitraryChart, ({ chart, dataset }) => {
      const figure = figureOf(chart, dataset)
      if (figure === null) return
      const { html } = chartSvg(figure)
      expect(html).not.toMatch(/NaN|Infinity|undefined|null/)
    }),
    { numRuns: 150 },
  )
})
