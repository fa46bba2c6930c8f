/** The fonts whose letters are known one by one. */
export type MeasuredFont = 'calibri' | 'arial' | 'times' | 'cambria'

/** How a font measures: like one that is known, so much wider, and with lines so much higher. */
export interface FontScale {
  readonly like: MeasuredFont
  readonly width: number
  readonly height: number
}

const CALIBRI: FontScale = { like: 'calibri', width: 1, height: 1 }

/** By the beginning of the font's name in small letters. What is not known one by one is about so much wider and higher. */
const SCALES: readonly (readonly [name: string, like: MeasuredFont, width: number, height: number])[] = [
  ['calibri', 'calibri', 1, 1],
  ['carlito', 'calibri', 1, 1],
  ['arial narrow', 'arial', 0.82, 1],
  ['liberation sans narrow', 'arial', 0.82, 1],
  ['arial', 'arial', 1, 1],
  ['helvetica', 'arial', 1, 1],
  ['liberation sans', 'arial', 1, 1],
  ['times', 'times', 1, 1],
  ['liberation serif', 'times', 1, 1],
  ['cambria', 'cambria', 1, 1],
  ['caladea', 'cambria', 1, 1],
  ['verdana', 'arial', 1.17, 1.06],
  ['dejavu sans', 'arial', 1.16, 1.01],
  ['tahoma', 'arial', 0.99, 1.05],
  ['segoe', 'arial', 1.01, 1.16],
  ['trebuchet', 'arial', 0.98, 1.01],
  ['century gothic', 'arial', 1.09, 1.07],
  ['open sans', 'arial', 1.05, 1.19],
  ['noto sans', 'arial', 1.06, 1.19],
  ['roboto', 'arial', 0.99, 1.02],
  ['lato', 'arial', 0.97, 1.04],
  ['aptos', 'arial', 0.99, 1.11],
  ['franklin', 'calibri', 1.05, 0.93],
  ['gill sans', 'calibri', 1.02, 0.95],
  ['source sans', 'calibri', 1.01, 1.03],
  ['corbel', 'calibri', 1.03, 1],
  ['candara', 'calibri', 1.04, 1],
  ['georgia', 'cambria', 1.05, 0.97],
  ['palatino', 'cambria', 1.04, 1.15],
  ['book antiqua', 'cambria', 1.04, 1.06],
  ['constantia', 'cambria', 1.02, 1.04],
  ['garamond', 'times', 0.94, 0.98],
]

/** How a font measures; one that is not known, like Arial, which is what most sans-serifs come near. */
export function fontScale(name: string | undefined): FontScale {
  if (name === undefined) return CALIBRI
  const known = scales.get(name)
  if (known) return known
  const low = name.toLowerCase()
  const [, like, width, height] = SCALES.find(([start]) => low.startsWith(start)) ?? ['', 'arial', 1, 1]
  const scale: FontScale = { like, width, height }
  scales.set(name, scale)
  return scale
}

const scales = new Map<string, FontScale>()
