import { excerpt } from './excerpt.ts'
import type { NewId } from './ids.ts'
import {
  MAX_CATEGORIES,
  MAX_ENTRIES,
  MAX_ENTRY_TEXT,
  MAX_UNITS,
  type Register,
  type RegisterEntry,
  type RegisterLabel,
  type Reporter,
  reporterSchema,
} from './register.ts'
import { REPORTER_NAMES } from './register-list.ts'
import { addEntries, addRegisterLabel, EMPTY_ENTRY, roomIn } from './register-operations.ts'
import type { Report } from './report.ts'
import { failed, ok, type Result } from './result.ts'
import { parseDate } from './swedish-dates.ts'
import { formatNumber } from './swedish-numbers.ts'
import type { TextTable } from './table-paste.ts'

/** What a column of copied rows holds. */
export type RowField = 'date' | 'category' | 'description' | 'unit' | 'reporter' | 'action' | 'answered'

/** Copied rows as entries, with the categories and units that the register does not have yet. */
export interface ReadRows {
  readonly entries: readonly RegisterEntry[]
  readonly newCategories: readonly RegisterLabel[]
  readonly newUnits: readonly RegisterLabel[]
  /** What each column was taken as, null for one that is left out. */
  readonly fields: readonly (RowField | null)[]
}

/** Why pasted rows are refused. */
export type RowsProblem =
  | { readonly kind: 'empty' }
  | { readonly kind: 'noRoom'; readonly rows: number; readonly room: number }
  | { readonly kind: 'notADate'; readonly text: string; readonly row: number; readonly others: number }
  | { readonly kind: 'tooLong'; readonly row: number }
  | { readonly kind: 'tooManyLabels'; readonly what: 'kategorier' | 'enheter' }

/**
 * Reads copied rows, one entry each. The first row tells what the columns are when it holds such words ("Datum",
 * "Kategori"); otherwise they are date, category and description in that order. A category or unit is known by its
 * name whatever its case; others are new. Refused as a whole when something that has to be a date is none.
 */
export function readRegisterRows(
  table: TextTable,
  register: Register,
  newId: NewId,
): Result<ReadRows, RowsProblem> {
  const texts = table.map((row) => row.map((text) => text.normalize('NFC').trim()))
  const head = (texts[0] ?? []).map(fieldNamed)
  const hasHead = head.some((field) => field !== null)
  const fields = hasHead ? eachOnce(head) : fieldsInOrder(texts)
  const rows = texts
    .map((row, index) => ({ row, number: index + 1 }))
    .slice(hasHead ? 1 : 0)
    .filter(({ row }) => row.some((text, column) => text !== '' && (fields[column] ?? null) !== null))
  if (rows.length === 0) return failed({ kind: 'empty' })
  if (rows.length > roomIn(register)) {
    return failed({ kind: 'noRoom', rows: rows.length, room: roomIn(register) })
  }
  const dates = rows.flatMap(({ row, number }) =>
    fields.flatMap((field, column) => {
      const text = row[column] ?? ''
      const isDate = field === 'date' || field === 'answered'
      return isDate && !parseDate(dayOf(text)).ok ? [{ text, row: number }] : []
    }),
  )
  if (dates[0] !== undefined) return failed({ kind: 'notADate', ...dates[0], others: dates.length - 1 })
  const long = rows.find(({ row }) => row.some((text) => text.length > MAX_ENTRY_TEXT))
  if (long !== undefined) return failed({ kind: 'tooLong', row: long.number })

  const categories = namesOf(register.categories, newId)
  const units = namesOf(register.units, newId)
  const entries = rows.map(({ row }): RegisterEntry => {
    const textOf = (wanted: RowField) => row[fields.indexOf(wanted)] ?? ''
    return {
      ...EMPTY_ENTRY,
      id: newId(),
      date: dateOf(textOf('date')),
      categoryId: categories.idOf(textOf('category')),
      unitId: units.idOf(textOf('unit')),
      reporter: reporterNamed(textOf('reporter')),
      description: textOf('description'),
      action: textOf('action'),
      answered: dateOf(textOf('answered')),
    }
  })
  const [newCategories, newUnits] = [categories.made(), units.made()]
  if (register.categories.length + newCategories.length > MAX_CATEGORIES) {
    return failed({ kind: 'tooManyLabels', what: 'kategorier' })
  }
  if (register.units.length + newUnits.length > MAX_UNITS) {
    return failed({ kind: 'tooManyLabels', what: 'enheter' })
  }
  return ok({ entries, newCategories, newUnits, fields })
}

/** Puts the rows that were read into the register that they were read for. */
export function takeRegisterRows(report: Report, registerId: string, rows: ReadRows): Report {
  const withCategories = rows.newCategories.reduce(
    (before, label) => addRegisterLabel(before, registerId, 'categories', label),
    report,
  )
  const withUnits = rows.newUnits.reduce(
    (before, label) => addRegisterLabel(before, registerId, 'units', label),
    withCategories,
  )
  return addEntries(withUnits, registerId, rows.entries)
}

