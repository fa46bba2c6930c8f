/** A new id for something in a report: 60 random bits as kebab-case, beginning with a letter. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(8))
  return `n${[...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`
}
