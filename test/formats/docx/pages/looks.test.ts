import { describe, expect, it } from 'vitest'
import { styleSheet } from '../../../../src/formats/docx/pages/looks.ts'
import { stylesXml } from '../../../../src/formats/docx/styles.ts'

const { paragraph: find, cellMargins } = styleSheet(stylesXml())

describe('a style', () => {
  it('has what it says itself', () => {
    expect(find('Heading1')).toMatchObject({
      paragraph: { before: 440, after: 100, line: 252, keepNext: true, keepLines: true },
      run: { bold: true, halfPoints: 40 },
    })
  })

  it('has what those it is based on say, and the document', () => {
    expect(find('TabelltalrubrikTat')).toMatchObject({
      paragraph: { before: 0, after: 0, line: 252 },
      run: { bold: true, halfPoints: 18 },
    })
    expect(find('Omslagsort').run).toEqual({
      bold: true,
      italic: false,
      font: 'Calibri',
      halfPoints: 32,
      color: '1D2B33',
    })
    expect(find(undefined)).toMatchObject({ paragraph: { after: 140, line: 276 }, run: { halfPoints: 22 } })
  })

  it('is the usual one when nobody knows it', () => {
    expect(find('Okänd')).toEqual(find('Normal'))
  })

  it('may be based on itself without harm', () => {
    const ring = ['A', 'B'].map(
      (id, index) =>
        `<w:style w:type="paragraph" w:styleId="${id}"><w:basedOn w:val="${['B', 'A'][index]}"/></w:style>`,
    )
    expect(styleSheet(`<w:styles>${ring.join('')}</w:styles>`).paragraph('A').run.halfPoints).toBe(20)
  })
})

it('says how much air a table has in its cells, and what it does not know has none', () => {
  expect(cellMargins('Rapporttabell')).toEqual({ top: 60, right: 105, bottom: 60, left: 105 })
  expect(cellMargins('Okänd')).toEqual({ top: 0, right: 0, bottom: 0, left: 0 })
})
