import { cellAt, type Dataset, denominatorOf, measureAt } from './dataset.ts'
import type { Report } from './report.ts'
import { USUAL_SMALL_COUNT_LIMIT } from './swedish-numbers.ts'

/** Counts of persons below this, zero apart, are not shown to the public in this report. */
export function smallCountLimitOf({ smallCountLimit }: Pick<Report, 'smallCountLimit'>): number {
  return smallCountLimit ?? USUAL_SMALL_COUNT_LIMIT
}

/** Which cells of a table the published document hides, by the report's own limit. */
export function hiddenInPublic(dataset: Dataset, report: Pick<Report, 'smallCountLimit'>): Hiding {
  return smallCounts(dataset, smallCountLimitOf(report))
}

/** The table as the public may see it: what charts in the published document are drawn from. */
export function publicDataset(dataset: Dataset, report: Pick<Report, 'smallCountLimit'>): Dataset {
  return withoutHidden(dataset, hiddenInPublic(dataset, report))
}

/**
 * The cells that the public may not see. `small`: under the limit, printed as "färre än 5". `withheld`: no small
 * number, but with its column's sum it would give a small one away; printed as "dolt".
 */
export type Hiding = ReadonlyMap<string, 'small' | 'withheld'>

/** What a cell is called in a `Hiding`. */
export function hidingKey(rowId: string, columnId: string): string {
  return `${rowId} ${columnId}`
}

/** What the count of a column or row, "Antal (n)", is called in a `Hiding`. */
export function countHidingKey(lineId: string): string {
  return `(n) ${lineId}`
}

/**
 * Which cells of a table of persons are hidden when it is published: counts of 1 to 4, and where only one cell of a
 * row or column is hidden while its sum is shown, the next smallest too, since it could be worked out; as two could
 * that have 2 together. Zero is
 * shown. A share of so few persons would tell who they are, so it is hidden with the count. None in a table that is
 * not about persons.
 */
export function smallCounts(dataset: Dataset, leastShown = USUAL_SMALL_COUNT_LIMIT): Hiding {
  const hiding = new Map<string, 'small' | 'withheld'>()
  if (dataset.isAboutPersons !== true) return hiding
  const counts = countsIn(dataset)
  for (const { key, value } of counts) {
    if (value > 0 && value < leastShown) hiding.set(key, 'small')
  }
  for (const [key, how] of smallWholes(dataset, leastShown)) hiding.set(key, how)
  const lines = linesWithSums(dataset, counts)
  // Hiding in a row may leave a column with one hidden cell and the other way round: until nothing changes.
  for (let before = -1; before !== hiding.size; ) {
    before = hiding.size
    for (const line of lines) {
      const hidden = line.filter(({ key }) => hiding.has(key))
      if (!canBeWorkedOut(hidden, hiding, leastShown)) continue
      const next = line
        .filter(({ key, value }) => !hiding.has(key) && value > 0)
        .toSorted((a, b) => a.value - b.value)[0]
      if (next !== undefined) hiding.set(next.key, 'withheld')
    }
  }
  return hiding
}

/** One alone is what is left of the sum; several small ones are known when all are as small or as large as can be. */
function canBeWorkedOut(hidden: readonly Count[], hiding: Hiding, leastShown: number): boolean {
  if (hidden.length < 2) return hidden.length === 1
  if (hidden.some(({ key }) => hiding.get(key) !== 'small')) return false
  return [1, leastShown - 1].some((value) => hidden.every((count) => count.value === value))
}

/** Whether a count of persons that is worked out, as a sum, is too small to be published. */
export function isSmallCount(count: unknown, leastShown = USUAL_SMALL_COUNT_LIMIT): boolean {
  return typeof count === 'number' && count > 0 && count < leastShown
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
  const { denominators } = dataset
  if (denominators === undefined) return { ...dataset, cells }
  const counts = Object.entries(denominators.counts).map(([id, count]) => [
    id,
    hiding.has(countHidingKey(id)) ? ('suppressed' as const) : count,
  ])
  return { ...dataset, cells, denominators: { ...denominators, counts: Object.fromEntries(counts) } }
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

/** Counts of what shares are shares of that are too small to show, and those shares. */
function smallWholes(
  dataset: Dataset,
  leastShown: number,
): readonly (readonly [string, 'small' | 'withheld'])[] {
  const { denominators } = dataset
  if (denominators === undefined) return []
  const isByColumn = denominators.axis === 'columns'
  return dataset[denominators.axis].flatMap((line) => {
    const count = denominatorOf(dataset, line.id)
    if (typeof count !== 'number' || count <= 0 || count >= leastShown) return []
    const shares = dataset[isByColumn ? 'rows' : 'columns'].flatMap((other) => {
      const [row, column] = isByColumn ? [other, line] : [line, other]
      const cell = cellAt(dataset, row.id, column.id)
      const isShare = measureAt(dataset, row, column).unit === 'percent'
      return isShare && typeof cell === 'number' && cell !== 0
        ? [[hidingKey(row.id, column.id), 'withheld'] as const]
        : []
    })
    return [[countHidingKey(line.id), 'small'] as const, ...shares]
  })
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
