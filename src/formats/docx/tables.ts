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
import type { Dataset } from '../../core/dataset.ts'
import type { Table as RichTable, TableCell as RichTableCell } from '../../core/rich-text/schema.ts'
import { textLines } from '../../core/rich-text/text.ts'
import { shownTexts } from '../../core/shown-table.ts'
import { hiddenInPublic, smallCountLimitOf } from '../../core/small-counts.ts'
import { sourceLine } from '../../core/source-line.ts'
import { unitName } from '../../core/swedish-numbers.ts'
import { captionParagraph, sourceParagraph } from './captions.ts'
import { type ColumnText, columnWidths, tableHeight } from './column-widths.ts'
import type { Draft, TableDescription } from './draft.ts'
import { flow, tableCell } from './flow.ts'
import { ink } from './page.ts'
import { capitalised, plainText } from './plain-text.ts'
import { crowdedPadding, style } from './styles.ts'

/** A table of at most about this height, a third of the page, stays on one page. */
const KEPT_TOGETHER_TWIPS = 4_700
/** Of a longer one, so many rows stay with the last. */
const KEPT_AT_END = 2

/** A table of numbers with its caption above, its sums and its source line. */
export function datasetTable(draft: Draft, dataset: Dataset, caption: Caption): readonly FileChild[] {
  const above = captionParagraph(draft, caption, 'above')
  const source = sourceLine(dataset)
  const texts = datasetTexts(draft, dataset)
  const hasSums = dataset.hasSums && dataset.rows.length > 0
  const columns = columnsOf(texts, (index) => index > 0)
  const names = dataset.columns.map((column) => plainText(column.label)).join(', ')
  const table = grid(draft, {
    rows: texts.length,
    columns,
    content: (row, column, cellStyle) => [
      new Paragraph({
        style: cellStyle,
        children: [
          new TextRun({
            text: texts[row]?.[column] ?? '',
            ...(hasSums && row === texts.length - 1 ? { bold: true } : {}),
          }),
        ],
      }),
    ],
    hasLabels: true,
    hasSums,
    isFollowed: source !== null,
    description: {
      title: plainText(caption.text || dataset.title),
      description: `${capitalised(unitName(dataset.unit))} per rad i kolumnerna ${names}.`,
    },
  })
  return source === null ? [above, table] : [above, table, sourceParagraph(draft, source)]
}

/** A table written in the text. Its first row is the head; a column of only numbers is set to the right. */
export function textTable(draft: Draft, table: RichTable): readonly FileChild[] {
  const texts = table.content.map((row) => row.content.map((cell) => cellText(draft, cell)))
  const columns = columnsOf(texts, (index) => isNumeric(texts.slice(1).map((row) => row[index] ?? '')))
  const heads = (texts[0] ?? []).filter((text) => text !== '').join(', ')
  const section = draft.headings.at(-1)?.text
  const before = draft.isAfterTable ? [tableGap(draft)] : []
  const written = grid(draft, {
    rows: texts.length,
    columns,
    content: (row, column, cellStyle) => {
      const blocks = table.content[row]?.content[column]?.content ?? []
      const paragraphs = flow(draft, blocks, tableCell(cellStyle))
      return paragraphs.length > 0 ? paragraphs : [new Paragraph({ style: cellStyle })]
    },
    hasLabels: areLabels(columns[0]?.cells.slice(1) ?? []),
    hasSums: false,
    isFollowed: false,
    description: {
      title: section ? `Tabell under ${section}` : 'Tabell',
      description: heads === '' ? `Tabell med ${texts.length} rader.` : `Kolumner: ${heads}.`,
    },
  })
  return [...before, written]
}

/**
 * A paragraph of a few points where Word must have one: between two tables, which would become one, and after a
 * table that ends the document.
 */
export function tableGap(draft: Draft): Paragraph {
  draft.isAfterTable = false
  return new Paragraph({ style: style.tableGap })
}

/** What a table is made of. */
export interface Grid {
  readonly rows: number
  readonly columns: readonly ColumnText[]
  readonly content: (row: number, column: number, cellStyle: string) => readonly Paragraph[]
  /** Whether the first column says what the row is about. */
  readonly hasLabels: boolean
  readonly hasSums: boolean
  /** Whether a source line follows that must not be parted from the table. */
  readonly isFollowed: boolean
  readonly description: TableDescription
}

/** A table in the report's look, with its columns as wide as their texts want. The first row is the head. */
export function grid(draft: Draft, table: Grid): Table {
  const { rows, columns, content, hasLabels, hasSums, isFollowed, description } = table
  const { widths, isCrowded } = columnWidths(columns)
  const last = rows - 1
  const isSmall = tableHeight(columns, widths) <= KEPT_TOGETHER_TWIPS
  const isKept = (row: number) => {
    if (row === last) return isFollowed
    return isSmall || row === 0 || row >= last - KEPT_AT_END
  }
  const cell = (row: number, column: number) =>
    new TableCell({
      width: { size: widths[column] ?? 0, type: WidthType.DXA },
      ...(hasSums && row === last ? { borders: { top: sumLine } } : {}),
      children: content(row, column, cellStyle(row === 0, columns[column]?.isNumeric ?? false, isCrowded)),
    })
  const written = new Table({
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
          children: columns.map((_column, column) => cell(row, column)),
        }),
    ),
  })
  draft.tables.push(description)
  draft.isAfterTable = true
  return written
}

/** Said outright as well as in the table style, which LibreOffice 7.4 draws thin above the last row. */
const sumLine = { style: BorderStyle.SINGLE, size: 12, color: ink.accent }

function datasetTexts({ project: { report } }: Draft, dataset: Dataset): readonly (readonly string[])[] {
  const { head, rows } = shownTexts(dataset, hiddenInPublic(dataset, report), smallCountLimitOf(report))
  return [head.map(plainText), ...rows.map(([label = '', ...cells]) => [plainText(label), ...cells])]
}

function columnsOf(
  texts: readonly (readonly string[])[],
  isNumericColumn: (index: number) => boolean,
): readonly ColumnText[] {
  return (texts[0] ?? []).map((_, index) => ({
    cells: texts.map((row) => row[index] ?? ''),
    isNumeric: isNumericColumn(index),
  }))
}

function cellStyle(isHead: boolean, isNumber: boolean, isCrowded: boolean): string {
  const text = isNumber ? style.tableNumber : style.tableText
  const head = isNumber ? style.tableNumberHead : style.tableHead
  const usual = isHead ? head : text
  return isCrowded ? style.crowded(usual) : usual
}

function cellText(draft: Draft, cell: RichTableCell): string {
  return textLines({ type: 'doc', content: cell.content }, draft.read).map(plainText).join('\n')
}

function isNumeric(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell !== '' && cell !== '–')
  return (
    filled.length > 0 && filled.every((cell) => /^[−+-]?\d[\d\s\u00a0]*([.,]\d+)?[\s\u00a0]?%?$/.test(cell))
  )
}

/** Names are short, filled in, and each its own. */
function areLabels(cells: readonly string[]): boolean {
  const isShort = cells.every((cell) => cell !== '' && cell.length <= 80)
  return cells.length > 0 && isShort && new Set(cells).size === cells.length
}
