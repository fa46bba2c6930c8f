import { cellAt, columnSum } from '../../../dataset.ts'
import { formatNumber } from '../../../swedish-numbers.ts'
import { yearIn } from '../../../years.ts'
import type { Fix, Found } from '../../finding.ts'
import { replaceFix } from '../../fixes.ts'
import { contentWords } from '../../reading/content-words.ts'
import { type DataNumber, dataKindOf, dataNumbersOf, yearOf } from '../../reading/data-numbers.ts'
import type { NumberMention } from '../../reading/number-mention.ts'
import type { SentenceNumbers } from '../../reading/numbers-by-sentence.ts'
import type { ReviewContext } from '../../reading/review-context.ts'
import type { SectionReading } from '../../reading/section-reading.ts'
import type { SectionRule } from '../../rule.ts'
import { sentencesWithNumbers, significantDigits } from './stated-numbers.ts'

/** A value is said to be of one year where the table has it for another. */
export const textYearMismatch: SectionRule = {
  id: 'text-year-mismatch',
  kind: 'textAgainstData',
  severity: 'error',
  title: 'Fel år för värdet',
  why: 'Läsaren jämför åren. Står värdet vid fel år blir utvecklingen en annan än den verkliga.',
  scope: 'section',
  find: (section, context) => {
    if (context.datasets.length === 0) return []
    return sentencesWithNumbers(section).flatMap((here) =>
      here.numbers.flatMap((mention) => misplaced(section, context, here, mention) ?? []),
    )
  },
}

/** What a year may be compared with rather than told of. */
const compared =
  /(?:än|mot|jämfört med|jämförelse med|sedan|från|till skillnad från|innan|före|efter)(?: (?:år|under|i))? $/iu
const bindsAfter = /^(?: \p{Ll}+){0,2} ?\(?(?:för |år |under |under år |i |för år )?$/u
const bindsBefore =
  /^(?: (?:års|blev|var|är|låg|uppgick|fanns|rapporterades|registrerades|gjordes|hade|kom|inkom|den|det|kommunen|snittet|\p{Ll}+)){1,8} (?:\p{Ll}+ )*$/u

/** The year that a number is told of, where that is plain. */
function yearTold({ sentence, numbers }: SentenceNumbers, mention: NumberMention): NumberMention | null {
  const { text } = sentence.block
  const index = numbers.indexOf(mention)
  const [before, after] = [numbers[index - 1], numbers[index + 1]]
  const isYear = (one: NumberMention | undefined) => one?.kind === 'year' && !one.isLive
  if (after !== undefined && isYear(after)) {
    const gap = text.slice(mention.to, after.from)
    // "1 214 avvikelser (2024: 1 300)": the year belongs to what follows it.
    if (text.charAt(after.to) === ':') return null
    return gap.length <= 30 && bindsAfter.test(gap) && !compared.test(gap) ? after : null
  }
  if (before === undefined || !isYear(before) || after !== undefined) return null
  const lead = text.slice(Math.max(sentence.from, before.from - 30), before.from)
  const gap = text.slice(before.to, mention.from)
  if (compared.test(lead) || gap.length > 80 || /[,;:(–]/u.test(gap)) return null
  return bindsBefore.test(gap) ? before : null
}

function misplaced(
  section: SectionReading,
  context: ReviewContext,
  here: SentenceNumbers,
  mention: NumberMention,
): Found | null {
  const kind = dataKindOf(mention)
  if (kind === null || mention.value === null || mention.end !== null || mention.hedge !== '') return null
  const year = yearTold(here, mention)
  if (year?.value == null) return null
  const told = year.value
  const all = dataNumbersOf(context).find(mention.value, kind, mention.decimals)
  const isAlsoThen = all.some((one) => [told, null].includes(yearOf(one)))
  if (isAlsoThen) return null
  const words = contentWords(`${here.sentence.text} ${mention.noun}`)
  const about = all.filter((one) => isAbout(one, words, mention))
  const [only] = about
  if (only === undefined || new Set(about.map(yearOf)).size > 1) return null
  const other = valueOfYear(only, told)
  const right = yearOf(only)
  return other === null || right === null ? null : found(section, mention, year, right, other)
}

/** Whether the sentence is about this number: more than a chance likeness. */
function isAbout({ dataset, row }: DataNumber, words: ReadonlySet<string>, mention: NumberMention): boolean {
  const ofRow = [...contentWords(row?.label ?? '')].some((word) => words.has(word))
  const ofTitle = [...contentWords(dataset?.title ?? '')].some((word) => words.has(word))
  if (significantDigits(mention) >= 3) return ofRow || ofTitle
  return significantDigits(mention) === 2 && ofTitle && (ofRow || row === null)
}

/** What the same line of the table has for a year; null when it has nothing for it. */
function valueOfYear({ dataset, row, column }: DataNumber, year: number): number | null {
  if (dataset === null || column === null) return null
  const same = dataset.columns.find(({ label }) => yearIn(label)?.year === year)
  if (same === undefined) return null
  const cell = row === null ? columnSum(dataset, same.id) : cellAt(dataset, row.id, same.id)
  return typeof cell === 'number' ? cell : null
}

function found(
  section: SectionReading,
  mention: NumberMention,
  year: NumberMention,
  right: number,
  other: number,
): Found {
  const { block, from, to } = mention
  const written = block.text.slice(from, to)
  const fixes: readonly Fix[] = [replaceFix(`Byt till ${right}`, section, block, year, String(right))]
  const message = `Här står att ”${written}” gäller ${year.value}, men i tabellen är det värdet för ${right}. För ${year.value} står ${formatNumber(other, Number.isInteger(other) ? 0 : Math.max(1, mention.decimals))}. Rätta året eller talet.`
  return section.found(block, year.from, year.to, message, { subject: `${written} ${year.value}`, fixes })
}
