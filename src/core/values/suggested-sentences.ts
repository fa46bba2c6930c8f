import { type Cell, cellAt, type Dataset, difference as differenceOf, type Label } from '../dataset.ts'
import type { Report } from '../report.ts'
import type { Inline } from '../rich-text/schema.ts'
import { comparedColumns, yearIn } from '../years.ts'
import {
  cell,
  cellIn,
  countedThing,
  difference,
  during,
  extreme,
  inLowerCase,
  inSentence,
  isChangeTable,
  isYear,
  measuredThing,
  percentChange,
  rowName,
  rowsIn,
  sentence,
  share,
} from './sentence-parts.ts'
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
  const parts = ofWhole(dataset)
  const own = [
    ...againstGoal(dataset),
    ...againstOthers(dataset),
    ...countsBehind(dataset),
    ...overTime(dataset),
    ...overRows(dataset),
    ...(parts.length > 0 ? parts : [...partsOfTotal(dataset), ...extremes(dataset)]),
    ...changesOfRows(dataset),
  ].filter((one) => canBeSaid(report, one))
  const enough =
    own.length >= FEWEST ? own : [...own, ...plainly(dataset).filter((one) => canBeSaid(report, one))]
  const seen = new Set<string>()
  const suggestions = enough.map((content) => ({ key: JSON.stringify(content), content }))
  return suggestions.filter(({ key }) => !seen.has(key) && seen.add(key)).slice(0, MOST)
}

/** Without rows and columns that have no name yet: nothing can be said of them. */
function named(table: Dataset): Dataset {
  const hasName = (label: Label) => inSentence(label) !== ''
  return { ...table, rows: table.rows.filter(hasName), columns: table.columns.filter(hasName) }
}

function canBeSaid(report: Report, content: Sentence): boolean {
  return content.every((node) => node.type !== 'value' || sayValue(report, node.attrs).ok)
}

/** "Under 2025 var antalet rapporterade avvikelser 2 509, jämfört med 2 237 under 2024." */
function overTime(dataset: Dataset): readonly Sentence[] {
  const compared = comparedColumns(dataset)
  if (!compared || !isTotalMeant(dataset)) return onlyLevel(dataset)
  const { from, to } = compared
  const [before, now] = [cellIn(dataset, null, from), cellIn(dataset, null, to)]
  return told(countedThing(dataset), { before, now, from, to })
}

function onlyLevel(dataset: Dataset): readonly Sentence[] {
  const column = mainColumn(dataset)
  if (!column || !isTotalMeant(dataset) || dataset.columns.length > 1) return []
  return [
    sentence(`${countedThing(dataset)} var sammanlagt `, cell(cellIn(dataset, null, column)), during(column)),
  ]
}

interface Course {
  readonly before: ReturnType<typeof cellIn>
  readonly now: ReturnType<typeof cellIn>
  readonly from: Label
  readonly to: Label
}

