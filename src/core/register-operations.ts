import { cellAt, type Dataset, sumOf } from './dataset.ts'
import { addDataset, removeLabel, renameLabel } from './dataset-operations.ts'
import type { NewId } from './ids.ts'
import {
  MAX_CATEGORIES,
  MAX_ENTRIES,
  MAX_UNITS,
  type Register,
  type RegisterEntry,
  type RegisterKind,
  type RegisterLabel,
  registerOf,
} from './register.ts'
import { typedFromNowOn, withRegisterCounts } from './register-counts.ts'
import type { Report } from './report.ts'

/** What the entries of a register are sorted by. */
export type RegisterAxis = 'categories' | 'units'

/** What the user says of an entry: everything but its id. */
export type EntryContent = Omit<RegisterEntry, 'id'>

/** An entry that nothing is known of yet. */
export const EMPTY_ENTRY: EntryContent = {
  date: null,
  categoryId: null,
  unitId: null,
  reporter: null,
  description: '',
  action: '',
  answered: null,
  isInvestigated: false,
  harm: null,
  isLexMaria: false,
}

/** A register without entries. Labels with ids keep them, so that its tables are next year's and the blueprint's too. */
export function newRegister(
  about: {
    readonly kind: RegisterKind
    readonly title: string
    readonly categories: readonly RegisterLabel[]
    readonly units: readonly string[]
  },
  newId: NewId,
): Register {
  const names = [...new Set(about.units.map((name) => name.trim()).filter((name) => name !== ''))]
  return {
    id: newId(),
    title: about.title,
    kind: about.kind,
    categories: about.categories.slice(0, MAX_CATEGORIES).map(({ id, label }) => ({ id, label })),
    units: names.slice(0, MAX_UNITS).map((label) => ({ id: newId(), label })),
    answerWithinDays: null,
    entries: [],
  }
}

/** How many more entries there is room for. */
export function roomIn({ entries }: Register): number {
  return MAX_ENTRIES - entries.length
}

/** Adds a register last. Throws when its id is taken. */
export function addRegister(report: Report, register: Register): Report {
  if (registerOf(report, register.id)) throw new Error(`doubled register ${register.id}`)
  return { ...report, registers: [...(report.registers ?? []), register] }
}

/** Removes a register with its entries. Tables that were counted from it keep their numbers, typed from then on. */
export function removeRegister(report: Report, id: string): Report {
  return withRegisterCounts({
    ...report,
    registers: (report.registers ?? []).filter((register) => register.id !== id),
  })
}

/** Changes what a register is called, or within how many days complaints are answered. */
export function describeRegister(
  report: Report,
  id: string,
  change: Partial<Pick<Register, 'title' | 'answerWithinDays'>>,
): Report {
  return changeRegister(report, id, (register) => ({ ...register, ...change }))
}

/** Adds entries last. Throws when there is no room (see `roomIn`) or an id is taken. */
export function addEntries(report: Report, id: string, entries: readonly RegisterEntry[]): Report {
  return changeRegister(report, id, (register) => {
    if (entries.length > roomIn(register)) throw new Error(`no room in register ${id}`)
    const all = [...register.entries, ...entries]
    if (new Set(all.map((entry) => entry.id)).size !== all.length) throw new Error('doubled entry')
    return { ...register, entries: all }
  })
}

/** Changes what is said of an entry. Throws when there is none. */
export function changeEntry(
  report: Report,
  id: string,
  entryId: string,
  change: Partial<EntryContent>,
): Report {
  return changeRegister(report, id, (register) => {
    assertEntry(register, entryId)
    const entries = register.entries.map((entry) => (entry.id === entryId ? { ...entry, ...change } : entry))
    return { ...register, entries }
  })
}

/** Moves an entry to another place in the register. */
export function moveEntry(report: Report, id: string, entryId: string, index: number): Report {
  return changeRegister(report, id, (register) => {
    assertEntry(register, entryId)
    return { ...register, entries: movedTo(register.entries, entryId, index) }
  })
}

/** Removes an entry. */
export function removeEntry(report: Report, id: string, entryId: string): Report {
  return changeRegister(report, id, (register) => {
    assertEntry(register, entryId)
    return { ...register, entries: register.entries.filter((entry) => entry.id !== entryId) }
  })
}

/** Adds a category or unit last. Throws when there is no room for it. */
export function addRegisterLabel(
  report: Report,
  id: string,
  axis: RegisterAxis,
  label: RegisterLabel,
): Report {
  return changeRegister(report, id, (register) => {
    if (!takesAnotherLabel(register, axis)) throw new Error(`no room for ${axis} in ${id}`)
    return { ...register, [axis]: [...register[axis], label] }
  })
}

/** Whether there is room for another category or unit. */
export function takesAnotherLabel(register: Register, axis: RegisterAxis): boolean {
  return register[axis].length < (axis === 'categories' ? MAX_CATEGORIES : MAX_UNITS)
}

