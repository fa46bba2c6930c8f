import type { Media } from '../../core/report.ts'

/** What an image is by its bytes. */
export type ImageKind = Pick<Media, 'extension' | 'widthPx' | 'heightPx'>

const MAX_SIDE_PX = 30_000

/**
 * Tells an image by its bytes, whatever it was called. Null for anything else than PNG, JPEG, GIF and WebP,
 * and for images of more than 30,000 pixels on a side, which can exhaust the memory of who shows them.
 */
export function identifyImage(bytes: Uint8Array): ImageKind | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const kind = png(view) ?? gif(view) ?? jpeg(view) ?? webp(view)
  return kind !== null && isUsable(kind.widthPx) && isUsable(kind.heightPx) ? kind : null
}

function isUsable(sidePx: number): boolean {
  return sidePx >= 1 && sidePx <= MAX_SIDE_PX
}

function png(view: DataView): ImageKind | null {
  if (!hasText(view, 0, '\x89PNG\r\n\x1a\n') || !hasText(view, 12, 'IHDR') || view.byteLength < 33)
    return null
  return { extension: 'png', widthPx: view.getUint32(16), heightPx: view.getUint32(20) }
}

function gif(view: DataView): ImageKind | null {
  if (!hasText(view, 0, 'GIF87a') && !hasText(view, 0, 'GIF89a')) return null
  if (view.byteLength < 13) return null
  return { extension: 'gif', widthPx: view.getUint16(6, true), heightPx: view.getUint16(8, true) }
}

/** The size stands in the first "start of frame" segment; every segment before it says how long it is. */
function jpeg(view: DataView): ImageKind | null {
  if (!hasText(view, 0, '\xff\xd8\xff')) return null
  let at = 2
  while (at + 9 <= view.byteLength && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1)
    if (marker === 0xff) {
      at += 1
      continue
    }
    if (isStartOfFrame(marker)) {
      return { extension: 'jpg', heightPx: view.getUint16(at + 5), widthPx: view.getUint16(at + 7) }
    }
    at += 2 + Math.max(2, view.getUint16(at + 2))
  }
  return null
}

function isStartOfFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc
}

function webp(view: DataView): ImageKind | null {
  if (!hasText(view, 0, 'RIFF') || !hasText(view, 8, 'WEBP') || view.byteLength < 30) return null
  if (hasText(view, 12, 'VP8X')) {
    return { extension: 'webp', widthPx: uint24(view, 24) + 1, heightPx: uint24(view, 27) + 1 }
  }
  if (hasText(view, 12, 'VP8L') && view.getUint8(20) === 0x2f) {
    const bits = view.getUint32(21, true)
    return { extension: 'webp', widthPx: (bits & 0x3fff) + 1, heightPx: ((bits >>> 14) & 0x3fff) + 1 }
  }
  if (hasText(view, 12, 'VP8 ') && hasText(view, 23, '\x9d\x01\x2a')) {
    const side = (offset: number) => view.getUint16(offset, true) & 0x3fff
    return { extension: 'webp', widthPx: side(26), heightPx: side(28) }
  }
  return null
}

function uint24(view: DataView, offset: number): number {
  return view.getUint16(offset, true) | (view.getUint8(offset + 2) << 16)
}

function hasText(view: DataView, offset: number, latin1: string): boolean {
  if (view.byteLength < offset + latin1.length) return false
  for (let index = 0; index < latin1.length; index += 1) {
    if (view.getUint8(offset + index) !== latin1.charCodeAt(index)) return false
  }
  return true
}
