import { lawRegister } from '../../../built-in-laws.ts'
import { resolve } from '../../../law-references.ts'
import { type LawAct, type LawProvision, lawAct } from '../../../law-register.ts'
import { dateInWords } from '../../../swedish-dates.ts'
import type { Fix, Found } from '../../finding.ts'
import { replaceFix } from '../../fixes.ts'
import { contentWords, contentWordsOf, likeness } from '../../reading/content-words.ts'
import { type LawMention, lawMentions } from '../../reading/law-mentions.ts'
import { kept, type ReviewContext } from '../../reading/review-context.ts'
import type { SectionReading } from '../../reading/section-reading.ts'
import { type Sentence, sentencesIn } from '../../reading/sentences.ts'
import type { TextBlock } from '../../reading/text-blocks.ts'
import type { SectionRule } from '../../rule.ts'

/** A law that no longer applied when the report was drawn up is named as if it did. */
export const repealedLaw: SectionRule = {
  id: 'repealed-law',
  kind: 'law',
  severity: 'error',
  title: 'Lagen gäller inte längre',
  why: 'En upphävd lag i texten gör att läsaren undrar vilka regler verksamheten följer.',
  scope: 'section',
  find: (section, context) => {
    const day = dayOfReport(context)
    const seen = new Set<string>()
    return lawMentions(section).flatMap((mention) => {
      const repealed = repealedIn(mention, day)
      if (repealed === null) return []
      const key = `${mention.block.index} ${repealed.act.id} ${repealed.provision?.replacedBy ?? ''}`
      if (seen.has(key) || isHistory(mention)) return []
      seen.add(key)
      return [foundAt(section, mention, repealed)]
    })
  },
}

/** The day that the report is drawn up, or the last day when it may be. */
function dayOfReport({ organisation, year }: ReviewContext): string {
  return organisation.preparedDate ?? `${year + 1}-03-01`
}

interface Repealed {
  readonly act: LawAct
  readonly provision: LawProvision | null
}

function repealedIn({ block, reference }: LawMention, day: string): Repealed | null {
  const register = lawRegister()
  if (reference.act === null) return null
  if (reference.act.number !== null) {
    const number = withoutSeries(reference.act.number)
    const act = register.acts.find((one) => one.number === number)
    if (act === undefined || !isRepealed(act, day)) return null
    const resolved = resolve({ ...reference, act: { ...reference.act, number } }, register)
    const [provision = null] = resolved.kind === 'resolved' ? resolved.provisions : []
    return { act, provision }
  }
  return formerProvision(reference, block, day)
}

/** "SFS 1982:763" is 1982:763 of the laws; the other series have numbers of their own. */
function withoutSeries(number: string): string {
  return number.replace(/^SFS /u, '')
}

function isRepealed({ replacedBy, inForce: { to } }: LawAct, day: string): boolean {
  return replacedBy !== null && to !== null && to < day
}

/**
 * A paragraph of a law named without its number that only the former law of that name has. Its numbers may mean
 * something else in the new one, so what it was about must be spoken of beside it.
 */
function formerProvision(
  { act: named, chapter, section }: LawMention['reference'],
  block: TextBlock,
  day: string,
): Repealed | null {
  const name = named?.name?.toLowerCase() ?? ''
  if (section === null) return null
  const { acts } = lawRegister()
  const isNamed = ({ abbreviations }: LawAct) => abbreviations.some((each) => each.toLowerCase() === name)
  const isAt = (provision: LawProvision) => provision.chapter === chapter && provision.section === section
  const former = acts.find((act) => isNamed(act) && isRepealed(act, day) && act.provisions.some(isAt))
  const present = acts.find((act) => isNamed(act) && act.replacedBy === null)
  const provision = former?.provisions.find(isAt)
  if (former === undefined || provision === undefined || present?.provisions.some(isAt)) return null
  // A law with chapters has no paragraph outside them.
  const isSure = chapter === null && (present?.provisions.some((one) => one.chapter !== null) ?? false)
  if (!isSure && likeness(contentWordsOf(block), wordsOf(provision)) === 0) return null
  return { act: former, provision }
}

const wordsOf = kept(({ demands }: LawProvision) => contentWords(demands))

