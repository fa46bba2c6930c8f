import type { Dataset } from './dataset.ts'
import { MONTHS } from './dataset-from-blueprint.ts'
import { newCategoryByYear } from './dataset-operations.ts'
import type { NewId } from './ids.ts'
import type { Register, RegisterCounts, RegisterKind } from './register.ts'
import { countedLines } from './register-counts.ts'

/** A table that can be made of a register: what its rows count, and over what. */
export interface RegisterTable {
  readonly counts: RegisterCounts
  readonly over: 'year' | 'months'
  /** What it is called where it is chosen. */
  readonly name: string
}

/** The tables that a register can be made into, the usual one first. */
export function tablesFor(register: Register): readonly RegisterTable[] {
  return [
    { counts: 'categories', over: 'year', name: 'Per kategori och år' },
    { counts: 'categories', over: 'months', name: 'Per kategori och månad' },
    ...(register.units.length > 0
      ? [{ counts: 'units', over: 'year', name: 'Per enhet och år' } as const]
      : []),
    { counts: 'handling', over: 'year', name: register.kind === 'deviation' ? 'Bearbetning' : 'Hantering' },
    ...(register.kind === 'complaint'
      ? []
      : [
          {
            counts: 'seriousEvents',
            over: 'year',
            name: 'Utredda händelser och allvarliga vårdskador',
          } as const,
        ]),
  ]
}

/** The ready-made table that holds the same, whose rows, title and source the made one takes; null when none does. */
export function blueprintIdFor(kind: RegisterKind, { counts, over }: RegisterTable): string | null {
  if (over === 'months' || kind === 'other') return null
  return BLUEPRINTS[kind][counts] ?? null
}

/** The ready-made table whose rows are the categories that a register of this kind begins with. */
export function categoryBlueprintId(kind: RegisterKind): string | null {
  return kind === 'other' ? null : (BLUEPRINTS[kind].categories ?? null)
}

const BLUEPRINTS: Readonly<
  Record<Exclude<RegisterKind, 'other'>, Readonly<Partial<Record<RegisterCounts, string>>>>
> = {
  complaint: { categories: 'bp-complaints-category', handling: 'bp-complaints-handling' },
  deviation: {
    categories: 'bp-deviations-category-year',
    handling: 'bp-deviations-processing',
    seriousEvents: 'bp-serious-events',
  },
}

/**
 * A table that is counted from a register, not yet counted (see `addCountedTable`). `readyMade` is the empty table
 * of its blueprint, if it has one: title, source, earlier years and rows that only the user knows come from there.
 */
export function datasetFromRegister(
  register: Register,
  table: RegisterTable,
  year: number,
  readyMade: Dataset | null,
  newId: NewId,
): Dataset {
  const base = readyMade ?? ownTable(register, table, year, newId)
  const lines = countedLines(register, table.counts, year)
  const isSorted = table.counts === 'categories' || table.counts === 'units'
  const rows = lines.map(({ of: _of, ...line }) => {
    const known = base.rows.find(({ id }) => id === line.id)
    return known === undefined ? line : { ...known, label: isSorted ? line.label : known.label }
  })
  const others = base.rows.filter(({ id }) => !lines.some((line) => line.id === id))
  const columns = columnsOf(base, table, year)
  return {
    ...base,
    rows: table.counts === 'seriousEvents' ? [...rows, ...others] : rows,
    columns: [...columns.all],
    countedFrom: {
      registerId: register.id,
      counts: table.counts,
      rowIds: lines.map(({ id }) => id),
      columns: [...columns.counted],
    },
  }
}

function columnsOf(base: Dataset, { over }: RegisterTable, year: number) {
  if (over === 'months') {
    return {
      all: MONTHS.map(([id, label]) => ({ id, label })),
      counted: MONTHS.map(([id], index) => ({ id, month: index + 1 })),
    }
  }
  const column = base.columns.find(({ label }) => label === String(year)) ?? base.columns.at(-1)
  return { all: base.columns, counted: column === undefined ? [] : [{ id: column.id, month: null }] }
}

function ownTable(register: Register, table: RegisterTable, year: number, newId: NewId): Dataset {
  const { counts, over } = table
  const name =
    register.title.trim() ||
    { complaint: 'Klagomål', deviation: 'Avvikelser', other: 'Register' }[register.kind]
  const what = {
    categories: 'per kategori',
    units: 'per enhet',
    handling: 'hantering',
    seriousEvents: 'utfall',
  }[counts]
  return {
    ...newCategoryByYear(
      `${name} ${what}${over === 'months' ? ` och månad ${year}` : ''}`.slice(0, 300),
      year,
      newId,
    ),
    rowHeading: counts === 'categories' ? 'Kategori' : counts === 'units' ? 'Enhet' : 'Händelse',
    rows: [],
    hasSums: counts === 'categories' || counts === 'units',
    isAboutPersons: register.kind === 'complaint',
  }
}
