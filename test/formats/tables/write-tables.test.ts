import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { Cell, Dataset } from '../../../src/core/dataset.ts'
import { tableRange } from '../../../src/core/sheet.ts'
import { readImport, suggestChoice } from '../../../src/core/table-import.ts'
import { readCsv } from '../../../src/formats/tables/read-csv.ts'
import { readTableFile } from '../../../src/formats/tables/read-table-file.ts'
import { writeCsv } from '../../../src/formats/tables/write-csv.ts'
import { sheetNames, writeXlsx } from '../../../src/formats/tables/write-xlsx.ts'
import { dataset, report } from '../../support/build-report.ts'

type Line = readonly [label: string, before: Cell, after: Cell]

/** Not by an object's keys, which would put numbers first. */
function tableOf(lines: readonly Line[], change: Partial<Dataset> = {}): Dataset {
  const rows = lines.map(([label], index) => ({ id: `r${index}`, label }))
  const cells = Object.fromEntries(lines.map(([, a, b], index) => [`r${index}`, { c1: a, c2: b }]))
  return { ...dataset('d1', ['2024', '2025'], {}), rows, cells, ...change }
}

const table = tableOf(
  [
    ['Fall', 875, 922],
    ['=CMD()', 12.5, null],
    ['-Övrigt', -3, 'suppressed'],
  ],
  { title: 'Avvikelser: 2025/2024', decimals: 1 },
)

describe('as CSV', () => {
  it('writes what Swedish Excel opens, with nothing in it that can run', () => {
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(writeCsv(table))
    expect(text).toBe(
      "\ufeffKategori;2024;2025\r\nFall;875;922\r\n'=CMD();12,5;\r\n'-Övrigt;-3;färre\u00a0än\u00a05\r\nSumma;884,5;dolt\r\n",
    )
  })

  it('comes back as the same table', () => {
    const label = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
      .map((text) => `n${text.replace(/[\p{C}\p{Z}]+/gu, '')}`)
    const cell = fc.oneof(
      fc.integer({ min: -9_999, max: 99_999 }),
      fc.constant(null),
      fc.integer({ min: 1, max: 999 }).map((n) => n / 10),
    )
    const rows = fc.array(fc.tuple(label, cell, cell), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(rows, (lines) => {
        fc.pre(lines.some(([, a, b]) => a !== null || b !== null))
        const made = tableOf(lines, { hasSums: false })
        const read = readCsv(writeCsv(made), 'x')
        if (!read.ok) throw new Error(read.error.kind)
        const { cells } = read.value
        const range = { top: 0, left: 0, bottom: cells.length - 1, right: 2 }
        const back = readImport(read.value, { range, isTurned: false, hasHead: true, hasLabels: true })
        if (!back.ok) throw new Error(JSON.stringify(back.error))
        expect(back.value.cells).toEqual(lines.map(([, a, b]) => [a, b]))
        expect(back.value.rowLabels).toEqual(lines.map(([name]) => name))
      }),
    )
  })
})

describe('as an Excel workbook', () => {
  const percent = tableOf([['Svar', 78.5, 100]], {
    id: 'd2',
    title: 'Andel',
    unit: 'percent',
    decimals: 1,
    hasSums: false,
  })
  const whole = { ...report(), datasets: [table, percent, { ...percent, id: 'd3', title: 'ANDEL' }] }

  it('has a sheet for each table with its title and source, and one that lists them', async () => {
    const read = await readTableFile(await writeXlsx(whole), 'ut.xlsx')
    if (!read.ok) throw new Error(read.error.kind)
    expect(read.value.map(({ name }) => name)).toEqual([
      'Innehåll',
      'Avvikelser 2025 2024',
      'Andel',
      'ANDEL (2)',
    ])
    const [, first, second] = read.value
    expect(first?.cells[0]?.[0]).toBe('Avvikelser: 2025/2024')
    expect(first?.cells.slice(3, 8)).toEqual([
      ['Kategori', '2024', '2025'],
      ['Fall', '875', '922'],
      ["'=CMD()", '12,5', ''],
      ["'-Övrigt", '−3', 'färre\u00a0än\u00a05'],
      ['Summa', '884,5', 'dolt'],
    ])
    expect(first?.cells.at(-1)?.[0]).toBe('Källa: avvikelsesystemet, uttag 2026-01-14.')
    expect(second?.cells.slice(3, 5)).toEqual([
      ['Kategori', '2024', '2025'],
      ['Svar', '78,5 %', '100 %'],
    ])
  })

  it('keeps numbers as numbers and writes no formula', async () => {
    const parts = unzipSync(await writeXlsx(whole))
    const sheets = Object.entries(parts).filter(([name]) => name.includes('worksheets/sheet'))
    const xml = sheets.map(([, bytes]) => strFromU8(bytes)).join('')
    expect(xml).toContain('<v>0.785</v>')
    expect(xml).toContain('<v>-3</v>')
    expect(xml).not.toMatch(/<f[ >]/)
  })

  it('can be imported again where it came from', async () => {
    const read = await readTableFile(await writeXlsx(whole), 'ut.xlsx')
    const sheet = read.ok ? read.value[2] : undefined
    const range = sheet && tableRange(sheet)
    if (!sheet || !range) throw new Error('no table')
    expect(readImport(sheet, suggestChoice(sheet, range))).toMatchObject({
      ok: true,
      value: { cells: [[78.5, 100]], isPercent: true },
    })
  })

  it('says first of all where it has numbers that the published document hides', async () => {
    const textsOf = async (isAboutPersons: boolean) => {
      const few = tableOf([['Fall', 3, 922]], { isAboutPersons })
      const parts = unzipSync(await writeXlsx({ ...report(), datasets: [few] }))
      return Object.values(parts)
        .map((part) => strFromU8(part))
        .join('')
    }
    expect(await textsOf(true)).toContain('Publicera den inte.')
    expect(await textsOf(false)).not.toContain('Publicera')
  })

  it('makes a workbook of a report without tables too', async () => {
    expect(await readTableFile(await writeXlsx(report()), 'ut.xlsx')).toMatchObject({ ok: true })
  })

  it('names sheets as Excel takes them', () => {
    const long = 'Rapporterade avvikelser per kategori och verksamhet'
    const names = sheetNames([long, long, '', "'[x]*?'", 'History', '=1+1', '😀'.repeat(40)])
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length)
    for (const name of names) {
      expect(name).toMatch(/^[^[\]:*?/\\]{1,31}$/)
      expect(name).not.toMatch(/^'|'$/)
    }
  })
})
