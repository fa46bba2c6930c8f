/** Headings are numbered to this level, the deepest that a section can have. */
export const DEEPEST_NUMBERED = 4

/** Counts headings as they come: each call gives the number of the next one, or null where it has none. */
export type HeadingNumbers = (level: number) => string | null

/**
 * Numbers for the headings of sections in reading order: "1", "1.1", "1.1.1". A heading that goes deeper begins anew
 * under the one above it. Headings within a text have none, so that a section has the number that the window shows.
 */
export function headingNumbers(): HeadingNumbers {
  const counters: number[] = []
  return (level) => {
    if (level > DEEPEST_NUMBERED) return null
    counters.length = Math.min(counters.length, level)
    while (counters.length < level) counters.push(0)
    counters[level - 1] = (counters[level - 1] ?? 0) + 1
    return counters.join('.')
  }
}

/** Whether a chapter calls itself an appendix: "Bilaga 1: Handlingsplan". Appendices stand outside the numbering. */
export function isAppendixHeading(heading: string): boolean {
  return /^bilag(?:a|or)\b/iu.test(heading.trim())
}
