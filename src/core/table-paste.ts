import { type Cell, type Dataset, difference, measureAt, sumOf, type Unit } from './dataset.ts'
import type { PastedBlock } from './dataset-operations.ts'
import { excerpt } from './excerpt.ts'
import { labelsAfterPaste, renamedLabels } from './paste-labels.ts'
import { failed, ok, type Result } from './result.ts'
import { type CellEntry, formatNumber, readCellEntry, unitName } from './swedish-numbers.ts'
import { changeShown, yearIn } from './years.ts'

/** The texts of a copied table, row by row. Rows may differ in length. */
export type TextTable = readonly (readonly string[])[]

/** The most rows of a table. */
export const MAX_ROWS = 2_000
/** The most columns of a table. */
export const MAX_COLUMNS = 200
/** More cells than this in one table can't be worked with, whatever their shape. */
export const MAX_CELLS = 20_000
const MAX_LABEL = 300
const MAX_DECIMALS = 4

/** Where the block is put: -1 is the head and the column of labels, 0 the first number. */
export interface PasteTarget {
  readonly dataset: Dataset
  readonly rowIndex: number
  readonly columnIndex: number
}

/** What a paste writes, worked out before anything is changed. */
export interface PastePlan {
  readonly block: PastedBlock
  /** What the rows are, when the corner of the block says so, else null. */
  readonly rowHeading: string | null
  /** How many decimals the table has to show so that nothing pasted is rounded. */
  readonly decimals: number
  /** Labels of sums and changes that were in the block and are worked out here anyway. */
  readonly leftOut: readonly string[]
  /** Numbers that were written with "%" where the table measures something else, as they were written. */
  readonly lostShares: readonly string[]
}

/** Why a paste is refused. */
export type PasteProblem =
  | { readonly kind: 'empty' }
  | { readonly kind: 'tooLarge'; readonly rows: number; readonly columns: number }
  | { readonly kind: 'labelTooLong'; readonly text: string }
  | {
      readonly kind: 'notANumber'
      readonly text: string
      /** Where it stands, in words: "Fall, 2025" or "rad 2, kolumn 3". */
      readonly place: string
      readonly others: number
    }

/**
 * Reads tab-separated text as Excel and LibreOffice put it on the clipboard: quotes around what holds tabs,
 * line breaks or quotes, any kind of line ending, one at the end or not. Works in one pass.
 */
export function parseTabSeparated(source: string): TextTable {
  return parseSeparated(source, '\t')
}

/** Reads text with this character between the fields, by the rules of `parseTabSeparated`. */
export function parseSeparated(source: string, separator: string): TextTable {
  const text = source.replace(/^\ufeff/, '')
  const rows: string[][] = [[]]
  let at = 0
  let mayQuote = true
  while (at <= text.length) {
    const quoted = mayQuote && text[at] === '"' ? quotedField(text, at, separator) : null
    if (mayQuote && text[at] === '"' && quoted === null) mayQuote = false
    const end = quoted?.end ?? plainEnd(text, at, separator)
    rows.at(-1)?.push(quoted?.value ?? text.slice(at, end))
    if (end >= text.length) break
    const isBreak = text[end] !== separator
    if (isBreak) rows.push([])
    at = end + (text[end] === '\r' && text[end + 1] === '\n' ? 2 : 1)
  }
  const last = rows.at(-1)
  if (rows.length > 1 && last?.length === 1 && last[0] === '') rows.pop()
  return rows
}

/**
 * Reads a copied block against the table that it is put into. Text in the first row or column beside numbers is
 * taken as labels; a row of sums and a column of changes that say what is worked out here anyway are left out.
 * Any other text where a number belongs refuses the whole block.
 */
export function readPaste(table: TextTable, target: PasteTarget): Result<PastePlan, PasteProblem> {
  const width = table.reduce((widest, row) => Math.max(widest, row.length), 0)
  if (table.length * width > 10 * MAX_CELLS) {
    return failed({ kind: 'tooLarge', rows: table.length, columns: width })
  }
  const texts = table.map((row) => Array.from({ length: width }, (_, column) => cleanText(row[column] ?? '')))
  if (texts.every((row) => row.every((text) => text === ''))) return failed({ kind: 'empty' })

  const parts = partsOf(texts, target)
  const size = sizeAfter(parts, target.dataset)
  if (size.rows > MAX_ROWS || size.columns > MAX_COLUMNS || size.rows * size.columns > MAX_CELLS) {
    return failed({ kind: 'tooLarge', ...size })
  }
  const long = [...(parts.rowLabels ?? []), ...(parts.columnLabels ?? [])].find(
    (label) => label.length > MAX_LABEL,
  )
  if (long !== undefined) return failed({ kind: 'labelTooLong', text: long })

  const numbers = numbersOf(parts)
  if (!numbers.ok) return numbers
  return ok(planOf(parts, numbers.value, target))
}

