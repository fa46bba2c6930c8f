import {
  type Cell,
  cellAt,
  columnSum,
  type Dataset,
  difference as differenceOf,
  type Label,
  measureAt,
  type Unit,
} from '../dataset.ts'
import type { Report } from '../report.ts'
import type { Inline } from '../rich-text/schema.ts'
import { comparedColumns, yearIn } from '../years.ts'
import { HIDDEN_TEXT, publicReaderOf } from './reader.ts'
import {
  between,
  columnName,
  countedThing,
  isGoal,
  isOthers,
  isWhole,
  measuredIn,
  measuredThing,
  rowAsSubject,
  rowName,
  within,
} from './sentence-names.ts'
import {
  cell,
  cellIn,
  difference,
  extreme,
  inSentence,
  isChangeTable,
  isYear,
  percentChange,
  rowsIn,
  sentence,
  share,
} from './sentence-parts.ts'
import { partsOfWhole } from './share-sentences.ts'
import { againstGoal, countsBehind } from './target-sentences.ts'
import { sayValue } from './value-text.ts'

/** A sentence that states what the numbers of a table say. */
export interface Suggestion {
  readonly key: string
  readonly content: readonly Inline[]
}

type Sentence = readonly Inline[]

const MOST = 8
const FEWEST = 3

/**
 * Sentences that state what a table says, the most telling first, at most eight. Every number is a value that
 * follows the table, and the words are such that they stay true when it changes: nothing is called the largest but
 * by a value that finds it. Nothing is said of what was not measured or may not be shown, nor what is good or bad.
 */
export function suggestedSentences(report: Report, table: Dataset): readonly Suggestion[] {
  const dataset = named(table)
  const parts = partsOfWhole(dataset)
  const readInPublic = publicReaderOf(report)
  const canBeSaid = (content: Sentence) =>
    content.every(
      (node) =>
        node.type !== 'value' || (sayValue(report, node.attrs).ok && readInPublic(node) !== HIDDEN_TEXT),
    )
  const own = [
    ...againstGoal(dataset),
    ...againstOthers(dataset),
    ...countsBehind(dataset),
    ...overTime(dataset),
    ...overRows(dataset),
    ...(parts.length > 0 ? parts : [...partsOfTotal(dataset), ...extremes(dataset)]),
    ...changesOfRows(dataset, report.year),
  ].filter(canBeSaid)
  const enough = own.length >= FEWEST ? own : [...own, ...plainly(dataset).filter(canBeSaid)]
  const seen = new Set<string>()
  const suggestions = enough.map((content) => ({ key: JSON.stringify(content), content }))
  return suggestions.filter(({ key }) => !seen.has(key) && seen.add(key)).slice(0, MOST)
}

/** Without rows and columns that have no name yet: nothing can be said of them. */
function named(table: Dataset): Dataset {
  const hasName = (label: Label) => inSentence(label) !== ''
  return { ...table, rows: table.rows.filter(hasName), columns: table.columns.filter(hasName) }
}

/** "Antalet rapporterade avvikelser var 2 509 under 2025, jämfört med 2 237 under 2024." */
function overTime(dataset: Dataset): readonly Sentence[] {
  const compared = changeOver(dataset)
  if (!compared || !isTotalMeant(dataset)) return onlyLevel(dataset)
  const { from, to } = compared
  const [before, now] = [cellIn(dataset, null, from), cellIn(dataset, null, to)]
  const sums = [columnSum(dataset, from.id), columnSum(dataset, to.id)] as const
  if (sums[0] === null) return onlyLevel(dataset)
  return told(dataset, { before, now, from, to, numbers: sums })
}

/** The columns that a change can be told between; none where the series breaks between them. */
function changeOver(dataset: Dataset): { readonly from: Label; readonly to: Label } | null {
  const compared = comparedColumns(dataset)
  const isBroken = dataset.seriesBreaks?.some(({ before }) => before === compared?.to.id) ?? false
  return isBroken ? null : compared
}

function onlyLevel(dataset: Dataset): readonly Sentence[] {
  const column = mainColumn(dataset)
  const hasYears = comparedColumns(dataset) !== null
  if (!column || !isTotalMeant(dataset) || (dataset.columns.length > 1 && !hasYears)) return []
  const sum = cell(cellIn(dataset, null, column))
  return [sentence(`${countedThing(dataset)} var sammanlagt `, sum, within(dataset, column))]
}

interface Course {
  readonly before: ReturnType<typeof cellIn>
  readonly now: ReturnType<typeof cellIn>
  readonly from: Label
  readonly to: Label
  readonly numbers: readonly [Cell, Cell]
}

