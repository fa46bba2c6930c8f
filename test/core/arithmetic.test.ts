import { describe, expect, it } from 'vitest'
import {
  isSumOf,
  mean,
  percentChange,
  product,
  share,
  shareDecimals,
  sumTolerance,
} from '../../src/core/arithmetic.ts'

describe('a change in percent', () => {
  it('is of the earlier value', () => {
    expect(percentChange(2237, 2509)).toBeCloseTo(12.159, 3)
    expect(percentChange(40, 30)).toBe(-25)
    expect(percentChange(40, 40)).toBe(0)
  })

  it('is not told from a value under 10', () => {
    expect([percentChange(0, 5), percentChange(9, 18), percentChange(10, 18)]).toEqual([null, null, 80])
  })

  it('is not told when either value is missing or hidden', () => {
    expect([percentChange(null, 5), percentChange(20, null), percentChange(20, 'suppressed')]).toEqual([
      null,
      null,
      null,
    ])
  })
})

describe('a share', () => {
  it('is percent of the whole', () => {
    expect(share(3, 4)).toBe(75)
    expect(share(0, 4)).toBe(0)
    expect(share(1, 3)).toBe(33.333333)
  })

  it('is missing where a part or the whole is, or where the whole is zero', () => {
    expect([share(null, 4), share(3, null), share(0, 0)]).toEqual([null, null, null])
  })

  it('is hidden where a part or the whole is', () => {
    expect([share('suppressed', 40), share(3, 'suppressed'), share('suppressed', null)]).toEqual([
      'suppressed',
      'suppressed',
      'suppressed',
    ])
  })

  it('has a decimal when the whole is at least 100', () => {
    expect([shareDecimals(99), shareDecimals(100)]).toEqual([0, 1])
  })
})

describe('a mean', () => {
  it('is of what was measured', () => {
    expect(mean([1, null, 2])).toBe(1.5)
    expect(mean([0, 3])).toBe(1.5)
    expect(mean([null])).toBe(null)
    expect(mean([])).toBe(null)
    expect(mean([1, 'suppressed'])).toBe('suppressed')
  })

  it('is free of binary noise', () => {
    expect(mean([0.1, 0.2])).toBe(0.15)
  })
})

it('a product needs every factor', () => {
  expect([product([3, 4]), product([3, null]), product([3, 'suppressed']), product([])]).toEqual([
    12,
    null,
    'suppressed',
    null,
  ])
})

describe('the room for rounding in a sum', () => {
  it('is half of the last decimal for each part, at most one', () => {
    expect([sumTolerance(1, 0), sumTolerance(2, 0), sumTolerance(9, 0), sumTolerance(9, 1)]).toEqual([
      0.5, 1, 1, 0.1,
    ])
  })

  it('parts a rounded sum from a wrong one', () => {
    expect(isSumOf(100, [33.3, 33.3, 33.3], 1)).toBe(true)
    expect(isSumOf(100.1, [33.3, 33.3, 33.3], 1)).toBe(false)
    expect(isSumOf(1727, [520, 1167], 0)).toBe(false)
  })
})
