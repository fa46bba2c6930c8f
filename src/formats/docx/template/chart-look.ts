import { luminance } from './ink.ts'

/** Of this year, of last year, and of the year before that. */
const NEWEST = '0A4B56'
const WEAK = '76979E'
const THIRD = '5B2F52'

/**
 * A chart of ours in a template's font and with its accent in place of ours. Each colour is exactly as light as it was,
 * so that what is told apart by lightness still is, and numbers on bars are as readable. Where the accent comes near
 * the third colour, that gets the hue which the first one had.
 */
export function chartInLook(xml: string, font: string | null, accent: string): string {
  const [hue, strength] = hueOf(accent)
  const isNearThird = hueDistance(hue, hueOf(THIRD)[0]) < 60
  const colors = new Map([
    [NEWEST, asLightAs(NEWEST, hue, strength)],
    [WEAK, asLightAs(WEAK, hue, strength / 4)],
    ...(isNearThird ? [[THIRD, asLightAs(THIRD, ...hueOf(NEWEST))] as const] : []),
  ])
  const colored = xml.replace(
    /(?<=<a:srgbClr val=")[0-9A-Fa-f]{6}(?=")/g,
    (color) => colors.get(color.toUpperCase()) ?? color,
  )
  if (font === null) return colored
  const safe = font.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
  return colored.replaceAll('typeface="Calibri"', () => `typeface="${safe}"`)
}

/** The colour of this hue and strength that is as light as another. */
function asLightAs(color: string, hue: number, strength: number): string {
  const wanted = luminance(color)
  let [low, high] = [0, 1]
  for (let step = 0; step < 16; step += 1) {
    const middle = (low + high) / 2
    if (luminance(hexOf(hue, strength, middle)) > wanted) high = middle
    else low = middle
  }
  return hexOf(hue, strength, low)
}

/** The hue in degrees and the strength, 0–1, as the HSL model counts them. */
function hueOf(color: string): readonly [hue: number, strength: number] {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map(
    (at) => Number.parseInt(color.slice(at, at + 2), 16) / 255,
  )
  const [most, least] = [Math.max(red, green, blue), Math.min(red, green, blue)]
  const span = most - least
  if (span === 0) return [0, 0]
  const strength = span / (1 - Math.abs(most + least - 1))
  if (most === red) return [(60 * ((green - blue) / span) + 360) % 360, strength]
  return [60 * (most === green ? (blue - red) / span + 2 : (red - green) / span + 4), strength]
}

function hexOf(hue: number, strength: number, lightness: number): string {
  const reach = strength * Math.min(lightness, 1 - lightness)
  return [0, 8, 4]
    .map((turn) => {
      const at = (turn + hue / 30) % 12
      const share = lightness - reach * Math.max(-1, Math.min(at - 3, 9 - at, 1))
      return Math.round(share * 255)
        .toString(16)
        .padStart(2, '0')
    })
    .join('')
    .toUpperCase()
}

function hueDistance(one: number, other: number): number {
  const apart = Math.abs(one - other)
  return Math.min(apart, 360 - apart)
}