/** A refused paste in one sentence or two, and that nothing happened to the table. */
export function pasteProblemText(problem: PasteProblem): string {
  switch (problem.kind) {
    case 'empty':
      return 'Det fanns inga rutor att klistra in. Markera rutorna i Excel, kopiera dem och försök igen.'
    case 'tooLarge': {
      const [rows, columns] = [formatNumber(problem.rows, 0), formatNumber(problem.columns, 0)]
      const [mostRows, mostCells] = [formatNumber(MAX_ROWS, 0), formatNumber(MAX_CELLS, 0)]
      return `Tabellen skulle få ${rows} rader och ${columns} kolumner. Det finns plats för ${mostRows} rader och ${MAX_COLUMNS} kolumner, högst ${mostCells} rutor i allt. Ingenting har ändrats.`
    }
    case 'labelTooLong':
      return `Rubriken ”${excerpt(problem.text, 60)}” är för lång, högst ${MAX_LABEL} tecken får plats. Ingenting har ändrats.`
    case 'notANumber': {
      const others =
        problem.others === 0
          ? ''
          : ` Det gäller ${problem.others} ${problem.others === 1 ? 'ruta' : 'rutor'} till.`
      return `”${excerpt(problem.text, 60)}” (${problem.place}) är inget tal.${others} Rätta det och klistra in igen. Ingenting har ändrats.`
    }
  }
}

/** A label as it may be stored: one line, without control characters. */
export function cleanText(text: string): string {
  const line = text
    .toWellFormed()
    .replace(/[\s\p{Cc}\u200b\u2060\ufeff\ufffe\uffff]+/gu, ' ')
    .trim()
  // Put there when the label was copied out, so that no spreadsheet takes it for a formula.
  return /^'[=+@-]/.test(line) ? line.slice(1) : line
}

interface QuotedField {
  readonly value: string
  readonly end: number
}

/** The field that opens with a quote here, or null when no quote closes it before a separator, a break or the end. */
function quotedField(text: string, start: number, separator: string): QuotedField | null {
  let from = start + 1
  while (true) {
    const quote = text.indexOf('"', from)
    if (quote === -1) return null
    const next = text[quote + 1]
    if (next === '"') from = quote + 2
    else if (next === undefined || next === separator || next === '\n' || next === '\r') {
      return { value: text.slice(start + 1, quote).replaceAll('""', '"'), end: quote + 1 }
    } else from = quote + 1
  }
}

function plainEnd(text: string, start: number, separator: string): number {
  let end = start
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end += 1
  return end
}

function sizeAfter(parts: Parts, dataset: Dataset): { readonly rows: number; readonly columns: number } {
  const { rows, columns } = labelsAfter(parts, dataset)
  return { rows: rows.labels.length, columns: columns.labels.length }
}

function labelsAfter(parts: Parts, dataset: Dataset) {
  const width = parts.columnLabels?.length ?? parts.body[0]?.length ?? 0
  const placed = parts.body.some((row) => row.length > 0) ? labelsAfterPaste : renamedLabels
  const after = (axis: 'rows' | 'columns', from: number, count: number, names: readonly string[] | null) =>
    placed(dataset[axis], { from, count, names }, () => '')
  return {
    rows: after('rows', parts.rowIndex, parts.body.length, parts.rowLabels),
    columns: after('columns', parts.columnIndex, width, parts.columnLabels),
  }
}

type Kind = 'blank' | 'number' | 'year' | 'text'

function kindOf(text: string): Kind {
  if (/^(19|20|21)\d\d$/.test(text)) return 'year'
  const entry = readCellEntry(text)
  if (!entry.ok) return 'text'
  return typeof entry.value.cell === 'number' ? 'number' : 'blank'
}

