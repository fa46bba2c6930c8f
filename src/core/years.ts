import type { Dataset, Label } from './dataset.ts'

/** The year that a label names, with what else it says; null when it names none or several. */
export function yearIn(label: string): { readonly year: number; readonly rest: string } | null {
  const years = label.match(/(?<!\d)(?:19|20|21)\d\d(?!\d)/g) ?? []
  const [text] = years
  if (text === undefined || years.length > 1) return null
  return { year: Number(text), rest: label.replace(text, '').trim().toLowerCase() }
}

/** Whether the difference between two columns is a change over time: the same thing, an earlier and a later year. */
export function changeShown(from: string, to: string): boolean {
  const [before, after] = [yearIn(from), yearIn(to)]
  return before !== null && after !== null && before.rest === after.rest && before.year < after.year
}

/**
 * The columns that a table's change is worked out between: the last two, when they are the same thing in an
 * earlier and a later year. Otherwise null; the difference between a goal and its outcome is no change.
 */
export function comparedColumns(dataset: Dataset): { readonly from: Label; readonly to: Label } | null {
  const [from, to] = dataset.columns.slice(-2)
  return from && to && changeShown(from.label, to.label) ? { from, to } : null
}

/** A label that fits a new column, and its place: the next year up to the report year, else the year before the first. */
export function nextColumn(
  dataset: Dataset,
  reportYear: number,
): { readonly label: string; readonly index: number } {
  const years = dataset.columns.map((column) => {
    const known = yearIn(column.label)
    return known?.rest === '' ? known.year : null
  })
  const known = years.filter((year) => year !== null)
  if (known.length === 0) return { label: '', index: dataset.columns.length }
  const latest = Math.max(...known)
  if (latest < reportYear) return { label: String(latest + 1), index: years.indexOf(latest) + 1 }
  const first = Math.min(...known)
  return { label: String(first - 1), index: years.indexOf(first) }
}
