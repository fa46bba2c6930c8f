const SIZE = 16_384

/** Tells fast of most words that they are none of some others, by a few of their letters and their length. */
export class WordSigns {
  private readonly signs = new Uint8Array(SIZE)

  constructor(words: readonly string[]) {
    for (const word of words) this.signs[signOf(word)] = 1
  }

  /** Whether a word may be one of them; never false for one that is. */
  mayHold(word: string): boolean {
    return this.signs[signOf(word)] === 1
  }
}

function signOf(word: string): number {
  const { length } = word
  const letters =
    word.charCodeAt(0) * 31 +
    word.charCodeAt(length >> 1) * 131 +
    word.charCodeAt(length - 1) * 521 +
    word.charCodeAt(length - 2) * 1031 +
    length * 4099
  return letters % SIZE || 0
}
