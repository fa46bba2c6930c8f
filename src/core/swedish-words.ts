const conjunction = new Intl.ListFormat('sv')

/** Names in a row as they are told: "a", "a och b", "a, b och c"; nothing for none. */
export function listed(names: readonly string[]): string {
  return conjunction.format(names)
}

/** The same with a capital first letter. */
export function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase('sv') + text.slice(1)
}
