import type { Caption } from '../../core/captions.ts'
import type { ColumnText } from '../docx/column-widths.ts'
import { page } from '../docx/page.ts'
import { type TablePart, tableLayout } from '../docx/table-layout.ts'
import { captionName } from './captions.ts'
import type { Draft, Piece } from './draft.ts'
import { type Child, element, type Markup } from './markup.ts'

/** A table of at most about this height, a third of the page, stays on one page. */
const KEPT_TOGETHER_TWIPS = 4_700
/** Tables of numbers are as narrow as they can be, unless they want nearly all of the page. */
const FULL_TWIPS = page.textWidth * 0.95
/** Tables of so many columns may not have room on a small screen, and can be moved sideways there with the keys too. */
const FEWEST_SCROLLED = 3

/** What a table is made of; its first row is the head. */
export interface Grid {
  readonly columns: readonly ColumnText[]
  /** What stands in a cell. `isRepeated` is said of the first column where a further part of the table begins with it. */
  readonly cell: (row: number, column: number, isRepeated: boolean) => Child
  /** Whether the first column says what the row is about. */
  readonly hasLabels: boolean
  readonly hasSums: boolean
  /** What links to it name, or null. */
  readonly place: string | null
  readonly caption: Child
  readonly name: Caption | null
  /** What it is called by those who listen when it has no caption. */
  readonly title: string
  /** What stands under it. */
  readonly below: Child
}

/**
 * A table with its head, labels and sums marked as such. On paper, what is too wide for the page goes onto one that
 * lies on its side, if need be in parts, as in the Word document.
 */
export function grid(draft: Draft, table: Grid): readonly Piece[] {
  if (draft.paper === null) return onWeb(table)
  const { isWide, parts } = tableLayout(table.columns)
  if (parts.length > 1) draft.say(splitNote(table, parts.length))
  return parts.map((part, index) => {
    const isLast = index === parts.length - 1
    const drawn = tableElement(table, part, {
      id: index === 0 ? table.place : null,
      caption: index === 0 ? table.caption : continuation(table, index + 1, parts.length),
      isRepeated: index > 0,
    })
    const isKept = part.height <= KEPT_TOGETHER_TWIPS
    const markup = element(
      'div',
      { class: isKept ? 'table kept' : 'table' },
      drawn,
      isLast ? table.below : null,
    )
    return { markup, isWide }
  })
}

function onWeb(table: Grid): readonly Piece[] {
  const [first, ...others] = tableLayout(table.columns).parts
  const columns = table.columns.map((_, index) => index)
  const widths = others.length === 0 && first !== undefined ? first.widths : []
  const drawn = tableElement(
    table,
    { columns, widths, isCrowded: false },
    { id: table.place, caption: table.caption, isRepeated: false },
  )
  const name = table.name === null ? table.title : captionName(table.name)
  const scrolled = { tabindex: 0, role: 'group', 'aria-label': name } as const
  const frame = columns.length < FEWEST_SCROLLED ? {} : scrolled
  return [
    {
      markup: element(
        'div',
        { class: 'table' },
        element('div', { class: 'scrolled', ...frame }, drawn),
        table.below,
      ),
    },
  ]
}

interface PartLook {
  readonly id: string | null
  readonly caption: Child
  readonly isRepeated: boolean
}

function tableElement(
  table: Grid,
  { columns, widths, isCrowded }: Pick<TablePart, 'columns' | 'widths' | 'isCrowded'>,
  { id, caption, isRepeated }: PartLook,
): Markup {
  const count = table.columns[0]?.cells.length ?? 0
  const last = table.hasSums ? count - 1 : count
  const rows = Array.from({ length: Math.max(0, last - 1) }, (_, index) => index + 1)
  const row = (at: number) =>
    element(
      'tr',
      {},
      columns.map((column, index) => cell(table, at, column, index === 0 && isRepeated)),
    )
  const isOfNumbers =
    columns.length > 1 && columns.slice(1).every((column) => table.columns[column]?.isNumeric)
  const isFull = !isOfNumbers || widths.reduce((sum, width) => sum + width, 0) >= FULL_TWIPS
  const looks = [
    isFull ? 'full' : 'numbers',
    isCrowded ? 'crowded' : '',
    columns.length < FEWEST_SCROLLED ? 'few' : '',
  ].filter((look) => look !== '')
  return element(
    'table',
    { id, class: looks.join(' '), 'aria-label': isFilled(caption) ? null : table.title },
    isFilled(caption) ? element('caption', {}, element('span', {}, caption)) : null,
    isFull ? columnWidths(widths) : null,
    element('thead', {}, row(0)),
    rows.length === 0 ? null : element('tbody', {}, rows.map(row)),
    table.hasSums && count > 1 ? element('tfoot', {}, row(count - 1)) : null,
  )
}

function cell(table: Grid, row: number, column: number, isRepeated: boolean): Markup {
  const { cells, isNumeric } = table.columns[column] ?? { cells: [], isNumeric: false }
  const isHead = row === 0
  const isLabel = column === 0 && table.hasLabels
  const attributes = { class: isNumeric ? 'number' : null }
  const content = table.cell(row, column, isRepeated)
  // A head without words would be read out as nothing.
  if ((!isHead && !isLabel) || (cells[row] ?? '') === '') return element('td', attributes, content)
  return element('th', { scope: isHead ? 'col' : 'row', ...attributes }, content)
}

/** How the columns share the width of a table, as in the Word document: in classes of whole percents. */
function columnWidths(widths: readonly number[]): Child {
  const sum = widths.reduce((total, width) => total + width, 0)
  if (sum === 0) return null
  const columns = widths.map((width) => element('col', { class: `w${Math.round((100 * width) / sum)}` }))
  return element('colgroup', {}, columns)
}

function isFilled(caption: Child): boolean {
  return caption !== null
}

/** "Tabell 3, fortsättning (del 2 av 3)". */
function continuation({ name }: Grid, part: number, parts: number): Child {
  const start = name === null ? 'Tabellens' : `${captionName(name)},`
  return `${start} fortsättning (del ${part} av ${parts})`
}

function splitNote({ name, title, columns }: Grid, parts: number): string {
  const which = name === null ? `”${title}”` : captionName(name)
  return `${which} har ${columns.length} kolumner och får inte plats på sidan. Den delas i ${parts} delar under varandra, som alla börjar med den första kolumnen.`
}
