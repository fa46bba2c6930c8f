import type { NewId } from '../../src/core/ids.ts'
import { type Register, type RegisterEntry, registerSchema } from '../../src/core/register.ts'
import { EMPTY_ENTRY } from '../../src/core/register-operations.ts'

/** An entry: `entry('e1', { date: '2025-03-12', categoryId: 'treatment' })`. */
export function entry(id: string, content: Partial<RegisterEntry> = {}): RegisterEntry {
  return { ...EMPTY_ENTRY, ...content, id }
}

/** A register of complaints with the categories Bemötande (treatment), Omvårdnad (care) and one unit, Solgården (sun). */
export function register(entries: readonly RegisterEntry[], change: Partial<Register> = {}): Register {
  return registerSchema.parse({
    id: 'klagomal',
    title: 'Klagomål 2025',
    kind: 'complaint',
    categories: [
      { id: 'treatment', label: 'Bemötande' },
      { id: 'care', label: 'Omvårdnad' },
    ],
    units: [{ id: 'sun', label: 'Solgården' }],
    answerWithinDays: null,
    entries,
    ...change,
  })
}

/** New ids n1, n2 … */
export function idsInOrder(): NewId {
  let next = 0
  return () => {
    next += 1
    return `n${next}`
  }
}
