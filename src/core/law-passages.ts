import { type LawSource, sourcesOf } from './law-groups.ts'
import { type LawReference, parseLawReferences } from './law-references.ts'
import type { LawRegister } from './law-register.ts'

/** A stretch of a text. One that refers to laws has what it refers to; all others have nothing. */
export interface LawPassage {
  readonly text: string
  readonly sources: readonly LawSource[]
}

/**
 * The text in stretches, so that each reference to a law can be explained where it stands. Put together they are the
 * text. A reference that the register knows nothing of is plain text.
 */
export function lawPassages(text: string, register: LawRegister): readonly LawPassage[] {
  const passages: LawPassage[] = []
  let at = 0
  const plain = (end: number) => {
    if (end > at) passages.push({ text: text.slice(at, end), sources: [] })
    at = Math.max(at, end)
  }
  for (const references of overlapping(parseLawReferences(text))) {
    const sources = sourcesOf(references, register)
    if (sources.length === 0) continue
    const start = Math.min(...references.map((reference) => reference.start))
    const end = Math.max(...references.map((reference) => reference.end))
    plain(start)
    passages.push({ text: text.slice(start, end), sources })
    at = end
  }
  plain(text.length)
  return passages
}

/** References that share some of their words, as "5 kap. 3, 3 a och 6 §§" has three. */
function overlapping(references: readonly LawReference[]): readonly (readonly LawReference[])[] {
  const groups: LawReference[][] = []
  let end = 0
  for (const reference of references) {
    const last = groups.at(-1)
    if (last !== undefined && reference.start < end) last.push(reference)
    else groups.push([reference])
    end = Math.max(end, reference.end)
  }
  return groups
}
