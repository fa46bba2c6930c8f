import { describe, expect, it } from 'vitest'
import { cellAt } from '../../src/core/dataset.ts'
import { MAX_ENTRIES } from '../../src/core/register.ts'
import * as operations from '../../src/core/register-operations.ts'
import type { Report } from '../../src/core/report.ts'
import { entry, idsInOrder, register } from '../support/build-register.ts'
import { dataset, report, section } from '../support/build-report.ts'
import { apply } from '../support/operation-laws.ts'

const entries = [
  entry('e1', { categoryId: 'treatment', unitId: 'sun' }),
  entry('e2', { categoryId: 'care' }),
  entry('e3', { categoryId: 'care' }),
]
const table = dataset(
  'tabell',
  ['2024', '2025'],
  {},
  {
    countedFrom: {
      registerId: 'klagomal',
      counts: 'categories',
      rowIds: [],
      columns: [{ id: 'c2', month: null }],
    },
  },
)
const start = operations.addCountedTable(
  operations.addRegister(report(section('complaints')), register(entries)),
  table,
)
const only = (after: Report) => after.registers?.[0] ?? register([])
const rows = ({ datasets: [made] }: Report) =>
  made?.rows.map(({ id, label }) => [label, cellAt(made, id, 'c1'), cellAt(made, id, 'c2')])

describe('a register', () => {
  it('begins with the categories and units that it is given, each unit once', () => {
    const made = operations.newRegister(
      {
        kind: 'deviation',
        title: 'Avvikelser',
        categories: [{ id: 'falls', label: 'Fall' }],
        units: ['Solgården', ' ', 'Solgården'],
      },
      idsInOrder(),
    )
    expect(made).toMatchObject({
      categories: [{ id: 'falls', label: 'Fall' }],
      units: [{ label: 'Solgården' }],
      entries: [],
    })
    expect(only(apply(report(section('a')), (before) => operations.addRegister(before, made)))).toEqual(made)
    expect(() => operations.addRegister(start, register([]))).toThrow('doubled register')
  })

  it('takes an entry, and the table follows in the same step', () => {
    const after = apply(start, (before) =>
      operations.addEntries(before, 'klagomal', [entry('e4', { categoryId: 'treatment' })]),
    )
    expect(only(after).entries.map(({ id }) => id)).toEqual(['e1', 'e2', 'e3', 'e4'])
    expect(rows(after)).toEqual([
      ['Bemötande', null, 2],
      ['Omvårdnad', null, 2],
    ])
  })

  it('takes no entry twice and none beyond its room', () => {
    expect(() => operations.addEntries(start, 'klagomal', [entry('e1')])).toThrow('doubled entry')
    const many = Array.from({ length: MAX_ENTRIES - 2 }, (_, at) => entry(`m${at}`))
    expect(operations.roomIn(only(start))).toBe(MAX_ENTRIES - 3)
    expect(() => operations.addEntries(start, 'klagomal', many)).toThrow('no room')
  })

  it('changes, moves and removes an entry', () => {
    const changed = apply(start, (before) =>
      operations.changeEntry(before, 'klagomal', 'e1', { description: 'Väntade länge', date: '2025-03-12' }),
    )
    expect(only(changed).entries[0]).toMatchObject({ description: 'Väntade länge', date: '2025-03-12' })
    const moved = apply(start, (before) => operations.moveEntry(before, 'klagomal', 'e3', 0))
    expect(only(moved).entries.map(({ id }) => id)).toEqual(['e3', 'e1', 'e2'])
    const removed = apply(start, (before) => operations.removeEntry(before, 'klagomal', 'e2'))
    expect(rows(removed)).toEqual([
      ['Bemötande', null, 1],
      ['Omvårdnad', null, 1],
    ])
    expect(() => operations.changeEntry(start, 'klagomal', 'e9', {})).toThrow('no entry e9')
  })

  it('renames a category with its entries, and the row that bears its name', () => {
    const after = apply(start, (before) =>
      operations.renameRegisterLabel(before, 'klagomal', 'categories', 'care', 'Vård'),
    )
    expect(rows(after)?.map(([label]) => label)).toEqual(['Bemötande', 'Vård'])
    expect(only(after).entries).toEqual(entries)
  })

  it('leaves a row alone that the user has named otherwise in the table', () => {
    const [made] = start.datasets
    const own = {
      ...start,
      datasets: made ? [{ ...made, rows: made.rows.map((row) => ({ ...row, label: 'Eget' })) }] : [],
    }
    const after = operations.renameRegisterLabel(own, 'klagomal', 'categories', 'care', 'Vård')
    expect(rows(after)?.map(([label]) => label)).toEqual(['Eget', 'Eget'])
  })

  it('puts one category into another, with the numbers of earlier years', () => {
    const [made] = start.datasets
    const cells = { treatment: { c1: 3, c2: 1 }, care: { c1: 5, c2: 2 } }
    const typed = { ...start, datasets: made ? [{ ...made, cells }] : [] }
    const after = apply(typed, (before) =>
      operations.mergeRegisterLabels(before, 'klagomal', 'categories', 'treatment', 'care'),
    )
    expect(rows(after)).toEqual([['Omvårdnad', 8, 3]])
    expect(only(after).entries.map(({ categoryId }) => categoryId)).toEqual(['care', 'care', 'care'])
    expect(only(after).categories.map(({ id }) => id)).toEqual(['care'])
  })

  it('keeps the entries of a category that is taken away, in none', () => {
    const after = apply(start, (before) =>
      operations.removeRegisterLabel(before, 'klagomal', 'categories', 'care'),
    )
    expect(rows(after)).toEqual([
      ['Bemötande', null, 1],
      ['Utan kategori', null, 2],
    ])
  })

  it('adds and moves a category, and so the row of a new one', () => {
    const added = apply(start, (before) =>
      operations.addRegisterLabel(before, 'klagomal', 'categories', { id: 'theft', label: 'Stöld' }),
    )
    expect(rows(added)?.at(-1)).toEqual(['Stöld', null, 0])
    const moved = operations.moveRegisterLabel(added, 'klagomal', 'categories', 'theft', 0)
    expect(only(moved).categories.map(({ id }) => id)).toEqual(['theft', 'treatment', 'care'])
  })

  it('leaves tables their numbers when it is removed', () => {
    const after = apply(start, (before) => operations.removeRegister(before, 'klagomal'))
    expect(after.registers).toEqual([])
    expect(rows(after)).toEqual(rows(start))
    expect(operations.tablesCountedFrom(after, 'klagomal')).toEqual([])
  })

  it('lets the numbers of a table be typed on request', () => {
    const after = apply(start, (before) => operations.stopCounting(before, 'tabell'))
    expect(rows(operations.removeEntry(after, 'klagomal', 'e1'))).toEqual(rows(start))
  })
})
