import { describe, expect, it } from 'vitest'
import { datasetSchema } from '../../src/core/dataset.ts'
import { addDataset } from '../../src/core/dataset-operations.ts'
import {
  importEffect,
  importInto,
  mappingProblem,
  suggestDataset,
  suggestMapping,
} from '../../src/core/import-mapping.ts'
import { cellAddress, parseRange, rangeAddress, type Sheet, tableRange } from '../../src/core/sheet.ts'
import { shownTexts } from '../../src/core/shown-table.ts'
import {
  datasetFromImport,
  type ImportChoice,
  importProblemText,
  readImport,
  suggestChoice,
} from '../../src/core/table-import.ts'
import { dataset, report } from '../support/build-report.ts'

function sheet(...rows: readonly string[]): Sheet {
  return { name: 'Blad1', cells: rows.map((row) => row.split('|')), faults: [], isCut: false }
}

function choiceFor(of: Sheet, change: Partial<ImportChoice> = {}): ImportChoice {
  const range = tableRange(of)
  if (range === null) throw new Error('no table')
  return { ...suggestChoice(of, range), ...change }
}

function tableIn(of: Sheet, change: Partial<ImportChoice> = {}) {
  const read = readImport(of, choiceFor(of, change))
  if (!read.ok) throw new Error(importProblemText(read.error))
  return read.value
}

function problemIn(of: Sheet, change: Partial<ImportChoice> = {}): string {
  const read = readImport(of, choiceFor(of, change))
  return read.ok ? 'läst' : importProblemText(read.error)
}

function counter() {
  let id = 0
  return () => `ny${++id}`
}

const falls = sheet('Enhet|2023|2024', 'Solgården|10|12', 'Björken|4|', 'Linden|7|9')

describe('where the table is', () => {
  it('finds it between a title and a note', () => {
    const of = sheet(
      'Uttag ur avvikelsesystemet||',
      '||',
      'Enhet|2023|2024',
      'Solgården|10|12',
      'Okänd||',
      'Linden|7|9',
      'Källa: systemet||',
      '||',
      'Datum|2026-01-14|',
    )
    expect(tableRange(of)).toEqual({ top: 2, left: 0, bottom: 5, right: 2 })
  })

  it('names places as spreadsheets do', () => {
    expect(cellAddress(3, 1)).toBe('B4')
    expect(cellAddress(0, 26)).toBe('AA1')
    expect(cellAddress(0, 701)).toBe('ZZ1')
    expect(parseRange(' c12:a$3 ')).toEqual({ top: 2, left: 0, bottom: 11, right: 2 })
    expect(rangeAddress({ top: 2, left: 0, bottom: 11, right: 2 })).toBe('A3:C12')
    for (const wrong of ['', 'A1', 'A0:B2', '1:2', 'ABCD1:B2', 'A1:B99999999'])
      expect(parseRange(wrong)).toBeNull()
  })
})

describe('what the table says', () => {
  it('reads names, numbers and what was not measured', () => {
    expect(tableIn(falls)).toEqual({
      rowHeading: 'Enhet',
      rowLabels: ['Solgården', 'Björken', 'Linden'],
      columnLabels: ['2023', '2024'],
      cells: [
        [10, 12],
        [4, null],
        [7, 9],
      ],
      decimals: 0,
      isPercent: false,
      leftOut: [],
    })
  })

  it('reads estimates as such, into a new table and into one that is there', () => {
    const read = tableIn(sheet('Enhet|2023|2024', 'Solgården|ca 10|12', 'Björken|4|~7'))
    expect(read.approximate).toEqual([
      [true, false],
      [false, true],
    ])
    const newId = counter()
    const made = datasetFromImport(read, { title: 'Fall', source: '', year: 2025 }, newId)
    expect(shownTexts(made).rows.slice(0, 2)).toEqual([
      ['Solgården', 'ca\u00a010', '12'],
      ['Björken', '4', 'ca\u00a07'],
    ])
    const known = dataset('fall', ['2024'], { Solgården: [9] })
    const after = importInto(addDataset(report(), known), 'fall', read, suggestMapping(read, known), newId)
    expect(after.datasets[0] && shownTexts(after.datasets[0]).rows[0]).toEqual([
      'Solgården',
      'ca\u00a010',
      '12',
    ])
  })

  it('turns one that has its years downwards', () => {
    const lying = sheet('|Solgården|Björken|Linden', '2023|10|4|7', '2024|12||9')
    expect(choiceFor(lying).isTurned).toBe(true)
    expect(tableIn(lying)).toEqual({ ...tableIn(falls), rowHeading: null })
  })

  it('numbers rows and columns that have no names', () => {
    const bare = sheet('1|2', '3|4')
    expect(tableIn(bare, { hasHead: false, hasLabels: false })).toMatchObject({
      rowLabels: ['Rad 1', 'Rad 2'],
      columnLabels: ['Kolumn 1', 'Kolumn 2'],
      cells: [
        [1, 2],
        [3, 4],
      ],
    })
    expect(tableIn(sheet('Fall|3', 'Övrigt|4'), { hasHead: false })).toMatchObject({
      rowLabels: ['Fall', 'Övrigt'],
      columnLabels: ['Kolumn 1'],
    })
  })

  it('reads Swedish numbers and percent, and leaves out sums that are worked out here', () => {
    const of = sheet('Typ|2024', 'Fall|1\u00a0234', 'Läkemedel|2 000', 'Summa|3 234')
    expect(tableIn(of)).toMatchObject({ cells: [[1234], [2000]], leftOut: ['Summa'] })
    expect(tableIn(sheet('Typ|2024', 'Fall|12,5 %', 'Övrigt|3 %'))).toMatchObject({
      cells: [[12.5], [3]],
      decimals: 1,
      isPercent: true,
    })
  })

  it('says where a text stands that should be a number, and how many more', () => {
    expect(problemIn(sheet('Enhet|2023|2024', 'Solgården|ca tio|12', 'Björken|okänt|3'))).toBe(
      '”ca tio” i B2 är inget tal. Det gäller 1 ruta till. Rätta det i filen, eller välj ett annat område.',
    )
  })

  it('says where a row has more values than there are headings', () => {
    expect(problemIn(sheet('Enhet|2023|', 'Solgården|10|', 'Björken|4|5'))).toContain(
      'I C3 står ett tal i en kolumn utan rubrik',
    )
    expect(
      problemIn(sheet('Enhet|2023', 'Solgården|10', '|5'), {
        range: { top: 0, left: 0, bottom: 2, right: 1 },
      }),
    ).toContain('I B3 står ett tal på en rad utan namn')
  })

  it('says which formula has no value', () => {
    const of: Sheet = { ...falls, faults: [{ row: 2, column: 2, kind: 'uncalculated', text: '' }] }
    expect(problemIn(of)).toContain('Formeln i C3 är inte uträknad.')
    expect(problemIn(of, { range: { top: 0, left: 0, bottom: 1, right: 2 } })).toBe('läst')
    const failing: Sheet = { ...falls, faults: [{ row: 2, column: 2, kind: 'error', text: '#DIV/0!' }] }
    expect(problemIn(failing)).toContain('Formeln i C3 ger felet #DIV/0!.')
  })

  it('refuses more than a table holds, and what goes on beyond what was read', () => {
    const long = sheet('Enhet|2024', ...Array.from({ length: 2_500 }, (_, row) => `Enhet ${row}|1`))
    expect(problemIn(long)).toContain('Området har 2\u00a0501 rader och 2 kolumner')
    expect(problemIn({ ...falls, isCut: true })).toContain('Bladet är längre')
  })

  it('makes a table of its own', () => {
    const made = datasetFromImport(
      tableIn(falls),
      { title: 'Fall', source: 'fall.csv', year: 2024 },
      counter(),
    )
    expect(datasetSchema.parse(made)).toEqual(made)
    expect(made).toMatchObject({ title: 'Fall', rowHeading: 'Enhet', unit: 'count', hasSums: true })
  })
})

