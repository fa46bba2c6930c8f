import { describe, expect, it } from 'vitest'
import { entryCountText, shownEntries } from '../../src/core/register-list.ts'
import { entry, register } from '../support/build-register.ts'

const complaints = register([
  entry('e1', { date: '2025-03-01', categoryId: 'care' }),
  entry('e2', { date: null, categoryId: 'treatment' }),
  entry('e3', { date: '2025-01-01' }),
  entry('e4', { date: '2025-02-01', categoryId: 'care', unitId: 'sun' }),
])
const all = { filter: { kind: 'all' }, order: 'date', isDescending: false } as const
const ids = (view: Parameters<typeof shownEntries>[1]) => shownEntries(complaints, view).map(({ id }) => id)

describe('a list of entries', () => {
  it('sorts by date, what has none last, in both directions', () => {
    expect(ids(all)).toEqual(['e3', 'e4', 'e1', 'e2'])
    expect(ids({ ...all, isDescending: true })).toEqual(['e1', 'e4', 'e3', 'e2'])
  })

  it('sorts by category in the order of the categories, alike ones as they were entered', () => {
    expect(ids({ ...all, order: 'category' })).toEqual(['e2', 'e1', 'e4', 'e3'])
    expect(ids({ ...all, order: 'unit' })).toEqual(['e4', 'e1', 'e2', 'e3'])
  })

  it('shows one category, or those in none', () => {
    expect(ids({ ...all, filter: { kind: 'category', id: 'care' } })).toEqual(['e4', 'e1'])
    expect(ids({ ...all, filter: { kind: 'category', id: null } })).toEqual(['e3'])
  })

  it('tells how many in words', () => {
    expect([entryCountText('deviation', 1), entryCountText('complaint', 12)]).toEqual([
      '1 avvikelse',
      '12 klagomål och synpunkter',
    ])
  })
})
