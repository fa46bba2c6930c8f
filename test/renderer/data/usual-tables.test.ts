import { expect, it } from 'vitest'
import { datasetSchema } from '../../../src/core/dataset.ts'
import { USUAL_TABLES, usualDataset } from '../../../src/renderer/views/data/usual-tables.ts'

function counter() {
  let id = 0
  return () => {
    id += 1
    return `ny${id}`
  }
}

it('makes a table of the report year and the one before from each of the usual ones', () => {
  for (const usual of USUAL_TABLES) {
    const made = usualDataset(usual, 2025, ['Solgården', 'Hemtjänsten norr'], counter())
    expect(datasetSchema.parse(made)).toEqual(made)
    expect(made.columns.map((column) => column.label)).toEqual(['2024', '2025'])
    expect(made.rows.every((row) => row.label !== '')).toBe(true)
  }
})

it('takes the units of the organisation, and leaves rows to fill in where none are known', () => {
  const falls = USUAL_TABLES.find((usual) => usual.rows === 'units')
  if (falls === undefined) throw new Error('no table of units')
  const labels = (units: readonly string[]) =>
    usualDataset(falls, 2025, units, counter()).rows.map((row) => row.label)
  expect(labels(['Solgården', 'Björken'])).toEqual(['Solgården', 'Björken'])
  expect(labels([])).toEqual(['', '', ''])
})
