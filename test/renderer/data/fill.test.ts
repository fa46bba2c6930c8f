import { describe, expect, it } from 'vitest'
import { cellAt, type Dataset } from '../../../src/core/dataset.ts'
import { addDataset } from '../../../src/core/dataset-operations.ts'
import { draggedTo, filledFrom, filledOver } from '../../../src/renderer/views/data/grid/fill.ts'
import { dataset, deviations, report, section, withDeviations } from '../../support/build-report.ts'
import { apply } from '../../support/operation-laws.ts'

const start = withDeviations(report(section('intro')))

it('fills down and to the right as a spreadsheet does', () => {
  const filled = (top: number, left: number, bottom: number, right: number, way: 'down' | 'right') => {
    const operation = filledFrom(deviations, { top, left, bottom, right }, way)
    const after = operation === null ? deviations : apply(start, operation).datasets[0]
    return (
      after && deviations.rows.map((row) => after.columns.map((column) => cellAt(after, row.id, column.id)))
    )
  }
  const before = filled(0, 0, 0, 0, 'down')
  expect(before?.[0]).toEqual([875, 922])
  expect(filled(0, 0, 2, 0, 'down')?.map(([first]) => first)).toEqual([875, 875, 875, before?.[3]?.[0]])
  expect(filled(1, 1, 1, 1, 'down')?.[1]).toEqual([696, 922])
  expect(filled(0, 0, 1, 1, 'right')?.slice(0, 2)).toEqual([
    [875, 875],
    [696, 696],
  ])
  expect(filled(0, 0, 0, 0, 'right')).toEqual(before)
  expect(filledFrom(deviations, { top: 4, left: 0, bottom: 4, right: 2 }, 'down')).toBeNull()
})

describe('the corner of a selection that is dragged', () => {
  const table = dataset(
    'd',
    ['2023', '2024', ''],
    {
      Januari: [5, 2023, null],
      Februari: ['suppressed', 2024, null],
      '': [null, null, null],
      ' ': [1, 1, 1],
    },
    { hasSums: false },
  )
  const before = addDataset(report(section('intro')), table)
  const range = (top: number, left: number, bottom: number, right: number) => ({ top, left, bottom, right })
  const madeBy = (operation: ReturnType<typeof filledOver>): Dataset | undefined =>
    operation === null ? undefined : apply(before, operation).datasets[0]
  const column = (made: Dataset | undefined, id: string) => made?.rows.map((row) => cellAt(made, row.id, id))

  it('goes on with months and years among the labels', () => {
    const down = madeBy(filledOver(table, range(0, -1, 1, -1), range(0, -1, 3, -1), 'down'))
    expect(down?.rows.map(({ label }) => label)).toEqual(['Januari', 'Februari', 'Mars', 'April'])
    const right = madeBy(filledOver(table, range(-1, 0, -1, 1), range(-1, 0, -1, 2), 'right'))
    expect(right?.columns.map(({ label }) => label)).toEqual(['2023', '2024', '2025'])
  })

  it('goes on with years in cells, and copies other numbers and hidden ones over and over', () => {
    const made = madeBy(filledOver(table, range(0, 0, 1, 1), range(0, 0, 3, 1), 'down'))
    expect(column(made, 'c1')).toEqual([5, 'suppressed', 5, 'suppressed'])
    expect(column(made, 'c2')).toEqual([2023, 2024, 2025, 2026])
  })

  it('changes a label as text even where it reads as the mark of a hidden number', () => {
    const odd = dataset('d', ['2025'], { suppressed: [1], x: [2] })
    const made = apply(addDataset(report(section('intro')), odd), (whole) => {
      const operation = filledOver(odd, range(0, -1, 0, -1), range(0, -1, 1, -1), 'down')
      return operation === null ? whole : operation(whole)
    }).datasets[0]
    expect(made?.rows.map(({ label }) => label)).toEqual(['suppressed', 'suppressed'])
  })

  it('goes on with a series by the keyboard when nothing follows its first two', () => {
    const made = madeBy(filledFrom(table, range(-1, 0, -1, 2), 'right'))
    expect(made?.columns.map(({ label }) => label)).toEqual(['2023', '2024', '2025'])
    expect(column(madeBy(filledFrom(table, range(0, 1, 3, 1), 'down')), 'c2')).toEqual([
      2023, 2023, 2023, 2023,
    ])
  })

  it('reaches as far as there are places, down or to the right, whichever is more', () => {
    const shape = {
      rows: 4,
      columns: 3,
      rowsAfter: 1,
      columnsAfter: 0,
      targetColumn: null,
      countRow: null,
      countColumn: null,
    }
    expect(draggedTo(range(0, 0, 0, 0), { row: 9, column: 1 }, shape)).toEqual({
      goal: range(0, 0, 3, 0),
      way: 'down',
    })
    expect(draggedTo(range(0, 0, 1, 0), { row: 0, column: 5 }, shape)).toEqual({
      goal: range(0, 0, 1, 2),
      way: 'right',
    })
    expect(draggedTo(range(1, 1, 2, 2), { row: 0, column: 0 }, shape)).toBeNull()
  })
})
