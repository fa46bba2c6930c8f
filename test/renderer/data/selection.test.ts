import { describe, expect, it } from 'vitest'
import {
  allNumbers,
  below,
  beside,
  clamped,
  kindOf,
  moved,
  type Press,
  rangeOf,
  select,
} from '../../../src/renderer/views/data/grid/selection.ts'

const shape = {
  rows: 4,
  columns: 3,
  rowsAfter: 1,
  columnsAfter: 1,
  targetColumn: null,
  countRow: null,
  countColumn: null,
}
const all = () => true
const none = () => false
const at = (row: number, column: number) => ({ row, column })
const press = (key: string, change: Partial<Press> = {}): Press => ({
  key,
  shift: false,
  ctrl: false,
  ...change,
})

describe('what a place is', () => {
  it('tells targets and how many shares are of from what is worked out', () => {
    const wide = { ...shape, columnsAfter: 2, targetColumn: 3, countRow: 4 }
    const places = [at(0, 3), at(4, 0), at(4, 3), at(4, -1), at(-1, 3), at(0, 4)]
    expect(places.map((spot) => kindOf(spot, wide))).toEqual([
      'target',
      'count',
      'derived',
      'derived',
      'derived',
      'derived',
    ])
  })
})

describe('arrows', () => {
  it('move one cell, over labels and sums, and stop at the edges', () => {
    expect(moved(select(at(0, 0)), press('ArrowUp'), shape, all)).toEqual(select(at(-1, 0)))
    expect(moved(select(at(3, 2)), press('ArrowDown'), shape, all)).toEqual(select(at(4, 2)))
    expect(moved(select(at(4, 2)), press('ArrowDown'), shape, all)).toEqual(select(at(4, 2)))
    expect(moved(select(at(0, 2)), press('ArrowRight'), shape, all)).toEqual(select(at(0, 3)))
    expect(moved(select(at(0, -1)), press('ArrowLeft'), shape, all)).toEqual(select(at(0, -1)))
  })

  it('do not reach sums and changes that are not shown', () => {
    const plain = {
      ...shape,
      rowsAfter: 0,
      columnsAfter: 0,
      targetColumn: null,
      countRow: null,
      countColumn: null,
    }
    expect(moved(select(at(3, 2)), press('ArrowDown'), plain, all)).toEqual(select(at(3, 2)))
    expect(moved(select(at(3, 2)), press('ArrowRight'), plain, all)).toEqual(select(at(3, 2)))
  })

  it('grow the range with Shift from the outlined cell', () => {
    const two = moved(select(at(1, 1)), press('ArrowDown', { shift: true }), shape, all)
    expect(two).toEqual(select(at(1, 1), at(2, 1)))
    const up = moved(select(at(1, 1), at(2, 1)), press('ArrowLeft', { shift: true }), shape, all)
    expect(up && rangeOf(up)).toEqual({ top: 1, left: 0, bottom: 2, right: 1 })
    expect(moved(select(at(1, 1), at(3, 1)), press('ArrowUp'), shape, all)).toEqual(select(at(0, 1)))
  })

  it('go to the edge of what is filled in with Ctrl', () => {
    const filled = ({ row }: { readonly row: number }) => row < 2
    expect(moved(select(at(0, 0)), press('ArrowDown', { ctrl: true }), shape, filled)?.at).toEqual(at(1, 0))
    expect(moved(select(at(1, 0)), press('ArrowDown', { ctrl: true }), shape, filled)?.at).toEqual(at(3, 0))
    expect(moved(select(at(3, 0)), press('ArrowUp', { ctrl: true }), shape, filled)?.at).toEqual(at(1, 0))
    expect(moved(select(at(0, 0)), press('ArrowRight', { ctrl: true }), shape, none)?.at).toEqual(at(0, 2))
  })
})

it('goes to the ends with Home, End and the page keys', () => {
  const goes = (key: string, ctrl = false) => moved(select(at(2, 1)), press(key, { ctrl }), shape, all)?.at
  expect([goes('Home'), goes('End')]).toEqual([at(2, 0), at(2, 2)])
  expect([goes('Home', true), goes('End', true)]).toEqual([at(0, 0), at(3, 2)])
  expect([goes('PageUp'), goes('PageDown')]).toEqual([at(0, 1), at(4, 1)])
  expect(moved(select(at(0, 0)), press('a'), shape, all)).toBe(null)
})

describe('Enter and Tab', () => {
  it('Enter goes down and stays in the last row', () => {
    expect(below(at(0, 1), shape, 1)).toEqual(at(1, 1))
    expect(below(at(3, 1), shape, 1)).toEqual(at(3, 1))
    expect(below(at(0, 1), shape, -1)).toEqual(at(-1, 1))
    expect(below(at(4, 1), { ...shape, countRow: 4 }, 1)).toEqual(at(4, 1))
  })

  it('Tab goes right and then to the next row, past its label when that is written', () => {
    expect(beside(at(0, 1), shape, 1, all)).toEqual(at(0, 2))
    expect(beside(at(0, 2), shape, 1, all)).toEqual(at(1, 0))
    expect(beside(at(0, 2), shape, 1, none)).toEqual(at(1, -1))
    expect(beside(at(1, -1), shape, -1, all)).toEqual(at(0, 2))
    expect(beside(at(1, 3), shape, 1, all)).toEqual(at(2, 0))
  })

  it('Tab leaves the table at its two ends', () => {
    expect(beside(at(3, 2), shape, 1, all)).toBe(null)
    expect(beside(at(-1, -1), shape, -1, all)).toBe(null)
    expect(beside(at(4, 1), { ...shape, columns: 2 }, 1, all)).toBe(null)
  })
})

it('says what a place is', () => {
  const places = [at(-1, -1), at(-1, 0), at(0, -1), at(0, 0), at(4, 0), at(0, 3), at(4, 3)]
  expect(places.map((place) => kindOf(place, shape))).toEqual([
    'corner',
    'columnLabel',
    'rowLabel',
    'number',
    'derived',
    'derived',
    'derived',
  ])
})

it('stays inside a table that has shrunk', () => {
  expect(
    clamped(select(at(9, 9), at(0, 0)), {
      rows: 1,
      columns: 1,
      rowsAfter: 0,
      columnsAfter: 0,
      targetColumn: null,
      countRow: null,
      countColumn: null,
    }),
  ).toEqual(select(at(0, 0), at(0, 0)))
})

it('selects all numbers, if there are any', () => {
  expect(allNumbers(shape)).toEqual(select(at(0, 0), at(3, 2)))
  expect(allNumbers({ ...shape, rows: 0 })).toBe(null)
})
