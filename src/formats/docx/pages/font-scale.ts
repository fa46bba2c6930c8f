/** How much wider and higher than Calibri a font is, text of the same size compared. */
export interface FontScale {
  readonly width: number
  readonly height: number
}

const CALIBRI: FontScale = { width: 1, height: 1 }

/** Width of Swedish text and height of a line beside Calibri's, by the beginning of the font's name in small letters. */
const SCALES: readonly (readonly [name: string, width: number, height: number])[] = [
  ['calibri', 1, 1],
  ['carlito', 1, 1],
  ['arial narrow', 0.91, 0.94],
  ['liberation sans narrow', 0.91, 0.94],
  ['arial', 1.11, 0.94],
  ['helvetica', 1.11, 0.94],
  ['liberation sans', 1.11, 0.94],
  ['times', 1, 0.94],
  ['liberation serif', 1, 0.94],
  ['verdana', 1.3, 1],
  ['dejavu sans', 1.29, 0.95],
  ['georgia', 1.1, 0.93],
  ['cambria', 1.05, 0.96],
  ['caladea', 1.05, 0.96],
  ['segoe', 1.12, 1.09],
  ['tahoma', 1.1, 0.99],
  ['trebuchet', 1.09, 0.95],
  ['garamond', 0.94, 0.92],
  ['palatino', 1.09, 1.1],
  ['book antiqua', 1.09, 1.02],
  ['century gothic', 1.21, 1],
  ['gill sans', 1.02, 0.95],
  ['franklin', 1.05, 0.93],
  ['open sans', 1.17, 1.12],
  ['noto sans', 1.18, 1.12],
  ['source sans', 1.01, 1.03],
  ['roboto', 1.1, 0.96],
  ['lato', 1.08, 0.98],
  ['aptos', 1.1, 1.05],
  ['corbel', 1.03, 1],
  ['candara', 1.04, 1],
  ['constantia', 1.07, 1],
]

/** How a font measures beside Calibri; one that is not known, like Arial, which is what most sans-serifs come near. */
export function fontScale(name: string | undefined): FontScale {
  if (name === undefined) return CALIBRI
  const known = scales.get(name)
  if (known) return known
  const low = name.toLowerCase()
  const [, width, height] = SCALES.find(([start]) => low.startsWith(start)) ?? ['', 1.11, 0.98]
  const scale = { width, height }
  scales.set(name, scale)
  return scale
}

const scales = new Map<string, FontScale>()
