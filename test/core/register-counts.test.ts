import { describe, expect, it } from 'vitest'
import { cellAt, columnSum, type Dataset } from '../../src/core/dataset.ts'
import { removeLabel, setCell } from '../../src/core/dataset-operations.ts'
import type { Register, RegisterCounts } from '../../src/core/register.ts'
import {
  countedLines,
  entriesOf,
  entriesOutside,
  responseDays,
  withRegisterCounts,
} from '../../src/core/register-counts.ts'
import { addCountedTable, addRegister, changeEntry } from '../../src/core/register-operations.ts'
import type { Report } from '../../src/core/report.ts'
import { entry, register } from '../support/build-register.ts'
import { dataset, report, section } from '../support/build-report.ts'
import { apply } from '../support/operation-laws.ts'

const entries = [
  entry('e1', { date: '2025-01-10', categoryId: 'treatment', unitId: 'sun', answered: '2025-01-20' }),
  entry('e2', { date: '2025-03-01', categoryId: 'treatment', reporter: 'anonymous' }),
  entry('e3', { date: null, categoryId: 'care', answered: '2025-03-02' }),
  entry('e4', { date: '2024-12-31', categoryId: 'care' }),
  entry('e5', { date: '2025-03-31', categoryId: 'gone', answered: '2025-04-30' }),
]
const complaints = register(entries)

/** A table with last year's numbers typed and this year's counted. */
function table(counts: RegisterCounts, change: Partial<Dataset> = {}): Dataset {
  return dataset(
    'tabell',
    ['2024', '2025'],
    {},
    {
      countedFrom: { registerId: 'klagomal', counts, rowIds: [], columns: [{ id: 'c2', month: null }] },
      ...change,
    },
  )
}

function counted(of: Register, made: Dataset): Report {
  return apply(report(section('complaints')), (before) => addCountedTable(addRegister(before, of), made))
}

const only = (after: Report): Dataset => after.datasets[0] ?? table('categories')
const column = (made: Dataset, id = 'c2') =>
  Object.fromEntries(made.rows.map((row) => [row.label, cellAt(made, row.id, id)]))

describe('the entries of a period', () => {
  it('are those dated in the year, and those without a date', () => {
    expect(entriesOf(complaints, 2025).map(({ id }) => id)).toEqual(['e1', 'e2', 'e3', 'e5'])
    expect(entriesOutside(complaints, 2025).map(({ id }) => id)).toEqual(['e4'])
  })

  it('are in a month only when they are dated in it', () => {
    expect(entriesOf(complaints, 2025, 3).map(({ id }) => id)).toEqual(['e2', 'e5'])
  })
})

describe('the days until an answer', () => {
  it('are counted over the change to summer time too', () => {
    expect(responseDays(entry('a', { date: '2025-03-29', answered: '2025-03-31' }))).toBe(2)
    expect(responseDays(entry('a', { date: '2025-03-29' }))).toBe(null)
  })
})

