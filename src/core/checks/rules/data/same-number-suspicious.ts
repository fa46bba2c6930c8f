import { formatNumber } from '../../../swedish-numbers.ts'
import { yearIn } from '../../../years.ts'
import type { Found } from '../../finding.ts'
import {
  cellsOf,
  dataTables,
  foundAtCell,
  type NumberTable,
  placeOfTable,
} from '../../reading/number-table.ts'
import type { DataRule } from '../../rule.ts'
import { contentWords } from './label-words.ts'
import { quoted } from './line-names.ts'

/** Numbers from here on hardly meet by chance. */
const LEAST = 1_000
/** So many numbers that all end on 0 or 5 are no counts. */
const LEAST_ROUND = 8

/** The same large number in two measures, a column that is a copy of another, or counts that all look rounded. */
export const sameNumberSuspicious: DataRule = {
  id: 'same-number-suspicious',
  kind: 'data',
  severity: 'hint',
  title: 'Samma tal på två ställen',
  why: 'Att två olika mått får exakt samma stora tal är ovanligt. Oftast har en siffra hamnat på fel rad.',
  scope: 'data',
  find: (context) => {
    const tables = dataTables(context)
    return [...sameNumbers(tables), ...tables.flatMap(copiedColumns), ...tables.flatMap(roundedColumns)]
  },
}

interface Place {
  readonly table: NumberTable
  readonly row: number
  readonly column: number
}

function sameNumbers(tables: readonly NumberTable[]): readonly Found[] {
  const byValue = new Map<number, Place[]>()
  for (const table of tables) {
    for (const [row, cells] of table.cells.entries()) {
      if (/^(?:total|summa)/iu.test(table.rows[row]?.label ?? '')) continue
      for (const [column, { value, unit }] of cells.entries()) {
        if (unit !== 'count' || value === null || value < LEAST || value % 100 === 0) continue
        const places = byValue.get(value)
        if (places === undefined) byValue.set(value, [{ table, row, column }])
        else if (places.length < 10) places.push({ table, row, column })
      }
    }
  }
  return [...byValue].flatMap(([value, places]) => {
    const last = places.at(-1)
    const other = places.findLast((place) => last !== undefined && place !== last && areUnlike(place, last))
    if (last === undefined || other === undefined) return []
    const message = `${formatNumber(value, 0)} står också för ${named(other)}. Kontrollera att talet inte har hamnat på fel rad.`
    return [foundAtCell(last.table, last.row, last.column, message)]
  })
}

function named({ table, row, column }: Place): string {
  const line = [table.rows[row]?.label ?? '', table.columns[column]?.label ?? ''].filter(
    (label) => label !== '',
  )
  return `”${line.join(', ')}” i ${quoted(table.title, 'en annan tabell')}`
}

/** Whether two places measure different things by their names. The same row in two years, or a total told twice, do not. */
function areUnlike(a: Place, b: Place): boolean {
  if (a.table === b.table && a.row === b.row) return false
  const words = wordsOf(a)
  return words.size > 0 && wordsOf(b).size > 0 && ![...wordsOf(b)].some((word) => words.has(word))
}

function wordsOf({ table, row, column }: Place): ReadonlySet<string> {
  const label = table.columns[column]?.label ?? ''
  return contentWords(`${table.rows[row]?.label ?? ''} ${yearIn(label) === null ? label : ''}`)
}

/** A year whose numbers are all those of the year before. */
function copiedColumns(table: NumberTable): readonly Found[] {
  return table.columns.flatMap(({ label }, column) => {
    const before = table.columns[column - 1]
    if (before === undefined || yearIn(label) === null || yearIn(before.label) === null) return []
    const [here, there] = [cellsOf(table, 'columns', column), cellsOf(table, 'columns', column - 1)]
    const pairs = here.flatMap(({ value }, row) =>
      value === null ? [] : [[value, there[row]?.value ?? null]],
    )
    const large = new Set(pairs.flatMap(([value]) => (value !== null && (value ?? 0) >= 10 ? [value] : [])))
    if (pairs.length < 3 || large.size < 3 || !pairs.every(([value, other]) => value === other)) return []
    const message = `Alla tal för ${quoted(label)} är desamma som för ${quoted(before.label)}. Kontrollera att kolumnen inte är kopierad.`
    return [{ where: placeOfTable(table), subject: label, message }]
  })
}

function roundedColumns(table: NumberTable): readonly Found[] {
  return table.columns.flatMap(({ label }, column) => {
    const values = cellsOf(table, 'columns', column).flatMap(({ value, unit, isApproximate }) =>
      value !== null && value > 0 && unit === 'count' && !isApproximate ? [value] : [],
    )
    if (values.length < LEAST_ROUND || !values.every((value) => value % 5 === 0)) return []
    const message = `Alla ${values.length} tal för ${quoted(label)} slutar på 0 eller 5. Är de avrundade eller uppskattade? Märk dem i så fall som ungefärliga, eller hämta de exakta talen.`
    return [{ where: placeOfTable(table), subject: `avrundat ${label}`, message }]
  })
}
