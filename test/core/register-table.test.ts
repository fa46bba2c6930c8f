import { describe, expect, it } from 'vitest'
import { cellAt, type Dataset } from '../../src/core/dataset.ts'
import { datasetFromBlueprint } from '../../src/core/dataset-from-blueprint.ts'
import type { Register, RegisterKind } from '../../src/core/register.ts'
import { addCountedTable, addRegister, newRegister } from '../../src/core/register-operations.ts'
import {
  blueprintIdFor,
  categoryBlueprintId,
  datasetFromRegister,
  type RegisterTable,
  tablesFor,
} from '../../src/core/register-table.ts'
import { blueprint } from '../../src/formats/blueprints.ts'
import { entry, idsInOrder, register } from '../support/build-register.ts'
import { report, section } from '../support/build-report.ts'

const start = report(section('complaints'))

function readyMade(id: string | null): Dataset | null {
  const found = id === null ? undefined : blueprint(id)
  return found?.kind === 'numbers' ? datasetFromBlueprint(found, start, idsInOrder()) : null
}

function made(from: Register, table: RegisterTable): Dataset {
  const dataset = datasetFromRegister(
    from,
    table,
    2025,
    readyMade(blueprintIdFor(from.kind, table)),
    idsInOrder(),
  )
  return addCountedTable(addRegister(start, from), dataset).datasets[0] ?? dataset
}

function ofKind(kind: RegisterKind): Register {
  const categories = readyMade(categoryBlueprintId(kind))?.rows ?? []
  return newRegister({ kind, title: 'Register', categories, units: ['Solgården'] }, idsInOrder())
}

describe('a table made of a register', () => {
  it.each(['complaint', 'deviation'] as const)('of %ss has the rows of the ready-made one', (kind) => {
    const from = ofKind(kind)
    const usual = readyMade(categoryBlueprintId(kind))
    const table = made(from, { counts: 'categories', over: 'year', name: '' })
    expect(table.rows).toEqual(usual?.rows)
    expect(table).toMatchObject({
      title: usual?.title,
      source: usual?.source,
      blueprintId: usual?.blueprintId,
    })
    expect(table.columns.map(({ label }) => label)).toEqual(['2024', '2025'])
  })

  it('counts the report year and leaves the year before to be typed', () => {
    const table = made(
      { ...register([entry('e1', { categoryId: 'care' })]) },
      { counts: 'categories', over: 'year', name: '' },
    )
    const [before, now] = table.columns.map(({ id }) => cellAt(table, 'care', id))
    expect([before, now]).toEqual([null, 1])
  })

  it('has twelve months', () => {
    const from = register([entry('e1', { categoryId: 'care', date: '2025-12-24' })])
    const table = made(from, { counts: 'categories', over: 'months', name: '' })
    expect(table.columns).toHaveLength(12)
    expect([cellAt(table, 'care', 'november'), cellAt(table, 'care', 'december')]).toEqual([0, 1])
    expect(table.title).toBe('Klagomål 2025 per kategori och månad 2025')
  })

  it('keeps the rows of serious events that no register knows, to be typed', () => {
    const table = made(ofKind('deviation'), { counts: 'seriousEvents', over: 'year', name: '' })
    expect(table.rows.map(({ id }) => id)).toEqual([
      'investigated-events',
      'serious-harm',
      'lex-maria',
      'lex-sarah',
      'risk-person',
    ])
    expect(table.countedFrom?.rowIds).toEqual(['investigated-events', 'serious-harm', 'lex-maria'])
  })

  it.each(['complaint', 'deviation', 'other'] as const)('is valid for every table of a %s', (kind) => {
    const from = ofKind(kind)
    for (const table of tablesFor(from)) {
      const dataset = made(from, table)
      expect(dataset.rows.map(({ label }) => label)).not.toContain('')
      expect(dataset.countedFrom?.columns.length).toBeGreaterThan(0)
      expect(dataset.derivedRows ?? []).toEqual(
        (dataset.derivedRows ?? []).filter(
          ({ formula }) => formula.kind !== 'share' || dataset.rows.some(({ id }) => id === formula.part),
        ),
      )
    }
  })

  it('counts units only where there are any', () => {
    expect(tablesFor(register([], { units: [] })).some(({ counts }) => counts === 'units')).toBe(false)
    expect(tablesFor(register([])).some(({ counts }) => counts === 'units')).toBe(true)
  })
})
