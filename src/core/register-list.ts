import type { Register, RegisterEntry, RegisterKind, Reporter } from './register.ts'
import { labelIdOf } from './register-counts.ts'

/** What a list of entries can be sorted by. */
export type EntryOrder = 'date' | 'category' | 'unit' | 'answered'

/** Which entries are shown, and in what order. */
export interface EntryView {
  readonly filter: EntryFilter
  readonly order: EntryOrder
  readonly isDescending: boolean
}

/** All entries, or those of one category; null is those in none. */
export type EntryFilter = { readonly kind: 'all' } | { readonly kind: 'category'; readonly id: string | null }

/** The entries that are shown, sorted; alike ones as they were entered. What is not filled in comes last. */
export function shownEntries(register: Register, view: EntryView): readonly RegisterEntry[] {
  const { filter } = view
  const shown = register.entries.filter(
    (entry) => filter.kind === 'all' || labelIdOf(register, 'categories', entry) === filter.id,
  )
  const keys = new Map(shown.map((entry) => [entry.id, orderKey(register, entry, view.order)]))
  return shown.toSorted((a, b) => {
    const [first, second] = [keys.get(a.id) ?? null, keys.get(b.id) ?? null]
    if (first === null || second === null) return Number(first === null) - Number(second === null)
    const order = first < second ? -1 : first > second ? 1 : 0
    return view.isDescending ? -order : order
  })
}

function orderKey(register: Register, entry: RegisterEntry, order: EntryOrder): string | number | null {
  switch (order) {
    case 'date':
      return entry.date
    case 'answered':
      return entry.answered
    case 'category':
      return indexOrNull(register.categories.findIndex(({ id }) => id === entry.categoryId))
    case 'unit':
      return indexOrNull(register.units.findIndex(({ id }) => id === entry.unitId))
  }
}

function indexOrNull(index: number): number | null {
  return index < 0 ? null : index
}

/** Who told of it, in Swedish. */
export const REPORTER_NAMES: Readonly<Record<Reporter, string>> = {
  patient: 'Patient eller brukare',
  relative: 'Närstående',
  staff: 'Personal',
  otherProvider: 'Annan vårdgivare',
  patientAdvisoryCommittee: 'Patientnämnden',
  ivo: 'IVO',
  anonymous: 'Anonym',
  other: 'Annan',
}

/** "12 klagomål och synpunkter", "1 avvikelse", "3 poster". */
export function entryCountText(kind: RegisterKind, count: number): string {
  return `${count} ${count === 1 ? ONE[kind] : MANY[kind]}`
}

const ONE: Readonly<Record<RegisterKind, string>> = {
  complaint: 'klagomål eller synpunkt',
  deviation: 'avvikelse',
  other: 'post',
}

const MANY: Readonly<Record<RegisterKind, string>> = {
  complaint: 'klagomål och synpunkter',
  deviation: 'avvikelser',
  other: 'poster',
}