/** Why rows can't be taken, and what to do. Nothing has been changed. */
export function rowsProblemText(problem: RowsProblem): string {
  switch (problem.kind) {
    case 'empty':
      return 'Det fanns inga rader att ta in. Markera raderna i Excel, kopiera dem och försök igen.'
    case 'noRoom':
      return `Det är ${formatNumber(problem.rows, 0)} rader, och registret har plats för ${formatNumber(problem.room, 0)} till (högst ${formatNumber(MAX_ENTRIES, 0)}). Ingenting har ändrats.`
    case 'notADate': {
      const others =
        problem.others === 0
          ? ''
          : ` Det gäller ${problem.others} ${problem.others === 1 ? 'ruta' : 'rutor'} till.`
      return `”${excerpt(problem.text, 60)}” på rad ${problem.row} är inget datum.${others} Skriv datumen som 2025-03-12 och försök igen. Ingenting har ändrats.`
    }
    case 'tooLong':
      return `Texten på rad ${problem.row} är för lång, högst ${formatNumber(MAX_ENTRY_TEXT, 0)} tecken får plats. Ingenting har ändrats.`
    case 'tooManyLabels':
      return `Det blir för många ${problem.what}. Står kolumnerna i rätt ordning: datum, kategori, beskrivning? Ingenting har ändrats.`
  }
}

/** What a column is called, in Swedish. */
export const FIELD_NAMES: Readonly<Record<RowField, string>> = {
  date: 'Datum',
  category: 'Kategori',
  description: 'Beskrivning',
  unit: 'Enhet',
  reporter: 'Från',
  action: 'Åtgärd',
  answered: 'Besvarat',
}

const HEADS: readonly (readonly [RowField, RegExp])[] = [
  ['answered', /^(?:svar|besvara|svarsdatum|återkoppl)/],
  ['date', /^(?:datum|ankomst|inkom|händelsedatum|dag$)/],
  ['category', /^(?:kategori|typ|område|händelsetyp)/],
  ['unit', /^(?:enhet|verksamhet|arbetsplats|boende)/],
  ['reporter', /^(?:från|vem|källa|kanal|anmälare|rapportör|inkommen från)/],
  ['action', /^(?:åtgärd|vidtagen)/],
  ['description', /^(?:beskrivning|händelse|synpunkt|klagomål|sammanfattning|text|vad|ärende)/],
]

function fieldNamed(text: string): RowField | null {
  const name = text.toLocaleLowerCase('sv')
  if (name.length > 60) return null
  return HEADS.find(([, pattern]) => pattern.test(name))?.[0] ?? null
}

/** A second column of the same kind is left out. */
function eachOnce(fields: readonly (RowField | null)[]): readonly (RowField | null)[] {
  return fields.map((field, index) => (fields.indexOf(field) === index ? field : null))
}

/** Date, category, description and the rest, without the date when the first column holds none. */
function fieldsInOrder(texts: TextTable): readonly RowField[] {
  const first = texts.map((row) => row[0] ?? '').filter((text) => text !== '')
  const dates = first.filter((text) => parseDate(dayOf(text)).ok)
  const rest: readonly RowField[] = ['category', 'description', 'unit', 'action']
  return dates.length * 2 >= first.length ? ['date', ...rest] : rest
}

/** A date as systems export it may have the time of day after it. */
function dayOf(text: string): string {
  return text.replace(/[ T]\d{1,2}[:.]\d{2}(?:[:.]\d{2})?$/, '')
}

function dateOf(text: string): string | null {
  const date = parseDate(dayOf(text))
  return date.ok ? date.value : null
}

function reporterNamed(text: string): Reporter | null {
  const name = folded(text)
  if (name === '') return null
  const known = Object.entries(REPORTER_NAMES).find(([, label]) =>
    folded(label).split(' eller ').includes(name),
  )
  return reporterSchema.options.find((reporter) => reporter === known?.[0]) ?? 'other'
}

/** The ids of names: those that are known, and new ones for the others as they come. */
function namesOf(labels: readonly RegisterLabel[], newId: NewId) {
  const ids = new Map(labels.map(({ id, label }) => [folded(label), id]))
  const made: RegisterLabel[] = []
  return {
    idOf: (text: string): string | null => {
      const label = text.replace(/\s+/g, ' ').slice(0, 300)
      if (label === '') return null
      const known = ids.get(folded(label))
      if (known !== undefined) return known
      const id = newId()
      ids.set(folded(label), id)
      made.push({ id, label })
      return id
    },
    made: (): readonly RegisterLabel[] => made,
  }
}

function folded(text: string): string {
  return text.toLocaleLowerCase('sv').replace(/\s+/g, ' ').trim()
}
