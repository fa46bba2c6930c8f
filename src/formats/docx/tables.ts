import {
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
import { cellAt, columnSum, type Dataset } from '../../core/dataset.ts'
import type { Table as RichTable, TableCell as RichTableCell } from '../../core/rich-text/schema.ts'
import { textLines } from '../../core/rich-text/text.ts'
import { formatCell, unitName } from '../../core/swedish-numbers.ts'
import { captionParagraph, sourceLine, sourceParagraph } from './captions.ts'
import { type ColumnText, columnWidths } from './column-widths.ts'
import type { Draft, TableDescription } from './draft.ts'
import { flow, tableCell } from './flow.ts'
import { plainText } from './plain-text.ts'
import { style } from './styles.ts'

/** A table of at most this many rows stays on one page. */
const KEPT_TOGETHER = 12
/** Of a longer one, so many rows stay with the head, and with what follows the table. */
const KEPT_AT_ENDS = 2

/** A table of numbers with its caption above, its sums and its source line. */
export function datasetTable(draft: Draft, dataset: Dataset, caption: Caption): readonly FileChild[] {
  const source = sourceLine(dataset)
  const above = captionParagraph(draft, caption, 'above')
  const rows = dataset.rows.filter((row) => row.label.trim() !== '')
  const header = [dataset.rowHeading, ...dataset.columns.map((column) => column.label)].map(plainText)
  const body = rows.map((row) => [
    plainText(row.label),
    ...dataset.columns.map((column) => formatCell(cellAt(dataset, row.id, column.id), dataset.decimals)),
  ])
  const sums = dataset.columns.map((column) => formatCell(columnSum(dataset, column.id), dataset.decimals))
  const hasSums = dataset.hasSums && rows.length > 0
  const texts = [header, ...body, ...(hasSums ? [['Summa', ...sums]] : [])]
  const columns = header.map(
    (_, index): ColumnText => ({
      cells: texts.map((row) => row[index] ?? ''),
      isNumeric: index > 0,
    }),
  )
  const names = dataset.columns.map((column) => plainText(column.label)).join(', ')
  const table = grid(draft, {
    cells: texts.map((row, rowIndex) =>
      row.map((text, column) => [
        new Paragraph({
          style: cellStyle(rowIndex === 0, column > 0),
          children: [
            new TextRun({ text, ...(hasSums && rowIndex === texts.length - 1 ? { bold: true } : {}) }),
          ],
        }),
      ]),
    ),
    columns,
    hasLabels: true,
    hasSums,
    isFollowed: source !== null,
    description: {
      title: plainText(caption.text || dataset.title),
      description: `${capitalised(unitName(dataset.unit))} för ${rows.length} rader i kolumnerna ${names}.`,
    },
  })
  return source === null ? [above, table] : [above, table, sourceParagraph(draft, source)]
}

/** A table written in the text. Its first row is the head; a column of only numbers is set to the right. */
export function textTable(draft: Draft, table: RichTable): readonly FileChild[] {
  const texts = table.content.map((row) => row.content.map(cellText))
  const width = texts[0]?.length ?? 0
  const columns = Array.from({ length: width }, (_, index): ColumnText => {
    const cells = texts.map((row) => row[index] ?? '')
    return { cells, isNumeric: isNumeric(cells.slice(1)) }
  })
  const cells = table.content.map((row, rowIndex) =>
    row.content.map((cell, column) => {
      const place = tableCell(cellStyle(rowIndex === 0, columns[column]?.isNumeric ?? false))
      const paragraphs = flow(draft, cell.content, place)
      return paragraphs.length > 0 ? paragraphs : [new Paragraph({ style: style.tableText })]
    }),
  )
  const heads = (texts[0] ?? []).filter((text) => text !== '').join(', ')
  const section = draft.headings.at(-1)?.text
  const before = draft.isAfterTable ? [tableGap(draft)] : []
  return [
    ...before,
    grid(draft, {
      cells,
      columns,
      hasLabels: areLabels(columns[0]?.cells.slice(1) ?? []),
      hasSums: false,
      isFollowed: false,
      description: {
        title: section ? `Tabell under ${section}` : 'Tabell',
        description: heads === '' ? `Tabell med ${texts.length} rader.` : `Kolumner: ${heads}.`,
      },
    }),
  ]
}

interface Grid {
  readonly cells: readonly (readonly (readonly Paragraph[])[])[]
  readonly columns: readonly ColumnText[]
  /** Whether the first column says what the row is about. */
  readonly hasLabels: boolean
  readonly hasSums: boolean
  /** Whether a source line follows that must not be parted from the table. */
  readonly isFollowed: boolean
  readonly description: TableDescription
}

function grid(draft: Draft, { cells, columns, hasLabels, hasSums, isFollowed, description }: Grid): Table {
  draft.tables.push(description)
  draft.isAfterTable = true
  const widths = columnWidths(columns)
  const last = cells.length - 1
  const isKept = (row: number) => {
    if (row === last) return isFollowed
    return cells.length <= KEPT_TOGETHER || row <= KEPT_AT_ENDS || row >= last - KEPT_AT_ENDS
  }
  return new Table({
    style: style.table,
    layout: TableLayoutType.FIXED,
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
    rows: cells.map(
      (row, rowIndex) =>
        new TableRow({
          cantSplit: true,
          tableHeader: rowIndex === 0,
          keepNext: isKept(rowIndex),
          children: row.map(
            (paragraphs, column) =>
              new TableCell({
                width: { size: widths[column] ?? 0, type: WidthType.DXA },
                children: paragraphs,
              }),
          ),
        }),
    ),
  })
}

/**
 * A paragraph of a few points where Word must have one: between two tables, which would become one, and after a
 * table that ends the document.
 */
export function tableGap(draft: Draft): Paragraph {
  draft.isAfterTable = false
  return new Paragraph({ style: style.tableGap })
}

function cellStyle(isHead: boolean, isNumber: boolean): string {
  if (isHead) return isNumber ? style.tableNumberHead : style.tableHead
  return isNumber ? style.tableNumber : style.tableText
}

function cellText(cell: RichTableCell): string {
  return plainText(textLines({ type: 'doc', content: cell.content }).join('\n').trim())
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

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
