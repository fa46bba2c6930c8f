import { isCountedCell } from '../../../counted-cells.ts'
import type { Cell } from '../../../dataset.ts'
import { datasetOf, setCells } from '../../../dataset-operations.ts'
import type { Report } from '../../../report.ts'
import type { Fix } from '../../finding.ts'
import { replaceFix } from '../../fixes.ts'
import { type NumberTable, textCellAt } from '../../reading/number-table.ts'

/**
 * Fixes that put something else into a cell: a value of the data, or the words of a table in the text. None for a cell
 * that is counted from a register, filled in from the data or more than one paragraph.
 */
export function cellFixes(
  table: NumberTable,
  row: number,
  column: number,
  { label, value, text }: { readonly label: string; readonly value: Cell; readonly text: string },
): readonly Fix[] {
  const { origin, rows, columns } = table
  const [rowId, columnId] = [rows[row]?.id ?? '', columns[column]?.id ?? '']
  if (origin.kind === 'data') {
    const { id } = origin.dataset
    if (isCountedCell(origin.dataset, rowId, columnId)) return []
    return [{ label, apply: (report) => withCell(report, id, rowId, columnId, value) }]
  }
  const blocks = textCellAt(origin.table, rowId, columnId)?.blocks ?? []
  const [block] = blocks
  if (block === undefined || blocks.length > 1) return []
  if (block.pieces.some(({ kind }) => kind !== 'text')) return []
  return [replaceFix(label, origin.section, block, { from: 0, to: block.text.length }, text)]
}

function withCell(report: Report, id: string, rowId: string, columnId: string, value: Cell): Report {
  const dataset = datasetOf(report, id)
  const isThere =
    dataset?.rows.some((row) => row.id === rowId) && dataset.columns.some((column) => column.id === columnId)
  return isThere ? setCells(report, id, [{ rowId, columnId, value }]) : report
}
