import { printableText } from '../../core/printable-text.ts'

/** A number as a person or program writes it; that is no formula, minus and all. */
const NUMBER = /^[+\u2212-]?\d[\d\u00a0 ]*(?:[.,]\d+)?\u00a0?%?$/

/** The text without what a file can't hold. One that a spreadsheet would take for a formula gets an apostrophe. */
export function safeText(text: string): string {
  const line = printableText(text)
  const isFormula = /^\s*[=+@-]/.test(line) || /^[\t\r\n]/.test(text)
  return isFormula && !NUMBER.test(line) ? `'${line}` : line
}
