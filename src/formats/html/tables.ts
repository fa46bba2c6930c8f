import type { Caption } from '../../core/captions.ts'
import type { Dataset } from '../../core/dataset.ts'
import type { Table as RichTable } from '../../core/rich-text/schema.ts'
import { textLines } from '../../core/rich-text/text.ts'
import { sourceLine } from '../../core/source-line.ts'
import { plainText } from '../docx/plain-text.ts'
import { areLabels, columnsOf, datasetTexts, isNumeric, withoutNotes } from '../table-texts.ts'
import { captionPlace, captionText, sourceText } from './captions.ts'
import type { Draft, Piece } from './draft.ts'
import { cellContent } from './flow.ts'
import { grid } from './table-grid.ts'

/** A table of numbers with its caption, its sums and its source line. */
export function datasetTable(draft: Draft, dataset: Dataset, caption: Caption): readonly Piece[] {
  const texts = datasetTexts(draft.project.report, dataset)
  const source = sourceLine(dataset)
  return grid(draft, {
    columns: columnsOf(texts, (index) => index > 0),
    cell: (row, column) => (texts[row]?.[column] ?? '').trim(),
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
