import { describe, expect, it } from 'vitest'
import { type Dataset, type DerivedLine, datasetSchema, type Formula } from '../../src/core/dataset.ts'
import { removeLabel } from '../../src/core/dataset-operations.ts'
import {
  derivedColumnCell,
  derivedColumnMeasure,
  derivedColumnTotal,
  derivedRowCell,
  derivedRowMeasure,
} from '../../src/core/derived-lines.ts'
import { dataset, report, section } from '../support/build-report.ts'
import { apply } from '../support/operation-laws.ts'

const line = (formula: Formula): DerivedLine => ({ id: 'worked-out', label: 'Uträknat', formula })

const controls = (cells: Dataset['cells']): Dataset =>
  dataset(
    'controls',
    [],
    {},
    {
      rows: [
        { id: 'home', label: 'Hemsjukvård' },
        { id: 'housing', label: 'Särskilt boende' },
      ],
      columns: [
        { id: 'returned', label: 'Inlämnade' },
        { id: 'requested', label: 'Begärda' },
      ],
      cells,
    },
  )

const both = controls({ home: { returned: 17, requested: 27 }, housing: { returned: 111, requested: 129 } })
const returned = line({ kind: 'share', part: 'returned', whole: ['requested'] })

describe('a derived column', () => {
  it('is a share in each row, and of the whole in the row of sums', () => {
    expect(derivedColumnCell(both, returned, 'home')).toBeCloseTo(62.963, 3)
    expect(derivedColumnCell(both, returned, 'housing')).toBeCloseTo(86.0465, 3)
    expect(derivedColumnTotal(both, returned)).toBeCloseTo(82.0513, 3)
  })

  it('can be a share of several columns together', () => {
    const parted = line({ kind: 'share', part: 'returned', whole: ['returned', 'requested'] })
    expect(derivedColumnCell(both, parted, 'home')).toBeCloseTo((17 / 44) * 100, 5)
  })

  it('sums up, takes the mean, the difference and the product', () => {
    expect(derivedColumnCell(both, line({ kind: 'sum' }), 'home')).toBe(44)
    expect(derivedColumnCell(both, line({ kind: 'mean' }), 'home')).toBe(22)
    const missing = line({ kind: 'difference', from: 'returned', to: 'requested' })
    expect(derivedColumnCell(both, missing, 'home')).toBe(10)
    const times = line({ kind: 'product', of: ['returned', 'requested'] })
    expect(derivedColumnCell(both, times, 'home')).toBe(459)
  })

  it('counts what is left when a percentage is taken away', () => {
    const signed = controls({ home: { returned: 97.7, requested: 574_108 } })
    const left = line({ kind: 'remainder', whole: 'requested', share: 'returned' })
    expect(derivedColumnCell(signed, left, 'home')).toBe(13_204)
  })

  it('sums what was measured, and is missing otherwise', () => {
    const half = controls({ home: { returned: 17, requested: null } })
    expect(derivedColumnCell(half, line({ kind: 'sum' }), 'home')).toBe(17)
    expect(derivedColumnCell(half, returned, 'home')).toBe(null)
    expect(derivedColumnCell(half, returned, 'housing')).toBe(null)
  })

  it('is hidden wherever a part of it is', () => {
    const hidden = controls({ home: { returned: 'suppressed', requested: null } })
    expect(derivedColumnCell(hidden, returned, 'home')).toBe('suppressed')
    expect(derivedColumnCell(hidden, line({ kind: 'sum' }), 'home')).toBe('suppressed')
    expect(derivedColumnCell(hidden, line({ kind: 'mean' }), 'home')).toBe('suppressed')
  })

  it('writes a share with a decimal only when its whole is large enough', () => {
    const [home, housing] = both.rows
    if (!home || !housing) throw new Error('no rows')
    expect(derivedColumnMeasure(both, returned, home)).toEqual({ unit: 'percent', decimals: 0 })
    expect(derivedColumnMeasure(both, returned, housing)).toEqual({ unit: 'percent', decimals: 1 })
    expect(derivedColumnMeasure(both, line({ kind: 'sum' }), home)).toEqual({ unit: 'count', decimals: 0 })
  })
})

describe('a derived row', () => {
  it('is worked out down the column, and in the measure of what it is worked out from', () => {
    const [column] = both.columns
    if (!column) throw new Error('no column')
    expect(derivedRowCell(both, line({ kind: 'mean' }), 'returned')).toBe(64)
    const measured = {
      ...both,
      rows: both.rows.map((row) => ({ ...row, unit: 'days' as const, decimals: 2 })),
    }
    expect(derivedRowMeasure(measured, line({ kind: 'mean' }), column)).toEqual({ unit: 'days', decimals: 2 })
  })
})

describe('a table with derived lines', () => {
  const start = { ...report(section('narcotics')), datasets: [{ ...both, derivedColumns: [returned] }] }

  it('loses those that were worked out from a removed column', () => {
    const after = apply(start, (before) => removeLabel(before, 'controls', 'columns', 'requested'))
    expect(after.datasets[0]?.derivedColumns).toEqual([])
  })

  it('keeps those of the other axis', () => {
    const after = apply(start, (before) => removeLabel(before, 'controls', 'rows', 'home'))
    expect(after.datasets[0]?.derivedColumns).toEqual([returned])
  })

  it('has no derived line with the id of an entered one', () => {
    const doubled = { ...both, derivedColumns: [{ ...returned, id: 'requested' }] }
    expect(datasetSchema.safeParse(doubled).success).toBe(false)
    expect(
      datasetSchema.safeParse({ ...both, derivedRows: [{ ...returned, id: 'requested' }] }).success,
    ).toBe(true)
  })
})

it('works out so many per a round number of the whole', () => {
  const table = dataset('fall', ['Fall', 'Vårddygn'], { Solgården: [12, 9_125], Björken: [3, 0] })
  const line = {
    id: 'x',
    label: 'Per 1 000',
    formula: { kind: 'rate', part: 'c1', whole: 'c2', of: 1_000 },
  } as const
  expect(derivedColumnCell(table, line, 'r1')).toBe(1.315068)
  expect(derivedColumnCell(table, line, 'r2')).toBeNull()
  expect(derivedColumnMeasure(table, line, { id: 'r1', label: '' })).toEqual({ unit: 'count', decimals: 1 })
})
