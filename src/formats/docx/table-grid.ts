import {
  BorderStyle,
  type FileChild,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { Caption } from '../../core/captions.ts'
import type { ColumnText } from './column-widths.ts'
import type { Draft, TableDescription } from './draft.ts'
import { ink } from './page.ts'
import { crowdedPadding, style } from './styles.ts'
import { type TablePart, tableLayout } from './table-layout.ts'

/** A table of at most about this height, a third of the page, stays on one page. */
const KEPT_TOGETHER_TWIPS = 4_700
/** … on a page that lies on its side. */
const KEPT_TOGETHER_WIDE_TWIPS = 3_000
/** Of a longer one, so many rows stay with the last. */
const KEPT_AT_END = 2

/** What a table is made of. */
export interface Grid {
  readonly rows: number
  readonly columns: readonly ColumnText[]
  /** A cell's paragraphs. `isRepeated` is said of the first column where a further part of the table begins with it. */
  readonly content: (
    row: number,
    column: number,
    cellStyle: string,
    isRepeated: boolean,
  ) => readonly Paragraph[]
  /** Whether the first column says what the row is about. */
  readonly hasLabels: boolean
  readonly hasSums: boolean
  /** Whether a source line follows that must not be parted from the table. */
  readonly isFollowed: boolean
  /** What it is called: its caption or null. */
  readonly caption: Caption | null
  readonly description: TableDescription
}

/**
 * A table in the report's look, with its columns as wide as their texts want. The first row is the head. What is too
 * wide for the page goes onto one that lies on its side, if need be in parts.
 */
export function grid(draft: Draft, table: Grid): readonly FileChild[] {
  const { isWide, parts } = tableLayout(table.columns, draft.look.frame?.page)
  const written = parts.flatMap((part, index): readonly FileChild[] => {
    const { title, description } = table.description
    const numbered = parts.length > 1 ? `${title} (del ${index + 1} av ${parts.length})` : title
    draft.tables.push({ title: numbered, description })
    const drawn = tablePart(table, part, { isWide, isFirst: index === 0, isLast: index === parts.length - 1 })
    return index === 0 ? [drawn] : [continuation(table, index + 1, parts.length), drawn]
  })
  if (isWide) for (const child of written) draft.wide.add(child)
  if (parts.length > 1) draft.say(splitNote(table, parts.length))
  draft.isAfterTable = true
  return written
}

/** "Tabell 3, fortsättning (del 2 av 3)". */
function continuation({ caption }: Grid, part: number, parts: number): Paragraph {
  const name = caption === null ? 'Tabellens' : `${caption.label}\u00a0${caption.number},`
  return new Paragraph({
    style: style.caption,
    keepNext: true,
    spacing: { before: 240 },
    children: [new TextRun(`${name} fortsättning (del ${part} av ${parts})`)],
  })
}

function splitNote({ caption, columns, description }: Grid, parts: number): string {
  const name = caption === null ? `”${description.title}”` : `${caption.label} ${caption.number}`
  return `${name} har ${columns.length} kolumner och får inte plats på sidan. Den delas i ${parts} delar under varandra, som alla börjar med den första kolumnen.`
}

interface PartPlace {
  readonly isWide: boolean
  readonly isFirst: boolean
  readonly isLast: boolean
}

function tablePart(table: Grid, part: TablePart, { isWide, isFirst, isLast }: PartPlace): Table {
  const { rows, content, hasLabels, hasSums, isFollowed } = table
  const { columns, widths, isCrowded, height } = part
  const last = rows - 1
  const isSmall = height <= (isWide ? KEPT_TOGETHER_WIDE_TWIPS : KEPT_TOGETHER_TWIPS)
  const isKept = (row: number) => {
    if (row === last) return isFollowed && isLast
    return isSmall || row === 0 || row >= last - KEPT_AT_END
  }
  const cell = (row: number, index: number) => {
    const column = columns[index] ?? 0
    const isNumeric = table.columns[column]?.isNumeric ?? false
    return new TableCell({
      width: { size: widths[index] ?? 0, type: WidthType.DXA },
      ...(hasSums && row === last ? { borders: { top: sumLine } } : {}),
      children: content(row, column, cellStyle(row === 0, isNumeric, isCrowded), index === 0 && !isFirst),
    })
  }
  return new Table({
    style: style.table,
    layout: TableLayoutType.FIXED,
    ...(isCrowded ? { margins: { left: crowdedPadding, right: crowdedPadding } } : {}),
    width: { size: widths.reduce((total, width) => total + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    tableLook: {
      firstRow: true,
      lastRow: hasSums,
      firstColumn: hasLabels,
      lastColumn: false,
      noHBand: true,
      noVBand: true,
    },
    rows: Array.from(
      { length: rows },
      (_, row) =>
        new TableRow({
          cantSplit: true,
          ...(row === 0 ? { tableHeader: true } : {}),
          keepNext: isKept(row),
          children: columns.map((_column, index) => cell(row, index)),
        }),
    ),
  })
}

/** Said outright as well as in the table style, which LibreOffice 7.4 draws thin above the last row. */
const sumLine = { style: BorderStyle.SINGLE, size: 12, color: ink.accent }

function cellStyle(isHead: boolean, isNumber: boolean, isCrowded: boolean): string {
  const text = isNumber ? style.tableNumber : style.tableText
  const head = isNumber ? style.tableNumberHead : style.tableHead
  const usual = isHead ? head : text
  return isCrowded ? style.crowded(usual) : usual
}