/** The block taken apart. Row and column are of the first number, in the table. */
interface Parts {
  readonly corner: string | null
  readonly rowLabels: readonly string[] | null
  readonly columnLabels: readonly string[] | null
  readonly body: TextTable
  readonly rowIndex: number
  readonly columnIndex: number
}

function partsOf(table: TextTable, { dataset, rowIndex, columnIndex }: PasteTarget): Parts {
  const kinds = table.map((row) => row.map(kindOf))
  const hasHead = rowIndex < 0 || isHead(table, kinds, dataset)
  const hasLabels = columnIndex < 0 || hasLabelColumn(hasHead ? kinds.slice(1) : kinds)
  const left = hasLabels ? 1 : 0
  const below = hasHead ? table.slice(1) : table
  return {
    corner: hasHead && hasLabels ? (table[0]?.[0] ?? null) : null,
    rowLabels: hasLabels ? below.map((row) => row[0] ?? '') : null,
    columnLabels: hasHead ? (table[0] ?? []).slice(left) : null,
    body: below.map((row) => row.slice(left)),
    rowIndex: Math.max(rowIndex, 0),
    columnIndex: Math.max(columnIndex, 0),
  }
}

/** Labels are texts, or years, with numbers beside them. A column that holds other numbers is none. */
function hasLabelColumn(kinds: readonly (readonly Kind[])[]): boolean {
  const first = kinds.map((row) => row[0])
  const hasNumbers = kinds.some((row) => row.slice(1).some((kind) => kind === 'number' || kind === 'year'))
  return hasNumbers && first.includes('text') && !first.includes('number')
}

/**
 * A head is a row of texts and years over numbers, and something must tell it from a row of figures with a slip
 * in it: a word without digits, an empty corner, years in a row, or the labels that the table has already.
 */
function isHead(table: TextTable, kinds: readonly (readonly Kind[])[], dataset: Dataset): boolean {
  const below = kinds.slice(1)
  if (!below.some((row) => row.includes('number') || row.includes('year'))) return false
  const left = hasLabelColumn(below) ? 1 : 0
  const head = (table[0] ?? []).slice(left).filter((text) => text !== '')
  const headKinds = (kinds[0] ?? []).slice(left)
  if (head.length === 0 || headKinds.includes('number')) return false
  if (!headKinds.includes('text') && !headKinds.includes('year')) return false
  const corner = left === 1 ? (table[0]?.[0] ?? '') : null
  const known = new Set(dataset.columns.map((column) => column.label))
  const years = head.map((text) => Number(text))
  return (
    corner === '' ||
    (corner !== null && corner.toLowerCase() === dataset.rowHeading.toLowerCase()) ||
    head.some((text) => !/\d/.test(text)) ||
    head.every((text) => known.has(text)) ||
    (years.length > 1 && years.every((year, index) => index === 0 || year - (years[index - 1] ?? 0) === 1))
  )
}

const NOTHING: CellEntry = { cell: null, isApproximate: false }

function numbersOf(parts: Parts): Result<readonly (readonly CellEntry[])[], PasteProblem> {
  const wrong: { readonly text: string; readonly place: string }[] = []
  const cells = parts.body.map((row, rowOffset) =>
    row.map((text, columnOffset) => {
      const entry = readCellEntry(text)
      if (entry.ok) return entry.value
      wrong.push({ text, place: placeOf(parts, rowOffset, columnOffset) })
      return NOTHING
    }),
  )
  const first = wrong[0]
  return first ? failed({ kind: 'notANumber', ...first, others: wrong.length - 1 }) : ok(cells)
}

/** By its labels where both were copied, else counted from the block's own corner. */
function placeOf(parts: Parts, row: number, column: number): string {
  const [rowLabel, columnLabel] = [parts.rowLabels?.[row], parts.columnLabels?.[column]]
  if (rowLabel && columnLabel) return `${excerpt(rowLabel, 60)}, ${excerpt(columnLabel, 60)}`
  const rowNumber = row + (parts.columnLabels ? 2 : 1)
  const columnNumber = column + (parts.rowLabels ? 2 : 1)
  return `rad ${rowNumber}, kolumn ${columnNumber}`
}

