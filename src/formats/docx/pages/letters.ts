import carlito from './carlito.json' with { type: 'json' }
import { fontScale } from './font-scale.ts'
import type { RunLook } from './looks.ts'

/** Widths are found for characters up to here; the table has none above it. */
const KNOWN = 0x2300
/** Chinese, Japanese and Korean signs and pictures are as wide as they are high. */
const FIRST_WIDE = 0x2600
const SOFT_HYPHEN = 0xad

type Face = 'regular' | 'bold' | 'italic' | 'boldItalic'

const faces: Readonly<Record<Face, Uint16Array>> = {
  regular: widthsOf('regular'),
  bold: widthsOf('bold'),
  italic: widthsOf('italic'),
  boldItalic: widthsOf('boldItalic'),
}

function widthsOf(face: Face): Uint16Array {
  const widths = new Uint16Array(KNOWN)
  let index = 0
  for (const [first = 0, last = 0] of carlito.ranges) {
    for (let code = first; code <= last; code += 1) {
      widths[code] = carlito[face][index] ?? 0
      index += 1
    }
  }
  return widths
}

/** How wide these characters are in twips. Other fonts than Calibri are measured by how much wider they are. */
export function textWidth(text: string, run: RunLook): number {
  const widths = faces[faceOf(run)]
  let units = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    units += (code < KNOWN ? widths[code] : 0) || otherWidth(code)
  }
  return (units * run.halfPoints * 10 * fontScale(run.font).width) / carlito.unitsPerEm
}

/** What another font takes for a character that Calibri has not. */
function otherWidth(code: number): number {
  const isSecondSurrogate = code >= 0xdc00 && code <= 0xdfff
  const isAccent = code >= 0x300 && code <= 0x36f
  if (isSecondSurrogate || isAccent || code === SOFT_HYPHEN) return 0
  return code < FIRST_WIDE ? carlito.unitsPerEm / 2 : carlito.unitsPerEm
}

function faceOf({ bold, italic }: RunLook): Face {
  if (bold) return italic ? 'boldItalic' : 'bold'
  return italic ? 'italic' : 'regular'
}

/** The height of a line in twips, single-spaced. */
export function fontHeight({ halfPoints, font }: RunLook): number {
  const units = (carlito.ascent + carlito.descent) * fontScale(font).height
  return Math.round((units * halfPoints * 10) / carlito.unitsPerEm)
}
