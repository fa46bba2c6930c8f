import { describe, expect, it } from 'vitest'
import { textWidth } from '../../../src/formats/docx/pages/letters.ts'
import { tableLayout } from '../../../src/formats/docx/table-layout.ts'

const text = (...cells: readonly string[]) => ({ cells, isNumeric: false })
const numbers = (...cells: readonly string[]) => ({ cells, isNumeric: true })
const weeks = (count: number) => [
  text('Enhet', 'Videgården'),
  ...Array.from({ length: count }, (_, week) => numbers(`Vecka ${week + 1}`, '12')),
]

describe('tableLayout', () => {
  it('leaves a table that has room on the page as it stands', () => {
    const { isWide, parts } = tableLayout(weeks(8))
    expect(isWide).toBe(false)
    expect(parts.map(({ columns }) => columns.length)).toEqual([9])
  })

  it('puts a table that is too wide onto a page that lies on its side', () => {
    const { isWide, parts } = tableLayout(weeks(16))
    expect(isWide).toBe(true)
    expect(parts).toHaveLength(1)
  })

  it('parts what is too wide for that as well, evenly, with the first column in each part and every other once', () => {
    const { isWide, parts } = tableLayout(weeks(39))
    expect(isWide).toBe(true)
    expect(parts.length).toBeGreaterThan(1)
    for (const { columns } of parts) expect(columns[0]).toBe(0)
    expect(parts.flatMap(({ columns }) => columns.slice(1))).toEqual(
      Array.from({ length: 39 }, (_, at) => at + 1),
    )
    const sizes = parts.map(({ columns }) => columns.length)
    expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(sizes.length)
    expect(new Set(parts.map(({ isCrowded }) => isCrowded)).size).toBe(1)
  })

  it('does not turn the page for the sake of one long word or a long heading over numbers', () => {
    const word = 'besiktningsprotokollsgranskningsunderlag'.repeat(3)
    const heading = 'Andel som har fått en genomförd läkemedelsgenomgång under året'
    expect(tableLayout([text('Vad', word), text('Hur', word), text('Vem', word)]).isWide).toBe(false)
    expect(
      tableLayout([text('Enhet', 'A'), ...Array.from({ length: 4 }, () => numbers(heading, '12'))]).isWide,
    ).toBe(false)
  })

  it('lays out a table of one column and one of sixty', () => {
    expect(tableLayout([text('Ensam')]).parts.map(({ columns }) => columns)).toEqual([[0]])
    const { parts } = tableLayout(Array.from({ length: 60 }, () => text('Kolumn', 'ord')))
    expect(parts.flatMap(({ columns }) => columns.slice(1))).toHaveLength(59)
  })

  it('gives words of a wide font room of their own, bold heads too', () => {
    const tableLetters = { font: 'Arial', halfPoints: 20 }
    const columns = [text('Avvikelser', 'Totalt'), numbers('2024', '12'), numbers('Funktionsstöd', '15')]
    const { parts } = tableLayout(columns, { textWidth: 8_000, landscapeTextWidth: 12_000, tableLetters })
    const bold = { ...tableLetters, bold: true, italic: false }
    const needed = ['Avvikelser', '2024', 'Funktionsstöd'].map((word) => textWidth(word, bold) + 200)
    expect(parts[0]?.widths.map((width, at) => width >= (needed[at] ?? 0))).toEqual([true, true, true])
  })
})
