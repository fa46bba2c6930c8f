import { describe, expect, it } from 'vitest'
import { chartTypeSchema } from '../../../src/core/chart.ts'
import type { Dataset } from '../../../src/core/dataset.ts'
import { defaultChartType, drawnType, offeredTypes } from '../../../src/core/figures/chart-types.ts'
import { dataset, deviations } from '../../support/build-report.ts'

const all = { rowIds: null, columnIds: null }

function problem(table: Dataset, type: string): string | null | undefined {
  return offeredTypes(table, all).find((offered) => offered.type === type)?.problem
}

function table(rows: number, columns: readonly string[], change: Partial<Dataset> = {}): Dataset {
  const lines = Array.from({ length: rows }, (_, row) => [
    `Rad ${row + 1}`,
    columns.map((_, column) => 10 + row * 3 + column),
  ])
  return dataset('tabell', columns, Object.fromEntries(lines), { hasSums: false, ...change })
}

describe('the type of a chart by the shape of its numbers', () => {
  it('compares few categories over years in grouped columns', () => {
    expect(defaultChartType(deviations)).toBe('groupedColumn')
  })

  it('lays the bars down when there are many categories', () => {
    expect(defaultChartType(table(9, ['2024', '2025']))).toBe('horizontalBar')
  })

  it('follows months and long rows of years as lines, whichever way the table lies', () => {
    expect(defaultChartType(table(2, ['2021', '2022', '2023', '2024', '2025']))).toBe('line')
    const months = { Januari: [3], Februari: [4], Mars: [2], April: [5], Maj: [1], Juni: [3] }
    expect(defaultChartType(dataset('t', ['Antal'], months))).toBe('line')
  })

  it('stacks the parts of a whole over years', () => {
    expect(defaultChartType(table(2, ['2023', '2024', '2025'], { hasSums: true }))).toBe('stackedColumn')
  })

  it('lays shares beside their target', () => {
    const shares = { unit: 'percent', target: 90 } as const
    expect(defaultChartType(table(4, ['2024', '2025'], shares))).toBe('horizontalBar')
    expect(defaultChartType(table(4, ['Målnivå', '2025'], { unit: 'percent' }))).toBe('horizontalBar')
  })

  it('sets counts and shares over years as columns and a line', () => {
    const counts = table(2, ['2023', '2024', '2025'])
    const rows = counts.rows.map((row, index) => (index === 1 ? { ...row, unit: 'percent' as const } : row))
    expect(defaultChartType({ ...counts, rows })).toBe('combined')
  })

  it('is columns as long as there is nothing to see', () => {
    expect(defaultChartType(table(0, []))).toBe('groupedColumn')
  })
})

describe('the types that are offered', () => {
  it('are all there, the usual one first, then those that suit, those that cannot be last', () => {
    for (const one of [deviations, table(9, ['2024', '2025']), table(1, ['2025']), table(0, [])]) {
      const offered = offeredTypes(one, all)
      expect(offered.map(({ type }) => type).toSorted()).toEqual(chartTypeSchema.options.toSorted())
      expect(offered[0]).toMatchObject({ type: defaultChartType(one), problem: null })
      const ranks = offered.slice(1).map(({ suits, problem }) => (suits ? 0 : problem === null ? 1 : 2))
      expect(ranks).toEqual(ranks.toSorted())
    }
  })

  it('have a pie for at most five parts of one whole', () => {
    expect(problem(table(5, ['2025']), 'pie')).toBe(null)
    expect(problem(table(6, ['2025']), 'pie')).toBe('Fler än fem delar går inte att skilja åt.')
    expect(problem(deviations, 'pie')).toMatch(/bara en kolumn/)
    expect(problem(dataset('t', ['2025'], { A: [3], B: ['suppressed'] }), 'pie')).toMatch(/En del saknas/)
    expect(problem(dataset('t', ['2025'], { A: [0], B: [0] }), 'pie')).toBe('Alla delar är noll.')
    const shares = dataset('t', ['2025'], { A: [60], B: [70] }, { unit: 'percent' })
    expect(problem(shares, 'pie')).toBe('Andelarna blir inte 100 % ihop.')
  })

  it('have no stacks of, and no spokes or parts for, numbers below zero', () => {
    const below = dataset('t', ['2024', '2025'], { A: [1, -2], B: [3, 4], C: [5, 6] })
    expect(problem(below, 'stackedColumn')).toMatch(/under noll/)
    expect(problem(below, 'percentStacked')).toMatch(/under noll/)
    expect(problem(below, 'radar')).toMatch(/under noll/)
    expect(problem(below, 'groupedColumn')).toBe(null)
  })

  it('need enough to make a line, a star or a stack of', () => {
    const one = table(1, ['2025'])
    expect(problem(one, 'line')).toMatch(/minst två/)
    expect(problem(one, 'radar')).toMatch(/minst tre/)
    expect(problem(one, 'stackedColumn')).toMatch(/minst två/)
    expect(problem(one, 'combined')).toMatch(/minst två/)
    expect(problem(table(13, ['2025']), 'radar')).toMatch(/otydligt/)
  })

  it('draw a chart as bars for as long as its own type cannot show the numbers', () => {
    expect(drawnType('pie', table(6, ['2025']), all)).toBe('horizontalBar')
    expect(drawnType('stackedColumn', table(3, ['2025']), all)).toBe('groupedColumn')
    expect(drawnType('pie', table(5, ['2025']), all)).toBe('pie')
  })
})