/** Renames a category or unit. Entries follow, and so do rows of tables that still bear the old name. */
export function renameRegisterLabel(
  report: Report,
  id: string,
  axis: RegisterAxis,
  labelId: string,
  label: string,
): Report {
  const before = registerOf(report, id)?.[axis].find((known) => known.id === labelId)?.label
  const renamed = changeRegister(report, id, (register) => {
    assertKnown(register, axis, labelId)
    const labels = register[axis].map((known) => (known.id === labelId ? { ...known, label } : known))
    return { ...register, [axis]: labels }
  })
  return tablesOf(renamed, id, axis)
    .filter(({ rows }) => rows.some((row) => row.id === labelId && row.label === before))
    .reduce((after, dataset) => renameLabel(after, dataset.id, 'rows', labelId, label), renamed)
}

/** Moves a category or unit to another place. */
export function moveRegisterLabel(
  report: Report,
  id: string,
  axis: RegisterAxis,
  labelId: string,
  index: number,
): Report {
  return changeRegister(report, id, (register) => {
    assertKnown(register, axis, labelId)
    return { ...register, [axis]: movedTo(register[axis], labelId, index) }
  })
}

/** Takes a category or unit away. Its entries stay, sorted under none. */
export function removeRegisterLabel(report: Report, id: string, axis: RegisterAxis, labelId: string): Report {
  return changeRegister(report, id, (register) => resorted(register, axis, labelId, null))
}

/** Puts a category or unit into another: its entries go there, and so do its typed numbers in tables. */
export function mergeRegisterLabels(
  report: Report,
  id: string,
  axis: RegisterAxis,
  labelId: string,
  intoId: string,
): Report {
  const register = registerOf(report, id)
  if (register !== undefined) assertKnown(register, axis, intoId)
  if (labelId === intoId) return report
  const tables = tablesOf(report, id, axis)
  const merged = tables.reduce((after, dataset) => withRowsMerged(after, dataset, labelId, intoId), report)
  return changeRegister(merged, id, (before) => resorted(before, axis, labelId, intoId))
}

/** Adds a table that is counted from a register, with its numbers. Throws when its id is taken. */
export function addCountedTable(report: Report, dataset: Dataset): Report {
  return withRegisterCounts(addDataset(report, dataset))
}

/** Lets the numbers of a table be typed from now on; those that are there stay. */
export function stopCounting(report: Report, datasetId: string): Report {
  return {
    ...report,
    datasets: report.datasets.map((dataset) =>
      dataset.id === datasetId ? typedFromNowOn(dataset) : dataset,
    ),
  }
}

/** The tables that are counted from a register. */
export function tablesCountedFrom(report: Report, registerId: string): readonly Dataset[] {
  return report.datasets.filter(({ countedFrom }) => countedFrom?.registerId === registerId)
}

function tablesOf(report: Report, registerId: string, axis: RegisterAxis): readonly Dataset[] {
  return tablesCountedFrom(report, registerId).filter(({ countedFrom }) => countedFrom?.counts === axis)
}

function resorted(register: Register, axis: RegisterAxis, labelId: string, goal: string | null): Register {
  assertKnown(register, axis, labelId)
  const key = axis === 'categories' ? 'categoryId' : 'unitId'
  return {
    ...register,
    [axis]: register[axis].filter(({ id }) => id !== labelId),
    entries: register.entries.map((entry) => (entry[key] === labelId ? { ...entry, [key]: goal } : entry)),
  }
}

function withRowsMerged(report: Report, dataset: Dataset, labelId: string, intoId: string): Report {
  const has = (id: string) => dataset.rows.some((row) => row.id === id)
  if (!has(labelId) || !has(intoId)) return report
  const sums = dataset.columns.map(({ id }) => {
    const both = [cellAt(dataset, labelId, id), cellAt(dataset, intoId, id)]
    return [id, sumOf(both, dataset.decimals)] as const
  })
  const merged: Dataset = {
    ...dataset,
    cells: { ...dataset.cells, [intoId]: Object.fromEntries(sums) },
  }
  const datasets = report.datasets.map((known) => (known.id === dataset.id ? merged : known))
  return removeLabel({ ...report, datasets }, dataset.id, 'rows', labelId)
}

function changeRegister(report: Report, id: string, change: (register: Register) => Register): Report {
  if (!registerOf(report, id)) throw new Error(`no register ${id}`)
  const registers = report.registers?.map((register) => (register.id === id ? change(register) : register))
  return withRegisterCounts({ ...report, ...(registers && { registers }) })
}

function movedTo<Item extends { readonly id: string }>(
  items: readonly Item[],
  id: string,
  index: number,
): Item[] {
  const moved = items.filter((item) => item.id === id)
  return items.filter((item) => item.id !== id).toSpliced(index, 0, ...moved)
}

function assertEntry(register: Register, entryId: string): void {
  if (!register.entries.some(({ id }) => id === entryId)) throw new Error(`no entry ${entryId}`)
}

function assertKnown(register: Register, axis: RegisterAxis, id: string): void {
  if (!register[axis].some((label) => label.id === id)) throw new Error(`no ${axis} ${id} in ${register.id}`)
}
