import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeText } from '../../../src/formats/tables/decode-text.ts'
import { readCsv } from '../../../src/formats/tables/read-csv.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const latin = (text: string) => Uint8Array.from(Buffer.from(text, 'latin1'))
const wide = (text: string, isBig = false) => {
  const bytes = Buffer.from(text, 'utf16le')
  return Uint8Array.from(isBig ? bytes.swap16() : bytes)
}

function cellsOf(bytes: Uint8Array) {
  const read = readCsv(bytes, 'fil')
  if (!read.ok) throw new Error(read.error.kind)
  return read.value.cells
}

describe('in every encoding that a Swedish file comes in', () => {
  const text = 'Kategori;2025\r\nÖvrigt – åäö;12,5\r\n'
  const cells = [
    ['Kategori', '2025'],
    ['Övrigt – åäö', '12,5'],
  ]
  it.each([
    ['UTF-8', utf8(text)],
    ['UTF-8 with a mark', utf8(`\ufeff${text}`)],
    ['UTF-16 with a mark', wide(`\ufeff${text}`)],
    ['UTF-16 without a mark', wide(text)],
    ['UTF-16 the other way round', wide(`\ufeff${text}`, true)],
    ['UTF-16 the other way round without a mark', wide(text, true)],
    ['Windows-1252', Uint8Array.from(latin(text.replace('–', '\u0096')))],
  ])('%s', (_name, bytes) => {
    expect(cellsOf(bytes)).toEqual(cells)
  })

  it('reads the signs that Windows-1252 has and Latin-1 lacks', () => {
    expect(decodeText(Uint8Array.of(0x80, 0x96, 0x94, 0xe5))).toEqual({ ok: true, value: '€–”å' })
  })

  it('refuses what is no text', () => {
    expect(readCsv(Uint8Array.of(1, 2, 3, 0, 4, 200), 'x')).toEqual({ ok: false, error: { kind: 'unknown' } })
    expect(readCsv(utf8(' \n\n'), 'x')).toEqual({ ok: false, error: { kind: 'empty' } })
  })
})

describe('with any separator', () => {
  it.each([
    ['Typ;2024;2025\nFall;12,5;13,1\nÖvrigt;1,0;2,0', 'semicolon beside decimal commas'],
    ['Typ\t2024\t2025\nFall\t12,5\t13,1\nÖvrigt\t1,0\t2,0', 'tab'],
    ['Typ,2024,2025\nFall,"12,5","13,1"\nÖvrigt,"1,0","2,0"', 'comma'],
    ['sep=|\r\nTyp|2024|2025\r\nFall|12,5|13,1\r\nÖvrigt|1,0|2,0\r\n', 'told in the first line'],
    ['Typ;2024;2025\rFall;12,5;13,1\rÖvrigt;1,0;2,0', 'old line ends'],
  ])('%#', (text) => {
    expect(cellsOf(utf8(text))).toEqual([
      ['Typ', '2024', '2025'],
      ['Fall', '12,5', '13,1'],
      ['Övrigt', '1,0', '2,0'],
    ])
  })

  it('keeps separators, quotes and line breaks inside quotes', () => {
    expect(cellsOf(utf8('a;"b;""c""\nd";e\n'))).toEqual([['a', 'b;"c"\nd', 'e']])
  })

  it('makes uneven rows as wide as the widest and forgets empty ends', () => {
    expect(cellsOf(utf8('a;b;;\nc\n;d;e;;\n;;\n'))).toEqual([
      ['a', 'b', ''],
      ['c', '', ''],
      ['', 'd', 'e'],
    ])
  })

  it('cuts a million lines to what is read, and says so', () => {
    const read = readCsv(utf8('a;1\n'.repeat(1_000_000)), 'x')
    expect(read).toMatchObject({ ok: true, value: { isCut: true } })
    expect(read.ok && read.value.cells.length).toBe(5_000)
  })
})

it('never throws, and every row is as wide as the others', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      const read = readCsv(bytes, 'x')
      if (!read.ok) return
      expect(new Set(read.value.cells.map((row) => row.length)).size).toBeLessThanOrEqual(1)
    }),
  )
})
