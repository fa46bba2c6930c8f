const between: ReadonlySet<string> = new Set(
  'och för i av på med till om från vid samt eller under den det'.split(' '),
)

/**
 * Whether words spell an abbreviation out: their first letters, or letters inside a compound, give it in order.
 * "medicinskt ansvarig sjuksköterska" is MAS, "patientsäkerhetslagen" is PSL. `isBefore` tells that the words lead up
 * to it and may have others before them.
 */
export function spellsOut(text: string, abbreviation: string, isBefore: boolean): boolean {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? []
  const letters = abbreviation.toLowerCase()
  const starts = isBefore ? [...words.keys()] : [0, 1, 2]
  return starts.some((start) => {
    const end = endOfSpelling(words, start, letters)
    return (
      end !== null &&
      (!isBefore || words.length - end <= 3) &&
      lengthOf(words, start, end) > letters.length * 2
    )
  })
}

/** The word after the last that is needed, or null. */
function endOfSpelling(words: readonly string[], start: number, letters: string): number | null {
  let given = 0
  for (let index = start; index < words.length && index - start <= letters.length + 4; index += 1) {
    const word = words[index] ?? ''
    const isNext = word.startsWith(letters.charAt(given))
    if (!isNext && !between.has(word)) return null
    if (!isNext) continue
    given += 1
    // Further letters may lie inside a compound, but a word of the spelling that begins with one goes first.
    const next = words.slice(index + 1).find((other) => !between.has(other)) ?? ''
    for (let at = 1; at < word.length && given < letters.length; at += 1) {
      if (next.startsWith(letters.charAt(given))) break
      if (word.charAt(at) === letters.charAt(given)) given += 1
    }
    if (given >= letters.length) return index + 1
  }
  return null
}

function lengthOf(words: readonly string[], from: number, to: number): number {
  return words.slice(from, to).join('').length
}
