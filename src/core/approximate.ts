import type { Dataset } from './dataset.ts'

/** A cell, and whether it is to be marked as an estimate. */
export interface ApproximateMark {
  readonly rowId: string
  readonly columnId: string
  readonly isApproximate: boolean
}

/** Whether this cell is marked as an estimate of its own, besides what is said of the whole table. */
export function isMarkedApproximate(dataset: Dataset, rowId: string, columnId: string): boolean {
  const marked = dataset.approximateCells
  if (marked === undefined || !Object.hasOwn(marked, rowId)) return false
  return marked[rowId]?.includes(columnId) ?? false
}

/** Whether any of these rows × these columns is marked as an estimate, and what is worked out of them is one too. */
export function isAnyMarkedApproximate(
  dataset: Dataset,
  rowIds: readonly string[],
  columnIds: readonly string[],
): boolean {
  if (dataset.approximateCells === undefined) return false
  return rowIds.some((rowId) => columnIds.some((columnId) => isMarkedApproximate(dataset, rowId, columnId)))
}

/** Whether any cell of the table is marked as an estimate. */
export function hasMarkedApproximate(dataset: Dataset): boolean {
  return Object.values(dataset.approximateCells ?? {}).some((columns) => columns.length > 0)
}

/** The table with these cells marked or no longer; the same table when nothing changes. */
export function withApproximate(dataset: Dataset, marks: readonly ApproximateMark[]): Dataset {
  const changed = marks.filter(
    ({ rowId, columnId, isApproximate }) => isMarkedApproximate(dataset, rowId, columnId) !== isApproximate,
  )
  if (changed.length === 0) return dataset
  const byRow = new Map(Object.entries(dataset.approximateCells ?? {}).map(([id, ids]) => [id, new Set(ids)]))
  for (const { rowId, columnId, isApproximate } of changed) {
    const columns = byRow.get(rowId) ?? new Set()
    if (isApproximate) columns.add(columnId)
    else columns.delete(columnId)
    byRow.set(rowId, columns)
  }
  return withMarks(dataset, byRow)
}

/** The table without the marks of a row or column that goes. */
export function withoutApproximate(dataset: Dataset, axis: 'rows' | 'columns', lineId: string): Dataset {
  if (dataset.approximateCells === undefined) return dataset
  const byRow = new Map(
    Object.entries(dataset.approximateCells)
      .filter(([rowId]) => axis === 'columns' || rowId !== lineId)
      .map(([rowId, ids]) => [rowId, new Set(ids.filter((id) => axis === 'rows' || id !== lineId))]),
  )
  return withMarks(dataset, byRow)
}

function withMarks(
  { approximateCells: _before, ...dataset }: Dataset,
  byRow: ReadonlyMap<string, ReadonlySet<string>>,
): Dataset {
  const marked = [...byRow].filter(([, columns]) => columns.size > 0)
  if (marked.length === 0) return dataset
  return {
    ...dataset,
    approximateCells: Object.fromEntries(marked.map(([rowId, columns]) => [rowId, [...columns]])),
  }
}
