import { type ApproximateMark, withApproximate } from './approximate.ts'
import type { Dataset, Label } from './dataset.ts'
import { newCategoryByYear } from './dataset-operations.ts'
import { excerpt } from './excerpt.ts'
import { failed, ok, type Result } from './result.ts'
import { type CellFault, cellAddress, type Sheet, type SheetRange } from './sheet.ts'
import { formatNumber, readCellEntry } from './swedish-numbers.ts'
import {
  cleanText,
  MAX_CELLS,
  MAX_COLUMNS,
  MAX_ROWS,
  type PastePlan,
  pasteProblemText,
  readPaste,
  type TextTable,
} from './table-paste.ts'

/** What of a sheet is the table, and how it lies. */
export interface ImportChoice {
  readonly range: SheetRange
  /** Whether the sheet has in columns what is to be rows. */
  readonly isTurned: boolean
  /** Whether the range begins with a row of names for the columns, before it is turned. */
  readonly hasHead: boolean
  /** Whether the range begins with a column of names for the rows, before it is turned. */
  readonly hasLabels: boolean
}

/** A table that was read from a sheet. */
export interface ImportedTable {
  readonly rowHeading: string | null
  readonly rowLabels: readonly string[]
  readonly columnLabels: readonly string[]
  readonly cells: PastePlan['block']['cells']
  /** Which of the cells are estimates; none when left out. */
  readonly approximate?: NonNullable<PastePlan['block']['approximate']>
  readonly decimals: number
  readonly isPercent: boolean
  /** Labels of sums and changes that are worked out here anyway and were left out. */
  readonly leftOut: readonly string[]
}

/** Why an import is refused. */
export type ImportProblem =
  | { readonly kind: 'empty' }
  | { readonly kind: 'tooLarge'; readonly rows: number; readonly columns: number }
  | { readonly kind: 'cut' }
  | { readonly kind: 'fault'; readonly fault: CellFault; readonly others: number }
  | { readonly kind: 'notANumber'; readonly address: string; readonly text: string; readonly others: number }
  | { readonly kind: 'unnamed'; readonly axis: 'row' | 'column'; readonly address: string }
  | { readonly kind: 'other'; readonly sentence: string }

/** How a table in a sheet most likely lies: names first in both directions when they are no numbers. */
export function suggestChoice(sheet: Sheet, range: SheetRange): ImportChoice {
  const cells = within(sheet.cells, range)
  const body = cells.slice(1).flatMap((row) => row.slice(1))
  const hasNumbers = body.some(isNumber)
  const head = (cells[0] ?? []).slice(1)
  const labels = cells.slice(1).map((row) => row[0] ?? '')
  return {
    range,
    isTurned: yearsIn(labels) > 1 && yearsIn(head) === 0 && hasNumbers,
    hasHead: cells.length > 1 && head.some((text) => text !== '') && head.every(mayBeName),
    hasLabels: (cells[0]?.length ?? 0) > 1 && labels.some((text) => text !== '') && labels.every(mayBeName),
  }
}

/**
 * Reads the chosen part of a sheet. Sums and changes that are worked out here anyway are left out. Refused as a
 * whole when something that has to be a number is none, a formula was never worked out, or a value has no name.
 */
export function readImport(sheet: Sheet, choice: ImportChoice): Result<ImportedTable, ImportProblem> {
  const { range } = choice
  const width = range.right - range.left + 1
  const height = range.bottom - range.top + 1
  if (height > MAX_ROWS + 1 || width > MAX_COLUMNS + 1 || height * width > MAX_CELLS) {
    return failed({ kind: 'tooLarge', rows: height, columns: width })
  }
  if (sheet.isCut && range.bottom >= sheet.cells.length - 1) return failed({ kind: 'cut' })
  const problem = faultIn(sheet, range) ?? textAmongNumbers(sheet, choice) ?? unnamedIn(sheet, choice)
  if (problem !== null) return failed(problem)

  const whole = withNames(filledRows(within(sheet.cells, range)), choice)
  const table = choice.isTurned ? turned(whole) : whole
  const read = readPaste(table, { dataset: EMPTY, rowIndex: -1, columnIndex: -1 })
  if (!read.ok) {
    return failed(
      read.error.kind === 'empty'
        ? { kind: 'empty' }
        : { kind: 'other', sentence: pasteProblemText(read.error) },
    )
  }
  const { block, rowHeading, decimals, leftOut } = read.value
  const numbers = bodyOf(whole).flat().filter(isNumber)
  return ok({
    rowHeading,
    rowLabels: block.rowLabels ?? [],
    columnLabels: block.columnLabels ?? [],
    cells: block.cells,
    ...(block.approximate && { approximate: block.approximate }),
    decimals,
    isPercent: numbers.length > 0 && numbers.every((text) => text.endsWith('%')),
    leftOut,
  })
}

