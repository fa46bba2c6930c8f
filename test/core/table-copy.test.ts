import { expect, it } from 'vitest'
import { htmlTable, tabSeparated } from '../../src/core/table-copy.ts'

it('gives numbers as a spreadsheet reads them and quotes only what needs it', () => {
  expect(
    tabSeparated([
      ['Kategori', '2025'],
      ['Fall "svåra"', '-3,5'],
    ]),
  ).toBe('Kategori\t2025\r\n"Fall ""svåra"""\t-3,5')
})

it('lets no text run as a formula, and leaves negative numbers alone', () => {
  const texts = ['=1+1', '+cmd', '-2+3', '@sum', '\t=1', '-3', '+47', '-0,5']
  const inert = ["'=1+1", "'+cmd", "'-2+3", "'@sum", ' =1', '-3', '+47', '-0,5']
  expect(tabSeparated([texts])).toBe(inert.join('\t'))
  expect(htmlTable([['=1+1']])).toContain("<td>'=1+1</td>")
})

it('lets no label become markup', () => {
  expect(htmlTable([['<img src=x onerror="a">&']])).toContain(
    '<td>&lt;img src=x onerror=&quot;a&quot;&gt;&amp;</td>',
  )
})
