/** Headings are numbered to this level; deeper ones would have numbers that nobody reads. */
export const DEEPEST_NUMBERED = 3

/** Counts headings as they come: each call gives the number of the next one, or null where it has none. */
export type HeadingNumbers = (level: number) => string | null

/**
 * Numbers for headings in reading order: "1", "1.1", "1.1.1". A heading that goes deeper begins anew under the one
 * above it. What Word counts by itself for the same levels.
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
