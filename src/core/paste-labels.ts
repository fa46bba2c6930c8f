import type { Label } from './dataset.ts'
import type { NewId } from './ids.ts'

/** The labels of rows or columns after a paste, and where the pasted ones begin. */
export interface PastedLabels {
  readonly labels: readonly Label[]
  readonly from: number
}

interface Pasted {
  /** Where the block was put. */
  readonly from: number
  readonly count: number
  /** What its rows or columns are called, or null where only numbers were copied. */
  readonly names: readonly string[] | null
}

/**
 * The labels that a pasted block makes. A name that the table has already is that very row, with its id, target and
 * unit, wherever it stood: what texts and charts say of it goes on being of it. Where all known names stand in their
 * places the others rename what is there, as in a spreadsheet; otherwise they are new, and rows that the block does not
 * name come after it.
 */
export function labelsAfterPaste(known: readonly Label[], pasted: Pasted, newId: NewId): PastedLabels {
  const { from, names } = pasted
  const matched = names === null ? [] : matchesOf(known, names)
  const inPlace = matched.every((index, offset) => index === null || index === from + offset)
  if (names === null || inPlace) return renamedLabels(known, pasted, newId)
  const moved = new Set(matched)
  const stays = (first: number, last: number) =>
    known.slice(first, last).filter((_, index) => !moved.has(first + index))
  const before = stays(0, from)
  const block = names.map((label, offset): Label => {
    const index = matched[offset] ?? null
    const own = index === null ? undefined : known[index]
    return own ? { ...own, label } : { id: newId(), label }
  })
  return { labels: [...before, ...block, ...stays(from, known.length)], from: before.length }
}

/** Which of the known rows or columns each name is, each taken once; null for one that is none of them. */
export function matchesOf(known: readonly Label[], names: readonly string[]): readonly (number | null)[] {
  const free = new Map<string, number[]>()
  for (const [index, { label }] of known.entries()) {
    if (label.trim() !== '') free.set(folded(label), [...(free.get(folded(label)) ?? []), index])
  }
  return names.map((name) => free.get(folded(name))?.shift() ?? null)
}

/** A label with what tells nothing apart taken away: capitals, stops and spaces. */
export function folded(label: string): string {
  return label
    .normalize('NFKC')
    .toLocaleLowerCase('sv')
    .replace(/[\s.:]+/g, ' ')
    .trim()
}

/** The labels when a block names what stands where it is put, whatever that was called. */
export function renamedLabels(
  known: readonly Label[],
  { from, count, names }: Pasted,
  newId: NewId,
): PastedLabels {
  const grown = [...known]
  while (grown.length < from + count) grown.push({ id: newId(), label: '' })
  const labels = grown.map((label, index) => {
    const name = names?.[index - from]
    return index >= from && name !== undefined ? { ...label, label: name } : label
  })
  return { labels, from }
}
