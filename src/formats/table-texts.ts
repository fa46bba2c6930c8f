import type { Dataset } from '../core/dataset.ts'
import type { Report } from '../core/report.ts'
import type { BulletList, OrderedList, Paragraph } from '../core/rich-text/schema.ts'
import { shownTexts } from '../core/shown-table.ts'
import { hiddenInPublic, smallCountLimitOf } from '../core/small-counts.ts'
import type { ColumnText } from './docx/column-widths.ts'
import { plainText } from './docx/plain-text.ts'

/** A table of numbers as every document prints it, its head first; counts of few persons are hidden. */
export function datasetTexts(report: Report, dataset: Dataset): readonly (readonly string[])[] {
  const { head, rows } = shownTexts(dataset, hiddenInPublic(dataset, report), smallCountLimitOf(report))
  return [head.map(plainText), ...rows.map(([label = '', ...cells]) => [plainText(label), ...cells])]
}

/** The rows of a table as its columns. */
export function columnsOf(
  texts: readonly (readonly string[])[],
  isNumericColumn: (index: number) => boolean,
): readonly ColumnText[] {
  return (texts[0] ?? []).map((_, index) => ({
    cells: texts.map((row) => row[index] ?? ''),
    isNumeric: isNumericColumn(index),
  }))
}

/** Whether all that is written in a column is numbers, so that it is set to the right. */
export function isNumeric(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell !== '' && cell !== '–')
  return (
    filled.length > 0 && filled.every((cell) => /^[−+-]?\d[\d\s\u00a0]*([.,]\d+)?[\s\u00a0]?%?$/.test(cell))
  )
}

/** Whether the cells of a first column say what their rows are about: short, filled in, and each its own. */
export function areLabels(cells: readonly string[]): boolean {
  const isShort = cells.every((cell) => cell !== '' && cell.length <= 80)
  return cells.length > 0 && isShort && new Set(cells).size === cells.length
}

/** The same words without their notes, which stand at the first place only. */
export function withoutNotes(
  blocks: readonly (Paragraph | BulletList | OrderedList)[],
): readonly (Paragraph | BulletList | OrderedList)[] {
  return blocks.map((block) =>
    block.type === 'paragraph' && block.content
      ? { ...block, content: block.content.filter(({ type }) => type !== 'footnote') }
      : block,
  )
}
