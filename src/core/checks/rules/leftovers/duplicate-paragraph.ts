import type { Found } from '../../finding.ts'
import { sameShare } from '../../reading/old-text.ts'
import { plainLength, plainSentences } from '../../reading/plain-sentences.ts'
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
  find: ({ sections }) => {
    const first = new Map<string, Place>()
    const repeats = new Map<TextBlock, Repeat>()
    for (const section of sections) {
      for (const each of comparedSentences(section)) {
        const before = first.get(each.start) ?? first.get(each.end)
        const place = { section, block: each.sentence.block, plain: each.plain }
        if (before === undefined) {
          first.set(each.start, place)
          first.set(each.end, place)
        } else if (isAnother(before, place) && isNearlySame(before.plain, each.plain))
          addTo(repeats, place, each.sentence, before)
      }
    }
    return [...repeats.values()].map(foundAt)
  },
}

const WORDS = 12
const NEARLY = 0.85

interface Compared {
  readonly sentence: Sentence
  readonly plain: string
  /** Its first words, and its last ones. */
  readonly start: string
  readonly end: string
}

/** Shorter sentences may well be said twice. */
const comparedSentences = onceForEachSection((section): readonly Compared[] =>
  plainSentences(section).flatMap(({ sentence, plain }) => {
    const isShort = plain.length < 50 || plainLength(plain) < WORDS
    if (isShort || sentence.block.within.includes('blockquote')) return []
    const words = plain.split(' ')
    return [{ sentence, plain, start: words.slice(0, WORDS).join(' '), end: words.slice(-WORDS).join(' ') }]
  }),
)

interface Place {
  readonly section: SectionReading
  readonly block: TextBlock
  readonly plain: string
}

/** What is said again at a place, from and to in its block. */
interface Repeat extends Place {
  readonly from: number
  readonly to: number
  readonly count: number
  readonly isWhole: boolean
  readonly before: Place
}

/** Parts that come again for each operation are alike on purpose. */
function isAnother(before: Place, place: Place): boolean {
  if (before.block === place.block) return false
  const [one, two] = [before.section.item.entry, place.section.item.entry]
  return (
    one.id === two.id || one.templateSectionId === null || one.templateSectionId !== two.templateSectionId
  )
}

function isNearlySame(one: string, other: string): boolean {
  return one === other || sameShare(one.split(' '), other.split(' ')) >= NEARLY
}

function addTo(repeats: Map<TextBlock, Repeat>, place: Place, { from, to }: Sentence, before: Place): void {
  const known = repeats.get(place.block)
  const isWhole = before.plain === place.plain
  if (known === undefined) repeats.set(place.block, { ...place, from, to, count: 1, isWhole, before })
  else if (known.before.block === before.block) {
    repeats.set(place.block, { ...known, to, count: known.count + 1, isWhole: isWhole && known.isWhole })
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
