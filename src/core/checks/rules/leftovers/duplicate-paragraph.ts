import type { Found } from '../../finding.ts'
import { sameShare } from '../../reading/old-text.ts'
import { plainText } from '../../reading/plain-sentences.ts'
import { kept } from '../../reading/review-context.ts'
import { onceForEachSection, type SectionReading } from '../../reading/section-reading.ts'
import type { Sentence } from '../../reading/sentences.ts'
import type { TextBlock } from '../../reading/text-blocks.ts'
import type { ReportRule } from '../../rule.ts'

/** Sentences that stand in two paragraphs of the report, word for word or nearly so. */
export const duplicateParagraph: ReportRule = {
  id: 'duplicate-paragraph',
  kind: 'leftovers',
  severity: 'hint',
  title: 'Samma text på två ställen',
  why: 'När något ändras måste båda ställena ändras, och den som läser undrar vilket som gäller.',
  scope: 'report',
  find: ({ sections }) => repeatsIn(sections).map(foundAt),
}

/** In reading order, so what comes after the last that is told need not be looked at. */
function repeatsIn(sections: readonly SectionReading[]): readonly Repeat[] {
  const first = new Map<string, Compared>()
  const repeats = new Map<TextBlock, Repeat>()
  for (const section of sections) {
    for (const each of comparedSentences(section)) {
      const before = first.get(each.start) ?? first.get(each.end)
      if (before === undefined) {
        first.set(each.start, each)
        first.set(each.end, each)
      } else if (isAnother(before, each) && isNearlySame(before, each)) addTo(repeats, each, before)
      if (repeats.size > MOST) return [...repeats.values()].slice(0, MOST)
    }
  }
  return [...repeats.values()]
}

const WORDS = 12
const NEARLY = 0.85
/** So many letters at the beginning or the end tell a sentence from all others that are not nearly the same. */
const LETTERS = 60
/** More of them tell nobody anything. */
const MOST = 40

interface Compared {
  readonly section: SectionReading
  readonly sentence: Sentence
  readonly start: string
  readonly end: string
}

/** Shorter sentences may well be said twice. */
const comparedSentences = onceForEachSection((section): readonly Compared[] =>
  section.sentences.flatMap((sentence) => {
    const { text, block } = sentence
    if (text.length < LETTERS || block.within.includes('blockquote')) return []
    return [{ section, sentence, start: text.slice(0, LETTERS), end: text.slice(-LETTERS) }]
  }),
)

/** What is said again in a block, from and to in it. */
interface Repeat {
  readonly section: SectionReading
  readonly block: TextBlock
  readonly from: number
  readonly to: number
  readonly count: number
  readonly isWhole: boolean
  readonly before: Compared
}

/** Parts that come again for each operation are alike on purpose. */
function isAnother(before: Compared, each: Compared): boolean {
  if (before.sentence.block === each.sentence.block) return false
  const [one, two] = [before.section.item.entry, each.section.item.entry]
  return (
    one.id === two.id || one.templateSectionId === null || one.templateSectionId !== two.templateSectionId
  )
}

/** What a sentence has been compared with: most of it stays the same from one keystroke to the next. */
const comparisons = kept((_: Compared) => new Map<Compared, boolean>())

function isNearlySame(before: Compared, each: Compared): boolean {
  const known = comparisons(each)
  const isSame = known.get(before) ?? areNearlySame(before, each)
  known.set(before, isSame)
  return isSame
}

function areNearlySame({ sentence: one }: Compared, { sentence: other }: Compared): boolean {
  if (one.text === other.text) return other.text.split(' ').length >= WORDS
  const [words, others] = [plainText(one.text).split(' '), plainText(other.text).split(' ')]
  return others.length >= WORDS && sameShare(words, others) >= NEARLY
}

function addTo(repeats: Map<TextBlock, Repeat>, { section, sentence }: Compared, before: Compared): void {
  const { block, from, to, text } = sentence
  const known = repeats.get(block)
  const isWhole = before.sentence.text === text
  if (known === undefined) repeats.set(block, { section, block, from, to, count: 1, isWhole, before })
  else if (known.before.sentence.block === before.sentence.block) {
    repeats.set(block, { ...known, to, count: known.count + 1, isWhole: isWhole && known.isWhole })
  }
}

function foundAt({ section, block, from, to, count, isWhole, before }: Repeat): Found {
  const isHere = before.section.id === section.id
  const where = isHere ? 'tidigare i samma avsnitt' : `i avsnittet ”${before.section.item.heading}”`
  const what = `${isWhole ? 'Samma' : 'Nästan samma'} ${count === 1 ? 'mening' : `text, ${count} meningar,`} står`
  return section.found(
    block,
    from,
    to,
    `${what} ${where}. Behåll den där den hör hemma, och hänvisa dit om den behövs på båda ställena.`,
  )
}
