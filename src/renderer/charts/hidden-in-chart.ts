import type { Chart } from '../../core/chart.ts'
import type { Dataset } from '../../core/dataset.ts'
import { hiddenInPublic, hidingKey } from '../../core/small-counts.ts'
import { listed } from '../../core/swedish-words.ts'

const MOST_NAMED = 4

/**
 * Which of the numbers that a chart would show are hidden in the published document, and so left out of it: "Dolt i
 * dokumentet: … Det gäller Hot 2025." Null when none is.
 */
export function hiddenRemark(chart: Chart, dataset: Dataset, limit: number): string | null {
  const hiding = hiddenInPublic(dataset, { smallCountLimit: limit })
  const isShown = (ids: readonly string[] | null, id: string) => ids === null || ids.includes(id)
  const names = dataset.rows
    .filter(({ id }) => isShown(chart.rowIds, id))
    .flatMap((row) =>
      dataset.columns
        .filter(({ id }) => isShown(chart.columnIds, id) && hiding.has(hidingKey(row.id, id)))
        .map((column) => `${row.label} ${column.label}`.trim()),
    )
  if (names.length === 0) return null
  const more = names.length - MOST_NAMED
  const named = more > 0 ? [...names.slice(0, MOST_NAMED), `${more} till`] : names
  const list = listed(named)
  return `Dolt i dokumentet, och därför inte i diagrammet: 1–${limit - 1} personer kan peka ut någon. Det gäller ${list}.`
}

/** Why numbers of a table are hidden in the published document. */
export function hiddenWhy(limit: number): string {
  return `Dolt i dokumentet: 1–${limit - 1} personer kan peka ut någon.`
}
