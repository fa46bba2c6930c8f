/** A text as the source of a regular expression that finds just that text, with or without the `u` and `v` flags. */
export function literalPattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&')
}
