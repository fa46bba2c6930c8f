import { describe, expect, it } from 'vitest'
import { fontHeight, textWidth } from '../../../../src/formats/docx/pages/letters.ts'

const plain = { bold: false, italic: false, halfPoints: 22 }

describe('how wide text is', () => {
  it('is known for each letter, upright and bold, at its size', () => {
    expect(textWidth('A', plain)).toBeCloseTo((1185 / 2048) * 220)
    expect(textWidth('ÅÄÖ', plain)).toBeCloseTo(textWidth('A', plain) * 2 + textWidth('O', plain))
    expect(textWidth('A', { ...plain, halfPoints: 44 })).toBeCloseTo(textWidth('A', plain) * 2)
    expect(textWidth('patient', { ...plain, bold: true })).toBeGreaterThan(textWidth('patient', plain))
  })

  it('is that of the sign as it is drawn, for spaces and hyphens that no line ends at', () => {
    expect(textWidth('85\u00a0%', plain)).toBe(textWidth('85 %', plain))
    expect(textWidth('A\u2011B', plain)).toBe(textWidth('A-B', plain))
    expect(textWidth('läke\u00admedel', plain)).toBe(textWidth('läkemedel', plain))
  })

  it('is something for signs that the font has not, and counts a sign of two halves once', () => {
    expect(textWidth('字', plain)).toBe(220)
    expect(textWidth('🙂', plain)).toBe(220)
    expect(textWidth('\u0301', plain)).toBe(0)
    expect(textWidth('\u0531', plain)).toBeGreaterThan(0)
  })
})

it('gives a line the height that Calibri gives it', () => {
  expect(fontHeight(plain)).toBe(269)
  expect(fontHeight({ ...plain, halfPoints: 40 })).toBe(488)
})