function told(dataset: Dataset, { before, now, from, to, numbers }: Course): readonly Sentence[] {
  const thing = countedThing(dataset)
  const course = difference(before, now, 'course')
  return [
    sentence(
      `${thing} var `,
      cell(now),
      `${within(dataset, to)}, jämfört med `,
      cell(before),
      within(dataset, from),
    ),
    sentence(`${thing} `, course, between(from, to), ...sizeOfChange(dataset.unit, before, now, numbers)),
  ]
}

/** So few that a change in percent says nothing. */
const TOO_FEW_FOR_PERCENT = 10

/** ", en ökning med 12,2 %", in percentage points of shares; nothing where there is none or it says nothing. */
function sizeOfChange(
  unit: Unit,
  before: ReturnType<typeof cellIn>,
  now: ReturnType<typeof cellIn>,
  [from, to]: readonly [Cell, Cell],
): readonly (string | Inline)[] {
  if (from === to) return []
  if (unit === 'percent') return [', ', difference(before, now, 'change')]
  const isTelling = typeof from === 'number' && from >= TOO_FEW_FOR_PERCENT
  return isTelling ? [', ', percentChange(before, now)] : []
}

/** A series with the years as rows: the last year against the one before and against the first. */
function overRows(dataset: Dataset): readonly Sentence[] {
  const [column, ...more] = dataset.columns
  const rows = dataset.rows.filter(isYear)
  const [first, from, to] = [rows[0], rows.at(-2), rows.at(-1)]
  if (!column || more.length > 0 || !first || !from || !to || rows.length < 2) return []
  const [before, now] = [cellIn(dataset, from, column), cellIn(dataset, to, column)]
  const thing = countedThing(dataset)
  const all = rowsIn(dataset, rows, column)
  const numbers = [cellAt(dataset, from.id, column.id), cellAt(dataset, to.id, column.id)] as const
  return [
    ...told(dataset, { before, now, from, to, numbers }),
    ...(rows.length > 2
      ? [
          sentence(
            `${thing} `,
            difference(cellIn(dataset, first, column), now, 'course'),
            between(first, to),
          ),
          sentence(
            `${measuredThing(dataset)} var högst under `,
            extreme('highest', all, 'name'),
            ', ',
            extreme('highest', all, 'unit'),
            ', och lägst under ',
            extreme('lowest', all, 'name'),
            ', ',
            extreme('lowest', all, 'unit'),
          ),
        ]
      : []),
  ]
}

/** "Fall svarar för 922 av 2 509 under 2025, 36,7 %." */
function partsOfTotal(dataset: Dataset): readonly Sentence[] {
  const column = mainColumn(dataset)
  if (!column || !isTotalMeant(dataset) || !isPartOfWhole(dataset, column)) return []
  const whole = cellIn(dataset, null, column)
  const [first, second] = sortedRows(dataset, column)
  if (!first || !second) return []
  const part = cellIn(dataset, first, column)
  const both = rowsIn(dataset, [first, second], column)
  return [
    sentence(
      `${rowName(dataset, first)} svarar för `,
      share(part, whole, 'outOf'),
      `${within(dataset, column)}, `,
      share(part, whole, 'unit'),
    ),
    ...(dataset.rows.length > 2
      ? [
          sentence(
            `${rowName(dataset, first)} och ${rowName(dataset, second)} svarar tillsammans för `,
            share(both, whole, 'unit'),
            within(dataset, column),
          ),
        ]
      : []),
  ]
}

/** "Under 2025 var andelen högst för Vårdplan, 89,5 %, och lägst för Munhälsobedömning, 43,9 %." */
function extremes(dataset: Dataset): readonly Sentence[] {
  const column = mainColumn(dataset)
  // Their names are said by values, which say them as they stand.
  const rows = dataset.rows.filter((row) => !isWhole(row) && !isYear(row) && row.label === inSentence(row))
  const isComparable = dataset.unit === 'percent' || isTotalMeant(dataset)
  if (!column || !isComparable || rows.some((row) => row.unit !== undefined)) return []
  if ((column.unit ?? dataset.unit) !== dataset.unit) return []
  const numbers = new Set(numbersIn(dataset, rows, column))
  if (rows.length < 3 || numbers.size < 3) return []
  const of = rowsIn(dataset, rows, column)
  return [
    sentence(
      isYear(column)
        ? `under ${inSentence(column)} var ${measuredThing(dataset)} högst för `
        : `${measuredThing(dataset)}${within(dataset, column)} var högst för `,
      extreme('highest', of, 'name'),
      ', ',
      extreme('highest', of, 'unit'),
      ', och lägst för ',
      extreme('lowest', of, 'name'),
      ', ',
      extreme('lowest', of, 'unit'),
    ),
  ]
}

