import { type FileChild, Paragraph, TextRun } from 'docx'
import type { Caption } from '../../core/captions.ts'
import type { Dataset } from '../../core/dataset.ts'
import type { Table as RichTable, TableCell as RichTableCell } from '../../core/rich-text/schema.ts'
import { textLines } from '../../core/rich-text/text.ts'
import { sourceLine } from '../../core/source-line.ts'
import { unitName } from '../../core/swedish-numbers.ts'
import { capitalised } from '../../core/swedish-words.ts'
import { areLabels, columnsOf, datasetTexts, isNumeric, withoutNotes } from '../table-texts.ts'
import { captionParagraph, sourceParagraph } from './captions.ts'
import type { Draft } from './draft.ts'
import { flow, tableCell } from './flow.ts'
import { plainText } from './plain-text.ts'
import { style } from './styles.ts'
import { grid } from './table-grid.ts'

/** A table of numbers with its caption above, its sums and its source line. */
export function datasetTable(draft: Draft, dataset: Dataset, caption: Caption): readonly FileChild[] {
  const above = captionParagraph(draft, caption, 'above')
  const source = sourceLine(dataset)
  const texts = datasetTexts(draft.project.report, dataset)
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
    caption,
    description: {
      title: plainText(caption.text || dataset.title),
      description: `${capitalised(unitName(dataset.unit))} per rad i kolumnerna ${names}.`,
    },
  })
  const below = source === null ? [] : [sourceParagraph(draft, source)]
  return besideTable(draft, [above], table, below)
}

/**
 * A table written in the text, under its caption if it has one. Its first row is the head; a column of only numbers
 * but the first is set to the right.
 */
export function textTable(
  draft: Draft,
  table: RichTable,
  caption: Caption | undefined,
): readonly FileChild[] {
  const texts = table.content.map((row) => row.content.map((cell) => cellText(draft, cell)))
  // Numbers in the first column are names: of years, or of what the row is about.
  const columns = columnsOf(
    texts,
    (index) => index > 0 && isNumeric(texts.slice(1).map((row) => row[index] ?? '')),
  )
  const heads = (texts[0] ?? []).filter((text) => text !== '').join(', ')
  const section = draft.headings.at(-1)?.text
  const gap = draft.isAfterTable ? [tableGap(draft)] : []
  const above = caption ? [captionParagraph(draft, caption, 'above')] : gap
  const written = grid(draft, {
    rows: texts.length,
    columns,
    content: (row, column, cellStyle, isRepeated) => {
      const blocks = table.content[row]?.content[column]?.content ?? []
      const paragraphs = flow(draft, isRepeated ? withoutNotes(blocks) : blocks, tableCell(cellStyle))
      return paragraphs.length > 0 ? paragraphs : [new Paragraph({ style: cellStyle })]
    },
    hasLabels: areLabels(columns[0]?.cells.slice(1) ?? []),
    hasSums: false,
    isFollowed: false,
    caption: caption ?? null,
    description: {
      title: caption ? plainText(caption.text) : section ? `Tabell under ${section}` : 'Tabell',
      description: heads === '' ? `Tabell med ${texts.length} rader.` : `Kolumner: ${heads}.`,
    },
  })
  return besideTable(draft, above, written, [])
}

/** What stands above and below a table goes along to a page that lies on its side. */
function besideTable(
  draft: Draft,
  above: readonly FileChild[],
  table: readonly FileChild[],
  below: readonly FileChild[],
): readonly FileChild[] {
  const all = [...above, ...table, ...below]
  if (table.some((child) => draft.wide.has(child))) for (const child of all) draft.wide.add(child)
  return all
}

/**
 * A paragraph of a few points where Word must have one: between two tables, which would become one, and after a
 * table that ends the document.
 */
export function tableGap(draft: Draft): Paragraph {
  draft.isAfterTable = false
  return new Paragraph({ style: style.tableGap })
}

function cellText(draft: Draft, cell: RichTableCell): string {
  return textLines({ type: 'doc', content: cell.content }, draft.read).map(plainText).join('\n')
}
