import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FlowItem } from '../../../../src/formats/docx/pages/flow.ts'
import { paginate } from '../../../../src/formats/docx/pages/paginate.ts'

const item = (lines: number, change: Partial<FlowItem> = {}): FlowItem => ({
  parts: Array.from({ length: lines }, () => ({ height: 10, letters: 10 })),
  fewest: 2,
  before: 0,
  after: 0,
  keepNext: false,
  isOnNewPage: false,
  repeated: 0,
  bookmarks: [],
  ...change,
})
const kept = (lines: number) => item(lines, { keepNext: true })
const starts = (...items: readonly FlowItem[]) => paginate(items, 100).starts

describe('pages', () => {
  it('are filled to the last line and no further', () => {
    expect(paginate([item(5), item(5)], 100)).toEqual({ starts: [0, 0], count: 1 })
    expect(paginate([item(5), item(5), item(1)], 100)).toEqual({ starts: [0, 0, 1], count: 2 })
    expect(paginate([], 100)).toEqual({ starts: [], count: 1 })
  })

  it('have the larger of two spaces between paragraphs, and none at the top', () => {
    expect(starts(item(4, { after: 10 }), item(5, { before: 8 }))).toEqual([0, 0])
    expect(starts(item(4, { after: 11 }), item(5, { before: 8 }))).toEqual([0, 0])
    expect(starts(item(4, { after: 11 }), item(1), item(5, { fewest: 5 }))).toEqual([0, 0, 1])
    expect(starts(item(10), item(9, { before: 20 }), item(1))).toEqual([0, 1, 1])
  })

  it('let the air of the last line hang below', () => {
    const airy = { parts: [{ height: 14, letters: 10 }] }
    expect(starts(item(9), item(1, airy), item(1))).toEqual([0, 0, 1])
  })

  it('have no line of a paragraph alone', () => {
    expect(starts(item(9), item(4), item(1))).toEqual([0, 1, 1])
    expect(starts(item(8), item(3), item(1))).toEqual([0, 1, 1])
    expect(starts(item(8), item(4), item(8), item(1))).toEqual([0, 0, 1, 2])
  })

  it('begin where they are told to', () => {
    expect(starts(item(1), item(1, { isOnNewPage: true }), item(1))).toEqual([0, 1, 1])
    expect(starts(item(1, { isOnNewPage: true }))).toEqual([0])
  })

  it('have what belongs together together', () => {
    expect(starts(item(8), kept(1), item(2))).toEqual([0, 1, 1])
    expect(starts(item(7), kept(1), item(2))).toEqual([0, 0, 0])
    expect(starts(item(7), kept(1), kept(1), item(4))).toEqual([0, 1, 1, 1])
    expect(starts(item(8), kept(1), item(1, { isOnNewPage: true }))).toEqual([0, 0, 1])
  })

  it('are filled as they come when all that belongs together is higher than a page', () => {
    expect(starts(item(5), ...Array.from({ length: 12 }, () => kept(1)))).toEqual([
      0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1,
    ])
  })

  it('repeat the head of a table that goes on', () => {
    const row = item(4, { repeated: 20, fewest: 1, parts: [{ height: 40, letters: 40 }] })
    expect(starts(item(1), item(1), row, row, row, row, row)).toEqual([0, 0, 0, 0, 1, 1, 2])
  })

  it('come one after the other under what is higher than they are', () => {
    const tall = item(1, { parts: [{ height: 250, letters: 250 }] })
    expect(paginate([item(1), tall, item(4), item(1)], 100)).toEqual({ starts: [0, 1, 3, 3], count: 4 })
  })

  it('never go back, whatever is put on them', () => {
    const anyItem = fc.record({
      parts: fc.array(fc.record({ height: fc.integer({ min: 1, max: 250 }), letters: fc.constant(1) }), {
        minLength: 1,
        maxLength: 8,
      }),
      fewest: fc.constantFrom(1, 2),
      before: fc.integer({ min: 0, max: 150 }),
      after: fc.integer({ min: 0, max: 150 }),
      keepNext: fc.boolean(),
      isOnNewPage: fc.boolean(),
      repeated: fc.integer({ min: 0, max: 120 }),
      bookmarks: fc.constant([]),
    })
    fc.assert(
      fc.property(fc.array(anyItem, { maxLength: 40 }), (items) => {
        const pages = paginate(items, 100)
        expect(pages.starts).toHaveLength(items.length)
        expect(pages.starts).toEqual(pages.starts.toSorted((a, b) => a - b))
        expect(pages.count).toBeGreaterThan(pages.starts.at(-1) ?? 0)
      }),
    )
  })
})
