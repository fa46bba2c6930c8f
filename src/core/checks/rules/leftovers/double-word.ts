import type { Found } from '../../finding.ts'
import { replaceFix } from '../../fixes.ts'
import { isHandwritten } from '../../reading/lowered-text.ts'
import type { SectionReading } from '../../reading/section-reading.ts'
import type { TextBlock } from '../../reading/text-blocks.ts'
import { type Word, wordAt } from '../../reading/words.ts'
import type { SectionRule } from '../../rule.ts'

/** A word, or a pair of words, that was written twice: "och och", "ta del av del av". */
export const doubleWord: SectionRule = {
  id: 'double-word',
  kind: 'leftovers',
  severity: 'warning',
  title: 'Samma ord två gånger',
  why: 'Ett dubbelt ord blir lätt kvar när man skriver om en mening, och den som läser stannar upp.',
  scope: 'section',
  find: (section) => section.blocks.flatMap((block) => inBlock(section, block)),
}

function inBlock(section: SectionReading, block: TextBlock): readonly Found[] {
  const edges = section.wordEdges[block.index] ?? []
  const found: Found[] = []
  for (let index = 2; index < edges.length; index += 2) {
    const first = isSameWord(block.text, edges, index - 2, index) ? index - 2 : index - 6
    if (first < 0 || (first === index - 6 && !isSameWord(block.text, edges, index - 4, index))) continue
    const words = [first, first + 2, first + 4, first + 6].flatMap((at) =>
      at > index ? [] : [wordAt(block, edges[at] ?? 0, edges[at + 1] ?? 0)],
    )
    const [one, last] = [words[0], words.at(-1)]
    if (one === undefined || last === undefined || !isDoubled(words)) continue
    if (isHandwritten(block, one.from, last.to)) found.push(foundAt(section, one, last))
  }
  return found
}

/** Whether two words of a text are the same, large and small letters alike. */
function isSameWord(text: string, edges: readonly number[], one: number, other: number): boolean {
  const from = edges[one] ?? 0
  const to = edges[one + 1] ?? 0
  const start = edges[other] ?? 0
  const end = edges[other + 1] ?? 0
  if (to - from !== end - start) return false
  const last = text.charCodeAt(to - 1) | 0x20
  if (last !== (text.charCodeAt(end - 1) | 0x20)) return false
  return text.slice(from, to).toLowerCase() === text.slice(start, end).toLowerCase()
}

/** Words that may rightly follow themselves: "det det handlar om", "de som har har svarat", "mycket mycket". */
const mayRepeat = new Set(
  'det den de är har som var ja nej mycket väldigt långt blir får kan ska kommer finns gör så in ut'.split(
    ' ',
  ),
)

/** "Mer och mer", "steg för steg". */
const joins = new Set(['och', 'för', 'på', 'från', 'till', 'eller', 'efter', 'i'])

/** Whether the second of two words, or the second pair of four, was written once too often. */
function isDoubled(words: readonly Word[]): boolean {
  const [first, second, third, fourth] = words
  if (first === undefined || second === undefined) return false
  if (third === undefined) {
    const isName = startsLarge(first) && startsLarge(second)
    return !mayRepeat.has(second.word) && !isName && areNeighbours(first, second)
  }
  if (fourth === undefined || first.word !== third.word || second.word !== fourth.word) return false
  if (joins.has(third.word) || joins.has(fourth.word)) return false
  const isWhole = areNeighbours(first, second) && areNeighbours(second, third) && areNeighbours(third, fourth)
  return isWhole && !startsLarge(third) && second.word.length > 1
}

/** Whether nothing but a space stands between two words. */
function areNeighbours(one: Word, next: Word): boolean {
  const gap = next.from - one.to
  return gap > 0 && gap < 3 && one.block.text.slice(one.to, next.from).replace(/[ \u00a0]/g, '') === ''
}

function startsLarge({ block, from }: Word): boolean {
  const letter = block.text.charAt(from)
  return letter !== letter.toLowerCase()
}

function foundAt(section: SectionReading, first: Word, last: Word): Found {
  const { block } = first
  const whole = block.text.slice(first.from, last.to)
  // The second time is as long as the first, with a space before it.
  const kept = whole.slice(0, Math.ceil(whole.length / 2)).trim()
  const from = first.from + kept.length
  return section.found(
    block,
    first.from,
    last.to,
    `”${kept}” står två gånger efter varandra. Ta bort det ena.`,
    { fixes: [replaceFix(`Ta bort det ena ”${kept}”`, section, block, { from, to: last.to }, '')] },
  )
}
