import { describe, expect, it } from 'vitest'
import { cellAt, columnSum, difference, sumOf } from '../../src/core/dataset.ts'
import * as operations from '../../src/core/dataset-operations.ts'
import type { Report } from '../../src/core/report.ts'
import { chart, dataset, deviations, report, section, withDeviations } from '../support/build-report.ts'
import { apply } from '../support/operation-laws.ts'

const start = withDeviations(report(section('avvikelser')))
const only = (after: Report) => after.datasets[0] ?? deviations

function counter(): () => string {
  let next = 0
  return () => {
    next += 1
    return `ny${next}`
  }
}

describe('a table of numbers', () => {
  it('adds up its columns and the change between them', () => {
    expect([columnSum(deviations, 'c1'), columnSum(deviations, 'c2')]).toEqual([2237, 2509])
    expect(difference(2237, 2509)).toBe(272)
  })

  it('has no sum where nothing was measured, and a hidden one where a part is hidden', () => {
    expect(sumOf([null, null], 0)).toBe(null)
    expect(sumOf([1, 'suppressed'], 0)).toBe('suppressed')
    expect(sumOf([0.1, 0.2, null], 1)).toBe(0.3)
  })

  it('answers "not measured" for keys that only look like cells', () => {
    expect(cellAt(deviations, 'toString', 'length')).toBe(null)
    expect(cellAt(deviations, '__proto__', 'c1')).toBe(null)
  })

  it('takes a cell and nothing else', () => {
    const after = apply(start, (before) => operations.setCell(before, 'avvikelser', 'r1', 'c2', 930))
    expect(cellAt(only(after), 'r1', 'c2')).toBe(930)
    expect(columnSum(only(after), 'c2')).toBe(2517)
    expect(after.sections).toEqual(start.sections)
  })

  it('takes several cells as one change', () => {
    const changes = [
      { rowId: 'r1', columnId: 'c2', value: null },
      { rowId: 'r2', columnId: 'c1', value: 'suppressed' as const },
    ]
    const after = only(apply(start, (before) => operations.setCells(before, 'avvikelser', changes)))
    expect([cellAt(after, 'r1', 'c2'), cellAt(after, 'r2', 'c1'), cellAt(after, 'r1', 'c1')]).toEqual([
      null,
      'suppressed',
      875,
    ])
    expect(() =>
      operations.setCells(start, 'avvikelser', [{ rowId: 'r1', columnId: 'c9', value: 1 }]),
    ).toThrow('no columns c9')
  })

  it('refuses a cell outside of it', () => {
    expect(() => operations.setCell(start, 'avvikelser', 'r9', 'c2', 1)).toThrow('no rows r9')
    expect(() => operations.setCell(start, 'saknas', 'r1', 'c1', 1)).toThrow('no dataset saknas')
  })

  it('adds, renames, moves and removes rows and columns with their cells', () => {
    let after = apply(start, (r) =>
      operations.addLabel(r, 'avvikelser', 'columns', { id: 'c0', label: '2023' }, 0),
    )
    expect(only(after).columns.map((column) => column.label)).toEqual(['2023', '2024', '2025'])
    after = apply(after, (r) => operations.renameLabel(r, 'avvikelser', 'rows', 'r3', 'SoL och LSS'))
    after = apply(after, (r) => operations.moveLabel(r, 'avvikelser', 'rows', 'r3', 0))
    expect(only(after).rows.map((row) => row.label)).toEqual(['SoL och LSS', 'Fall', 'Läkemedel', 'Övriga'])
    after = apply(after, (r) => operations.removeLabel(r, 'avvikelser', 'columns', 'c1'))
    expect(only(after).cells['r1']).toEqual({ c2: 922 })
    after = apply(after, (r) => operations.removeLabel(r, 'avvikelser', 'rows', 'r1'))
    expect(Object.keys(only(after).cells)).toEqual(['r2', 'r3', 'r4'])
  })

  it('grows to take a pasted block with its labels', () => {
    const block = {
      rowIndex: 3,
      columnIndex: 1,
      cells: [
        [700, 701],
        [1, null],
      ],
      rowLabels: ['Övrigt', 'Trycksår'],
      columnLabels: ['2025', '2026'],
    }
    const after = only(apply(start, (r) => operations.pasteBlock(r, 'avvikelser', block, counter())))
    expect(after.rows.map((row) => row.label)).toEqual(['Fall', 'Läkemedel', 'SoL', 'Övrigt', 'Trycksår'])
    expect(after.columns.map((column) => column.label)).toEqual(['2024', '2025', '2026'])
    expect(after.cells['r4']).toEqual({ c1: 499, c2: 700, ny2: 701 })
    expect(after.cells['ny1']).toEqual({ c2: 1, ny2: null })
  })

  it('describes itself anew', () => {
    const after = apply(start, (r) => operations.describeDataset(r, 'avvikelser', { source: 'DF Respons' }))
    expect(only(after)).toEqual({ ...deviations, source: 'DF Respons' })
  })

  it('takes its charts with it when it goes', () => {
    const after = apply(start, (r) => operations.removeDataset(r, 'avvikelser'))
    expect([after.datasets, after.charts]).toEqual([[], []])
  })

  it('begins with the report year and the one before', () => {
    const made = operations.newCategoryByYear('Fall', 2025, counter())
    expect(made.columns.map((column) => column.label)).toEqual(['2024', '2025'])
    apply(start, (r) => operations.addDataset(r, made))
    expect(() => operations.addDataset(start, deviations)).toThrow('doubled')
  })
})

describe('a chart', () => {
  it('is added to a table that exists, changed and removed', () => {
    const added = apply(start, (r) => operations.addChart(r, chart('nytt', 'avvikelser')))
    const changed = apply(added, (r) => operations.changeChart(r, 'nytt', { title: 'Fall', rowIds: ['r1'] }))
    expect(changed.charts[1]).toMatchObject({ title: 'Fall', rowIds: ['r1'] })
    expect(apply(changed, (r) => operations.removeChart(r, 'nytt')).charts).toEqual(start.charts)
    expect(() => operations.addChart(start, chart('nytt', 'saknas'))).toThrow('no dataset')
    expect(() => operations.addChart(start, chart('avvikelsediagram', 'avvikelser'))).toThrow('doubled')
    expect(dataset('tom', [], {}).rows).toEqual([])
  })
})
