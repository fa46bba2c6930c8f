import { describe, expect, it } from 'vitest'
import type { ChartType } from '../../../src/core/chart.ts'
import type { Dataset } from '../../../src/core/dataset.ts'
import { type ChartChoice, chartContent } from '../../../src/core/figures/chart-content.ts'
import { dataset, deviations } from '../../support/build-report.ts'

function content(table: Dataset, type: ChartType, choice: Partial<ChartChoice> = {}) {
  const made = chartContent({ rowIds: null, columnIds: null, ...choice }, table, type)
  return {
    ...made,
    categories: made.categories.map(({ label }) => label),
    series: made.series.map(({ label, values }) => [label.label, ...values]),
  }
}

describe('the numbers of a chart', () => {
  it('have rows along the axis, and years there when one follows them', () => {
    expect(content(deviations, 'groupedColumn').categories).toEqual(['Fall', 'Läkemedel', 'SoL', 'Övriga'])
    expect(content(deviations, 'line')).toMatchObject({
      categories: ['2024', '2025'],
      series: [
        ['Fall', 875, 922],
        ['Läkemedel', 696, 729],
        ['SoL', 167, 202],
        ['Övriga', 499, 656],
      ],
    })
  })

  it('lie the other way when the user says so', () => {
    expect(content(deviations, 'groupedColumn', { seriesFrom: 'rows' }).categories).toEqual(['2024', '2025'])
    expect(content(deviations, 'line', { seriesFrom: 'columns' }).categories).toHaveLength(4)
  })

  it('follow the years of a single row', () => {
    const total = dataset('t', ['2024', '2025'], { Totalt: [2237, 2509] })
    expect(content(total, 'groupedColumn')).toMatchObject({
      categories: ['2024', '2025'],
      series: [['Totalt', 2237, 2509]],
    })
  })

  it('put years in order, and months as they stand', () => {
    const backwards = dataset('t', ['2025', '2023', '2024'], { A: [5, 3, 4], B: [1, 1, 1] })
    expect(content(backwards, 'line')).toMatchObject({
      categories: ['2023', '2024', '2025'],
      series: [
        ['A', 3, 4, 5],
        ['B', 1, 1, 1],
      ],
    })
    expect(content(backwards, 'groupedColumn').series.map(([name]) => name)).toEqual(['2023', '2024', '2025'])
  })

  it('have the targets of the rows, or else of the table', () => {
    const rows = deviations.rows.map((row, index) =>
      index === 0 ? { ...row, target: 900 } : index === 1 ? { ...row, target: null } : row,
    )
    const aimed = { ...deviations, rows, target: 500 }
    expect(content(aimed, 'horizontalBar').target).toEqual({ name: 'Mål', values: [900, null, 500, 500] })
    expect(content(aimed, 'line').target).toBe(null)
    expect(content({ ...deviations, target: 500 }, 'line').target?.values).toEqual([500, 500])
    expect(content(aimed, 'horizontalBar', { showsTarget: false }).target).toBe(null)
    expect(content(deviations, 'horizontalBar').target).toBe(null)
  })

  it('take a column of targets for what it is', () => {
    const written = dataset('t', ['Målnivå', '2024', '2025'], {
      Munhälsa: [90, 49.1, 43.9],
      Plan: [null, 1, 2],
    })
    expect(content(written, 'horizontalBar')).toMatchObject({
      series: [
        ['2024', 49.1, 1],
        ['2025', 43.9, 2],
      ],
      target: { values: [90, null] },
    })
    expect(content(dataset('t', ['Mål'], { A: [1] }), 'groupedColumn').series).toEqual([['Mål', 1]])
  })

  it('never set different measures beside each other, and say what is left out', () => {
    const rows = deviations.rows.map((row, index) =>
      index === 3 ? { ...row, unit: 'percent' as const } : row,
    )
    const mixed = { ...deviations, rows }
    expect(content(mixed, 'groupedColumn')).toMatchObject({
      categories: ['Fall', 'Läkemedel', 'SoL'],
      leftOut: ['Övriga'],
    })
    expect(content(mixed, 'line').series.map(([name]) => name)).toEqual(['Fall', 'Läkemedel', 'SoL'])
    expect(content(mixed, 'combined').series.map(([name]) => name)).toContain('Övriga')
  })
})
