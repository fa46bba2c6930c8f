import fc from 'fast-check'
import { chartTypeSchema, seriesFromSchema } from '../../src/core/chart.ts'
import { type Dataset, directionSchema, unitSchema } from '../../src/core/dataset.ts'
import { chart, dataset } from './build-report.ts'

const cell = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: -50, max: 3000 }) },
  { weight: 3, arbitrary: fc.double({ min: 0, max: 100, noNaN: true }) },
  { weight: 1, arbitrary: fc.constantFrom(null, 'suppressed' as const, 0) },
)
const label = fc.constantFrom(
  '2023',
  '2024',
  '2025',
  'Januari',
  'Fall',
  '=1+1',
  'Mål',
  'Målnivå',
  ' ',
  'Övriga',
)
const target = fc.option(fc.double({ min: 0, max: 100, noNaN: true }))
const unit = fc.constantFrom(...unitSchema.options)

/** A chart of any type and choice on a table of any shape and units. */
export const arbitraryChart = fc
  .record({
    columns: fc.array(label, { maxLength: 7 }),
    rows: fc.array(label, { maxLength: 14 }),
    cells: fc.array(cell, { minLength: 98, maxLength: 98 }),
    type: fc.constantFrom(...chartTypeSchema.options),
    seriesFrom: fc.option(fc.constantFrom(...seriesFromSchema.options), { nil: undefined }),
    unit,
    rowUnits: fc.array(fc.option(unit, { nil: undefined, freq: 2 }), { minLength: 14, maxLength: 14 }),
    direction: fc.constantFrom(...directionSchema.options),
    target,
    hasSums: fc.boolean(),
  })
  .map(({ columns, rows, cells, type, seriesFrom, unit, rowUnits, direction, target, hasSums }) => {
    const base = dataset('tabell', columns, {}, { unit, direction, target, hasSums })
    const labelled = rows.map((label, index) => {
      const own = rowUnits[index]
      return { id: `r${index}`, label, ...(own === undefined ? {} : { unit: own }) }
    })
    const table: Dataset = {
      ...base,
      rows: labelled,
      cells: Object.fromEntries(
        labelled.map(({ id }, row) => [
          id,
          Object.fromEntries(base.columns.map((column, at) => [column.id, cells[row * 7 + at] ?? null])),
        ]),
      ),
    }
    const choice = seriesFrom === undefined ? {} : { seriesFrom }
    return { dataset: table, chart: chart('diagram', 'tabell', { type, ...choice }) }
  })
