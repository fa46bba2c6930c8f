import { isDigit, isLetter } from '../../reading/words.ts'

/** What makes a text heavy or light. */
export interface WordCount {
  readonly words: number
  /** Words of more than six letters. */
  readonly longWords: number
}

const LONG = 6

/** The words of a sentence: runs between spaces with a letter or a digit. A number is no long word. */
export function countWordsOf(text: string): WordCount {
  let [words, longWords, letters, longest, hasSign] = [0, 0, 0, 0, false]
  for (let at = 0; at <= text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (isLetter(code)) {
      letters += 1
      hasSign = true
      if (letters > longest) longest = letters
    } else if (isDigit(code)) hasSign = true
    else if (code === 0x2d || code === 0x2011) letters = 0
    else if (at === text.length || code <= 0x20 || code === 0xa0) {
      if (hasSign) words += 1
      if (longest > LONG) longWords += 1
      letters = 0
      longest = 0
      hasSign = false
    }
  }
  return { words, longWords }
}
