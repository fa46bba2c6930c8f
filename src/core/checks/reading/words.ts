import type { TextBlock } from './text-blocks.ts'

/** A word of the text in lower case with its place in its block. "MAS:en" and "BPSD-registret" are one word each. */
export interface Word {
  readonly block: TextBlock
  readonly from: number
  readonly to: number
  readonly word: string
}

/** The words of a block in order; numbers are none. */
export function wordsIn(block: TextBlock): readonly Word[] {
  const edges = wordEdgesIn(block.text)
  const words: Word[] = []
  for (let index = 0; index < edges.length; index += 2) {
    words.push(wordAt(block, edges[index] ?? 0, edges[index + 1] ?? 0))
  }
  return words
}

/** The word from here to there. */
export function wordAt(block: TextBlock, from: number, to: number): Word {
  return { block, from, to, word: block.text.slice(from, to).toLowerCase() }
}

/** Where each word of a text begins and ends, one place after the other: cheaper to keep than the words themselves. */
export function wordEdgesIn(text: string): readonly number[] {
  const edges: number[] = []
  let at = 0
  while (at < text.length) {
    if (isLetter(text.charCodeAt(at))) {
      edges.push(at)
      at = endOfWord(text, at)
      edges.push(at)
    } else at += 1
  }
  return edges
}

/** Where the word that begins here ends; a hyphen, apostrophe or colon inside it belongs to it. */
export function endOfWord(text: string, from: number): number {
  let at = from
  while (at < text.length) {
    if (isLetter(text.charCodeAt(at))) at += 1
    else if (at > from && isJoint(text.charCodeAt(at)) && isLetter(text.charCodeAt(at + 1))) at += 2
    else break
  }
  return at
}

/** Where the run of letters that begins here ends. */
export function endOfLetters(text: string, from: number): number {
  let at = from
  while (at < text.length && isLetter(text.charCodeAt(at))) at += 1
  return at
}

/** Whether a code unit is a letter, as far as Swedish and its neighbours go; false for NaN. */
export function isLetter(code: number): boolean {
  if (code < 0x80) return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a)
  return code >= 0xc0 && code < 0x2000 && code !== 0xd7 && code !== 0xf7
}

/** Whether a code unit is one of 0–9. */
export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}

/** Whether a code unit is a space inside a line: plain, hard, thin or narrow. */
export function isSpace(code: number): boolean {
  return code === 0x20 || code === 0xa0 || code === 0x202f || code === 0x2009 || code === 0x09
}

function isJoint(code: number): boolean {
  return code === 0x2d || code === 0x2011 || code === 0x3a || code === 0x27 || code === 0x2019
}
