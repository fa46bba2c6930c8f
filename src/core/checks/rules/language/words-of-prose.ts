import { isDigit, isLetter } from '../../reading/words.ts'

/** How many words a sentence has: runs between spaces with a letter or a digit. */
export function countWordsOf(text: string): number {
  let [words, hasSign] = [0, false]
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code <= 0x20 || code === 0xa0) {
      if (hasSign) words += 1
      hasSign = false
    } else if (!hasSign) hasSign = isLetter(code) || isDigit(code)
  }
  return hasSign ? words + 1 : words
}
