import { describe, expect, it } from 'vitest'
import { columnWidths, textWidth } from '../../../src/formats/docx/column-widths.ts'
import { crowdedPadding } from '../../../src/formats/docx/styles.ts'

const text = (...cells: readonly string[]) => ({ cells, isNumeric: false })
const numbers = (...cells: readonly string[]) => ({ cells, isNumeric: true })
const room = 9_072
const sum = (widths: readonly number[]) => widths.reduce((total, width) => total + width, 0)

describe('columnWidths', () => {
  it('keeps a table of numbers as narrow as its content', () => {
    const { widths, isCrowded } = columnWidths([text('Kategori', 'Fall'), numbers('2024', '875')])
    expect(sum(widths)).toBeLessThan(room / 2)
    expect(isCrowded).toBe(false)
  })

  it('fills the line with a table of words and gives more room to longer texts', () => {
    const long =
      'Ansvarar för att patienterna får säker vård av god kvalitet och att avvikelser utreds i tid.'
    const { widths } = columnWidths([text('Roll', 'Enhetschef'), text('Ansvar', long)])
    expect(sum(widths)).toBe(room)
    expect(widths[1]).toBeGreaterThan((widths[0] ?? 0) * 2)
  })

  it('keeps the long words of a plan of six columns whole', () => {
    const words = [
      'Egenkontroll',
      'verksamhetsområden,',
      'egenkontrollrapporter',
      'hjälpmedelstekniker',
      'Genomförd',
    ]
    const { widths } = columnWidths([...words.map((word) => text(word)), text('128 av 156, påminnelse')])
    const inner = widths.map((width) => width - 2 * crowdedPadding)
    expect(inner.map((width, index) => width >= 0.9 * textWidth(words[index] ?? ''))).not.toContain(false)
  })

  it('breaks only the longest words when not all of them have room', () => {
    const word = 'besiktningsprotokollsgranskning'
    const { widths, isCrowded } = columnWidths([
      text('Genomförd'),
      ...Array.from({ length: 5 }, () => text(word)),
    ])
    expect(isCrowded).toBe(true)
    expect(sum(widths)).toBe(room)
    expect(widths[0]).toBeGreaterThan(1_000)
    expect(widths[0]).toBeLessThan(widths[1] ?? 0)
  })

  it('gives every column some room however many there are', () => {
    const { widths } = columnWidths(Array.from({ length: 60 }, () => text('Kolumn')))
    expect(sum(widths)).toBe(room)
    expect(Math.min(...widths)).toBeGreaterThan(100)
  })
})
