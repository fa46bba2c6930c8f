import { describe, expect, it } from 'vitest'
import type { ParagraphBlock, Piece } from '../../../../src/formats/docx/pages/blocks.ts'
import { textWidth } from '../../../../src/formats/docx/pages/letters.ts'
import { linesOf } from '../../../../src/formats/docx/pages/lines.ts'
import { type ParagraphLook, styleSheet } from '../../../../src/formats/docx/pages/looks.ts'
import { stylesXml } from '../../../../src/formats/docx/styles.ts'

const normal = styleSheet(stylesXml()).paragraph('Normal')
const text = (words: string, bold = false): Piece => ({
  kind: 'text',
  text: words,
  run: { ...normal.run, bold },
})
const paragraph = (pieces: readonly Piece[], look: Partial<ParagraphLook> = {}): ParagraphBlock => ({
  kind: 'paragraph',
  look: { ...normal.paragraph, ...look },
  run: normal.run,
  pieces,
  bookmarks: [],
})
const count = (words: string, width: number) => linesOf(paragraph([text(words)]), width).length
const widthOf = (words: string) => textWidth(words, normal.run) + 0.01

describe('where lines end', () => {
  it('is after words, and spaces may hang outside', () => {
    expect(count('risk och vård', widthOf('risk och vård'))).toBe(1)
    expect(count('risk och vård', widthOf('risk och'))).toBe(2)
    expect(count('risk och vård   ', widthOf('risk och vård'))).toBe(1)
    expect(count('risk och vård', 1 + widthOf('vård'))).toBe(3)
  })

  it('is not at spaces that hold together, but after hyphens in words and after dashes', () => {
    expect(count('andel 85\u00a0%', widthOf('andel 85'))).toBe(2)
    expect(count('andel 85\u00a0procent', widthOf('85\u00a0procent'))).toBe(2)
    expect(count('hälso-vård', widthOf('hälso-'))).toBe(2)
    expect(count('2024–2025', widthOf('2024–'))).toBe(2)
    expect(count('a -5', widthOf('a -'))).toBe(2)
  })

  it('is within a word that is wider than the line', () => {
    const word = 'm'.repeat(100)
    expect(count(word, widthOf('m'.repeat(10)))).toBe(10)
    expect(count(`ord ${word}`, widthOf('m'.repeat(10)))).toBe(11)
    expect(count('m'.repeat(3), 1)).toBe(3)
  })

  it('does not come between the parts of a word in different type', () => {
    const pieces = [text('läke'), text('medels', true), text('avvikelse')]
    expect(linesOf(paragraph(pieces), widthOf('läkemedels')).length).toBeGreaterThan(1)
    expect(linesOf(paragraph([text('en '), ...pieces]), widthOf('läkemedelsavvikelse') + 40)).toHaveLength(2)
  })

  it('leaves less room on the first line that is moved in, and on all that are', () => {
    const words = text('risk och vård')
    const width = widthOf('risk och vård')
    expect(linesOf(paragraph([words], { firstLine: 300 }), width)).toHaveLength(2)
    expect(linesOf(paragraph([words], { left: 300, firstLine: -300 }), width)).toHaveLength(2)
    expect(linesOf(paragraph([words], { left: 300, firstLine: -300 }), width + 300)).toHaveLength(1)
  })

  it('comes where the writer has set it, also after the last word', () => {
    expect(linesOf(paragraph([text('a'), { kind: 'break' }, text('b')]), 9_000)).toHaveLength(2)
    expect(linesOf(paragraph([text('a'), { kind: 'break' }]), 9_000)).toHaveLength(2)
  })
})

describe('how high lines are', () => {
  it('is the same with text and without', () => {
    expect(linesOf(paragraph([]), 9_000)).toEqual([{ height: 309, letters: 269 }])
    expect(linesOf(paragraph([text('a')]), 9_000)).toEqual([{ height: 309, letters: 269 }])
  })

  it('does not count a number that hangs to the left of its text', () => {
    const look = { ...normal.paragraph, left: 600, firstLine: -600 }
    const tab: Piece = { kind: 'text', text: ' ', run: normal.run, isTab: true }
    const words = text('ord ord ord')
    const alone = linesOf({ ...paragraph([words]), look }, 600 + 1_300)
    expect(linesOf({ ...paragraph([text('1.1'), tab, words]), look }, 600 + 1_300)).toEqual(alone)
  })

  it('is what the largest on the line needs', () => {
    const large: Piece = { kind: 'text', text: 'stor', run: { ...normal.run, halfPoints: 44 } }
    const picture: Piece = { kind: 'object', width: 4_000, height: 3_000, name: 'Bild 1' }
    expect(linesOf(paragraph([text('liten '), large]), 9_000)).toEqual([{ height: 617, letters: 537 }])
    expect(linesOf(paragraph([picture]), 9_000)).toEqual([{ height: 3_000, letters: 3_000 }])
  })

  it('is the height that is said where one is', () => {
    expect(linesOf(paragraph([text('a')], { line: 120, lineRule: 'exact' }), 9_000)).toEqual([
      { height: 120, letters: 120 },
    ])
    expect(linesOf(paragraph([text('a')], { line: 400, lineRule: 'atLeast' }), 9_000)).toEqual([
      { height: 400, letters: 269 },
    ])
  })
})
