/** A text on one line, at most so many characters; what is left out at the end is told by "…". */
export function excerpt(text: string, most: number): string {
  const line = text.replace(/\s+/gu, ' ').trim()
  return line.length > most ? `${line.slice(0, most - 1).trimEnd()}…` : line
}
