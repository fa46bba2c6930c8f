import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { addCountedTable, addRegister } from '../../src/core/register-operations.ts'
import { readProject } from '../../src/formats/files/read-project.ts'
import { createReportFile } from '../../src/formats/files/report-file.ts'
import { readTableFile } from '../../src/formats/tables/read-table-file.ts'
import { entry, register } from '../support/build-register.ts'
import { dataset, report, section, withDeviations } from '../support/build-report.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { cli } from './run-cli.ts'

const falls = dataset('fall', ['2023', '2024'], { Solgården: [10, 12], Björken: [4, null] })

async function project(): Promise<{ readonly path: string; readonly folder: string }> {
  const folder = await temporaryFolder()
  const path = join(folder, 'psb.berattelse')
  const before = withDeviations(report(section('falls')))
  const made = await createReportFile(
    path,
    { report: { ...before, datasets: [...before.datasets, falls] }, media: new Map() },
    { appVersion: '1', now: () => '2026-01-14T10:00:00.000Z' },
  )
  if (!made.ok) throw new Error(made.error.kind)
  return { path, folder }
}

async function fallsIn(path: string) {
  const read = await readProject(path)
  if (!read.ok) throw new Error(read.error.kind)
  return read.value.report.datasets.find(({ id }) => id === 'fall')
}

describe('data list', () => {
  it('lists every table with its id, for people and for programs', async () => {
    const { path } = await project()
    const listed = await cli('data', 'list', path)
    expect(listed).toMatchObject({ code: 0, stderr: '' })
    expect(listed.stdout).toContain(
      'fall  Tabell fall\n    2 rader, 2 kolumner, antal. Källa: avvikelsesystemet, 2026-01-14\n',
    )
    const json = await cli('data', 'list', path, '--json')
    expect(JSON.parse(json.stdout)[1]).toMatchObject({
      id: 'fall',
      rows: ['Solgården', 'Björken'],
      columns: ['2023', '2024'],
    })
  })
})

describe('data list of a report with a register', () => {
  it('tells how much is in it and where it is counted, and nothing of what it says', async () => {
    const folder = await temporaryFolder()
    const path = join(folder, 'psb.berattelse')
    const kept = register([entry('e1', { categoryId: 'care', description: 'Hemlig händelse' })])
    const countedFrom = {
      registerId: kept.id,
      counts: 'categories',
      rowIds: [],
      columns: [{ id: 'c1', month: null }],
    }
    const table = dataset('tabell', ['2025'], {}, { countedFrom: { ...countedFrom, counts: 'categories' } })
    const made = await createReportFile(
      path,
      { report: addCountedTable(addRegister(report(section('a')), kept), table), media: new Map() },
      { appVersion: '1', now: () => '2026-01-14T10:00:00.000Z' },
    )
    expect(made.ok).toBe(true)
    const listed = await cli('data', 'list', path)
    expect(listed.stdout).toContain(
      'klagomal  Klagomål 2025 (register)\n    1 klagomål eller synpunkt, 2 kategorier. Registret exporteras aldrig\n    räknas i tabell\n',
    )
    const json = await cli('data', 'list', path, '--json')
    expect(JSON.parse(json.stdout)[1]).toMatchObject({ kind: 'register', entries: 1, tables: ['tabell'] })
    expect(listed.stdout + json.stdout).not.toContain('Hemlig')
  })
})