/** "Övriga ökade från 499 till 656 mellan 2024 och 2025, en ökning med 31,5 %." The rows that changed most. */
function changesOfRows(dataset: Dataset, reportYear: number): readonly Sentence[] {
  const compared = changeOver(dataset)
  // What is planned for years to come has not changed yet.
  if (!compared || (yearIn(compared.to.label)?.year ?? 0) > reportYear) return []
  const { from, to } = compared
  const cells = (row: Label) => [cellAt(dataset, row.id, from.id), cellAt(dataset, row.id, to.id)] as const
  const size = (row: Label) => Math.abs(differenceOf(...cells(row)) ?? -1)
  const changed = dataset.rows.filter((row) => size(row) > 0)
  return changed
    .toSorted((a, b) => size(b) - size(a))
    .slice(0, 3)
    .map((row) => {
      const [before, now] = [cellIn(dataset, row, from), cellIn(dataset, row, to)]
      return sentence(
        `${rowAsSubject(dataset, row, to)} `,
        difference(before, now, 'course'),
        between(from, to),
        ...sizeOfChange(measureAt(dataset, row, to).unit, before, now, cells(row)),
      )
    })
}

/** "För Mellanby var värdet 2,94 dagar under 2024, jämfört med 3,08 dagar för länet." */
function againstOthers(dataset: Dataset): readonly Sentence[] {
  const column = mainColumn(dataset)
  if (!column) return []
  const columnOfOthers = dataset.columns.find(isOthers)
  if (columnOfOthers) {
    // A column that is no year is a place here: the municipality beside the county.
    const own = yearIn(column.label) ? within(dataset, column) : ` för ${columnName(dataset, column)}`
    return dataset.rows
      .slice(0, 3)
      .map((row) =>
        sentence(
          `för ${rowName(dataset, row)} var ${measuredIn(dataset, row, column)} `,
          cell(cellIn(dataset, row, column)),
          `${own}, jämfört med `,
          cell(cellIn(dataset, row, columnOfOthers)),
          ` för ${columnName(dataset, columnOfOthers)}`,
        ),
      )
  }
  const rowsOfOwn = dataset.rows.filter((row) => !isOthers(row)).slice(0, 2)
  const rowsOfOthers = dataset.rows.filter(isOthers).slice(0, 2)
  return rowsOfOwn.flatMap((row) =>
    rowsOfOthers.map((other) =>
      sentence(
        `för ${rowName(dataset, row)} var ${measuredIn(dataset, row, column)} `,
        cell(cellIn(dataset, row, column)),
        `${within(dataset, column)}, jämfört med `,
        cell(cellIn(dataset, other, column)),
        ` för ${rowName(dataset, other)}`,
      ),
    ),
  )
}

/** "Allvarliga vårdskador under 2025: 0." When there is nothing to compare. */
function plainly(dataset: Dataset): readonly Sentence[] {
  const column = mainColumn(dataset)
  if (!column) return []
  const measured = dataset.rows.filter((row) => cellAt(dataset, row.id, column.id) !== null)
  return measured
    .slice(0, 5)
    .map((row) =>
      sentence(
        `${inSentence(row).replace(/ under året$/u, '')}${within(dataset, column)}: `,
        cell(cellIn(dataset, row, column)),
      ),
    )
}

/** The column that a table is about: the last in its own unit that is neither a goal nor somebody else's. */
function mainColumn(dataset: Dataset): Label | undefined {
  const own = dataset.columns.filter((column) => !isGoal(column) && !isOthers(column))
  return own.findLast(({ unit }) => (unit ?? dataset.unit) === dataset.unit) ?? own.at(-1)
}

/** Whether the sum of a column is a number to tell. */
function isTotalMeant(dataset: Dataset): boolean {
  const isOneThing = dataset.rows.every((row) => row.unit === undefined && !isWhole(row))
  return dataset.hasSums && dataset.unit === 'count' && dataset.rows.length > 1 && isOneThing
}

function isPartOfWhole(dataset: Dataset, column: Label): boolean {
  const numbers = numbersIn(dataset, dataset.rows, column)
  return !isChangeTable(dataset) && numbers.every((number) => number >= 0) && numbers.some((n) => n > 0)
}

function numbersIn(dataset: Dataset, rows: readonly Label[], column: Label): readonly number[] {
  return rows.map((row) => cellAt(dataset, row.id, column.id)).filter((one: Cell) => typeof one === 'number')
}

function sortedRows(dataset: Dataset, column: Label): readonly Label[] {
  const number = (row: Label) => {
    const own = cellAt(dataset, row.id, column.id)
    return typeof own === 'number' ? own : -1
  }
  const known = dataset.rows.filter((row) => number(row) > 0)
  return known.toSorted((a, b) => number(b) - number(a))
}
