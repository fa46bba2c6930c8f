import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ChartType } from '../../../../src/core/chart.ts'
import { figureOf } from '../../../../src/core/chart-figure.ts'
import type { Dataset } from '../../../../src/core/dataset.ts'
import { valueText } from '../../../../src/core/figures/figure-texts.ts'
import { chartSvg } from '../../../../src/formats/html/charts/chart-svg.ts'
import { CHART_WIDTH, measured } from '../../../../src/formats/html/charts/drawing.ts'
import { arbitraryChart } from '../../../support/arbitrary-chart.ts'
import { chart, dataset } from '../../../support/build-report.ts'
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

describe('a drawing with little room', () => {
  const drawn = (type: ChartType, source: Dataset) => {
    const figure = figureOf(chart('d', source.id, { type }), source)
    if (figure === null) throw new Error('nothing to draw')
    return drawnTexts(chartSvg(figure).html)
  }

  it('slants many names, keeps the first of them whole, and lets an axis tell the numbers', () => {
    const units = Object.fromEntries(
      Array.from({ length: 24 }, (_, at) => [`Enhet ${at} Solrosen`, [100 + at, 90]]),
    )
    const texts = drawn('groupedColumn', dataset('enheter', ['2024', '2025'], units, { hasSums: false }))
    const first = texts.find(({ text }) => text === 'Enhet 0 Solrosen')
    expect((first?.x ?? 0) - measured('Enhet 0 Solrosen') * Math.SQRT1_2).toBeGreaterThanOrEqual(0)
    expect(texts.map(({ text }) => text)).toContain('50')
    expect(texts.map(({ text }) => text)).not.toContain('123')
  })

  it('moves the names of small parts of a pie apart', () => {
    const parts = dataset('delar', ['2025'], { 'Liten del': [1], 'Annan liten del': [2], Stor: [300] })
    const [one, other] = drawn('pie', parts).filter(({ text }) => text.includes('iten del'))
    expect(Math.abs((one?.y ?? 0) - (other?.y ?? 0))).toBeGreaterThanOrEqual(15)
  })

  it('writes why a series breaks above its numbers', () => {
    const years = dataset('ar', ['2023', '2024'], { Fall: [10, 30] }, { hasSums: false })
    const [, second] = years.columns
    const note = 'nytt avvikelsesystem infördes och rapporteringen lades om för alla enheter i kommunen'
    const broken = { ...years, seriesBreaks: [{ before: second?.id ?? '', note }] }
    const texts = drawn('groupedColumn', broken)
    const lowest = Math.max(...texts.filter(({ text }) => note.includes(text)).map(({ y }) => y))
    expect(texts.find(({ text }) => text === '30')?.y).toBeGreaterThan(lowest)
  })
})
