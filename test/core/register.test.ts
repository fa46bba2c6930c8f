import { describe, expect, it } from 'vitest'
import { isCountedCell } from '../../src/core/counted-cells.ts'
import { MAX_ENTRIES, registerOf, registerSchema } from '../../src/core/register.ts'
import { reportSchema } from '../../src/core/report.ts'
import { entry, register } from '../support/build-register.ts'
import { report, section } from '../support/build-report.ts'

const plain = report(section('complaints'))

describe('registers in a report', () => {
  it('are none where the report says nothing of them, and the key does not come by itself', () => {
    expect(registerOf(plain, 'klagomal')).toBe(undefined)
    expect(Object.keys(reportSchema.parse(JSON.parse(JSON.stringify(plain))))).not.toContain('registers')
  })

  it('come back from JSON as they were', () => {
    const before = { ...plain, registers: [register([entry('e1', { date: '2025-03-12' })])] }
    expect(reportSchema.parse(JSON.parse(JSON.stringify(before)))).toEqual(before)
  })

  it('have ids of their own', () => {
    const twice = { ...plain, registers: [register([]), register([])] }
    expect(reportSchema.safeParse(twice).success).toBe(false)
  })

  it.each([
    ['a date that does not exist', { entries: [entry('e1', { date: '2025-02-30' })] }],
    ['a description without end', { entries: [entry('e1', { description: 'a'.repeat(2_001) })] }],
    ['an id that is a name of objects', { entries: [entry('constructor')] }],
    ['two entries with one id', { entries: [entry('e1'), entry('e1')] }],
    [
      'more entries than there is room for',
      { entries: Array.from({ length: MAX_ENTRIES + 1 }, (_, at) => entry(`e${at}`)) },
    ],
    ['something that is no part of a register', { 'on-error': 'alert(1)' }],
  ])('refuse %s', (_what, change) => {
    expect(registerSchema.safeParse({ ...register([]), ...change }).success).toBe(false)
  })
})

describe('a cell of a table', () => {
  const countedFrom = {
    registerId: 'klagomal',
    counts: 'categories',
    rowIds: ['treatment'],
    columns: [{ id: 'c2', month: null }],
  } as const

  it('is counted where both its row and its column are', () => {
    const table = {
      countedFrom: { ...countedFrom, rowIds: ['treatment'], columns: [{ id: 'c2', month: null }] },
    }
    expect(isCountedCell(table, 'treatment', 'c2')).toBe(true)
    expect(isCountedCell(table, 'treatment', 'c1')).toBe(false)
    expect(isCountedCell(table, 'own', 'c2')).toBe(false)
  })

  it('is typed in a table that is counted from nothing', () => {
    expect(isCountedCell({}, 'treatment', 'c2')).toBe(false)
  })
})
