import caladea from './caladea.json' with { type: 'json' }
import carlito from './carlito.json' with { type: 'json' }
import { fontScale, type MeasuredFont } from './font-scale.ts'
import liberationSans from './liberation-sans.json' with { type: 'json' }
import liberationSerif from './liberation-serif.json' with { type: 'json' }
import type { RunLook } from './looks.ts'

/** Widths are found for characters up to here; the table has none above it. */
const KNOWN = 0x2300
/** Chinese, Japanese and Korean signs and pictures are as wide as they are high. */
const FIRST_WIDE = 0x2600
const SOFT_HYPHEN = 0xad

type Face = 'regular' | 'bold' | 'italic' | 'boldItalic'

/** The table of a font's letters, as it lies beside this file. */
type FontTable = typeof carlito

interface Font {
  readonly table: FontTable
  readonly faces: Readonly<Record<Face, Uint16Array>>
}

/** The tables by the fonts that they are made to measure like. */
const TABLES: Readonly<Record<MeasuredFont, FontTable>> = {
  calibri: carlito,
  arial: liberationSans,
  times: liberationSerif,
  cambria: caladea,
}

const fonts = new Map<MeasuredFont, Font>()

function fontOf(name: MeasuredFont): Font {
  const known = fonts.get(name)
  if (known) return known
  const table = TABLES[name]
  const faces = {
    regular: widthsOf(table, 'regular'),
    bold: widthsOf(table, 'bold'),
    italic: widthsOf(table, 'italic'),
    boldItalic: widthsOf(table, 'boldItalic'),
  }
  const font = { table, faces }
  fonts.set(name, font)
  return font
}

function widthsOf(table: FontTable, face: Face): Uint16Array {
  const widths = new Uint16Array(KNOWN)
  let index = 0
  for (const [first = 0, last = 0] of table.ranges) {
    for (let code = first; code <= last; code += 1) {
      widths[code] = table[face][index] ?? 0
      index += 1
    }
  }
  return widths
}

/** How wide these characters are in twips. Fonts without a table are measured by how much wider than one they are. */
export function textWidth(text: string, run: RunLook): number {
  const { like, width } = fontScale(run.font)
  const { table, faces } = fontOf(like)
  const widths = faces[faceOf(run)]
  let units = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    units += (code < KNOWN ? widths[code] : 0) || otherWidth(code, table.unitsPerEm)
  }
  return (units * run.halfPoints * 10 * width) / table.unitsPerEm
}

/** What another font takes for a character that this one has not. */
function otherWidth(code: number, unitsPerEm: number): number {
  const isSecondSurrogate = code >= 0xdc00 && code <= 0xdfff
  const isAccent = code >= 0x300 && code <= 0x36f
  if (isSecondSurrogate || isAccent || code === SOFT_HYPHEN) return 0
  return code < FIRST_WIDE ? unitsPerEm / 2 : unitsPerEm
}

function faceOf({ bold, italic }: RunLook): Face {
  if (bold) return italic ? 'boldItalic' : 'bold'
  return italic ? 'italic' : 'regular'
}

/** The height of a line in twips, single-spaced. */
export function fontHeight({ halfPoints, font }: RunLook): number {
  const { like, height } = fontScale(font)
  const { ascent, descent, unitsPerEm } = TABLES[like]
  return Math.round(((ascent + descent) * height * halfPoints * 10) / unitsPerEm)
}