/** Why a part of a sheet can't be used, where, and what to do. Nothing has been changed. */
export function importProblemText(problem: ImportProblem): string {
  switch (problem.kind) {
    case 'empty':
      return 'Här finns inga tal. Välj ett annat område.'
    case 'tooLarge':
      return `Området har ${formatNumber(problem.rows, 0)} rader och ${formatNumber(problem.columns, 0)} kolumner. En tabell rymmer ${formatNumber(MAX_ROWS, 0)} rader, ${MAX_COLUMNS} kolumner och ${formatNumber(MAX_CELLS, 0)} rutor. Välj en mindre del.`
    case 'cut':
      return 'Bladet är längre än det som visas här. Välj ett område som slutar tidigare, eller räkna ihop siffrorna i Excel först.'
    case 'fault': {
      const { fault, others } = problem
      const address = cellAddress(fault.row, fault.column)
      const what =
        fault.kind === 'uncalculated'
          ? `Formeln i ${address} är inte uträknad. Öppna filen i Excel, spara den och hämta den igen.`
          : `Formeln i ${address} ger felet ${fault.text}. Rätta den i filen, eller välj ett område utan den.`
      return `${what}${alsoText(others)}`
    }
    case 'notANumber':
      return `”${excerpt(problem.text, 60)}” i ${problem.address} är inget tal.${alsoText(problem.others)} Rätta det i filen, eller välj ett annat område.`
    case 'unnamed':
      return problem.axis === 'column'
        ? `I ${problem.address} står ett tal i en kolumn utan rubrik. Har raden fler värden än de andra? Rätta det i filen, eller välj ett smalare område.`
        : `I ${problem.address} står ett tal på en rad utan namn. Rätta det i filen, eller välj ett annat område.`
    case 'other':
      return problem.sentence
  }
}

/** A new table of what was read. */
export function datasetFromImport(
  table: ImportedTable,
  about: { readonly title: string; readonly source: string; readonly year: number },
  newId: () => string,
): Dataset {
  const rows = table.rowLabels.map((label) => ({ id: newId(), label }))
  const columns = table.columnLabels.map((label) => ({ id: newId(), label }))
  const dataset: Dataset = {
    ...newCategoryByYear(about.title, about.year, newId),
    rowHeading: table.rowHeading ?? '',
    unit: table.isPercent ? 'percent' : 'count',
    decimals: table.decimals,
    source: about.source,
    hasSums: !table.isPercent && rows.length > 1,
    rows,
    columns,
    cells: Object.fromEntries(
      rows.map(({ id }, row) => [
        id,
        Object.fromEntries(
          columns.flatMap((column, index) => {
            const cell = table.cells[row]?.[index] ?? null
            return cell === null ? [] : [[column.id, cell]]
          }),
        ),
      ]),
    ),
  }
  return withApproximate(dataset, marksOf(table, rows, columns))
}

function marksOf(
  { approximate }: ImportedTable,
  rows: readonly Label[],
  columns: readonly Label[],
): readonly ApproximateMark[] {
  return (approximate ?? []).flatMap((row, rowIndex) =>
    row.flatMap((isApproximate, columnIndex) => {
      const [rowId, columnId] = [rows[rowIndex]?.id, columns[columnIndex]?.id]
      return rowId === undefined || columnId === undefined ? [] : [{ rowId, columnId, isApproximate }]
    }),
  )
}

