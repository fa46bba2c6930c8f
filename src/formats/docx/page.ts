/** Lengths on the page are in twips (1/20 point) unless the name says otherwise. */
export const TWIPS_PER_PX = 15

/** A4 with 25 mm margins all round. */
export const page = {
  width: 11_906,
  height: 16_838,
  margin: 1_417,
  headerDistance: 709,
  textWidth: 11_906 - 2 * 1_417,
  /** On a page that lies on its side. */
  landscapeTextWidth: 16_838 - 2 * 1_417,
} as const

/** How much room there is for text between the margins. */
export interface PageRoom {
  readonly textWidth: number
  readonly landscapeTextWidth: number
  /** The letters of its tables, where they are not ours: 10 points of Calibri. */
  readonly tableLetters?: { readonly font?: string; readonly halfPoints: number }
}

/** The colours of print, as six hexadecimal digits without a sign. */
export const ink = {
  text: '1D2B33',
  secondary: '51616B',
  accent: '0B5A66',
  line: 'C9CBC6',
} as const
