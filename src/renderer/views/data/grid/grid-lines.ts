import type { Dataset, DerivedLine } from '../../../../core/dataset.ts'
import type { Axis } from '../../../../core/dataset-operations.ts'
import { shownColumns, shownRows } from '../../../../core/shown-table.ts'

/** The row or column that is worked out at this place in the grid; null for all others. */
export function derivedLineAt(dataset: Dataset, axis: Axis, index: number): DerivedLine | null {
  if (index < dataset[axis].length) return null
  const line = (axis === 'rows' ? shownRows(dataset) : shownColumns(dataset))[index]
  return line?.kind === 'derived' ? line.line : null
}
