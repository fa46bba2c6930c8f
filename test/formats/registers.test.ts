import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { cellAt } from '../../src/core/dataset.ts'
import { importEffect, importInto, suggestMapping } from '../../src/core/import-mapping.ts'
import { addCountedTable, addRegister, removeEntry } from '../../src/core/register-operations.ts'
import { datasetFromRegister } from '../../src/core/register-table.ts'
import { type Report, reportSchema } from '../../src/core/report.ts'
import { doc, p } from '../../src/core/rich-text/builders.ts'
import { tableRange } from '../../src/core/sheet.ts'
import { readImport, suggestChoice } from '../../src/core/table-import.ts'
import { openProject } from '../../src/formats/container/open.ts'
import { packProject } from '../../src/formats/container/pack.ts'
import { salvageReport } from '../../src/formats/container/salvage.ts'
import { exportDocx } from '../../src/formats/docx/index.ts'
import { readCsv } from '../../src/formats/tables/read-csv.ts'
import { writeXlsx } from '../../src/formats/tables/write-xlsx.ts'
import { entry, idsInOrder, register } from '../support/build-register.ts'
import { report, section, written } from '../support/build-report.ts'
import { openPackage } from '../support/docx-package.ts'

const secret = 'Hemlig händelse i köket'
const kept = register([
  entry('e1', { categoryId: 'care', date: '2025-03-12', description: secret, action: 'Hemlig åtgärd' }),
  entry('e2', { categoryId: 'treatment', date: '2025-04-01', reporter: 'relative' }),
])

function withTable(): Report {
  const before = addRegister(report(section('complaints')), kept)
  const table = datasetFromRegister(
    kept,
    { counts: 'categories', over: 'year', name: '' },
    2025,
    null,
    idsInOrder(),
  )
  const block = { type: 'datasetTable' as const, attrs: { datasetId: table.id, caption: null } }
  return written(addCountedTable(before, table), 'complaints', doc(p('Klagomålen.'), block))
}

function reopened(of: Report) {
  const packed = packProject(
    { report: of, media: new Map() },
    { appVersion: '1', savedAt: '2026-01-14T10:00:00.000Z' },
  )
  const result = openProject(packed)
  if (!result.ok) throw new Error(result.error.kind)
  return result.value
}

describe('a register', () => {
  it('leaves nothing but its sums in Word and Excel', async () => {
    const of = withTable()
    const word = openPackage(
      await exportDocx({ report: of, media: new Map() }, { now: '2026-02-20T09:00:00.000Z' }),
    )
    const excel = filesIn(await writeXlsx(of))
    const parts = [...word.bytes.values(), ...excel].map((bytes) => Buffer.from(bytes).toString('utf8'))
    expect(parts.some((text) => text.includes('Omvårdnad'))).toBe(true)
    expect(parts.filter((text) => text.includes('Hemlig') || text.includes('2025-03-12'))).toEqual([])
  })

  it('comes back from a project file as it was, with its table', () => {
    const of = withTable()
    const { report: again, losses } = reopened(of)
    expect(losses).toEqual([])
    expect(again).toEqual(of)
  })

  it('says again what its table counts when a file says something else', () => {
    const of = withTable()
    const fewer = { ...removeEntry(of, kept.id, 'e1'), datasets: of.datasets }
    expect(reopened(fewer).report.datasets).toEqual(removeEntry(of, kept.id, 'e1').datasets)
  })

  it('keeps what it counts when a file is put into its table, and that is told', () => {
    const of = withTable()
    const [table] = of.datasets
    if (table === undefined) throw new Error('no table')
    const csv = readCsv(Buffer.from('Kategori;2024;2025\nOmvårdnad;7;99\n'), 'a.csv')
    const sheet = csv.ok ? csv.value : null
    const range = sheet && tableRange(sheet)
    const read = sheet && range && readImport(sheet, suggestChoice(sheet, range))
    if (!read?.ok) throw new Error('not read')
    const mapping = suggestMapping(read.value, table)
    expect(importEffect(read.value, table, mapping)).toMatchObject({ filled: 1, replaced: 0, counted: 1 })
    const after = importInto(of, table.id, read.value, mapping, idsInOrder()).datasets[0]
    const [before, now] = table.columns.map(({ id }) => after && cellAt(after, 'care', id))
    expect([before, now]).toEqual([7, 1])
  })

  it('cannot make a table that does not fit, whatever a file ties to it', () => {
    const [table] = withTable().datasets
    if (table === undefined) throw new Error('no table')
    const rows = Array.from({ length: 2_000 }, (_, index) => ({ id: `r${index}`, label: '' }))
    const derivedRows = [{ id: 'care', label: '', formula: { kind: 'sum' as const } }]
    const hostile = {
      ...withTable(),
      datasets: [
        { ...table, rows, cells: {} },
        { ...table, id: 'other', rows: [], cells: {}, derivedRows },
      ],
    }
    const { report: again } = reopened(hostile)
    expect(reportSchema.safeParse(again).success).toBe(true)
    expect(again.datasets.map((dataset) => dataset.rows.length)).toEqual([2_000, 1])
  })

  it('keeps the entries that can be read when one of them cannot', () => {
    const of = withTable()
    const json = JSON.parse(JSON.stringify(of))
    json.registers[0].entries[0].date = 'i våras'
    const substitutes = { id: of.id, year: 2025, template: () => undefined }
    const found = salvageReport(json, substitutes)
    expect(found?.losses).toEqual([{ kind: 'part', part: 'register', name: 'Klagomål 2025' }])
    expect(found?.report.registers?.[0]?.entries.map(({ id }) => id)).toEqual(['e2'])
  })

  it.each([7, [7], [{ id: '__proto__' }], { length: 1e9 }])(
    'that is none (%j) is lost alone',
    (registers) => {
      const of = withTable()
      const found = salvageReport(
        { ...JSON.parse(JSON.stringify(of)), registers },
        { id: of.id, year: 2025, template: () => undefined },
      )
      expect(found?.losses).toEqual([{ kind: 'part', part: 'register', name: '' }])
      expect(found?.report.registers).toEqual([])
      expect(found?.report.sections).toEqual(of.sections)
    },
  )
})

function filesIn(zip: Uint8Array): readonly Uint8Array[] {
  return Object.values(unzipSync(zip))
}