const HISTORY =
  /upphäv|upphör|ersat|ersätt|tidigare|dåvarande|då gällande|fram till|till och med|t\.o\.m|före den|innan den|gamla|äldre lag|gällde|byttes|numera|första halvåret/iu

/** Told as what it was: "som ersattes den 1 juli 2025". */
function isHistory({ block, reference }: LawMention): boolean {
  return HISTORY.test(sentenceAt(sentencesOf(block), reference.start)?.text ?? block.text)
}

const sentencesOf = kept((block: TextBlock) => sentencesIn(block))

/** The sentence that a place lies in; they are in order. */
function sentenceAt(sentences: readonly Sentence[], place: number): Sentence | undefined {
  let [low, high] = [0, sentences.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sentences[middle]?.to ?? 0) <= place) low = middle + 1
    else high = middle
  }
  return sentences[low]
}

function foundAt(section: SectionReading, mention: LawMention, { act, provision }: Repealed): Found {
  const { block, reference } = mention
  const since = act.replacedBy?.date ?? null
  const successors = (act.replacedBy?.ids ?? []).flatMap((id) => lawAct(lawRegister(), id) ?? [])
  const place = provision?.replacedBy ?? null
  const now = place ?? successors.map(callIt).join(' och ')
  const when = since === null ? 'gäller inte längre' : `gäller inte sedan den ${dateInWords(since)}`
  const instead = now === '' ? '' : ` Nu gäller ${now}.`
  const name = withoutLooseBracket(block.text.slice(reference.start, endOf(mention)))
  const message = `”${name}” ${when}.${instead} Byt hänvisningen, eller skriv att lagen gällde då.`
  return section.found(block, reference.start, reference.start + name.length, message, {
    subject: `${act.number} ${provision?.section ?? ''}`,
    fixes: fixesFor(section, mention, successors, place),
  })
}

/** Where the reference ends, with the law's name when that stands after: "14 kap. 3 § SoL". */
function endOf({ block, reference }: LawMention): number {
  const name = reference.act?.name ?? ''
  const isAfter = name !== '' && block.text.startsWith(` ${name}`, reference.end)
  return isAfter ? reference.end + 1 + name.length : reference.end
}

/** A reference inside brackets may be read with the last of them: "SFS 1982:763)". */
function withoutLooseBracket(name: string): string {
  return name.endsWith(')') && !name.includes('(') ? name.slice(0, -1) : name
}

/** "socialtjänstlagen (2025:400)"; a regulation by its number. */
function callIt({ name, number, abbreviations, kind }: LawAct): string {
  if (kind === 'regulation') return number
  const short = abbreviations.find((each) => /lagen$|förordningen$/u.test(each))
  return `${short ?? name.charAt(0).toLowerCase() + name.slice(1)} (${number})`
}

/** Where the reference is one law or one paragraph, it can be changed as it stands. */
function fixesFor(
  section: SectionReading,
  mention: LawMention,
  successors: readonly LawAct[],
  place: string | null,
): readonly Fix[] {
  const [only, second] = successors
  if (only === undefined || second !== undefined) return []
  const { section: paragraph, chapter } = mention.reference
  if (paragraph === null && chapter === null) return numberFix(section, mention, only)
  if (place === null || isShared(section, mention)) return []
  const range = { from: mention.reference.start, to: endOf(mention) }
  return [replaceFix(`Byt till ${place}`, section, mention.block, range, place)]
}

/** "3 och 7 §§" are two references in the same words. */
function isShared(section: SectionReading, { block, reference }: LawMention): boolean {
  return lawMentions(section).some(
    (other) =>
      other.block === block &&
      other.reference !== reference &&
      other.reference.start < reference.end &&
      other.reference.end > reference.start,
  )
}

/** The number alone, where the new law has the name of the old. */
function numberFix(section: SectionReading, { block, reference }: LawMention, only: LawAct): readonly Fix[] {
  const written = block.text.slice(reference.start, reference.end)
  const number = withoutSeries(reference.act?.number ?? '')
  const at = written.indexOf(number)
  const isNameless = /^lag(?:en)? \(/iu.test(written)
  if (at < 0 || (only.kind !== 'regulation' && isNameless)) return []
  const from = reference.start + at
  const range = { from, to: from + number.length }
  return [replaceFix(`Byt till ${only.number}`, section, block, range, only.number)]
}
