import type { Caption } from '../../core/captions.ts'
import type { Dataset } from '../../core/dataset.ts'
import type { Table as RichTable } from '../../core/rich-text/schema.ts'
import { textLines } from '../../core/rich-text/text.ts'
import { shownTexts } from '../../core/shown-table.ts'
import { hiddenInPublic, smallCountLimitOf } from '../../core/small-counts.ts'
import { sourceLine } from '../../core/source-line.ts'
import type { ColumnText } from '../docx/column-widths.ts'
import { plainText } from '../docx/plain-text.ts'
import { captionPlace, captionText, sourceText } from './captions.ts'
import type { Draft, Piece } from './draft.ts'
import { cellContent, type FlowBlock } from './flow.ts'
import { grid } from './table-grid.ts'

/** A table of numbers with its caption, its sums and its source line. */
export function datasetTable(draft: Draft, dataset: Dataset, caption: Caption): readonly Piece[] {
  const { report } = draft.project
  const shown = shownTexts(dataset, hiddenInPublic(dataset, report), smallCountLimitOf(report))
  const texts = [shown.head, ...shown.rows].map((row) => row.map((text) => plainText(text).trim()))
  const source = sourceLine(dataset)
  return grid(draft, {
    columns: columnsOf(texts, (index) => index > 0),
    cell: (row, column) => texts[row]?.[column] ?? '',
    hasLabels: true,
    hasSums: dataset.hasSums && dataset.rows.length > 0,
    place: captionPlace(caption),
    caption: captionText(draft, caption),
    name: caption,
    title: plainText(caption.text || dataset.title),
    below: source === null ? null : sourceText(source),
  })
}

/**
 * A table written in the text, under its caption if it has one. Its first row is the head; a column of only numbers is
 * set to the right.
 */
export function textTable(draft: Draft, table: RichTable, caption: Caption | undefined): readonly Piece[] {
  const texts = table.content.map((row) =>
    row.content.map(({ content }) =>
      textLines({ type: 'doc', content }, draft.read).map(plainText).join('\n'),
    ),
  )
  const columns = columnsOf(texts, (index) => isNumeric(texts.slice(1).map((row) => row[index] ?? '')))
  const section = draft.headings.at(-1)?.text
  return grid(draft, {
    columns,
    cell: (row, column, isRepeated) => {
      const blocks = table.content[row]?.content[column]?.content ?? []
      return cellContent(draft, isRepeated ? withoutNotes(blocks) : blocks)
    },
    hasLabels: areLabels(columns[0]?.cells.slice(1) ?? []),
    hasSums: false,
    place: caption ? captionPlace(caption) : null,
    caption: caption ? captionText(draft, caption) : null,
    name: caption ?? null,
    title: caption ? plainText(caption.text) : section ? `Tabell under ${section}` : 'Tabell',
    below: null,
  })
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

/** The same words without their notes, which stand at the first place only. */
function withoutNotes(blocks: readonly FlowBlock[]): readonly FlowBlock[] {
  return blocks.map((block) =>
    block.type === 'paragraph' && block.content
      ? { ...block, content: block.content.filter(({ type }) => type !== 'footnote') }
      : block,
  )
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
