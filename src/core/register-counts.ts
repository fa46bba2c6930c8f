import { type Cell, cellAt, type Dataset, type Label } from './dataset.ts'
import { removeLabel } from './dataset-operations.ts'
import { type CountedFrom, type Register, type RegisterEntry, registerOf } from './register.ts'
import type { Report } from './report.ts'
import { MAX_ROWS } from './table-paste.ts'

/** The row of entries that are in no category; there only while there are any. */
export const NO_CATEGORY = 'no-category'
/** The row of entries that belong to no unit. */
export const NO_UNIT = 'no-unit'

/** A row of a table that is counted from a register, with what it counts of the entries of a year or month. */
export interface CountedLine extends Label {
  readonly of: (entries: readonly RegisterEntry[]) => Cell
}

/**
 * The entries of a year, or of one month of it. An entry without a date belongs to the year, since the register is
 * that year's, but to no month.
 */
export function entriesOf(
  { entries }: Register,
  year: number,
  month: number | null = null,
): readonly RegisterEntry[] {
  if (month === null) return entries.filter(({ date }) => date === null || date.startsWith(`${year}-`))
  const start = `${year}-${String(month).padStart(2, '0')}-`
  return entries.filter(({ date }) => date?.startsWith(start))
}

/** The entries dated in another year, which no table counts. */
export function entriesOutside({ entries }: Register, year: number): readonly RegisterEntry[] {
  return entries.filter(({ date }) => date !== null && !date.startsWith(`${year}-`))
}

/** The days from when an entry came in until it was answered; null when either is not known. */
export function responseDays({ date, answered }: RegisterEntry): number | null {
  if (date === null || answered === null) return null
  return Math.round((Date.parse(answered) - Date.parse(date)) / 86_400_000)
}

/** The rows that a table of this kind counts, in their order. */
export function countedLines(
  register: Register,
  counts: CountedFrom['counts'],
  year: number,
): readonly CountedLine[] {
  switch (counts) {
    case 'categories':
      return sorted(register, 'categories', year)
    case 'units':
      return sorted(register, 'units', year)
    case 'handling':
      return register.kind === 'deviation' ? PROCESSING : handling(register)
    case 'seriousEvents':
      return SERIOUS_EVENTS
  }
}

/** The category or unit of an entry, or null when it has none that the register knows. */
export function labelIdOf(
  register: Register,
  axis: 'categories' | 'units',
  entry: RegisterEntry,
): string | null {
  const id = axis === 'categories' ? entry.categoryId : entry.unitId
  return register[axis].some((label) => label.id === id) ? id : null
}

/**
 * The report with every table that is counted from a register as its entries are now; the same report when nothing
 * differs. A table whose register is gone keeps its numbers and is typed from then on.
 */
export function withRegisterCounts(report: Report): Report {
  return report.datasets.reduce(
    (before, { id, countedFrom }) => (countedFrom === undefined ? before : recounted(before, id)),
    report,
  )
}

/** The table as one whose numbers are typed. */
export function typedFromNowOn({ countedFrom: _none, ...dataset }: Dataset): Dataset {
  return dataset
}

function recounted(report: Report, datasetId: string): Report {
  const dataset = report.datasets.find(({ id }) => id === datasetId)
  const from = dataset?.countedFrom
  if (dataset === undefined || from === undefined) return report
  const register = registerOf(report, from.registerId)
  const columns = from.columns.filter(({ id }) => dataset.columns.some((column) => column.id === id))
  if (register === undefined || columns.length === 0) return withDataset(report, typedFromNowOn(dataset))

  const lines = countedLines(register, from.counts, report.year)
  const gone = from.rowIds.filter((id) => !lines.some((line) => line.id === id))
  const kept = withoutGoneRows(report, dataset, gone)
  const before = kept.datasets.find(({ id }) => id === datasetId) ?? dataset
  const counts = columns.map(({ id, month }) => ({ id, count: counterFor(register, report.year, month) }))
  const isShown = (line: CountedLine) =>
    !from.rowIds.includes(line.id) || counts.some(({ count }) => Number(count(line)) > 0)
  const workedOut = new Set(before.derivedRows?.map(({ id }) => id))
  const free = lines.filter(({ id }) => !workedOut.has(id))
  const rows = withRows(before.rows, free, isShown)
  const cells = rows.reduce((all, { id }) => {
    const line = lines.find((known) => known.id === id)
    return line === undefined ? all : withCounted(all, id, counts, (count) => count(line))
  }, before.cells)
  const counted = withoutCounted(cells, gone, columns)
  const after: Dataset = {
    ...before,
    rows: rows === before.rows ? before.rows : [...rows],
    cells: counted,
    countedFrom: { ...from, rowIds: lines.map(({ id }) => id), columns },
  }
  return isSame(before, after) ? kept : withDataset(kept, after)
}

type Cells = Dataset['cells']

function counterFor(register: Register, year: number, month: number | null) {
  const isBegun = entriesOf(register, year).length > 0
  const entries = entriesOf(register, year, month)
  return (line: CountedLine): Cell => (isBegun ? line.of(entries) : null)
}

/** A row that nothing is counted in any more stays only where something else was typed in it. */
function withoutGoneRows(report: Report, dataset: Dataset, gone: readonly string[]): Report {
  const counted = new Set(dataset.countedFrom?.columns.map(({ id }) => id))
  return gone.reduce((before, id) => {
    if (!dataset.rows.some((row) => row.id === id)) return before
    const isTyped = dataset.columns.some(
      (column) => !counted.has(column.id) && cellAt(dataset, id, column.id) !== null,
    )
    return isTyped ? before : removeLabel(before, dataset.id, 'rows', id)
  }, report)
}

