import type { Found } from '../../finding.ts'
import { replaceFix } from '../../fixes.ts'
import { isHandwritten } from '../../reading/lowered-text.ts'
import type { SectionReading } from '../../reading/section-reading.ts'
import type { Word } from '../../reading/words.ts'
import type { SectionRule } from '../../rule.ts'

/** A word, or a pair of words, that was written twice: "och och", "ta del av del av". */
export const doubleWord: SectionRule = {
  id: 'double-word',
  kind: 'leftovers',
  severity: 'warning',
  title: 'Samma ord två gånger',
  why: 'Ett dubbelt ord blir lätt kvar när man skriver om en mening, och den som läser stannar upp.',
  scope: 'section',
  find: (section) => {
    const found: Found[] = []
    const { words } = section
    for (const [index, word] of words.entries()) {
      const first = doubledBefore(words, index, word)
      if (first !== null && isHandwritten(word.block, first.from, word.to))
        found.push(foundAt(section, first, word))
    }
    return found
  },
}

/** Words that may rightly follow themselves: "det det handlar om", "de som har har svarat", "mycket mycket". */
const mayRepeat = new Set(
  'det den de är har som var ja nej mycket väldigt långt blir får kan ska kommer finns gör så in ut'.split(
    ' ',
  ),
)

/** "Mer och mer", "steg för steg". */
const joins = new Set(['och', 'för', 'på', 'från', 'till', 'eller', 'efter', 'i'])

/** Where the words begin that this word ends the second time, or null. */
function doubledBefore(words: readonly Word[], index: number, word: Word): Word | null {
  const before = words[index - 1]
  if (before === undefined || before.block !== word.block) return null
  if (before.word === word.word) {
    const isName = startsLarge(before) && startsLarge(word)
    return !mayRepeat.has(word.word) && !isName && areNeighbours(before, word) ? before : null
  }
  const first = words[index - 3]
  const second = words[index - 2]
  if (first?.block !== word.block || first.word !== before.word || second?.word !== word.word) return null
  if (joins.has(before.word) || joins.has(word.word)) return null
  const isWhole = areNeighbours(first, second) && areNeighbours(second, before) && areNeighbours(before, word)
  return isWhole && !startsLarge(before) && second.word.length > 1 ? first : null
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
