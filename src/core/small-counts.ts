import { cellAt, type Dataset, measureAt } from './dataset.ts'

/** Counts of persons below this, zero apart, are not shown to the public. */
export const LEAST_SHOWN_COUNT = 5

/**
 * The cells that the public may not see. `small`: under the limit, printed as "färre än 5". `withheld`: no small
 * number, but with its column's sum it would give a small one away; printed as "dolt".
 */
export type Hiding = ReadonlyMap<string, 'small' | 'withheld'>

/** What a cell is called in a `Hiding`. */
export function hidingKey(rowId: string, columnId: string): string {
  return `${rowId} ${columnId}`
}

/**
 * Which cells of a table of persons are hidden when it is published: counts of 1 to 4, and where only one cell of a
 * row or column is hidden while its sum is shown, the next smallest too, since it could be worked out. Zero is
 * shown. None in a table that is not about persons.
 */
export function smallCounts(dataset: Dataset, leastShown = LEAST_SHOWN_COUNT): Hiding {
  const hiding = new Map<string, 'small' | 'withheld'>()
  if (dataset.isAboutPersons !== true) return hiding
  const counts = countsIn(dataset)
  for (const { key, value } of counts) {
    if (value > 0 && value < leastShown) hiding.set(key, 'small')
  }
  const lines = linesWithSums(dataset, counts)
  // Hiding in a row may leave a column with one hidden cell and the other way round: until nothing changes.
  for (let before = -1; before !== hiding.size; ) {
    before = hiding.size
    for (const line of lines) {
      const hidden = line.filter(({ key }) => hiding.has(key))
      if (hidden.length !== 1) continue
      const next = line
        .filter(({ key, value }) => !hiding.has(key) && value > 0)
        .toSorted((a, b) => a.value - b.value)[0]
      if (next !== undefined) hiding.set(next.key, 'withheld')
    }
  }
  return hiding
}

/** The table without the numbers that are hidden, for what is drawn or worked out of single cells. */
export function withoutHidden(dataset: Dataset, hiding: Hiding): Dataset {
  if (hiding.size === 0) return dataset
  const cells = Object.fromEntries(
    Object.entries(dataset.cells).map(([rowId, row]) => [
      rowId,
      Object.fromEntries(
        Object.entries(row).map(([columnId, cell]) => [
          columnId,
          hiding.has(hidingKey(rowId, columnId)) ? ('suppressed' as const) : cell,
        ]),
      ),
    ]),
  )
  return { ...dataset, cells }
}

/**
 * Whether the sum of these cells would give a hidden one away: it is the only one hidden among them, and there was
 * no other to withhold.
 */
export function givesAway(hiding: Hiding, keys: readonly string[]): boolean {
  return keys.filter((key) => hiding.has(key)).length === 1
}

interface Count {
  readonly key: string
  readonly rowId: string
  readonly columnId: string
  readonly value: number
}

function countsIn(dataset: Dataset): readonly Count[] {
  return dataset.rows.flatMap((row) =>
    dataset.columns.flatMap((column): readonly Count[] => {
      const value = cellAt(dataset, row.id, column.id)
      if (typeof value !== 'number' || measureAt(dataset, row, column).unit !== 'count') return []
      return [{ key: hidingKey(row.id, column.id), rowId: row.id, columnId: column.id, value }]
    }),
  )
}

/** The columns under which a sum is shown, and the rows beside which one is. */
function linesWithSums(dataset: Dataset, counts: readonly Count[]): readonly (readonly Count[])[] {
  const isSum = ({ formula }: { readonly formula: { readonly kind: string } }) => formula.kind === 'sum'
  const hasColumnSums = dataset.hasSums || (dataset.derivedRows?.some(isSum) ?? false)
  const hasRowSums = dataset.derivedColumns?.some(isSum) ?? false
  return [
    ...(hasColumnSums
      ? dataset.columns.map(({ id }) => counts.filter(({ columnId }) => columnId === id))
      : []),
    ...(hasRowSums ? dataset.rows.map(({ id }) => counts.filter(({ rowId }) => rowId === id)) : []),
  ]
}
