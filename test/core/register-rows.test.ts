import { describe, expect, it } from 'vitest'
import { MAX_ENTRIES, type Register } from '../../src/core/register.ts'
import { addRegister } from '../../src/core/register-operations.ts'
import { readRegisterRows, rowsProblemText, takeRegisterRows } from '../../src/core/register-rows.ts'
import type { TextTable } from '../../src/core/table-paste.ts'
import { entry, idsInOrder, register } from '../support/build-register.ts'
import { report, section } from '../support/build-report.ts'
import { apply } from '../support/operation-laws.ts'

const read = (table: TextTable, into: Register = register([])) => readRegisterRows(table, into, idsInOrder())

function rows(table: TextTable, into?: Register) {
  const result = read(table, into)
  if (!result.ok) throw new Error(rowsProblemText(result.error))
  return result.value
}

function problem(table: TextTable, into?: Register): string {
  const result = read(table, into)
  return result.ok ? 'none' : rowsProblemText(result.error)
}

describe('copied rows', () => {
  it('are date, category and description when nothing says otherwise', () => {
    const { entries, newCategories } = rows([
      ['2025-03-12', 'bemötande', 'Fick vänta'],
      ['12/4 2025', 'Mat', 'Kall mat'],
      ['', '', ''],
    ])
    expect(entries).toMatchObject([
      { date: '2025-03-12', categoryId: 'treatment', description: 'Fick vänta' },
      { date: '2025-04-12', description: 'Kall mat' },
    ])
    expect(newCategories).toMatchObject([{ label: 'Mat' }])
    expect(entries[1]?.categoryId).toBe(newCategories[0]?.id)
  })

  it('go by their headings in any order', () => {
    const { entries, newUnits } = rows([
      ['Enhet', 'Synpunkt', 'Datum', 'Svarsdatum', 'Från', 'Åtgärd', 'Löpnummer'],
      ['Björken', 'Sen hjälp', '2025-01-02 13:45', '2025-01-09', 'närstående', 'Samtal', '17'],
    ])
    expect(entries[0]).toMatchObject({
      date: '2025-01-02',
      answered: '2025-01-09',
      description: 'Sen hjälp',
      reporter: 'relative',
      action: 'Samtal',
      categoryId: null,
      unitId: newUnits[0]?.id,
    })
  })

  it('begin with the category when there are no dates', () => {
    expect(rows([['Omvårdnad', 'Sår']]).entries[0]).toMatchObject({
      date: null,
      categoryId: 'care',
      description: 'Sår',
    })
  })

  it('are put into the register as one change', () => {
    const before = addRegister(report(section('a')), register([entry('e1')]))
    const taken = rows([['2025-03-12', 'Mat', 'Kall']])
    const after = apply(before, (now) => takeRegisterRows(now, 'klagomal', taken))
    expect(after.registers?.[0]?.entries).toHaveLength(2)
    expect(after.registers?.[0]?.categories.at(-1)?.label).toBe('Mat')
  })

  it('are refused as a whole with the row that is wrong', () => {
    expect(
      problem([
        ['Datum', 'Kategori'],
        ['2025-03-12', 'Mat'],
        ['i våras', 'Mat'],
        ['2025-02-30', 'Mat'],
      ]),
    ).toBe(
      '”i våras” på rad 3 är inget datum. Det gäller 1 ruta till. Skriv datumen som 2025-03-12 och försök igen. Ingenting har ändrats.',
    )
    expect(problem([['', '']])).toContain('inga rader')
    expect(problem([['2025-01-01', 'Mat', 'a'.repeat(2_001)]])).toContain('rad 1 är för lång')
  })

  it('are refused when there is no room for them or their categories', () => {
    const full = register(Array.from({ length: MAX_ENTRIES - 1 }, (_, at) => entry(`e${at}`)))
    expect(
      problem(
        [
          ['2025-01-01', 'Mat'],
          ['2025-01-02', 'Mat'],
        ],
        full,
      ),
    ).toContain('plats för 1 till')
    const texts = Array.from({ length: 120 }, (_, at) => ['2025-01-01', `Lång berättelse nummer ${at}`])
    expect(problem(texts)).toContain('för många kategorier')
  })
})