describe('a table that is counted from a register', () => {
  it('has a row for each category, and one for entries that are in none', () => {
    const made = only(counted(complaints, table('categories')))
    expect(column(made)).toEqual({ Bemötande: 2, Omvårdnad: 1, 'Utan kategori': 1 })
    expect(columnSum(made, 'c2')).toBe(4)
    expect(column(made, 'c1')).toEqual({ Bemötande: null, Omvårdnad: null, 'Utan kategori': null })
  })

  it('has no row for entries in no category when there are none', () => {
    const made = only(counted(register(entries.slice(0, 3)), table('categories')))
    expect(column(made)).toEqual({ Bemötande: 2, Omvårdnad: 1 })
  })

  it('counts units', () => {
    expect(column(only(counted(complaints, table('units'))))).toEqual({ Solgården: 1, 'Utan enhet': 3 })
  })

  it('counts months', () => {
    const months = table('categories', {
      countedFrom: {
        registerId: 'klagomal',
        counts: 'categories',
        rowIds: [],
        columns: [
          { id: 'c1', month: 1 },
          { id: 'c2', month: 3 },
        ],
      },
    })
    const made = only(counted(complaints, months))
    expect(column(made, 'c1')).toEqual({ Bemötande: 1, Omvårdnad: 0, 'Utan kategori': 0 })
    expect(column(made, 'c2')).toEqual({ Bemötande: 1, Omvårdnad: 0, 'Utan kategori': 1 })
  })

  it('counts how complaints were handled', () => {
    const made = only(counted({ ...complaints, answerWithinDays: 21 }, table('handling')))
    expect(column(made)).toEqual({
      Inkomna: 4,
      Besvarade: 3,
      Anonyma: 1,
      Obesvarade: 1,
      'Besvarade efter fristen': 1,
      'Svarstid, median': 20,
    })
  })

  it('counts how deviations were worked up, and the events that the law asks for', () => {
    const deviations = register(
      [
        entry('e1', { isInvestigated: true, harm: 'seriousCareHarm', isLexMaria: true, action: 'Ny rutin' }),
        entry('e2', { isInvestigated: true, harm: 'careHarm', answered: '2025-02-01' }),
        entry('e3', { action: ' ' }),
      ],
      { kind: 'deviation' },
    )
    expect(column(only(counted(deviations, table('handling'))))).toEqual({
      Totalt: 3,
      Händelseutredning: 2,
      Åtgärd: 1,
      Återkoppling: 1,
    })
    expect(Object.values(column(only(counted(deviations, table('seriousEvents')))))).toEqual([2, 1, 1])
  })

  it('says nothing while nothing of the year is registered, and then zero where nothing came in', () => {
    expect(column(only(counted(register([]), table('categories'))))).toEqual({
      Bemötande: null,
      Omvårdnad: null,
    })
    const one = register([entry('e1', { categoryId: 'care' })])
    expect(column(only(counted(one, table('categories'))))).toEqual({ Bemötande: 0, Omvårdnad: 1 })
  })

  it('follows an entry that is changed, and keeps what is typed', () => {
    const before = counted(complaints, table('categories'))
    const typed = setCell(before, 'tabell', 'treatment', 'c1', 7)
    const after = only(apply(typed, (now) => changeEntry(now, 'klagomal', 'e1', { categoryId: 'care' })))
    expect(column(after)).toEqual({ Bemötande: 1, Omvårdnad: 2, 'Utan kategori': 1 })
    expect(column(after, 'c1')).toMatchObject({ Bemötande: 7 })
  })

  it('takes nothing that is typed or pasted into a counted cell', () => {
    const before = counted(complaints, table('categories'))
    expect(apply(before, (now) => setCell(now, 'tabell', 'treatment', 'c2', 99)).datasets).toEqual(
      before.datasets,
    )
  })

  it('loses the row of entries in no category with the last of them, unless last year has a number there', () => {
    const before = counted(complaints, table('categories'))
    const sorted = (from: Report) =>
      only(apply(from, (now) => changeEntry(now, 'klagomal', 'e5', { categoryId: 'care' })))
    expect(column(sorted(before))).toEqual({ Bemötande: 2, Omvårdnad: 2 })
    const typed = sorted(setCell(before, 'tabell', 'no-category', 'c1', 3))
    expect(column(typed)).toEqual({ Bemötande: 2, Omvårdnad: 2, 'Utan kategori': null })
    expect(column(typed, 'c1')).toMatchObject({ 'Utan kategori': 3 })
  })

  it('gets a row back that was taken away when something is counted in it', () => {
    const empty = register([entry('e1', { categoryId: 'care' })])
    const without = removeLabel(counted(empty, table('categories')), 'tabell', 'rows', 'treatment')
    expect(column(only(withRegisterCounts(without)))).toEqual({ Omvårdnad: 1 })
    const after = changeEntry(without, 'klagomal', 'e1', { categoryId: 'treatment' })
    expect(column(only(after))).toEqual({ Bemötande: 1, Omvårdnad: 0 })
  })

  it('is the same report when nothing differs', () => {
    const before = counted(complaints, table('categories'))
    expect(withRegisterCounts(before)).toBe(before)
  })

  it('is put right when its numbers are not those of the register', () => {
    const before = counted(complaints, table('categories'))
    const wrong = only(before)
    const forged = { ...wrong, cells: { ...wrong.cells, treatment: { c2: 1_000 } } }
    expect(column(only(withRegisterCounts({ ...before, datasets: [forged] })))).toMatchObject({
      Bemötande: 2,
    })
  })

  it('is typed from then on when its register or its counted column is gone', () => {
    const before = counted(complaints, table('categories'))
    const without = only(withRegisterCounts({ ...before, registers: [] }))
    expect(without.countedFrom).toBe(undefined)
    expect(column(without)).toMatchObject({ Bemötande: 2 })
    const narrow = withRegisterCounts(removeLabel(before, 'tabell', 'columns', 'c2'))
    expect(only(narrow).countedFrom).toBe(undefined)
  })
})

describe('what a table counts', () => {
  it('does not need the category ids to be other than a row of ours', () => {
    const odd = register(entries, { categories: [{ id: 'no-category', label: 'Egen' }] })
    expect(countedLines(odd, 'categories', 2025).map(({ id }) => id)).toEqual(['no-category'])
  })
})
