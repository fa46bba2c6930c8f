import { expect, it } from 'vitest'
import type { Report } from '../../../src/core/report.ts'
import { commandsAt, type LineActions } from '../../../src/renderer/views/data/grid/line-commands.ts'
import type { Spot } from '../../../src/renderer/views/data/grid/selection.ts'
import { deviations, report, section, withDeviations } from '../../support/build-report.ts'
import { apply } from '../../support/operation-laws.ts'

const start = withDeviations(report(section('intro')))

/** Runs a command at a place; what became of the table, where it leads, what is edited and what is said. */
function run(spot: Spot, label: string, table = deviations) {
  const before: Report = { ...start, datasets: [table] }
  let after: Report = before
  const seen: { goal?: Spot; said?: string; edited?: Spot; asked?: string } = {}
  const actions: LineActions = {
    change: (operation, goal, said) => {
      // A command makes an id of its own, so it is not applied twice.
      after = operation(after)
      Object.assign(seen, { goal }, said === undefined ? {} : { said })
    },
    edit: (edited) => Object.assign(seen, { edited }),
    editNew: (edited) => Object.assign(seen, { edited }),
    askDerived: (axis, { id }) => Object.assign(seen, { asked: `${axis} ${id}` }),
  }
  const item = commandsAt(table, spot, actions)
    .flatMap((group) => group.items)
    .find((known) => known.label === label)
  if (item === undefined) throw new Error(`no ${label}`)
  item.run()
  apply(before, () => after)
  const [dataset] = after.datasets
  return {
    ...seen,
    isDisabled: item.isDisabled ?? false,
    derived: dataset?.derivedRows,
    rows: dataset?.rows.map((row) => row.label),
    columns: dataset?.columns.map((column) => column.label),
  }
}

const cell = { row: 0, column: 1 }
const rowName = { row: 0, column: -1 }
const columnName = { row: -1, column: 1 }

it('offers the row and the column of a cell, and nothing for what is worked out', () => {
  const headings = (spot: Spot) =>
    commandsAt(deviations, spot, {
      change: () => {},
      edit: () => {},
      editNew: () => {},
      askDerived: () => {},
    }).map((group) => group.heading)
  expect(headings(cell)).toEqual(['Raden Fall', 'Kolumnen 2025'])
  expect(headings({ row: -1, column: 0 })).toEqual(['Kolumnen 2024'])
  expect(headings({ row: 2, column: -1 })).toEqual(['Raden SoL'])
  expect(headings({ row: 4, column: 2 })).toEqual([])
})

it('inserts an empty row or column and edits its name', () => {
  expect(run(cell, 'Infoga rad nedanför')).toMatchObject({
    rows: ['Fall', '', 'Läkemedel', 'SoL', 'Övriga'],
    edited: { row: 1, column: -1 },
  })
  expect(run(cell, 'Infoga kolumn till vänster')).toMatchObject({
    columns: ['2024', '', '2025'],
    edited: { row: -1, column: 1 },
  })
})

it('moves a row or column and follows it, as far as there is somewhere to go', () => {
  expect(run(rowName, 'Flytta raden nedåt')).toMatchObject({
    rows: ['Läkemedel', 'Fall', 'SoL', 'Övriga'],
    goal: { row: 1, column: -1 },
  })
  expect(run(columnName, 'Flytta kolumnen åt vänster').columns).toEqual(['2025', '2024'])
  expect(run(rowName, 'Flytta raden uppåt').isDisabled).toBe(true)
  expect(run(columnName, 'Flytta kolumnen åt höger').isDisabled).toBe(true)
  expect(() => run(cell, 'Flytta raden nedåt')).toThrow()
})

it('removes a row or column and says so', () => {
  expect(run({ row: 3, column: 0 }, 'Ta bort raden')).toMatchObject({
    rows: ['Fall', 'Läkemedel', 'SoL'],
    goal: { row: 2, column: 0 },
    said: 'Raden Övriga togs bort.',
  })
  expect(run(cell, 'Ta bort kolumnen')).toMatchObject({ columns: ['2024'], said: 'Kolumnen 2025 togs bort.' })
})

it('renames where the name stands', () => {
  expect(run(rowName, 'Byt namn på raden').edited).toEqual({ row: 0, column: -1 })
  expect(run(columnName, 'Byt namn på kolumnen').edited).toEqual({ row: -1, column: 1 })
})

it('changes or removes what is worked out, where its name stands', () => {
  const mean = { id: 'mean', label: 'Medelvärde', formula: { kind: 'mean' as const } }
  const table = { ...deviations, derivedRows: [mean] }
  expect(run({ row: 4, column: -1 }, 'Ändra uträkningen…', table).asked).toBe('rows mean')
  const removed = run({ row: 4, column: 0 }, 'Ta bort raden', table)
  expect(removed).toMatchObject({ said: 'Raden Medelvärde togs bort.', goal: { row: 3, column: 0 } })
  expect(removed.derived).toBeUndefined()
})
