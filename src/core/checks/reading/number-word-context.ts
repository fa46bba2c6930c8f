import { type NearWord, type UnitAfter, wordBefore, wordFrom } from './number-context.ts'
import { numberOfWord } from './number-words.ts'
import { endOfLetters, isDigit, isLetter } from './words.ts'

/** A number and the word after it as one number, "ett hundra", "två tusen femtio"; null when they aren't one. */
export function joinedNumber(value: number, word: string): number | null {
  if (word === 'hundra' && value < 10) return value * 100
  if (word === 'tusen' && value < 1000) return value * 1000
  const next = value >= 100 && value % 100 === 0 ? numberOfWord(word) : null
  return next !== null && word !== 'en' && word !== 'ett' && next < (value % 1000 === 0 ? 1000 : 100)
    ? value + next
    : null
}

/** Tells fast of most "en" and "ett" that nothing beside them makes them count. */
export function isSurelyArticle(text: string, at: number, word: string, next: NearWord | null): boolean {
  if ((word !== 'en' && word !== 'ett') || next === null || countable.test(next.word)) return false
  // The last letter of "endast", "bara", "enbart" and "blott".
  const before = text.charCodeAt(at - 2) | 0x20
  return before !== 0x74 && before !== 0x61
}

const countable = /^(?:av|enda|hundra|tusen|p|procent.*|promille|.+del(?:ar)?|.+tal|dussin)$/u

/** "en" and "ett" are articles unless something tells that they count: "en av fyra", "endast en", "en procent". */
export function isCountedOne(text: string, at: number, next: NearWord | null, unit: UnitAfter): boolean {
  if (unit.kind === 'percent' || unit.kind === 'percentagePoints') return true
  if (next?.word === 'enda') return true
  const before = wordBefore(text, at)?.word ?? ''
  if (/^(?:endast|bara|enbart|blott)$/u.test(before)) return true
  if (next?.word !== 'av') return false
  const then = wordFrom(text, next.to)
  const after = then === null ? text.slice(next.to, next.to + 2) : then.word
  return /^\s?\d/u.test(after) || (numberOfWord(after) ?? 1) > 1
}

/** Words that are written like numbers but are none: "sex och samlevnad", "trettio-talet", "tre-" of a compound. */
export function isPartOfName(text: string, at: number, to: number): boolean {
  const [before, after] = [text.charCodeAt(at - 1), text.charCodeAt(to)]
  if (isDigit(before) || isDigit(after)) return true
  if ((before === 0x2d || before === 0x2011) && isLetter(text.charCodeAt(at - 2))) {
    return numberOfWord(wordBefore(text, at - 1)?.word ?? '') === null
  }
  if ((after === 0x2d || after === 0x3a) && isLetter(text.charCodeAt(to + 1))) {
    const next = text.slice(to + 1, endOfLetters(text, to + 1)).toLowerCase()
    return next.length > 40 || numberOfWord(next) === null
  }
  return text.startsWith('sex och samlev', at)
}
