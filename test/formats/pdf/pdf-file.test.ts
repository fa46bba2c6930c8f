import { expect, it } from 'vitest'
import { pageNumbers } from '../../../src/formats/pdf/page-numbers.ts'
import { pdfText, readPdf, textIn, withObjects } from '../../../src/formats/pdf/pdf-file.ts'

/** A file of these objects, from 1, with its table and trailer. */
function pdf(...objects: readonly string[]): Uint8Array {
  let text = '%PDF-1.4\n'
  const places = objects.map((object, index) => {
    const place = text.length
    text += `${index + 1} 0 obj\n${object}\nendobj\n`
    return place
  })
  const entries = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`)
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries.join('')}`
  const trailer = `trailer\n<</Size ${objects.length + 1}\n/Root 1 0 R\n/Info 2 0 R>>\nstartxref\n${text.length}\n%%EOF\n`
  return new TextEncoder().encode(text + table + trailer)
}

const catalog = '<</Type /Catalog\n/Pages 3 0 R\n/Dests 7 0 R>>'
const branches = ['<</Type /Pages /Kids [4 0 R 5 0 R]>>', '<</Type /Pages /Kids [6 0 R]>>']
const page = '<</Type /Page>>'
const places =
  '<</avsnitt-1 [5 0 R /XYZ 0 841 0]\n/tabell-12 [6 0 R /XYZ 0 10 0]\n/borta [99 0 R /XYZ 0 0 0]>>'
const sample = pdf(catalog, '<</Title (A)>>', branches[0] ?? '', branches[1] ?? '', page, page, places)

it('tells on which page each place stands, in the order of the branches', () => {
  const file = readPdf(sample)
  expect(file && [...pageNumbers(file)]).toEqual([
    ['avsnitt-1', 2],
    ['tabell-12', 1],
  ])
})

it('puts changed and new objects at the end, where they are found first', () => {
  const file = readPdf(sample)
  if (file === null) throw new Error('not read')
  const changed = withObjects(
    file,
    new Map([
      [2, `<</Title ${pdfText('Å 😀')}>>`],
      [8, '<</New true>>'],
    ]),
  )
  expect(changed.slice(0, sample.length)).toEqual(sample)
  const again = readPdf(changed)
  expect(again?.size).toBe(9)
  expect(again?.objects.get(2)).toContain('<FEFF00C50020D83DDE00>')
  expect(again?.objects.get(8)).toContain('/New true')
})

it('reads texts however they are written', () => {
  expect(textIn('<</Title <FEFF00C50020D83DDE00>>>', 'Title')?.text).toBe('Å 😀')
  expect(textIn('<</Title (M\\305L \\(ett\\) \\\\)>>', 'Title')?.text).toBe('MÅL (ett) \\')
  expect(textIn('<</Author (A)>>', 'Title')).toBeNull()
})

it('reads nothing of what is no such file, or goes round in circles', () => {
  expect(readPdf(new Uint8Array())).toBeNull()
  expect(
    readPdf(new TextEncoder().encode('%PDF-1.4 trailer <</Size 3 /Root 1 0 R>> startxref 999999')),
  ).toBeNull()
  expect(readPdf(sample.slice(0, 300))).toBeNull()
  const circle = readPdf(pdf(catalog, '', '<</Kids [3 0 R]>>', '', '', '', places))
  expect(circle && pageNumbers(circle).size).toBe(0)
})
