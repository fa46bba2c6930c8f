import { describe, expect, it } from 'vitest'
import { datasetFromBlueprint } from '../../src/core/dataset-from-blueprint.ts'
import {
  addDataset,
  removeLabel,
  setDenominator,
  setDenominatorAxis,
  setSmallCountLimit,
} from '../../src/core/dataset-operations.ts'
import { shownTexts } from '../../src/core/shown-table.ts'
import { hiddenInPublic } from '../../src/core/small-counts.ts'
import { sourceLine } from '../../src/core/source-line.ts'
import { blueprint } from '../../src/formats/blueprints.ts'
import { dataset, report, section } from '../support/build-report.ts'
import { apply } from '../support/operation-laws.ts'

const palliative = dataset(
  'palliativ',
  ['2024', '2025'],
  { Munhälsa: [49.1, 43.9], Brytpunkt: [81.1, 86] },
  {
    unit: 'percent',
    decimals: 1,
    hasSums: false,
    denominator: 'registrerade dödsfall',
    denominators: { axis: 'columns', counts: { c1: 53, c2: 57 } },
  },
)
const start = addDataset(report(section('palliativ')), palliative)
const table = (from: typeof start) => from.datasets[0] ?? palliative

describe('how many shares are shares of', () => {
  it('stands as a last row with one count for each column, and what it counts under the table', () => {
    expect(shownTexts(palliative)).toEqual({
      head: ['Kategori', '2024', '2025'],
      rows: [
        ['Munhälsa', '49,1', '43,9'],
        ['Brytpunkt', '81,1', '86,0'],
        ['Antal (n)', '53', '57'],
      ],
      rowsAfter: 1,
    })
    expect(sourceLine(palliative)).toBe(
      'Värden i procent. Andel av registrerade dödsfall. Källa: avvikelsesystemet, uttag 2026-01-14.',
    )
  })

  it('stands as a column where every row is a group of its own', () => {
    const byUnit = { ...palliative, denominators: { axis: 'rows' as const, counts: { r1: 12 } } }
    expect(shownTexts(byUnit).head).toEqual(['Kategori', '2024', '2025', 'Antal (n)'])
    expect(shownTexts(byUnit).rows.map((row) => row.at(-1))).toEqual(['12', '–'])
  })

  it('says nothing of a whole under a table without shares', () => {
    const counts = dataset('d', ['2025'], { A: [1] }, { denominator: 'alla fall' })
    expect(sourceLine(counts)).toBe('Källa: avvikelsesystemet, uttag 2026-01-14.')
  })

  it('is entered, goes with its column, and is kept until told by the other axis or not at all', () => {
    const set = apply(start, (before) => setDenominator(before, 'palliativ', 'c2', 60))
    expect(table(set).denominators?.counts).toEqual({ c1: 53, c2: 60 })
    const removed = apply(set, (before) => removeLabel(before, 'palliativ', 'columns', 'c2'))
    expect(table(removed).denominators?.counts).toEqual({ c1: 53 })
    expect(table(removeLabel(set, 'palliativ', 'rows', 'r1')).denominators).toEqual(table(set).denominators)
    const same = apply(set, (before) => setDenominatorAxis(before, 'palliativ', 'columns'))
    expect(table(same).denominators?.counts).toEqual({ c1: 53, c2: 60 })
    const turned = apply(set, (before) => setDenominatorAxis(before, 'palliativ', 'rows'))
    expect(table(turned).denominators).toEqual({ axis: 'rows', counts: {} })
    const none = apply(set, (before) => setDenominatorAxis(before, 'palliativ', null))
    expect(table(none)).not.toHaveProperty('denominators')
    expect(() => setDenominator(none, 'palliativ', 'c1', 3)).toThrow()
    expect(() => setDenominator(start, 'palliativ', 'r1', 3)).toThrow()
  })

  it('is hidden with its shares where it is a few persons, but for a share of none', () => {
    const few = {
      ...palliative,
      isAboutPersons: true,
      denominators: { axis: 'columns' as const, counts: { c1: 3, c2: 57 } },
    }
    const none = { ...few, cells: { ...few.cells, r2: { c1: 0, c2: 86 } } }
    const { rows } = shownTexts(none, hiddenInPublic(none, start))
    expect(rows.map((row) => row[1])).toEqual(['dolt', '0,0', 'färre\u00a0än\u00a05'])
    expect(rows.map((row) => row[2])).toEqual(['43,9', '86,0', '57'])
    expect(hiddenInPublic({ ...none, isAboutPersons: false }, start).size).toBe(0)
  })

  it('has its place from the start in the tables where published shares need it', () => {
    const made = blueprint('bp-palliative-indicators')
    if (made?.kind !== 'numbers') throw new Error('no numbers')
    let id = 0
    const occasion = { year: 2025, organisation: { municipality: 'Testkommun', units: [] } }
    const fresh = datasetFromBlueprint(made, occasion, () => `x${++id}`)
    expect(fresh.denominators).toEqual({ axis: 'columns', counts: {} })
    expect(shownTexts(fresh).rows.at(-1)?.[0]).toBe('Antal (n)')
  })
})

describe('the limit for small counts', () => {
  const persons = dataset('d', ['2025'], { A: [2], B: [3], C: [40], D: [50] }, { isAboutPersons: true })

  it('is five when nothing is said, and the report’s own otherwise', () => {
    expect([...hiddenInPublic(persons, start).keys()]).toEqual(['r1 c1', 'r2 c1'])
    const three = apply(start, (before) => setSmallCountLimit(before, 3))
    expect([...hiddenInPublic(persons, three)]).toEqual([
      ['r1 c1', 'small'],
      ['r2 c1', 'withheld'],
    ])
    expect(() => setSmallCountLimit(start, 2)).toThrow()
    expect(() => setSmallCountLimit(start, 11)).toThrow()
  })

  it('is said where a number is hidden', () => {
    const hidden = shownTexts(persons, hiddenInPublic(persons, { smallCountLimit: 4 }), 4)
    expect(hidden.rows.map((row) => row[1])).toEqual([
      'färre\u00a0än\u00a04',
      'färre\u00a0än\u00a04',
      '40',
      '50',
      '95',
    ])
  })
})
