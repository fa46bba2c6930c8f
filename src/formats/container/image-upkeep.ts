import { identifyImage } from './image-kind.ts'

/** What is done with an image before a report takes it in. */
export type ImageUpkeep =
  /** It holds nothing but the picture, in a format and size that every program takes. */
  | { readonly kind: 'keep' }
  /** It is drawn anew in this format and size, which leaves out all that is not the picture. */
  | {
      readonly kind: 'redraw'
      readonly type: 'image/png' | 'image/jpeg'
      /** The greatest width; smaller ones keep theirs. */
      readonly maxWidthPx: number
    }
  | { readonly kind: 'refuse'; readonly problem: 'notAnImage' | 'imageTooLarge' }

/** Twice what a page is wide in print at 150 dots an inch. */
const MAX_WIDTH_PX = 2_400
/** More than this takes gigabytes to draw. */
const MAX_PIXELS = 120_000_000

/** The parts of a PNG that are the picture itself and how it is shown. */
const PICTURE_CHUNKS = new Set([
  'IHDR',
  'PLTE',
  'IDAT',
  'IEND',
  'tRNS',
  'cHRM',
  'gAMA',
  'iCCP',
  'sBIT',
  'sRGB',
  'cICP',
  'bKGD',
  'hIST',
  'pHYs',
  'sPLT',
])

/**
 * Tells what an image needs: photos lose where and when they were taken, GIF and WebP become PNG, which Word has
 * always known, and what is wider than any page gets smaller. Only a PNG of nothing but its picture stays.
 */
export function imageUpkeep(bytes: Uint8Array): ImageUpkeep {
  const kind = identifyImage(bytes)
  if (kind === null) return { kind: 'refuse', problem: 'notAnImage' }
  if (kind.widthPx * kind.heightPx > MAX_PIXELS) return { kind: 'refuse', problem: 'imageTooLarge' }
  const isKept = kind.extension === 'png' && kind.widthPx <= MAX_WIDTH_PX && isOnlyPicture(bytes)
  if (isKept) return { kind: 'keep' }
  const type = kind.extension === 'jpg' ? 'image/jpeg' : 'image/png'
  return { kind: 'redraw', type, maxWidthPx: MAX_WIDTH_PX }
}

/** Whether a PNG has no chunk of words, times or places, and nothing after its end. */
function isOnlyPicture(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let at = 8
  while (at + 12 <= bytes.byteLength) {
    const length = view.getUint32(at)
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    if (!PICTURE_CHUNKS.has(name)) return false
    at += 12 + length
    if (name === 'IEND') return at === bytes.byteLength
  }
  return false
}
