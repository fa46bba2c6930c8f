import { expect, it } from 'vitest'
import { cellAt } from '../../../src/core/dataset.ts'
import { addCountedTable, addRegister } from '../../../src/core/register-operations.ts'
import {
  COUNTED,
  cleared,
  holdsCounted,
  isCountedSpot,
  typedChange,
} from '../../../src/renderer/views/data/grid/cells.ts'
import { entryHint } from '../../../src/renderer/views/data/grid/entry-hint.ts'
import { entry, register } from '../../support/build-register.ts'
import { dataset, report, section } from '../../support/build-report.ts'

const countedFrom = {
  registerId: 'klagomal',
  counts: 'categories' as const,
  rowIds: [],
  columns: [{ id: 'c2', month: null }],
}
const start = addCountedTable(
  addRegister(report(section('a')), register([entry('e1', { categoryId: 'care' })])),
  dataset('tabell', ['2024', '2025'], {}, { countedFrom }),
)
const table = start.datasets[0] ?? dataset('tabell', [], {})

it('a number that is counted from a register takes no typing, with a word why', () => {
  expect(isCountedSpot(table, { row: 0, column: 1 })).toBe(true)
  expect(typedChange(table, { row: 0, column: 1 }, '7')).toEqual({ ok: false, error: COUNTED })
  expect(entryHint(table, { row: 0, column: 1 }, 5)).toBe(COUNTED)
})

it('last year’s number beside it is typed as ever', () => {
  expect(isCountedSpot(table, { row: 0, column: 0 })).toBe(false)
  const change = typedChange(table, { row: 0, column: 0 }, '7')
  const after = change.ok && change.value !== null ? change.value(start).datasets[0] : undefined
  expect(after && cellAt(after, 'treatment', 'c1')).toBe(7)
})

it('emptying a range leaves what is counted in it', () => {
  const range = { top: 0, left: 0, bottom: 1, right: 1 }
  expect(holdsCounted(table, range)).toBe(true)
  expect(holdsCounted(table, { ...range, right: 0 })).toBe(false)
  expect(cleared(table, range)?.(start).datasets[0]?.cells).toEqual(table.cells)
})
