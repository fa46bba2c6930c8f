/** An earlier text, prepared for finding what is alike in it. All of it plain words (see `plainText`). */
export interface OldText {
  readonly paragraphs: ReadonlySet<string>
  /** The same with every year as "#". */
  readonly yearless: ReadonlySet<string>
  /** The words of each paragraph that is long enough to be compared. */
  readonly words: readonly (readonly string[])[]
  /** Where in `words` a rare word stands. */
  readonly places: ReadonlyMap<string, readonly number[]>
}

const SHORTEST = 10
const RARE = 6
const LIKE = 0.9

/** Prepares the paragraphs of an earlier text. */
export function oldTextOf(plainParagraphs: readonly string[]): OldText {
  const paragraphs = new Set(plainParagraphs.filter((plain) => plain !== ''))
  const words = [...paragraphs]
    .map((plain) => withoutYears(plain).split(' '))
    .filter(({ length }) => length >= SHORTEST)
  const places = new Map<string, number[]>()
  for (const [index, list] of words.entries()) {
    for (const word of new Set(list)) {
      const known = places.get(word)
      if (known === undefined) places.set(word, [index])
      else known.push(index)
    }
  }
  return { paragraphs, yearless: new Set([...paragraphs].map(withoutYears)), words, places }
}

/** A plain text with "#" in place of every year. */
export function withoutYears(plain: string): string {
  return plain.replace(/(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])/g, '#')
}

/**
 * Whether a paragraph of the old text has at least nine words of ten in common with this one and the same numbers. With
 * other numbers it has been brought up to date.
 */
export function findLike(old: OldText, plain: string): boolean {
  const words = withoutYears(plain).split(' ')
  const shared = new Map<number, number>()
  for (const word of new Set(words)) {
    const places = old.places.get(word)
    if (places === undefined || places.length > RARE) continue
    for (const index of places) shared.set(index, (shared.get(index) ?? 0) + 1)
  }
  const likeliest = [...shared].toSorted((a, b) => b[1] - a[1]).slice(0, 3)
  return likeliest.some(([index]) => isLike(words, old.words[index] ?? []))
}

function isLike(one: readonly string[], other: readonly string[]): boolean {
  return numbersOf(one) === numbersOf(other) && sameShare(one, other) >= LIKE
}

/** How great a share of their words two texts have in common, each word as often as it stands: 0 to 1. */
export function sameShare(one: readonly string[], other: readonly string[]): number {
  const counts = new Map<string, number>()
  for (const word of one) counts.set(word, (counts.get(word) ?? 0) + 1)
  let shared = 0
  for (const word of other) {
    const left = counts.get(word) ?? 0
    if (left === 0) continue
    counts.set(word, left - 1)
    shared += 1
  }
  return (2 * shared) / Math.max(1, one.length + other.length)
}

function numbersOf(words: readonly string[]): string {
  return words.filter((word) => /^[0-9]/.test(word)).join(' ')
}