/** Adds the rows that are missing, each after the line that it follows; the same rows when none is. */
function withRows(
  rows: readonly Label[],
  lines: readonly CountedLine[],
  isWanted: (line: CountedLine) => boolean,
): readonly Label[] {
  let after = rows
  for (const [index, line] of lines.entries()) {
    if (after.length >= MAX_ROWS || after.some(({ id }) => id === line.id) || !isWanted(line)) continue
    const earlier = new Set(lines.slice(0, index).map(({ id }) => id))
    const place = after.findLastIndex(({ id }) => earlier.has(id)) + 1
    const { of: _of, ...label } = line
    after = after.toSpliced(place === 0 && index > 0 ? after.length : place, 0, label)
  }
  return after
}

function withCounted<Count>(
  cells: Cells,
  rowId: string,
  counts: readonly { readonly id: string; readonly count: Count }[],
  countOf: (count: Count) => Cell,
): Cells {
  const row = Object.hasOwn(cells, rowId) ? cells[rowId] : undefined
  const counted = Object.fromEntries(counts.map(({ id, count }) => [id, countOf(count)]))
  return { ...cells, [rowId]: { ...row, ...counted } }
}

function withoutCounted(cells: Cells, gone: readonly string[], columns: CountedFrom['columns']): Cells {
  const stale = gone.filter((id) => Object.hasOwn(cells, id))
  return stale.reduce((all, id) => {
    const nothing = columns.map((column) => ({ id: column.id, count: null }))
    return withCounted(all, id, nothing, () => null)
  }, cells)
}

function isSame(before: Dataset, after: Dataset): boolean {
  return (
    before.rows === after.rows &&
    JSON.stringify(before.cells) === JSON.stringify(after.cells) &&
    JSON.stringify(before.countedFrom) === JSON.stringify(after.countedFrom)
  )
}

function withDataset(report: Report, dataset: Dataset): Report {
  return { ...report, datasets: report.datasets.map((known) => (known.id === dataset.id ? dataset : known)) }
}

/** The categories or units, and last those of no such when there are any. */
function sorted(register: Register, axis: 'categories' | 'units', year: number): readonly CountedLine[] {
  const [none, label] = axis === 'categories' ? [NO_CATEGORY, 'Utan kategori'] : [NO_UNIT, 'Utan enhet']
  const line = (id: string, text: string, wanted: string | null): CountedLine => ({
    id,
    label: text,
    of: (entries) => entries.filter((entry) => labelIdOf(register, axis, entry) === wanted).length,
  })
  const lines = register[axis].map((known) => line(known.id, known.label, known.id))
  const isAnyLeft = entriesOf(register, year).some((entry) => labelIdOf(register, axis, entry) === null)
  const isTaken = lines.some(({ id }) => id === none)
  return isAnyLeft && !isTaken ? [...lines, line(none, label, null)] : lines
}

function counting(id: string, label: string, isCounted: (entry: RegisterEntry) => boolean): CountedLine {
  return { id, label, of: (entries) => entries.filter(isCounted).length }
}

/** How complaints were handled, under the ids of the ready-made table "Hantering av synpunkter". */
function handling({ answerWithinDays }: Register): readonly CountedLine[] {
  const late = (entry: RegisterEntry) => {
    const days = responseDays(entry)
    return answerWithinDays !== null && days !== null && days > answerWithinDays
  }
  return [
    counting('received', 'Inkomna', () => true),
    counting('answered', 'Besvarade', ({ answered }) => answered !== null),
    counting('anonymous', 'Anonyma', ({ reporter }) => reporter === 'anonymous'),
    counting('unanswered', 'Obesvarade', ({ answered }) => answered === null),
    ...(answerWithinDays === null ? [] : [counting('answered-late', 'Besvarade efter fristen', late)]),
    {
      id: 'response-time',
      label: 'Svarstid, median',
      unit: 'days',
      decimals: 0,
      direction: 'lower',
      of: (entries) => median(entries.map(responseDays).filter((days) => days !== null)),
    },
  ]
}

/** How deviations were worked up, under the ids of the ready-made table "Bearbetning av avvikelser". */
const PROCESSING: readonly CountedLine[] = [
  counting('total', 'Totalt', () => true),
  counting('investigation', 'Händelseutredning', ({ isInvestigated }) => isInvestigated),
  counting('measure', 'Åtgärd', ({ action }) => action.trim() !== ''),
  counting('feedback', 'Återkoppling', ({ answered }) => answered !== null),
]

/** The numbers that the law wants (SOSFS 2011:9 7 kap. 2 §), and the reports to IVO. */
const SERIOUS_EVENTS: readonly CountedLine[] = [
  counting(
    'investigated-events',
    'Utredda händelser (PSL 3 kap. 3 §)',
    ({ isInvestigated }) => isInvestigated,
  ),
  counting('serious-harm', 'Allvarliga vårdskador', ({ harm }) => harm === 'seriousCareHarm'),
  counting('lex-maria', 'Lex Maria', ({ isLexMaria }) => isLexMaria),
]

function median(numbers: readonly number[]): number | null {
  const ordered = numbers.toSorted((a, b) => a - b)
  const [low, high] = [ordered[Math.floor((ordered.length - 1) / 2)], ordered[Math.floor(ordered.length / 2)]]
  return low === undefined || high === undefined ? null : (low + high) / 2
}
