import { describe, expect, it } from 'vitest'
import { blueprintEntrySchema } from '../../src/core/blueprint.ts'
import { numbersEntry } from '../support/build-blueprint.ts'

const columns = [
  {
    kind: 'fixed',
    labels: [
      { id: 'done', label: 'Klara' },
      { id: 'total', label: 'Totalt' },
    ],
  },
]
const shareOf = (part: string, id = 'done-share') => ({
  id,
  label: 'Andel',
  formula: { kind: 'share', part, whole: ['total'] },
})

/** Why the blueprint is refused; empty when it is not. */
function refusals(change: Readonly<Record<string, unknown>>): readonly string[] {
  const read = blueprintEntrySchema.safeParse(numbersEntry(change))
  return read.success ? [] : read.error.issues.map(({ message }) => message)
}

describe('a blueprint of numbers', () => {
  it('may work out columns from those it names', () => {
    expect(refusals({ columns, derivedColumns: [shareOf('done')] })).toEqual([])
  })

  it('is refused when it works out something from a column that is not there', () => {
    expect(refusals({ columns, derivedColumns: [shareOf('planned')] })).toEqual(['done-share needs planned'])
  })

  it('is refused when a derived column takes the id of an entered one', () => {
    expect(refusals({ columns, derivedColumns: [shareOf('done', 'total')] })).toEqual(['doubled: total'])
  })

  it('is refused when what it works out depends on names that the organisation may replace', () => {
    const rows = [{ kind: 'operations', labels: [{ id: 'home-care', label: 'Hemtjänst' }] }]
    const formula = { kind: 'difference', from: 'home-care', to: 'home-care' }
    expect(refusals({ rows, derivedRows: [{ id: 'change', label: 'Ändring', formula }] })).toEqual([
      'change needs home-care',
    ])
  })

  it('is refused when two rows have the same id', () => {
    const twice = { id: 'falls', label: 'Fall' }
    expect(refusals({ rows: [{ kind: 'fixed', labels: [twice, twice] }] })).toEqual(['doubled: falls'])
  })

  it('is refused when the years run backwards', () => {
    expect(refusals({ columns: [{ kind: 'years', from: 0, to: -1 }] })).toEqual(['the years run backwards'])
  })

  it('is refused when the chart is to show a row that is not there', () => {
    expect(refusals({ chartRows: ['falls'] })).toEqual([])
    expect(refusals({ chartRows: ['medication'] })).toEqual(['no medication to chart'])
  })

  it('is refused with a word that the schema does not know', () => {
    expect(refusals({ tecken: 1 })).toHaveLength(1)
    expect(refusals({ chartType: 'pie' })).toHaveLength(1)
  })
})
