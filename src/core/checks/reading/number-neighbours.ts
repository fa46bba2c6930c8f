import type { NumberMention } from './number-mention.ts'

/**
 * What numbers tell of each other: "från 86 till 92 procent" are two percentages, "tabell 1 och 2" two tables, "mellan 5 och
 * 10 fall" of the same thing, and in "tre av de fyra" one is the part of the other.
 */
export function withNeighbours(text: string, mentions: readonly NumberMention[]): readonly NumberMention[] {
  const result = [...mentions]
  for (let index = 1; index < result.length; index += 1) continuePlaces(text, result, index)
  for (let index = result.length - 2; index >= 0; index -= 1) takeUnit(text, result, index)
  for (let index = 0; index < result.length - 1; index += 1) takeRoles(text, result, index)
  return result
}

const LONGEST_BETWEEN = 24

function between(text: string, first: NumberMention, second: NumberMention): string | null {
  const length = second.from - first.to
  return length < 0 || length > LONGEST_BETWEEN ? null : text.slice(first.to, second.from).toLowerCase()
}

/** "tabell 1 och 2", "steg 1, 2 och 3": the others are of the kind of the first. */
function continuePlaces(text: string, mentions: NumberMention[], index: number): void {
  const [before, here] = [mentions[index - 1], mentions[index]]
  if (before === undefined || here === undefined) return
  if (before.kind !== 'reference' && before.kind !== 'ordinal') return
  if (here.kind !== 'count' || here.noun !== '' || here.isWord || here.decimals > 0) return
  const joint = between(text, before, here)
  if (joint === null || !/^(?:,| och| samt| eller| till| respektive|\s?–|, samt)\s?$/u.test(joint)) return
  mentions[index] = { ...here, kind: before.kind }
}

const joints =
  /^(?:,? till| och| eller| respektive| mot|, jämfört med| jämfört med|,|\s?–)(?: (?:cirka|ca|drygt|knappt|nästan|över|nära|omkring))?\s?$/u

/** "från 86 till 92 procent": the first is of the unit of the second; likewise what is counted. */
function takeUnit(text: string, mentions: NumberMention[], index: number): void {
  const [here, next] = [mentions[index], mentions[index + 1]]
  if (here === undefined || next === undefined) return
  if (here.kind !== 'count' || here.noun !== '' || here.to === next.to) return
  const joint = between(text, here, next)
  if (joint === null || !joints.test(joint)) return
  // "97 av 130, 75 %": a whole and the share, not two shares.
  if (
    joint.startsWith(',') &&
    /\bav (?:de |totalt |alla )?$/u.test(text.slice(Math.max(0, here.from - 12), here.from))
  )
    return
  if (next.kind === 'percent' && next.unit === '') mentions[index] = { ...here, kind: 'percent' }
  if (next.kind === 'percentagePoints') mentions[index] = { ...here, kind: 'percentagePoints' }
  if (next.kind === 'measure') mentions[index] = { ...here, kind: 'measure', unit: next.unit }
  if (next.kind === 'count' && next.noun !== '') mentions[index] = { ...here, noun: next.noun }
}

/** "tre av fyra", "97 av de 130 patienterna", "12 fall av totalt 40". */
function takeRoles(text: string, mentions: NumberMention[], index: number): void {
  const [part, whole] = [mentions[index], mentions[index + 1]]
  if (part?.kind !== 'count' || whole?.kind !== 'count' || part.role !== null) return
  const joint = between(text, part, whole)
  if (
    joint === null ||
    !/^(?: \p{L}+)? av (?:de |totalt |sammanlagt |alla |våra |kommunens |samtliga |nära |cirka )*$/u.test(
      joint,
    )
  )
    return
  if (part.value === null || whole.value === null) return
  mentions[index] = { ...part, role: 'part', noun: part.noun || whole.noun }
  mentions[index + 1] = { ...whole, role: 'whole' }
}
