import { excerpt } from '../excerpt.ts'
/** The width of a text in pixels, in the font that it will be drawn in. */
export type Measure = (text: string) => number

const AIR = 8
const LONGEST_SLANTED = 28

/** The names under groups of columns, in lines where they are parted. */
export interface CategoryLabels {
  readonly labels: readonly (string | readonly string[])[]
  readonly isSlanted: boolean
}

/**
 * The names under groups of columns, when each group has so much room: in lines parted between words, or, when
 * neighbours would meet all the same, each in one shortened line, to be slanted.
 */
export function categoryLabels(names: readonly string[], room: number, measure: Measure): CategoryLabels {
  const lines = names.map((name) => wrapped(name, room, measure))
  const widths = lines.map((name) => Math.max(...name.map(measure)))
  // Each name stands in the middle of its group; beyond the outer groups there is nothing to meet but the edge.
  const fits = widths.every((width, index) => (width + (widths[index + 1] ?? room - AIR)) / 2 + AIR <= room)
  return fits
    ? { labels: lines, isSlanted: false }
    : { labels: names.map((name) => excerpt(name, LONGEST_SLANTED)), isSlanted: true }
}

/** A name in lines parted between words, each as wide as there is room. */
export function wrapped(name: string, room: number, measure: Measure): readonly string[] {
  const lines: string[] = []
  for (const word of name.split(/\s+/)) {
    const last = lines.at(-1)
    const longer = `${last} ${word}`
    if (last !== undefined && measure(longer) + AIR <= room) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}

/** The largest size at which every text is hardly wider than its column, or null when none is. */
export function valueSize(
  labels: readonly { readonly text: string; readonly width: number }[],
  measure: (text: string, size: number) => number,
): number | null {
  const fits = (size: number) => labels.every(({ text, width }) => measure(text, size) <= width + AIR)
  return [13, 12, 11, 10].find(fits) ?? null
}
