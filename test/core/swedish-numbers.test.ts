import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Cell } from '../../src/core/dataset.ts'
import { failed, ok } from '../../src/core/result.ts'
import {
  approximately,
  formatCell,
  formatChange,
  formatNumber,
  formatSum,
  formatWithUnit,
  parseCell,
  readCellEntry,
} from '../../src/core/swedish-numbers.ts'

describe('writing numbers', () => {
  it('groups thousands with a hard space and uses comma and a real minus', () => {
    expect(formatNumber(2509, 0)).toBe('2\u00a0509')
    expect(formatNumber(1234567.891, 1)).toBe('1\u00a0234\u00a0567,9')
    expect(formatNumber(-3.25, 2)).toBe('\u22123,25')
    expect(formatNumber(-0.01, 1)).toBe('0,0')
  })

  it('rounds halves as one does by hand, also where the binary value is a little less', () => {
    expect([
      formatNumber(1.035, 2),
      formatNumber(-1.005, 2),
      formatNumber(0.5, 0),
      formatNumber(1e-7, 1),
    ]).toEqual(['1,04', '\u22121,01', '1', '0,0'])
    expect([formatChange(0.05, 1), formatChange(-0.05, 1), formatChange(0.049, 1)]).toEqual([
      '+0,1',
      '\u22120,1',
      '0,0',
    ])
  })

  it('names each unit as it follows a number', () => {
    const units = ['days', 'minutes', 'hours', 'years', 'tkr', 'kr', 'mkr', 'points', 'index'] as const
    expect(units.map((unit) => formatWithUnit(3, 0, unit).replace('\u00a0', ' '))).toEqual([
      '3 dagar',
      '3 minuter',
      '3 timmar',
      '3 år',
      '3 tkr',
      '3 kr',
      '3 mkr',
      '3 poäng',
      '3',
    ])
  })

  it('names one as one, and a number with decimals as several', () => {
    const said = (unit: 'days' | 'minutes' | 'hours' | 'percent', decimals = 0) =>
      formatWithUnit(1, decimals, unit).replace('\u00a0', ' ')
    expect([said('days'), said('minutes'), said('hours'), said('percent')]).toEqual([
      '1 dag',
      '1 minut',
      '1 timme',
      '1 %',
    ])
    expect(said('days', 2)).toBe('1,00 dagar')
  })

  it('puts a hard space before the unit', () => {
    expect(formatWithUnit(12.2, 1, 'percent')).toBe('12,2\u00a0%')
    expect(formatWithUnit(2509, 0, 'count')).toBe('2\u00a0509')
  })

  it('shows the sign of a change, and none when nothing changed', () => {
    expect([formatChange(47, 0), formatChange(-3, 0), formatChange(0, 0), formatChange(0.04, 1)]).toEqual([
      '+47',
      '\u22123',
      '0',
      '0,0',
    ])
  })

  it('says of a sum with a hidden part that it is hidden, not that it is small', () => {
    expect([formatSum('suppressed', 0), formatSum(12, 0), formatSum(null, 0)]).toEqual(['dolt', '12', '–'])
  })

  it('shows what is missing and what is hidden', () => {
    expect([formatCell(null, 0), formatCell('suppressed', 0), formatCell(0, 0)]).toEqual([
      '–',
      'färre\u00a0än\u00a05',
      '0',
    ])
  })
})

describe('reading numbers', () => {
  it.each([
    ['2 509', 2509],
    ['2\u00a0509', 2509],
    ['2\u202f509', 2509],
    ['78,5', 78.5],
    ['78.5', 78.5],
    ['1.234,5', 1234.5],
    ['12 %', 12],
    ['−3', -3],
    ['-3', -3],
    ['+4', 4],
    ['47 st', 47],
  ])('reads %j as %d', (text, value) => {
    expect(parseCell(text)).toEqual(ok(value))
  })

  it.each(['', ' ', '–', '-', '..'])('reads %j as not measured', (text) => {
    expect(parseCell(text)).toEqual(ok(null))
  })

  it.each(['färre än 5', '<5', 'X'])('reads %j as hidden', (text) => {
    expect(parseCell(text)).toEqual(ok('suppressed'))
  })

  it.each(['ca 40', '12-14', '1,2,3', '=1+1', '1e5', 'Infinity', '12.345.678', '0x10', '2025-01-14'])(
    'refuses %j instead of guessing',
    (text) => {
      expect(parseCell(text)).toEqual(failed({ kind: 'notANumber', text }))
    },
  )

  it('reads back every number that it writes', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }),
        fc.integer({ min: 0, max: 4 }),
        (n, d) => {
          const value = Number((n / 10 ** d).toFixed(d))
          expect(parseCell(formatNumber(value, d))).toEqual(ok(value === 0 ? 0 : value))
        },
      ),
    )
  })
})

describe('what is written in a cell', () => {
  it.each<[string, number]>([
    ['ca 120', 120],
    ['Ca. 120', 120],
    ['ca\u00a02\u00a0509', 2509],
    ['cirka 81 %', 81],
    ['c:a 3,5', 3.5],
    ['~120', 120],
    ['≈ 120', 120],
    ['ungefär 40', 40],
    ['ca120', 120],
  ])('reads %j as an estimate', (text, cell) => {
    expect(readCellEntry(text)).toEqual(ok({ cell, isApproximate: true }))
  })

  it.each<[string, Cell]>([
    ['120', 120],
    ['', null],
    ['–', null],
    ['x', 'suppressed'],
    ['dolt', 'suppressed'],
    [' 78,5', 78.5],
  ])('reads %j as it is', (text, cell) => {
    expect(readCellEntry(text)).toEqual(ok({ cell, isApproximate: false }))
  })

  it.each(['ca', 'ca ', '~', 'cirka x', 'ca –', 'ca många', 'cancer', 'ca ca 3'])('refuses %j', (text) => {
    expect(readCellEntry(text)).toEqual(failed({ kind: 'notANumber', text }))
  })

  it('reads back an estimate as a table shows it', () => {
    expect(readCellEntry(approximately(formatNumber(1200, 0)))).toEqual(
      ok({ cell: 1200, isApproximate: true }),
    )
  })
})
