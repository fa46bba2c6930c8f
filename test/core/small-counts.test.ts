import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Dataset } from '../../src/core/dataset.ts'
import { shownTexts } from '../../src/core/shown-table.ts'
import { hidingKey, smallCounts, withoutHidden } from '../../src/core/small-counts.ts'
import { dataset } from '../support/build-report.ts'

function persons(rows: Readonly<Record<string, readonly (number | null)[]>>, change: Partial<Dataset> = {}) {
  const columns = Object.values(rows)[0]?.map((_, index) => String(2024 + index)) ?? []
  return dataset('d', columns, rows, { isAboutPersons: true, ...change })
}

function publicRows(table: Dataset) {
  return shownTexts(table, smallCounts(table)).rows.map(([, ...cells]) =>
    cells.map((text) => text.replaceAll('\u00a0', ' ')),
  )
}

describe('small counts of persons', () => {
  it('are hidden from 1 to 4, zero and five are shown', () => {
    const table = persons({ A: [1], B: [4], C: [0], D: [5], E: [null] })
    expect(publicRows(table)).toEqual([['färre än 5'], ['färre än 5'], ['0'], ['5'], ['–'], ['10']])
  })

  it('take the next smallest with them where the sum would tell', () => {
    const table = persons({ A: [3], B: [40], C: [0], D: [7] })
    expect(publicRows(table)).toEqual([['färre än 5'], ['40'], ['0'], ['dolt'], ['50']])
  })

  it('take the next smallest with them where all hidden are 1 together, or as many as can be', () => {
    const ones = persons({ A: [1], B: [1], C: [30] })
    expect(publicRows(ones)).toEqual([['färre än 5'], ['färre än 5'], ['dolt'], ['32']])
    const fours = persons({ A: [4], B: [4], C: [30] })
    expect(publicRows(fours)[2]).toEqual(['dolt'])
    const other = persons({ A: [2], B: [3], C: [30] })
    expect(publicRows(other)).toEqual([['färre än 5'], ['färre än 5'], ['30'], ['35']])
  })

  it('are hidden in a sum too', () => {
    expect(publicRows(persons({ A: [3], B: [1], C: [0] }))).toEqual([
      ['färre än 5'],
      ['färre än 5'],
      ['0'],
      ['färre än 5'],
    ])
  })

  it('take the sum with them when there is nothing else to hide', () => {
    expect(publicRows(persons({ A: [3], C: [0] }))).toEqual([['färre än 5'], ['0'], ['dolt']])
  })

  it('are hidden alone where no sum is shown', () => {
    const table = persons({ A: [3], B: [40] }, { hasSums: false })
    expect(publicRows(table)).toEqual([['färre än 5'], ['40']])
  })

  it('hide what is worked out of them', () => {
    const table = persons(
      { A: [3, 50], B: [2, 9] },
      {
        hasSums: false,
        derivedColumns: [
          { id: 's', label: 'Totalt', formula: { kind: 'sum' } },
          { id: 'a', label: 'Andel', formula: { kind: 'share', part: 'c1', whole: ['c2'] } },
        ],
      },
    )
    expect(publicRows(table)).toEqual([
      ['färre än 5', 'dolt', '53', 'dolt'],
      ['färre än 5', 'dolt', '11', 'dolt'],
    ])
  })

  it('are shown in tables that are not about persons, and when they are percent', () => {
    expect(smallCounts({ ...persons({ A: [3] }), isAboutPersons: false }).size).toBe(0)
    expect(smallCounts(persons({ A: [3] }, { unit: 'percent' })).size).toBe(0)
  })

  it('follow another limit', () => {
    expect([...smallCounts(persons({ A: [3], B: [4] }, { hasSums: false }), 4).keys()]).toEqual([
      hidingKey('r1', 'c1'),
    ])
  })

  it('can never be worked out from what is shown in a column with a sum', () => {
    const column = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(column, (values) => {
        const table = persons(Object.fromEntries(values.map((value, index) => [`R${index}`, [value]])))
        const hiding = smallCounts(table)
        const shown = publicRows(table)
        const sum = shown.at(-1)?.[0]
        const hidden = values.filter((_, index) => hiding.has(hidingKey(`r${index + 1}`, 'c1')))
        const total = values.reduce((sumSoFar, value) => sumSoFar + value, 0)
        if (hidden.length === 1) expect(sum).toBe('dolt')
        else expect(sum).toBe(total > 0 && total < 5 ? 'färre än 5' : String(total))
        for (const [index, value] of values.entries()) {
          if (value > 0 && value < 5) expect(shown[index]?.[0]).toBe('färre än 5')
        }
        const masked = withoutHidden(table, hiding)
        expect(Object.values(masked.cells).filter((row) => row['c1'] === 'suppressed')).toHaveLength(
          hidden.length,
        )
      }),
    )
  })
})
