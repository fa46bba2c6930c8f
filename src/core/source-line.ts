import type { Dataset } from './dataset.ts'

/** Where the numbers come from, as printed under them: "Källa: avvikelsesystemet, uttag 2026-01-14." Null when unknown. */
export function sourceLine(dataset: Dataset): string | null {
  const source = dataset.source.trim().replace(/\.$/, '')
  if (source === '') return dataset.collected === null ? null : `Uttag ${dataset.collected}.`
  return dataset.collected === null ? `Källa: ${source}.` : `Källa: ${source}, uttag ${dataset.collected}.`
}