describe('into a table that is there', () => {
  const known = datasetFromImport(tableIn(falls), { title: 'Fall', source: '', year: 2024 }, counter())
  const before = { ...report(), datasets: [known] }
  const next = sheet('Enhet|2024|2025', 'BJÖRKEN |5|6', 'Solgården|12|8', 'Eken|1|2', 'Linden||3')

  it('finds the table, adds next year’s column and a new row, and tells what changes', () => {
    const table = tableIn(next)
    expect(suggestDataset(table, [known])).toBe(known)
    const mapping = suggestMapping(table, known)
    expect(importEffect(table, known, mapping)).toEqual({
      filled: 6,
      replaced: 0,
      newRows: 1,
      newColumns: 1,
      counted: 0,
    })
    const after = importInto(before, known.id, table, mapping, counter2())
    const [dataset] = after.datasets
    expect(dataset && datasetSchema.parse(dataset)).toEqual(dataset)
    expect(dataset?.columns.map(({ label }) => label)).toEqual(['2023', '2024', '2025'])
    expect(dataset?.rows.map(({ label }) => label)).toEqual(['Solgården', 'Björken', 'Linden', 'Eken'])
    const rows = dataset?.rows.map(({ id }) =>
      dataset.columns.map((column) => dataset.cells[id]?.[column.id] ?? null),
    )
    expect(rows).toEqual([
      [10, 12, 8],
      [4, 5, 6],
      [7, 9, 3],
      [null, 1, 2],
    ])
    expect(before.datasets[0]).toBe(known)
  })

  it('counts what it would write over', () => {
    const table = tableIn(sheet('Enhet|2024', 'Solgården|13', 'Linden|9'))
    expect(importEffect(table, known, suggestMapping(table, known))).toMatchObject({ filled: 0, replaced: 1 })
  })

  it('puts earlier years before', () => {
    const table = tableIn(sheet('Enhet|2022', 'Solgården|1', 'Linden|2'))
    const after = importInto(before, known.id, table, suggestMapping(table, known), counter2())
    expect(after.datasets[0]?.columns.map(({ label }) => label)).toEqual(['2022', '2023', '2024'])
  })

  it('refuses two rows for one place', () => {
    const table = tableIn(sheet('Enhet|2024', 'Solgården|13', 'Linden|9'))
    const goal = { kind: 'line', id: known.rows[0]?.id ?? '' } as const
    const mapping = { ...suggestMapping(table, known), rows: [goal, goal] }
    expect(mappingProblem(table, known, mapping)).toBe(
      'Två rader i filen läggs i ”Solgården”: välj en annan plats för ”Linden”.',
    )
  })

  it('finds no table where fewer than half of the rows are known', () => {
    expect(suggestDataset(tableIn(sheet('Enhet|2024', 'A|1', 'B|2', 'Linden|3')), [known])).toBeNull()
  })
})

function counter2() {
  let id = 0
  return () => `till${++id}`
}
