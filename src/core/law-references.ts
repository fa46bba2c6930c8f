import { type LawReference, LawReferenceReader, type NamedAct } from './law-reference-reader.ts'
import type { LawAct, LawProvision, LawRegister } from './law-register.ts'

export type { LawReference, NamedAct }

/**
 * The references to laws in a Swedish text, in order, one for each paragraph: "5 kap. 3, 3 a och 6 §§" gives three.
 * A law or a chapter that is not repeated is the last one named; a law may also stand after: "4 kap. 6 § HSF".
 * Takes time for the length of the text, whatever is in it. No report comes near the bounds that hold it there: after
 * 10 000 references, or 60 000 numbers and names that might belong to one, the rest of a text is not read.
 */
export function parseLawReferences(text: string): readonly LawReference[] {
  return new LawReferenceReader(text).read()
}

/** What a reference points to. */
export type LawResolution =
  /** `provisions` is empty when the law as a whole is meant. */
  | { readonly kind: 'resolved'; readonly act: LawAct; readonly provisions: readonly LawProvision[] }
  | { readonly kind: 'unknownProvision'; readonly act: LawAct }
  | { readonly kind: 'unknownAct' }

/**
 * Finds what a reference points to. A law named without its number is the one of that name that is in force. A
 * point or a stycke that the register doesn't tell apart is answered by its paragraph as a whole.
 */
export function resolve(reference: LawReference, register: LawRegister): LawResolution {
  const act = reference.act && actNamed(reference.act, register)
  if (!act) return { kind: 'unknownAct' }
  if (reference.chapter === null && reference.section === null) {
    return { kind: 'resolved', act, provisions: [] }
  }
  const provisions = provisionsOf(act, reference)
  return provisions.length > 0 ? { kind: 'resolved', act, provisions } : { kind: 'unknownProvision', act }
}

function actNamed({ name, number }: NamedAct, { acts }: LawRegister): LawAct | undefined {
  if (number !== null) return acts.find((act) => act.number === number)
  const wanted = name?.toLocaleLowerCase('sv')
  const named = acts.filter(({ abbreviations }) =>
    abbreviations.some((each) => each.toLocaleLowerCase('sv') === wanted),
  )
  return named.find(({ replacedBy }) => replacedBy === null) ?? named[0]
}

function provisionsOf(act: LawAct, { chapter, section, paragraph, points }: LawReference) {
  const inChapter = act.provisions.filter((provision) => provision.chapter === chapter)
  if (section === null) return inChapter
  const there = inChapter.filter((provision) => provision.section === section)
  const whole = there.filter((provision) => provision.paragraph === null && provision.point === null)
  const meant = there.filter(
    (provision) =>
      (paragraph === null || provision.paragraph === paragraph) &&
      (points.length === 0 || (provision.point !== null && points.includes(provision.point))),
  )
  const told = new Set(meant.map(({ point }) => point))
  const isComplete = meant.length > 0 && points.every((point) => told.has(point))
  return isComplete ? meant : whole
}
