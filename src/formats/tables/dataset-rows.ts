import type { Dataset, Unit } from '../../core/dataset.ts'
import { lineLabel, shownCell, shownCellText, shownColumns, shownRows } from '../../core/shown-table.ts'
import { safeText } from './safe-text.ts'

/** A cell of a file: a text, or a number with how it is written. Null is empty. */
export type FileCell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number; readonly unit: Unit; readonly decimals: number }
  | null

/** A table as it goes into a file: its head, then its rows, sums and what is worked out with them. */
export function datasetRows(dataset: Dataset): readonly (readonly FileCell[])[] {
  const columns = shownColumns(dataset)
  const head = [dataset.rowHeading, ...columns.map(lineLabel)].map(textCell)
  return [
    head,
    ...shownRows(dataset).map((row) => [
      textCell(lineLabel(row)),
      ...columns.map((column): FileCell => {
        const shown = shownCell(dataset, row, column)
        if (shown === null || shown.cell === null) return null
        if (typeof shown.cell !== 'number') return textCell(shownCellText(dataset, row, column))
        return { kind: 'number', value: shown.cell, unit: shown.unit, decimals: shown.decimals }
      }),
    ]),
  ]
}

function textCell(text: string): FileCell {
  return text === '' ? null : { kind: 'text', text: safeText(text) }
}
