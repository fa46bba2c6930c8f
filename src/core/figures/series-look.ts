import type { LineDash, LineMarker } from './figure.ts'

/** Newest first. Dark and light take turns: each reaches 3:1 against white and against its neighbours. */
const SERIES_COLORS = ['#0a4b56', '#76979e', '#5b2f52', '#c08226', '#3d4450', '#88985a'] as const
const DASHES: readonly LineDash[] = ['solid', 'dash', 'dot', 'longDash']
const MARKERS: readonly LineMarker[] = ['circle', 'square', 'triangle', 'diamond', 'cross', 'star']

/** Ink, for target lines and what else stands across the series. */
export const TARGET_COLOR = '#1d2b33'

/**
 * Colours for one to six series, oldest first, so that this year's is always the accent and last year's its weak
 * tone. They part in grey and for the colour-blind, since neighbours differ in lightness.
 */
export function seriesColors(count: number): readonly string[] {
  return SERIES_COLORS.slice(0, Math.max(1, Math.min(count, SERIES_COLORS.length))).toReversed()
}

/** Colours for the parts of a whole, of which the first has the accent. */
export function partColors(count: number): readonly string[] {
  return seriesColors(count).toReversed()
}

/** How one of so many series looks; the latest, or the first where none is later, has the accent and a solid line. */
export function seriesLook(
  index: number,
  count: number,
  isLastFirst: boolean,
): { readonly color: string; readonly dash: LineDash; readonly marker: LineMarker } {
  const colors = isLastFirst ? seriesColors(count) : partColors(count)
  const age = isLastFirst ? count - 1 - index : index
  return {
    color: colors[index % colors.length] ?? SERIES_COLORS[0],
    dash: DASHES[age % DASHES.length] ?? 'solid',
    marker: MARKERS[age % MARKERS.length] ?? 'circle',
  }
}

/** The ink of a number that stands on this colour: whichever of white and near black is easier to read. */
export function inkOn(color: string): string {
  const light = luminance(color)
  return 1.05 / (light + 0.05) >= (light + 0.05) / (luminance('#101817') + 0.05) ? '#ffffff' : '#101817'
}

/** Relative luminance by WCAG. */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(color.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
