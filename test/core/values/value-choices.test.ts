import { describe, expect, it } from 'vitest'
import { addDataset, setCell } from '../../../src/core/dataset-operations.ts'
import type { CellPlace } from '../../../src/core/values/expression.ts'
import {
  comparisons,
  usualComparison,
  valueChoices,
  wordingChoices,
} from '../../../src/core/values/value-choices.ts'
import { dataset, deviations, report, section, withDeviations } from '../../support/build-report.ts'

const start = withDeviations(report(section('avvikelser')))
const at = (row: string, column: string, datasetId = 'avvikelser'): CellPlace => ({
  datasetId,
  row: row === 'sum' ? { sum: true } : { line: row },
  column: { line: column },
})
const said = (place: CellPlace, compare: CellPlace | null, from = start) =>
  Object.fromEntries(
    valueChoices(from, place, compare).map(({ name, choices }) => [
      name,
      choices.map(({ text }) => text.replaceAll('\u00a0', ' ')),
    ]),
  )

describe('what can be said of a cell', () => {
  it('is the cell, its change, its share and what the column says', () => {
    expect(said(at('r1', 'c2'), at('r1', 'c1'))).toEqual({
      Värdet: ['922'],
      'Skillnad mot 2024': ['47 fler', 'en ökning med 47', 'ökade från 875 till 922', '+47', '47'],
      'Ändring i procent mot 2024': ['en ökning med 5,4 %', '5,4 %', '+5,4 %', '5,4'],
      'Andel av summan': ['36,7 %', '922 av 2 509', '36,7'],
      'Summan av 2025': ['2 509'],
      'Medelvärdet av 2025': ['627,3'],
      'Högst i 2025': ['Fall', '922'],
      'Lägst i 2025': ['SoL', '202'],
    })
  })

  it('is a share of the other cell where that is a whole and not an earlier year', () => {
    const staff = dataset('personal', ['Anställda', 'Utbildade'], { Norra: [130, 97], Södra: [74, 68] })
    const from = addDataset(start, staff)
    const choices = said(at('sum', 'c2', 'personal'), at('sum', 'c1', 'personal'), from)
    expect(choices['Andel av Anställda']).toEqual(['80,9 %', '165 av 204', '80,9'])
  })

  it('leaves out what has no text, and the lowest where a hidden number may be lower', () => {
    const hidden = setCell(start, 'avvikelser', 'r1', 'c2', 'suppressed')
    expect(said(at('r1', 'c2'), at('r1', 'c1'), hidden)).toEqual({
      Värdet: ['färre än 5'],
      'Högst i 2025': ['Läkemedel', '729'],
    })
    expect(valueChoices(start, at('r1', 'c2', 'borta'), null)).toEqual([])
  })

  it('is compared with the column before, or the year before in a series of rows', () => {
    const series = dataset('klagomal', ['Inkomna'], { '2024': [25], '2025': [31] })
    expect(usualComparison(deviations, at('r1', 'c2'))).toEqual(at('r1', 'c1'))
    expect(usualComparison(deviations, at('r2', 'c1'))).toBe(null)
    expect(usualComparison(series, at('r2', 'c1', 'klagomal'))).toEqual(at('r1', 'c1', 'klagomal'))
    expect(comparisons(deviations, at('sum', 'c2')).map(({ name }) => name)).toEqual(['2024'])
    expect(comparisons(deviations, at('r1', 'c2')).map(({ name }) => name)).toEqual([
      '2024',
      'Läkemedel',
      'SoL',
      'Övriga',
    ])
  })

  it('can be said in other words', () => {
    const expression = { kind: 'difference', from: at('sum', 'c1'), to: at('sum', 'c2') } as const
    const texts = wordingChoices(start, { expression, wording: 'more' }).map(({ text }) => text)
    expect(texts).toContain('ökade från 2\u00a0237 till 2\u00a0509')
  })
})
