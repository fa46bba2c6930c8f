import { describe, expect, it } from 'vitest'
import { addDataset } from '../../../src/core/dataset-operations.ts'
import { sayValue } from '../../../src/core/values/value-text.ts'
import { copiedNumbers } from '../../../src/renderer/views/data/grid/copied-numbers.ts'
import { dataset, deviations, report, section, withDeviations } from '../../support/build-report.ts'

const start = withDeviations(report(section('intro')))
const range = (top: number, left: number, bottom = top, right = left) => ({ top, left, bottom, right })
const offered = (...places: Parameters<typeof range>) =>
  copiedNumbers(start, deviations, range(...places)).map(
    ({ about, text }) => `${about}: ${text.replaceAll('\u00a0', ' ')}`,
  )

describe('what can be copied from the grid to the text', () => {
  it('is of one number itself, its change and its share', () => {
    expect(offered(0, 1)).toEqual(
      expect.arrayContaining(['Värdet: 922', 'Skillnad mot 2024: 47 fler', 'Andel av summan: 36,7 %']),
    )
  })

  it('is of two numbers their difference, change and share', () => {
    expect(offered(0, 0, 0, 1)).toEqual([
      'Skillnad mot 2024: 47 fler',
      'Ändring i procent mot 2024: en ökning med 5,4 %',
    ])
    expect(offered(0, 1, 1, 1)).toContain('Andel av Fall, 2025: 79,1 %')
  })

  it('is of a column its sum, mean and highest, also of rows that come later', () => {
    const [sum, mean, highest] = copiedNumbers(start, deviations, range(0, 1, 3, 1))
    expect([sum?.about, sum?.text.replaceAll('\u00a0', ' ')]).toEqual(['Summan av 2025', '2 509'])
    expect(sum?.value.expression).toMatchObject({ kind: 'sum', of: { rows: null, columns: ['c2'] } })
    expect([mean?.about, highest?.about]).toEqual(['Medelvärdet av 2025', 'Högst i 2025'])
  })

  it('is of sums and changes too, and of nothing where no number is', () => {
    expect(offered(4, 1)[0]).toBe('Värdet: 2 509')
    expect(offered(0, 2)).toEqual(['Ändringen: 47 fler'])
    expect(offered(0, -1)).toEqual([])
    expect(offered(-1, 0)).toEqual([])
  })

  it('adds no percentages up', () => {
    const shares = dataset('andelar', ['2025'], { A: [40], B: [60], C: [10] }, { unit: 'percent' })
    const abouts = copiedNumbers(addDataset(start, shares), shares, range(0, 0, 2, 0)).map(
      ({ about }) => about,
    )
    expect(abouts).toEqual(['Medelvärdet av 2025', 'Högst i 2025'])
  })

  it('says in the text what it says in the menu', () => {
    for (const { value, text } of copiedNumbers(start, deviations, range(0, 0, 0, 1))) {
      expect(sayValue(start, value)).toMatchObject({ ok: true, value: { text } })
    }
  })
})
