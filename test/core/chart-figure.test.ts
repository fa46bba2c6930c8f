import { describe, expect, it } from 'vitest'
import { figureOf, seriesColors } from '../../src/core/chart-figure.ts'
import { chart, dataset, deviations } from '../support/build-report.ts'
import { contrast } from '../support/contrast.ts'

describe('the figure of a chart', () => {
  it('has a category per row and a series per year, this year in the accent', () => {
    const figure = figureOf(chart('d', 'avvikelser'), deviations)
    expect(figure).toMatchObject({
      categories: ['Fall', 'Läkemedel', 'SoL', 'Övriga'],
      series: [
        { name: '2024', values: [875, 696, 167, 499] },
        { name: '2025', values: [922, 729, 202, 656], color: '#0a4b56' },
      ],
      valueAxis: 'antal',
    })
  })

  it('says in words what it shows: highest, lowest and the largest change', () => {
    const figure = figureOf(chart('d', 'avvikelser', { title: 'Avvikelser' }), deviations)
    expect(figure?.altText).toBe(
      'Stapeldiagram med grupperade staplar: Avvikelser. Under 2025 är Fall högst med 922 och SoL lägst med 202. ' +
        'Störst är ändringen för Övriga, som har ökat från 499 under 2024 till 656 under 2025.',
    )
  })

  it('lets the user say it in their own words', () => {
    expect(figureOf(chart('d', 'avvikelser', { altText: 'Egen text' }), deviations)?.altText).toBe(
      'Egen text',
    )
  })

  it('shows chosen rows and columns in the order of the table', () => {
    const figure = figureOf(chart('d', 'avvikelser', { rowIds: ['r4', 'r1'], columnIds: ['c2'] }), deviations)
    expect(figure).toMatchObject({
      categories: ['Fall', 'Övriga'],
      series: [{ name: '2025', values: [922, 656] }],
    })
  })

  it('leaves a gap for what was not measured or may not be shown', () => {
    const hidden = dataset('a', ['2024', '2025'], {
      Fall: [3, null],
      Trycksår: [6, 'suppressed'],
      Övrigt: [8, 7],
    })
    expect(figureOf(chart('d', 'a'), hidden)?.series[1]?.values).toEqual([null, null, 7])
  })

  it('leaves out a category that nothing was measured of', () => {
    const hidden = dataset('a', ['2024', '2025'], { Fall: [null, null], Trycksår: [null, 0] })
    expect(figureOf(chart('d', 'a'), hidden)?.categories).toEqual(['Trycksår'])
  })

  it('is nothing without rows or columns', () => {
    expect(figureOf(chart('d', 'a'), dataset('a', [], { Fall: [] }))).toBe(null)
    expect(figureOf(chart('d', 'a'), dataset('a', ['2025'], { ' ': [1] }))).toBe(null)
  })

  it('parts neighbouring series, and each from the paper, by 3:1, so that they differ in grey', () => {
    for (const count of [1, 2, 3, 4, 5, 6]) {
      const colors = seriesColors(count)
      expect(new Set(colors).size).toBe(count)
      for (const [index, color] of colors.entries()) {
        expect(contrast(color, '#ffffff')).toBeGreaterThan(3)
        expect(contrast(color, colors[index + 1] ?? '#ffffff')).toBeGreaterThan(3)
      }
    }
  })
})

describe('a break in a series', () => {
  const years = ['2021', '2022', '2023', '2024']
  const broken = dataset(
    'a',
    years,
    { Totalt: [1010, 891, 1735, 2729] },
    {
      seriesBreaks: [{ before: 'c3', note: 'Digital rapportering från april 2023' }],
    },
  )
  const line = (change: Parameters<typeof chart>[2] = {}) =>
    figureOf(chart('d', 'a', { type: 'line', seriesFrom: 'rows', ...change }), broken)

  it('stands before the first year that is measured in the new way, and is told in words', () => {
    expect(line()?.categories).toEqual(years)
    expect(line()?.breaks).toEqual([{ before: 2, note: 'Digital rapportering från april 2023' }])
    expect(line()?.altText).toContain('Digital rapportering från april 2023')
  })

  it('follows the years that are chosen, and is not drawn where all lie on one side', () => {
    expect(line({ columnIds: ['c1', 'c4'] })?.breaks).toMatchObject([{ before: 1 }])
    expect(line({ columnIds: ['c3', 'c4'] })?.breaks).toEqual([])
    expect(line({ columnIds: ['c1', 'c2'] })?.breaks).toEqual([])
  })
})