function planOf(
  parts: Parts,
  entries: readonly (readonly CellEntry[])[],
  { dataset }: PasteTarget,
): PastePlan {
  const cells = entries.map((row) => row.map(({ cell }) => cell))
  const withoutSum = hasSumRow(parts, cells, dataset) ? cells.length - 1 : cells.length
  const width = parts.body[0]?.length ?? parts.columnLabels?.length ?? 0
  const withoutChange = hasChangeColumn(parts, cells) ? width - 1 : width
  const leftOut = [
    ...(withoutSum < cells.length ? [parts.rowLabels?.at(-1) ?? ''] : []),
    ...(withoutChange < width ? [parts.columnLabels?.at(-1) ?? ''] : []),
  ]
  const within = <Item>(rows: readonly (readonly Item[])[]) =>
    rows.slice(0, withoutSum).map((row) => row.slice(0, withoutChange))
  const kept = within(cells)
  const approximate = within(entries.map((row) => row.map(({ isApproximate }) => isApproximate)))
  return {
    block: {
      rowIndex: parts.rowIndex,
      columnIndex: parts.columnIndex,
      cells: kept,
      ...(approximate.some((row) => row.includes(true)) && { approximate }),
      rowLabels: parts.rowLabels?.slice(0, withoutSum) ?? null,
      columnLabels: parts.columnLabels?.slice(0, withoutChange) ?? null,
    },
    rowHeading: parts.corner === '' ? null : (parts.corner?.slice(0, 100) ?? null),
    decimals: Math.max(dataset.decimals, ...kept.map((row) => Math.max(0, ...row.map(decimalsOf)))),
    leftOut,
    lostShares: lostSharesIn(within(parts.body), parts, dataset),
  }
}

function lostSharesIn(body: TextTable, parts: Parts, dataset: Dataset): readonly string[] {
  const after = labelsAfter(parts, dataset)
  const nobody = { id: '', label: '' }
  return body.flatMap((texts, rowOffset) =>
    texts.filter((text, columnOffset) => {
      if (!/\d\s*%$/.test(text)) return false
      const row = after.rows.labels[after.rows.from + rowOffset] ?? nobody
      const column = after.columns.labels[after.columns.from + columnOffset] ?? nobody
      return measureAt(dataset, row, column).unit !== 'percent'
    }),
  )
}

/** Tells of numbers whose "%" the table can't keep, in a sentence, or null when all was kept. */
export function lostSharesText({ lostShares }: Pick<PastePlan, 'lostShares'>, unit: Unit): string | null {
  const [first, ...others] = lostShares
  if (first === undefined) return null
  const rest = others.length === 0 ? '' : ` och ${others.length} till`
  const instead =
    unit === 'percent' ? 'raden eller kolumnen är inte i procent' : `tabellen är i ${unitName(unit)}`
  return `”${first}”${rest} skrevs in utan procenttecken: ${instead}. Ändra vad som mäts om det ska vara andelar.`
}

/** The decimals that this cell is written with, at most as many as a table can show. */
export function decimalsOf(cell: Cell): number {
  if (typeof cell !== 'number') return 0
  for (let decimals = 0; decimals < MAX_DECIMALS; decimals += 1) {
    if (Number(cell.toFixed(decimals)) === cell) return decimals
  }
  return MAX_DECIMALS
}

function hasSumRow(parts: Parts, cells: readonly (readonly Cell[])[], dataset: Dataset): boolean {
  const label = parts.rowLabels?.at(-1) ?? ''
  const sums = cells.at(-1)
  const above = cells.slice(0, -1)
  if (!dataset.hasSums || !sums || sums.length === 0 || above.length < 2) return false
  if (!/^(summa|s:a|total|totalt|totalsumma|alla)\b/i.test(label)) return false
  return sums.every((sum, column) => {
    const expected = sumOf(
      above.map((row) => row[column] ?? null),
      MAX_DECIMALS,
    )
    return sum === expected
  })
}

function hasChangeColumn(parts: Parts, cells: readonly (readonly Cell[])[]): boolean {
  const labels = parts.columnLabels ?? []
  const [from, to, change] = labels.slice(-3)
  if (labels.length < 3 || from === undefined || to === undefined || change === undefined) return false
  if (yearIn(change) !== null || !/^(ändring|förändring|differens|skillnad|diff)\b/i.test(change))
    return false
  if (!changeShown(from, to)) return false
  return cells.every((row) => {
    const [before = null, after = null, stated = null] = row.slice(-3)
    return stated === null || stated === difference(before, after)
  })
}
