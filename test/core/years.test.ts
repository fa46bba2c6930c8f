import { describe, expect, it } from 'vitest'
import { comparedColumns, nextColumn, yearIn } from '../../src/core/years.ts'
import { dataset } from '../support/build-report.ts'

const columns = (...labels: readonly string[]) => dataset('tabell', labels, {})
const compared = (...labels: readonly string[]) => {
  const pair = comparedColumns(columns(...labels))
  return pair && [pair.from.label, pair.to.label]
}

describe('the change of a table', () => {
  it('is between the last two years', () => {
    expect(compared('2023', '2024', '2025')).toEqual(['2024', '2025'])
    expect(compared('Målnivå', '2024', '2025')).toEqual(['2024', '2025'])
    expect(compared('Utfall 2024', 'Utfall 2025')).toEqual(['Utfall 2024', 'Utfall 2025'])
  })

  it('is not between other things', () => {
    for (const labels of [
      ['2025'],
      ['2025', '2024'],
      ['Målvärde 2024', 'Utfall 2025'],
      ['Anställda', 'Utbildade'],
      ['2024', 'Ändring 2024–2025'],
      [],
    ]) {
      expect(compared(...labels), labels.join()).toBe(null)
    }
  })
})

it('finds one year in a label', () => {
  expect(yearIn('Utfall 2025')).toEqual({ year: 2025, rest: 'utfall' })
  for (const label of ['120254', '2024–2025', 'Fall', '']) expect(yearIn(label)).toBe(null)
})

it('proposes the next year up to the report year, else the year before the first', () => {
  expect(nextColumn(columns('2023', '2024'), 2025)).toEqual({ label: '2025', index: 2 })
  expect(nextColumn(columns('Mål', '2024', '2025'), 2025)).toEqual({ label: '2023', index: 1 })
  expect(nextColumn(columns('Mål', 'Utfall'), 2025)).toEqual({ label: '', index: 2 })
})
