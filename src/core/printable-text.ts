/**
 * The text without what no document can hold or show: control characters and U+FFFE/U+FFFF, which make a
 * Word file unreadable, lone surrogates, and the marks that turn the direction of writing, with which a name
 * can pretend to be another. A tab or line break becomes a space.
 */
export function printableText(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\t\r\n]+/g, ' ')
    .replace(/[\p{Cc}\ufffe\uffff\u202a-\u202e\u2066-\u2069]/gu, '')
}
