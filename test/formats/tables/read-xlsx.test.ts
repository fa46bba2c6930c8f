import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { tableFileProblemSentence } from '../../../src/core/table-file-problems.ts'
import { readTableFile } from '../../../src/formats/tables/read-table-file.ts'
import { sheetRows, workbookBytes } from '../../support/workbook.ts'

async function sheetsIn(bytes: Uint8Array) {
  const read = await readTableFile(bytes, 'siffror.xlsx')
  if (!read.ok) throw new Error(read.error.kind)
  return read.value
}

async function problemOf(bytes: Uint8Array) {
  const read = await readTableFile(bytes, 'siffror.xlsx')
  return read.ok ? 'read' : read.error.kind
}

describe('what a workbook says', () => {
  it('reads every sheet as texts in Swedish', async () => {
    const bytes = workbookBytes([
      {
        name: 'Avvikelser',
        rows: sheetRows(['Kategori', 2024, 2025], ['Fall', 875, 922], ['Läkemedel', 12.5, -3]),
      },
      { name: 'Tomt', rows: '' },
      { name: 'Övrigt &amp; annat', rows: sheetRows(['A', 1]) },
    ])
    expect(await sheetsIn(bytes)).toEqual([
      {
        name: 'Avvikelser',
        cells: [
          ['Kategori', '2024', '2025'],
          ['Fall', '875', '922'],
          ['Läkemedel', '12,5', '−3'],
        ],
        faults: [],
        isCut: false,
      },
      { name: 'Övrigt & annat', cells: [['A', '1']], faults: [], isCut: false },
    ])
  })

  it('keeps percent as it is shown, and takes a percent sign that is only text for none', async () => {
    const bytes = workbookBytes([
      {
        name: 'Andel',
        rows: sheetRows(['<c s="1"><v>0.785</v></c>', '<c s="3"><v>0.07</v></c>', '<c s="4"><v>12</v></c>']),
      },
    ])
    expect((await sheetsIn(bytes))[0]?.cells).toEqual([['78,5 %', '7 %', '12']])
  })

  it('writes dates that are stored as numbers as dates, and numbers without binary noise', async () => {
    const bytes = workbookBytes([
      {
        name: 'D',
        rows: sheetRows(['<c s="2"><v>46036</v></c>', '<c><v>0.30000000000000004</v></c>', 1e-7]),
      },
    ])
    expect((await sheetsIn(bytes))[0]?.cells).toEqual([['2026-01-14', '0,3', '0,0000001']])
  })

  it('tells formulas that were never worked out, and those that failed, at their place', async () => {
    const bytes = workbookBytes([
      {
        name: 'F',
        rows: sheetRows(
          ['Fall', '<c><f>SUM(B2:B3)</f></c>', '<c><f>A1*2</f><v></v></c>', '<c><f>1+1</f><v>2</v></c>'],
          ['Läkemedel', '<c t="e"><f>1/0</f><v>#DIV/0!</v></c>', '<c t="str"><f>""</f><v></v></c>', 4],
        ),
      },
    ])
    const [sheet] = await sheetsIn(bytes)
    expect(sheet?.faults).toEqual([
      { row: 0, column: 1, kind: 'uncalculated', text: '' },
      { row: 0, column: 2, kind: 'uncalculated', text: '' },
      { row: 1, column: 1, kind: 'error', text: '#DIV/0!' },
    ])
    expect(sheet?.cells).toEqual([
      ['Fall', '', '', '2'],
      ['Läkemedel', '', '', '4'],
    ])
  })

  it('keeps places where rows and cells are left out', async () => {
    const rows =
      '<row r="3"><c r="B3"><v>1</v></c><c r="D3"><v>2</v></c></row><row r="5" spans="1:2"><c r="A5" s="0"/><c r="B5"><v>3</v></c></row>'
    expect((await sheetsIn(workbookBytes([{ name: 'G', rows }])))[0]?.cells).toEqual([
      ['', '', '', ''],
      ['', '', '', ''],
      ['', '1', '', '2'],
      ['', '', '', ''],
      ['', '3', '', ''],
    ])
  })
})