/** A table without labels of its own, so that all of them are taken from what is read. */
const EMPTY: Dataset = {
  id: 'import',
  title: '',
  blueprintId: null,
  rowHeading: '',
  unit: 'count',
  decimals: 0,
  source: '',
  collected: null,
  direction: 'neutral',
  target: null,
  hasSums: true,
  rows: [],
  columns: [],
  cells: {},
}

function within(cells: TextTable, { top, left, bottom, right }: SheetRange): TextTable {
  return Array.from({ length: bottom - top + 1 }, (_, row) =>
    Array.from({ length: right - left + 1 }, (_, column) =>
      cleanText(cells[top + row]?.[left + column] ?? ''),
    ),
  )
}

function filledRows(cells: TextTable): TextTable {
  return cells.filter((row, index) => index === 0 || row.some((text) => text !== ''))
}

/** With names in both directions, numbered where the sheet has none. */
function withNames(cells: TextTable, { hasHead, hasLabels }: ImportChoice): TextTable {
  const headed = hasHead ? cells : [(cells[0] ?? []).map((_, index) => headName(index, hasLabels)), ...cells]
  if (hasLabels) return headed
  return headed.map((row, index) => [index === 0 ? '' : `Rad ${index}`, ...row])
}

function headName(index: number, hasLabels: boolean): string {
  const number = hasLabels ? index : index + 1
  return number === 0 ? '' : `Kolumn ${number}`
}

function bodyOf(cells: TextTable): TextTable {
  return cells.slice(1).map((row) => row.slice(1))
}

function turned(cells: TextTable): TextTable {
  return (cells[0] ?? []).map((_, column) => cells.map((row) => row[column] ?? ''))
}

function faultIn({ faults }: Sheet, range: SheetRange): ImportProblem | null {
  const inside = faults.filter(
    ({ row, column }) =>
      row >= range.top && row <= range.bottom && column >= range.left && column <= range.right,
  )
  const [fault] = inside
  return fault === undefined ? null : { kind: 'fault', fault, others: inside.length - 1 }
}

function textAmongNumbers(sheet: Sheet, choice: ImportChoice): ImportProblem | null {
  const wrong = bodyPlaces(choice).filter(({ row, column }) => !readCellEntry(textAt(sheet, row, column)).ok)
  const [first] = wrong
  if (first === undefined) return null
  const { row, column } = first
  return {
    kind: 'notANumber',
    address: cellAddress(row, column),
    text: textAt(sheet, row, column),
    others: wrong.length - 1,
  }
}

/** A number in a column or row that has no name: a row with more fields than the others, or a sum without a word. */
function unnamedIn(sheet: Sheet, choice: ImportChoice): ImportProblem | null {
  const { range, hasHead, hasLabels } = choice
  for (const { row, column } of bodyPlaces(choice)) {
    if (textAt(sheet, row, column) === '') continue
    const address = cellAddress(row, column)
    if (hasHead && textAt(sheet, range.top, column) === '') {
      return { kind: 'unnamed', axis: 'column', address }
    }
    if (hasLabels && textAt(sheet, row, range.left) === '') return { kind: 'unnamed', axis: 'row', address }
  }
  return null
}

function bodyPlaces({ range, hasHead, hasLabels }: ImportChoice) {
  const [top, left] = [range.top + (hasHead ? 1 : 0), range.left + (hasLabels ? 1 : 0)]
  return Array.from({ length: Math.max(0, range.bottom - top + 1) }, (_, row) =>
    Array.from({ length: Math.max(0, range.right - left + 1) }, (_, column) => ({
      row: top + row,
      column: left + column,
    })),
  ).flat()
}

function textAt({ cells }: Sheet, row: number, column: number): string {
  return cleanText(cells[row]?.[column] ?? '')
}

function isNumber(text: string): boolean {
  const entry = readCellEntry(text)
  return entry.ok && typeof entry.value.cell === 'number'
}

function isYear(text: string): boolean {
  return /^(19|20|21)\d\d$/.test(text)
}

function yearsIn(texts: readonly string[]): number {
  return texts.filter(isYear).length
}

function mayBeName(text: string): boolean {
  return isYear(text) || !isNumber(text)
}

function alsoText(others: number): string {
  return others === 0 ? '' : ` Det gäller ${others} ${others === 1 ? 'ruta' : 'rutor'} till.`
}