describe('data import', () => {
  it('adds next year’s column from a file in Windows-1252', async () => {
    const { path, folder } = await project()
    const csv = join(folder, 'fall.csv')
    await writeFile(
      csv,
      Buffer.from(
        'Fall per enhet;\r\n;\r\nEnhet;2024;2025\r\nSolgården;12;8\r\nBjörken;5;1 234\r\n',
        'latin1',
      ),
    )
    expect(await cli('data', 'import', path, '--dataset', 'fall', '--from', csv)).toEqual({
      code: 0,
      stdout: '3 nya tal, 1 ny kolumn.\n',
      stderr: '',
    })
    const after = await fallsIn(path)
    expect(after?.columns.map(({ label }) => label)).toEqual(['2023', '2024', '2025'])
    expect(Object.values(after?.cells['r2'] ?? {})).toEqual([4, 5, 1234])
  })

  it('refuses to write over numbers, a text among numbers, and what does not exist, and leaves the file as it was', async () => {
    const { path, folder } = await project()
    const before = await readFile(path)
    const csv = join(folder, 'fall.csv')
    const tried = async (text: string, ...more: readonly string[]) => {
      await writeFile(csv, text)
      const answer = await cli('data', 'import', path, '--dataset', 'fall', '--from', csv, ...more)
      return answer
    }
    expect(await tried('Enhet;2023\nSolgården;11\nBjörken;4\n')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('1 tal i ”Tabell fall” skulle skrivas över. Ingenting har ändrats.'),
    })
    expect((await tried('Enhet;2025\nSolgården;elva\n')).stderr).toContain('”elva” i B2 är inget tal.')
    expect((await tried('Enhet;2025\nSolgården;1\n', '--range', 'B')).stderr).toContain('--range')
    expect((await tried('Enhet;2025\nSolgården;1\n', '--sheet', 'X')).stderr).toContain(
      'Bladet ”X” finns inte.',
    )
    expect((await tried('')).stderr).toContain('är tom')
    const gone = await cli('data', 'import', path, '--dataset', 'fall', '--from', join(folder, 'nej.csv'))
    expect(gone).toMatchObject({ code: 2, stdout: '' })
    expect((await cli('data', 'import', path, '--dataset', 'x', '--from', csv)).stderr).toContain(
      '”x” finns inte',
    )
    expect(await readFile(path)).toEqual(before)
  })

  it('replaces when it is told to, into a new file', async () => {
    const { path, folder } = await project()
    const before = await readFile(path)
    const csv = join(folder, 'fall.csv')
    await writeFile(csv, 'Enhet;2023\nSolgården;11\nBjörken;4\n')
    const out = join(folder, 'ny.berattelse')
    const answer = await cli(
      'data',
      'import',
      path,
      '--dataset',
      'fall',
      '--from',
      csv,
      '--out',
      out,
      '--force',
    )
    expect(answer).toMatchObject({ code: 0, stdout: '0 nya tal, 1 tal skrevs över.\n' })
    expect(await readFile(path)).toEqual(before)
    expect((await fallsIn(out))?.cells['r1']).toMatchObject({ c1: 11 })
  })
})

describe('data export', () => {
  it('writes a table that can be taken in again, and refuses one that is not there', async () => {
    const { path, folder } = await project()
    const csv = join(folder, 'ut.csv')
    expect(await cli('data', 'export', path, '--dataset', 'fall', '--out', csv)).toEqual({
      code: 0,
      stdout: '',
      stderr: '',
    })
    expect(await readFile(csv, 'utf8')).toContain('Solgården;10;12\r\n')
    const again = await cli('data', 'import', path, '--dataset', 'fall', '--from', csv, '--force')
    expect(again).toMatchObject({ code: 0 })
    expect((await fallsIn(path))?.cells).toEqual(falls.cells)
    expect(await cli('data', 'export', path, '--dataset', 'saknas', '--out', `${csv}2`)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('Tabellen ”saknas” finns inte.'),
    })
  })
})

describe('export --to xlsx', () => {
  it('makes a workbook with a sheet for each table', async () => {
    const { path, folder } = await project()
    const out = join(folder, 'ut.xlsx')
    expect(await cli('export', path, '--to', 'xlsx', '--out', out)).toEqual({
      code: 0,
      stdout: '',
      stderr: '',
    })
    const read = await readTableFile(await readFile(out), 'ut.xlsx')
    expect(read.ok && read.value.map(({ name }) => name)).toHaveLength(3)
  })
})