describe('workbooks that can not be used', () => {
  it('says that one is protected, old, LibreOffice’s, empty, broken or no table at all', async () => {
    const ole = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
    const encrypted = Uint8Array.from([
      ...ole,
      ...[...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]),
    ])
    const whole = workbookBytes([{ name: 'A', rows: sheetRows([1]) }])
    expect(await problemOf(encrypted)).toBe('passwordProtected')
    expect(await problemOf(Uint8Array.from([...ole, 0, 0]))).toBe('oldExcel')
    expect(await problemOf(zipSync({ 'content.xml': strToU8('<a/>') }))).toBe('openDocument')
    expect(await problemOf(zipSync({ 'word/document.xml': strToU8('<a/>') }))).toBe('unknown')
    expect(await problemOf(workbookBytes([{ name: 'A', rows: '' }]))).toBe('empty')
    expect(await problemOf(new Uint8Array())).toBe('empty')
    expect(await problemOf(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]))).toBe('unknown')
    expect(await problemOf(whole.slice(0, whole.length - 40))).toBe('damaged')
    expect(await problemOf(new Uint8Array(20_000_001))).toBe('tooLarge')
  })

  it('never throws, however a workbook is cut or changed', async () => {
    const whole = workbookBytes([{ name: 'A', rows: sheetRows(['Fall', 1, '<c><f>A1</f></c>']) }])
    for (let length = 1; length < whole.length; length += 37) {
      expect(await problemOf(whole.slice(0, length))).toMatch(/^(damaged|unknown|empty|read)$/)
    }
    for (let at = 30; at < whole.length; at += 13) {
      const changed = Uint8Array.from(whole)
      changed[at] = (changed[at] ?? 0) ^ 0x15
      expect(await problemOf(changed)).toMatch(/^(damaged|unknown|empty|read|tooLarge|openDocument)$/)
    }
  })

  it('is bounded by what is there and not by what a workbook claims', async () => {
    const far =
      '<row r="1"><c r="A1"><v>1</v></c><c r="XFD1"><v>2</v></c></row><row r="1048576"><c r="A1048576"><v>3</v></c></row>'
    const [sheet] = await sheetsIn(workbookBytes([{ name: 'A', rows: far }]))
    expect(sheet).toEqual({ name: 'A', cells: [['1']], faults: [], isCut: true })
    for (const row of ['99999999999', '-1', '1.5', 'x', '__proto__']) {
      const rows = `<row r="${row}"><c r="A1"><v>1</v></c></row>`
      expect(await problemOf(workbookBytes([{ name: 'A', rows }]))).toMatch(/damaged|read|empty/)
    }
    const backwards = '<row r="1"><c r="B1"><v>1</v></c><c r="A1"><v>2</v></c></row>'
    expect(await problemOf(workbookBytes([{ name: 'A', rows: backwards }]))).toBe('damaged')
  })

  it('reads a million empty rows and stops at the limit in a million full ones', async () => {
    const empty = Array.from({ length: 200_000 }, (_, row) => `<row r="${row + 2}" ht="15"/>`).join('')
    const some = workbookBytes([{ name: 'A', rows: `<row r="1"><c r="A1"><v>1</v></c></row>${empty}` }])
    expect(await sheetsIn(some)).toEqual([{ name: 'A', cells: [['1']], faults: [], isCut: false }])
    const full = Array.from({ length: 1_000_000 }, (_, row) => `<row><c><v>${row}</v></c></row>`).join('')
    const [sheet] = await sheetsIn(workbookBytes([{ name: 'A', rows: full }]))
    expect(sheet?.cells).toHaveLength(5_000)
    expect(sheet?.isCut).toBe(true)
  }, 20_000)

  it('refuses what unfolds out of all proportion', async () => {
    const bomb = zipSync({
      'xl/workbook.xml': strToU8('<workbook/>'),
      'xl/worksheets/sheet1.xml': new Uint8Array(130_000_000),
    })
    expect(await problemOf(bomb)).toBe('tooLarge')
  }, 20_000)

  it('lets no name in it reach the objects of the program, and expands no entities', async () => {
    const hostile = workbookBytes([{ name: '__proto__', rows: sheetRows(['__proto__', 'constructor', 1]) }], {
      'xl/__proto__': 'x',
      'xl/_rels/workbook.xml.rels':
        '<Relationships><Relationship Id="__proto__" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    })
    await problemOf(hostile)
    expect(Object.prototype).not.toHaveProperty('worksheets/sheet1.xml')
    const entities = workbookBytes([{ name: 'A', rows: '' }], {
      'xl/worksheets/sheet1.xml':
        '<!DOCTYPE a [<!ENTITY b "bbbbbbbb">]><worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&b;&b;</t></is></c></row></sheetData></worksheet>',
    })
    const read = await readTableFile(entities, 'a.xlsx')
    expect(JSON.stringify(read)).not.toContain('bbbb')
  })

  it('has a sentence for each, with what to do', () => {
    for (const kind of [
      'empty',
      'tooLarge',
      'passwordProtected',
      'oldExcel',
      'openDocument',
      'damaged',
      'unknown',
    ] as const) {
      expect(tableFileProblemSentence({ kind }, 'a.xlsx')).toMatch(/^”a\.xlsx” .*(Välj|Spara|spara)/)
    }
  })
})
