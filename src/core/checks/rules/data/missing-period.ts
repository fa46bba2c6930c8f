import { MONTH_NAMES } from '../../../swedish-dates.ts'
import { listed } from '../../../swedish-words.ts'
import { yearIn } from '../../../years.ts'
import type { Found } from '../../finding.ts'
import { cellsOf, foundAtCell, type NumberTable, placeOfTable } from '../../reading/number-table.ts'
import { dataAndTextRule } from './data-and-text-rule.ts'
import { monthOf } from './line-names.ts'

/** A period is missing in a series that is meant to be whole, as two months of a year. */
export const missingPeriod = dataAndTextRule({
  id: 'missing-period',
  severity: 'warning',
  title: 'En period saknas i serien',
  why: 'Ett årssnitt på tio månader är inget årssnitt, och en lucka mellan år döljer vad som hände däremellan.',
  inTable: (table) => [...gapsIn(table, 'rows'), ...gapsIn(table, 'columns')],
})

function gapsIn(table: NumberTable, axis: 'rows' | 'columns'): readonly Found[] {
  return monthGap(table, axis) ?? quarterGap(table, axis) ?? yearGap(table, axis)
}

interface Period {
  readonly index: number
  readonly number: number
  readonly isFilled: boolean
}

function periodsOf(
  table: NumberTable,
  axis: 'rows' | 'columns',
  numberOf: (label: string) => number | null,
): readonly Period[] {
  return table[axis].flatMap(({ label }, index) => {
    const number = numberOf(label)
    if (number === null) return []
    const isFilled = cellsOf(table, axis, index).some(({ kind }) => kind === 'number' || kind === 'hidden')
    return [{ index, number, isFilled }]
  })
}

function monthGap(table: NumberTable, axis: 'rows' | 'columns'): readonly Found[] | null {
  const months = periodsOf(table, axis, monthOf)
  if (months.length < 3) return null
  const filled = new Set(months.filter(({ isFilled }) => isFilled).map(({ number }) => number))
  const missing = MONTH_NAMES.flatMap((_, number) => (filled.has(number) ? [] : [number]))
  // A table of a part of the year says so, in its title or by its own months.
  if (filled.size < 3 || missing.length === 0 || missing.length > 8 || tellsPart(table, months, missing))
    return []
  const names = listed(missing.map((number) => MONTH_NAMES[number] ?? ''))
  const message = `Serien har ${filled.size} av 12 månader: ${names} saknas. Fyll i dem, eller skriv varför de saknas. Kalla inte snittet för årets snitt.`
  return [foundAt(table, axis, months, missing, message)]
}

/** "Januari–augusti" is a whole series of its own: months up to one, and none after it. */
function tellsPart(table: NumberTable, months: readonly Period[], missing: readonly number[]): boolean {
  const named = MONTH_NAMES.filter((name) => table.title.toLowerCase().includes(name.slice(0, 3)))
  const isTitled = named.length >= 2 && /[–-]|till/u.test(table.title)
  const last = Math.max(...months.map(({ number }) => number))
  const isUnlisted = missing.every((number) => months.every((month) => month.number !== number))
  return isTitled || (isUnlisted && missing.every((number) => number > last) && last >= 5)
}

const QUARTER = /^(?:kvartal|kv|q|tertial|t)\.?\s?([1-4])(?:\s+(?:19|20)\d\d)?$/iu

function quarterGap(table: NumberTable, axis: 'rows' | 'columns'): readonly Found[] | null {
  const numberOf = (label: string) => {
    const number = QUARTER.exec(label.trim())?.[1]
    return number === undefined ? null : Number(number)
  }
  const quarters = periodsOf(table, axis, numberOf)
  if (quarters.length < 2) return null
  const missing = quarters.filter(({ isFilled }) => !isFilled)
  const filled = quarters.length - missing.length
  if (missing.length === 0 || filled < 2) return []
  const names = listed(missing.map(({ index }) => table[axis][index]?.label ?? ''))
  const message = `Serien är inte hel: ${names} saknas. Fyll i det, eller skriv varför det saknas.`
  return [foundAt(table, axis, quarters, [missing[0]?.number ?? 0], message)]
}

/** Years that follow each other, but for one. */
function yearGap(table: NumberTable, axis: 'rows' | 'columns'): readonly Found[] {
  const years = periodsOf(table, axis, (label) => {
    const known = yearIn(label)
    return known?.rest === '' ? known.year : null
  })
  if (years.length < 3 || years.length !== table[axis].length) return []
  const numbers = years.map(({ number }) => number).toSorted((a, b) => a - b)
  const [first = 0, last = 0] = [numbers[0], numbers.at(-1)]
  const missing = Array.from({ length: last - first + 1 }, (_, offset) => first + offset).filter(
    (year) => !numbers.includes(year),
  )
  const [year, ...others] = missing
  if (year === undefined || others.length > 0) return []
  const message = `Året ${year} saknas mellan ${year - 1} och ${year + 1}. Lägg till det, eller skriv varför det inte finns.`
  return [{ where: placeOfTable(table), subject: String(year), message }]
}

function foundAt(
  table: NumberTable,
  axis: 'rows' | 'columns',
  periods: readonly Period[],
  missing: readonly number[],
  message: string,
): Found {
  const empty = periods.find(({ number }) => missing.includes(number))
  if (empty === undefined || table.origin.kind === 'data') {
    return { where: placeOfTable(table), subject: 'period saknas', message }
  }
  const [row, column] = axis === 'rows' ? [empty.index, 0] : [0, empty.index]
  return foundAtCell(table, row, column, message)
}
