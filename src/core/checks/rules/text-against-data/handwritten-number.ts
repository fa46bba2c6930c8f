import type { Report } from '../../../report.ts'
import type { Fix, Found } from '../../finding.ts'
import { contentWords } from '../../reading/content-words.ts'
import { type DataNumber, dataKindOf, dataNumbersOf, yearOf } from '../../reading/data-numbers.ts'
import type { NumberMention } from '../../reading/number-mention.ts'
import { kept, type ReviewContext } from '../../reading/review-context.ts'
import { isProse, onceForEachSection, type SectionReading } from '../../reading/section-reading.ts'
import type { ReportRule } from '../../rule.ts'
import { keyOfPlace, writtenSeveralTimes } from './duplicate-number.ts'
import { isStated, sentencesWithNumbers } from './stated-numbers.ts'
import { valueFixes } from './value-fixes.ts'

/** A number of the tables is written by hand where it could follow the table. */
export const handwrittenNumber: ReportRule = {
  id: 'handwritten-number',
  kind: 'textAgainstData',
  severity: 'hint',
  title: 'Talet kan följa tabellen',
  why: 'Ett tal som hämtas ur tabellen rättas av sig självt när tabellen ändras.',
  scope: 'report',
  find: (reading) => {
    if (reading.context.datasets.length === 0) return []
    const told = writtenSeveralTimes(reading)
    return reading.sections.flatMap((section) => {
      const byHand = handwritten(section)
      return byHand.length === 0
        ? []
        : found(
            section,
            byHand.filter(({ mention }) => !told.has(keyOfPlace(mention))),
          )
    })
  },
}

/** A number in the text with the only one of the tables that reads like it. */
interface Handwritten {
  readonly mention: NumberMention
  readonly title: string
  readonly fix: Fix
}

const handwritten = onceForEachSection((section: SectionReading): readonly Handwritten[] =>
  sentencesWithNumbers(section).flatMap(({ sentence, numbers }) => {
    const words = () => contentWords(sentence.text)
    const years = numbers.flatMap(({ kind, value }) => (kind === 'year' && value !== null ? [value] : []))
    return numbers.flatMap((mention) => {
      const shown = isPlain(mention) ? onlyShown(section.context, mention) : null
      if (shown === null || !isNamed(shown, words(), years)) return []
      const [fix] = valueFixes(section, mention)
      return fix === undefined ? [] : [{ mention, title: shown.dataset?.title ?? '', fix }]
    })
  }),
)

const LEAST = 10

/** Whether it is a number by itself, and not one of the small ones that stand everywhere. */
function isPlain(mention: NumberMention): boolean {
  const { block, value, decimals, end, hedge, isLive, isWord, role } = mention
  if (value === null || isLive || isWord || hedge !== '' || end !== null || role === 'whole') return false
  if (decimals === 0 && (value < LEAST || value === 100)) return false
  return isStated(mention) && isProse(block)
}

function onlyShown(context: ReviewContext, mention: NumberMention): DataNumber | null {
  const kind = dataKindOf(mention)
  if (kind === null || mention.value === null) return null
  const [only, ...others] = dataNumbersOf(context).find(mention.value, kind, mention.decimals)
  return only === undefined || only.expression === null || others.length > 0 ? null : only
}

/** Whether a sentence names the row that the number stands in, or what the table is about: a number may be alike by chance. */
function isNamed(shown: DataNumber, words: ReadonlySet<string>, years: readonly number[]): boolean {
  const { row, dataset } = shown
  const year = yearOf(shown)
  if (year !== null && years.length > 0 && !years.includes(year)) return false
  if (row !== null && shared(words, wordsOfLabel(row)) > 0) return true
  const ofTitle = dataset === null ? 0 : shared(words, wordsOfTitle(dataset))
  return ofTitle > (row === null || years.length > 0 ? 0 : 1)
}

const wordsOfLabel = kept(({ label }: { readonly label: string }) => contentWords(label))
const wordsOfTitle = kept(({ title }: { readonly title: string }) => contentWords(title))

function shared(words: ReadonlySet<string>, others: ReadonlySet<string>): number {
  let count = 0
  for (const other of others) if (words.has(other)) count += 1
  return count
}

/** One for each section, so that a text full of numbers is not full of hints. */
function found(section: SectionReading, places: readonly Handwritten[]): readonly Found[] {
  const [first, ...others] = places
  if (first === undefined) return []
  const { block, from, to } = first.mention
  const written = `”${block.text.slice(from, to)}”`
  if (others.length === 0) {
    const message = `${written} finns i tabellen ”${first.title}”. Gör det till ett värde, så följer det med när tabellen ändras.`
    return [section.found(block, from, to, message, { fixes: [first.fix] })]
  }
  const more = others.length === 1 ? 'ett tal till' : `${others.length} tal till`
  const message = `${written} och ${more} i avsnittet finns i tabeller men är skrivna för hand. Gör dem till värden, så följer de med när tabellerna ändras.`
  const fix: Fix = {
    label: `Gör alla ${places.length} till värden`,
    // From the end, so that places before stay where they are.
    apply: (report: Report) => places.reduceRight((now, place) => place.fix.apply(now), report),
  }
  return [section.found(block, from, to, message, { fixes: [fix] })]
}