function told(thing: string, { before, now, from, to }: Course): readonly Sentence[] {
  const between = ` mellan ${inSentence(from)} och ${inSentence(to)}`
  const course = difference(before, now, 'course')
  return [
    sentence(`${thing} var `, cell(now), `${during(to)}, jämfört med `, cell(before), during(from)),
    sentence(`${thing} `, course, between, ', ', percentChange(before, now)),
  ]
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
  return [
    ...told(thing, { before, now, from, to }),
    ...(rows.length > 2
      ? [
          sentence(
            `${thing} `,
            difference(cellIn(dataset, first, column), now, 'course'),
            ` mellan ${inSentence(first)} och ${inSentence(to)}`,
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
      `${during(column)}, `,
      share(part, whole, 'unit'),
    ),
    ...(dataset.rows.length > 2
      ? [
          sentence(
            `${rowName(dataset, first)} och ${rowName(dataset, second)} svarar tillsammans för `,
            share(both, whole, 'unit'),
            during(column),
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
  const numbers = new Set(numbersIn(dataset, rows, column))
  if (rows.length < 3 || numbers.size < 3) return []
  const of = rowsIn(dataset, rows, column)
  return [
    sentence(
      isYear(column)
        ? `under ${inSentence(column)} var ${measuredThing(dataset)} högst för `
        : `${measuredThing(dataset)} var högst för `,
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
function changesOfRows(dataset: Dataset): readonly Sentence[] {
  const compared = comparedColumns(dataset)
  if (!compared) return []
  const { from, to } = compared
  const size = (row: Label) => {
    const [before, now] = [cellAt(dataset, row.id, from.id), cellAt(dataset, row.id, to.id)]
    return Math.abs(differenceOf(before, now) ?? -1)
  }
  const changed = dataset.rows.filter((row) => inSentence(row) !== '' && size(row) > 0)
  return changed
    .toSorted((a, b) => size(b) - size(a))
    .slice(0, 3)
    .map((row) => {
      const [before, now] = [cellIn(dataset, row, from), cellIn(dataset, row, to)]
      const isPercent = (row.unit ?? dataset.unit) === 'percent'
      const base = cellAt(dataset, row.id, from.id)
      const isTelling = isPercent || (typeof base === 'number' && base >= 10)
      return sentence(
        `${rowName(dataset, row)} `,
        difference(before, now, 'course'),
        ` mellan ${inSentence(from)} och ${inSentence(to)}`,
        ...(isTelling
          ? [', ', isPercent ? difference(before, now, 'change') : percentChange(before, now)]
          : []),
      )
    })
}

/** "För Mellanby var värdet 2,94 dagar under 2024, jämfört med 3,08 dagar för länet." */
function againstOthers(dataset: Dataset): readonly Sentence[] {
  const others = /^(länet|riket|regionen|liknande kommuner|alla kommuner|jämförelse)/iu
  const thing = measuredThing(dataset)
  const column = mainColumn(dataset)
  const rowOfOthers = dataset.rows.filter(({ label }) => others.test(label))
  const rowsOfOwn = dataset.rows.filter(({ label }) => !others.test(label)).slice(0, 2)
  const columnOfOthers = dataset.columns.find(({ label }) => others.test(label))
  const own = dataset.columns.findLast(({ label }) => !others.test(label) && !/^mål/iu.test(label))
  if (columnOfOthers && own) {
    return dataset.rows
      .slice(0, 3)
      .map((row) =>
        sentence(
          `för ${rowName(dataset, row)} var ${thing} `,
          cell(cellIn(dataset, row, own)),
          `${during(own)}, jämfört med `,
          cell(cellIn(dataset, row, columnOfOthers)),
          ` för ${inLowerCase(inSentence(columnOfOthers))}`,
        ),
      )
  }
  if (!column) return []
  return rowsOfOwn.flatMap((row) =>
    rowOfOthers
      .slice(0, 2)
      .map((other) =>
        sentence(
          `för ${inSentence(row)} var ${thing} `,
          cell(cellIn(dataset, row, column)),
          `${during(column)}, jämfört med `,
          cell(cellIn(dataset, other, column)),
          ` för ${inLowerCase(inSentence(other))}`,
        ),
      ),
  )
}

/** "Utbildade är 251 av 332 anställda, 75,6 %." For two columns of which one counts a part of the other. */
function ofWhole(dataset: Dataset): readonly Sentence[] {
  const [whole, part] = dataset.columns.slice(0, 2)
  if (!whole || !part || dataset.unit !== 'count') return []
  if ([whole, part].some(({ label }) => yearIn(label) !== null || /^mål/iu.test(label))) return []
  const rows = dataset.rows.filter((row) => {
    const [all, some] = [cellAt(dataset, row.id, whole.id), cellAt(dataset, row.id, part.id)]
    return typeof all === 'number' && typeof some === 'number' && some <= all && all > 0
  })
  if (rows.length === 0 || rows.length < dataset.rows.length / 2) return []
  const say = (row: Label | null, opening: string) => {
    const [some, all] = [cellIn(dataset, row, part), cellIn(dataset, row, whole)]
    return sentence(
      opening,
      share(some, all, 'outOf'),
      ` ${inLowerCase(inSentence(whole))}, `,
      share(some, all, 'unit'),
    )
  }
  return [
    ...(dataset.hasSums ? [say(null, `${inSentence(part)} är `)] : []),
    ...rows
      .slice(0, 4)
      .map((row) => say(row, `för ${rowName(dataset, row)} är ${inLowerCase(inSentence(part))} `)),
  ]
}

/** "Allvarliga vårdskador under 2025: 0." When there is nothing to compare. */
function plainly(dataset: Dataset): readonly Sentence[] {
  const column = mainColumn(dataset)
  if (!column) return []
  const measured = dataset.rows.filter((row) => cellAt(dataset, row.id, column.id) !== null)
  return measured
    .slice(0, 5)
    .map((row) => sentence(`${inSentence(row)}${during(column)}: `, cell(cellIn(dataset, row, column))))
}

/** The column that a table is about: the last that is neither a goal nor somebody else's. */
function mainColumn(dataset: Dataset): Label | undefined {
  return dataset.columns.findLast(({ label }) => !/^(mål|länet|riket|regionen|jämförelse)/iu.test(label))
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

function isWhole({ label }: Label): boolean {
  return /^(alla|samtliga|totalt|summa|hela|länet|riket)\b/iu.test(label)
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
