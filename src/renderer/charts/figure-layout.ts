/** The width of a text in pixels, in the font that it will be drawn in. */
export type Measure = (text: string) => number

const AIR = 8
const LONGEST_SLANTED = 28

/**
 * The names under groups of columns, when each group has so much room: in lines parted between words, or, when a
 * word is wider than the room, each in one shortened line, to be slanted.
 */
export function categoryLabels(
  names: readonly string[],
  room: number,
  measure: Measure,
): readonly (string | readonly string[])[] {
  const fits = names.every((name) => words(name).every((word) => measure(word) + AIR <= room))
  return names.map((name) => (fits ? wrapped(name, room, measure) : shortened(name)))
}

function wrapped(name: string, room: number, measure: Measure): readonly string[] {
  const lines: string[] = []
  for (const word of words(name)) {
    const last = lines.at(-1)
    const longer = `${last} ${word}`
    if (last !== undefined && measure(longer) + AIR <= room) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}

function words(name: string): readonly string[] {
  return name.split(/\s+/)
}

function shortened(name: string): string {
  return name.length > LONGEST_SLANTED ? `${name.slice(0, LONGEST_SLANTED - 1).trimEnd()}…` : name
}

/** The largest size at which every text is hardly wider than its column, or null when none is. */
export function valueSize(
  labels: readonly { readonly text: string; readonly width: number }[],
  measure: (text: string, size: number) => number,
): number | null {
  const fits = (size: number) => labels.every(({ text, width }) => measure(text, size) <= width + AIR)
  return [13, 12, 11, 10].find(fits) ?? null
}
