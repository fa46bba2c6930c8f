import type { Dataset, Label } from '../dataset.ts'

/** The column that holds each row's target, as published tables have it: "Målnivå", "Målvärde 2025". Or undefined. */
export function targetColumn(dataset: Dataset): Label | undefined {
  const found = dataset.columns.filter(({ label }) => /^mål(nivå|värde)?(\s+\d{4})?$/i.test(label.trim()))
  return found.length === 1 && dataset.columns.length > 1 ? found[0] : undefined
}
