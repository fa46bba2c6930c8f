import type { Dataset } from '../../dataset.ts'
import { yearIn } from '../../years.ts'

/** The years that a table's columns, or its rows where they are years, are of; empty when neither tells. */
export function yearsOfTable(
  dataset: Dataset,
  columnIds: readonly string[] | null = null,
): readonly number[] {
  const columns =
    columnIds === null ? dataset.columns : dataset.columns.filter(({ id }) => columnIds.includes(id))
  const ofColumns = columns.map(({ label }) => yearIn(label)?.year ?? null)
  if (ofColumns.some((year) => year !== null)) return ofColumns.filter((year) => year !== null)
  const ofRows = dataset.rows.map(({ label }) => yearIn(label)?.year ?? null)
  return ofRows.every((year) => year !== null) ? ofRows.filter((year) => year !== null) : []
}

/** The years that a heading names, those of a range spelled out: "2023–2025" is three. */
export function yearsNamed(text: string): readonly number[] {
  const range = /(?<!\d)((?:19|20)\d\d)\s?[–-]\s?((?:19|20)\d\d)(?!\d)/u.exec(text)
  const named = [...text.matchAll(/(?<!\d)(?:19|20)\d\d(?!\d)/gu)].map(([year]) => Number(year))
  if (range === null) return named
  const [first, last] = [Number(range[1]), Number(range[2])]
  const between =
    last > first && last - first <= 30
      ? Array.from({ length: last - first + 1 }, (_, index) => first + index)
      : []
  return [...new Set([...named, ...between])].toSorted((a, b) => a - b)
}
