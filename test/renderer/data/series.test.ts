import { describe, expect, it } from 'vitest'
import { labelSeries, yearNumbers } from '../../../src/renderer/views/data/grid/series.ts'

const next = (...labels: string[]) => {
  const series = labelSeries(labels)
  return series && [series(labels.length), series(labels.length + 1)]
}

describe('labels that go on', () => {
  it('as years, every year or by the step of the first two', () => {
    expect(next('2023', '2024')).toEqual(['2025', '2026'])
    expect(next('2024')).toEqual(['2025', '2026'])
    expect(next('2025', '2023')).toEqual(['2021', '2019'])
    expect(next('I tid 2023', 'I tid 2024')).toEqual(['I tid 2025', 'I tid 2026'])
  })

  it('as months, past the end of the year, in the case and length they are written', () => {
    expect(next('Januari')).toEqual(['Februari', 'Mars'])
    expect(next('nov', 'dec')).toEqual(['jan', 'feb'])
    expect(next('Jan.', 'Feb.')).toEqual(['Mar.', 'Apr.'])
    expect(next('MAJ')).toEqual(['Juni', 'Juli'])
  })

  it('not at all where they make no series', () => {
    for (const labels of [
      ['Fall'],
      [''],
      ['2024', '2024'],
      ['2023', 'I tid 2024'],
      ['2023–2024'],
      ['januari', 'januari'],
    ]) {
      expect(next(...labels)).toBeNull()
    }
  })
})

it('takes numbers in cells as years only where two or more follow each other', () => {
  expect(yearNumbers([2023, 2024])?.(2)).toBe(2025)
  for (const numbers of [[2024], [2023, 2025], [875, 876], [2023, null], [2023.5, 2024.5]]) {
    expect(yearNumbers(numbers)).toBeNull()
  }
})
