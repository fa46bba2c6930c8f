import type { Found } from '../../finding.ts'
import { replaceFix } from '../../fixes.ts'
import { isHandwritten } from '../../reading/lowered-text.ts'
import type { SectionReading } from '../../reading/section-reading.ts'
import { blocksWith, signOf } from '../../reading/signs.ts'
import type { TextBlock } from '../../reading/text-blocks.ts'
import type { SectionRule } from '../../rule.ts'

/** "Förra året", "i år", "detta år": which year that is depends on when one reads. */
export const relativeTime: SectionRule = {
  id: 'relative-time',
  kind: 'leftovers',
  severity: 'hint',
  title: 'Vilket år menas?',
  why: 'Berättelsen handlar om ett år, skrivs nästa år och läses länge efteråt. Ett årtal betyder detsamma för alla.',
  scope: 'section',
  find: (section) => blocksWith(section, sign).flatMap((block) => inBlock(section, block)),
}

const sign = signOf('förra år', 'fjol', 'i år', 'detta år', 'innevarande år', 'det här året')

/** With what comes after it: "förra året", "förra årets". Years of age and other counts of years are no points in time. */
const phrases =
  /(?<![\p{L}\d-])(?:(förra|det förra) år(?:et)?(s)?|(fjolåret)(s)?|(i fjol)|(i år)|(detta|innevarande) år(s)?|(det här) året(s)?)(?![\p{L}\d-])/giu

function inBlock(section: SectionReading, block: TextBlock): readonly Found[] {
  return [...block.text.matchAll(phrases)].flatMap((match) => {
    const to = match.index + match[0].length
    return isHandwritten(block, match.index, to) && !isClear(block.text, match)
      ? [foundAt(section, block, match)]
      : []
  })
}

/** Whether the year is told beside it, or the words are about something else: "räknat i år", "i år 2025". */
function isClear(text: string, { 0: words, index }: RegExpExecArray): boolean {
  const after = text.slice(index + words.length, index + words.length + 12)
  if (/^[ ,(]{1,3}(?:19|20)\d{2}/u.test(after)) return true
  const before = text.slice(Math.max(0, index - 60), index)
  if (/^i år$/iu.test(words))
    return (
      /(?:räknat|mätt|anges|ålder|uttryckt) $/iu.test(before) || /^[ ](?:och månader|räknat)/u.test(after)
    )
  // "År 2022 … Detta år": the year that was just named.
  return /^(?:detta|det här)/iu.test(words) && /(?:19|20)\d{2}(?!\d)[^\d]{0,50}$/u.test(before)
}

function foundAt(section: SectionReading, block: TextBlock, match: RegExpExecArray): Found {
  const [words, last, lastS, fjol, fjolS, inFjol, , , thisS, hereS] = match
  const { year } = section.context
  const isLast = (last ?? fjol ?? inFjol) !== undefined
  const isGenitive = (lastS ?? fjolS ?? thisS ?? hereS) !== undefined
  // Who writes in February may by "förra året" mean the year that the report is about, and by "i år" the next.
  const looksAhead = /(?<!\p{L})(?:kommer|ska|skall|planeras|fortsätter|fortgår|förväntas)(?!\p{L})/iu.test(
    sentenceAround(block.text, match.index),
  )
  const years = isLast ? [year - 1, year] : looksAhead ? [year + 1, year] : [year, year + 1]
  const isAtStart = /(?:^|[.!?]\s+)$/u.test(block.text.slice(Math.max(0, match.index - 4), match.index))
  const range = { from: match.index, to: match.index + words.length }
  const fixes = years.map((each) => {
    const written = isGenitive ? `${each} års` : isAtStart ? `År ${each}` : String(each)
    return replaceFix(
      `Byt till ${written}`,
      section,
      block,
      range,
      isAtStart && isGenitive ? written : written,
    )
  })
  const [low, high] = years.toSorted((a, b) => a - b)
  return section.found(
    block,
    range.from,
    range.to,
    `”${words}” kan vara både ${low} och ${high} för den som läser. Skriv årtalet.`,
    { fixes },
  )
}

/** The sentence that a place lies in, or what stands near it in a very long one. */
function sentenceAround(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - 300), at)
  const after = text.slice(at, at + 300)
  const end = after.indexOf('. ')
  return before.slice(before.lastIndexOf('. ') + 1) + (end < 0 ? after : after.slice(0, end))
}
