import { printableText } from './printable-text.ts'

const MAX_NAME = 80

/** A name from outside in quotes, fit for a sentence: short, on one line, nothing hidden in it. */
export function quotedName(name: string): string {
  const characters = [...printableText(name).trim()]
  const short = characters.length > MAX_NAME ? [...characters.slice(0, MAX_NAME - 1), '…'] : characters
  return `”${short.join('')}”`
}
