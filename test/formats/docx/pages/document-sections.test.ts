import { describe, expect, it } from 'vitest'
import { sectionsIn } from '../../../../src/formats/docx/pages/document-sections.ts'

const properties = (width: number, height: number, type?: string) => ({
  'w:sectPr': [
    ...(type ? [{ 'w:type': { _attr: { 'w:val': type } } }] : []),
    { 'w:pgSz': { _attr: { 'w:w': width, 'w:h': height } } },
    { 'w:pgMar': { _attr: { 'w:top': 10, 'w:right': 20, 'w:bottom': 30, 'w:left': 40, 'w:gutter': 0 } } },
  ],
})
const paragraph = (...inside: readonly object[]) => ({ 'w:p': [{ 'w:pPr': inside }] })
const sizes = (...body: readonly object[]) =>
  sectionsIn({ 'w:body': body }).map(({ content, textWidth, textHeight }) => [
    content.length,
    textWidth,
    textHeight,
  ])

describe('the parts of a document', () => {
  it('have the pages that stand at their end', () => {
    expect(sizes(paragraph(), paragraph(properties(500, 400)), paragraph(), properties(400, 500))).toEqual([
      [2, 440, 360],
      [1, 340, 460],
    ])
  })

  it('are one when the second goes on upon the same page', () => {
    expect(sizes(paragraph(properties(400, 500)), paragraph(), properties(400, 500, 'continuous'))).toEqual([
      [2, 340, 460],
    ])
  })
})
