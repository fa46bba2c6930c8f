import { type LawReference, parseLawReferences, resolve } from './law-references.ts'
import type { LawAct, LawProvision, LawRegister } from './law-register.ts'
import type { AnsweringSection, LawDemand, LawVerdict } from './law-view.ts'

/** The demands that one law makes. */
export interface LawGroup {
  /** Unique among the groups. */
  readonly id: string
  /** The law that they mainly rest on, or undefined when the register does not know it. */
  readonly act: LawAct | undefined
  readonly demands: readonly LawDemand[]
}

/** The demands under the law that each of them names first; laws in the order in which they first come. */
export function groupByLaw(demands: readonly LawDemand[], register: LawRegister): readonly LawGroup[] {
  const groups = Map.groupBy(demands, ({ reference }) => lawSources(reference, register)[0]?.act)
  return [...groups].map(([act, theirs]) => ({ id: act?.id ?? 'other', act, demands: theirs }))
}

/** A law that a reference points to, with what it points to there; no provision when the whole law is meant. */
export interface LawSource {
  readonly act: LawAct
  readonly provisions: readonly LawProvision[]
}

/** What a reference points to, each law and each of its provisions once. What the register lacks is left out. */
export function lawSources(reference: string, register: LawRegister): readonly LawSource[] {
  return sourcesOf(parseLawReferences(reference), register)
}

/** The same for references that have been read already. */
export function sourcesOf(references: readonly LawReference[], register: LawRegister): readonly LawSource[] {
  const found = references.flatMap((each) => {
    const resolution = resolve(each, register)
    if (resolution.kind === 'unknownAct') return []
    return [{ act: resolution.act, provisions: resolution.kind === 'resolved' ? resolution.provisions : [] }]
  })
  const byAct = Map.groupBy(found, ({ act }) => act)
  return [...byAct].map(([act, sources]) => ({
    act,
    provisions: [...new Set(sources.flatMap(({ provisions }) => provisions))],
  }))
}

/** Where in its law a provision stands: "7 kap. 2 § p 4", "24 b §", "7 kap.". */
export function provisionPlace({ chapter, section, paragraph, point }: LawProvision): string {
  return [
    chapter === null ? '' : `${chapter} kap.`,
    section === null ? '' : `${section} §`,
    paragraph === null ? '' : `${ordinalOf(paragraph)} stycket`,
    point === null ? '' : `p ${point}`,
  ]
    .filter((part) => part !== '')
    .join(' ')
}

/** "Patientsäkerhetslag (2010:659)"; a regulation with its series: "… om basal hygien (SOSFS 2015:10)". */
export function fullName({ name, number }: LawAct): string {
  return `${name} (${number})`
}

/** How many of the demands that the law requires are answered; those that are only recommended are not counted. */
export interface LawCounts {
  readonly required: number
  readonly answered: number
  /** All that would answer it is hidden. */
  readonly hidden: number
}

/** The counts of a law view. */
export function countDemands(demands: readonly LawDemand[]): LawCounts {
  const required = demands.filter(({ isRequired }) => isRequired)
  const count = (kind: LawVerdict['kind']) => required.filter(({ verdict }) => verdict.kind === kind).length
  return { required: required.length, answered: count('answered'), hidden: count('hidden') }
}

/** Whether the law requires it and something of it is still to be done. */
export function isMissing({ isRequired, verdict }: LawDemand): boolean {
  return isRequired && (verdict.kind === 'open' || verdict.kind === 'partly')
}

/** Whether a demand is answered by saying that it is not applicable, and nowhere told of. */
export function isSetAside({ verdict, sections }: LawDemand): boolean {
  return verdict.kind === 'answered' && !sections.some(isTold)
}

function isTold({ status, visibility, items }: AnsweringSection): boolean {
  if (visibility.kind === 'hidden' || status.kind === 'notApplicable') return false
  return items.some(({ answer }) => answer === 'yes')
}

const ordinals: readonly string[] = ['första', 'andra', 'tredje', 'fjärde', 'femte']

function ordinalOf(paragraph: number | 'last'): string {
  return paragraph === 'last' ? 'sista' : (ordinals[paragraph - 1] ?? `${paragraph}:e`)
}
