import { expect, test } from 'vitest'
import { identifyImage } from '../../../src/formats/container/image-kind.ts'
import { png } from '../../support/sample-project.ts'

function latin1(text: string): Uint8Array {
  return Buffer.from(text, 'latin1')
}

function gif(width: string, height: string): Uint8Array {
  return latin1(`GIF89a${width}${height}\x80\x00\x00\x00\x00\x00;`)
}

/** An application segment, then the frame with height 300 and width 400. */
const jpeg = latin1(
  '\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00\xff\xc2\x00\x11\x08\x01\x2c\x01\x90\x03\x01\x22\x00',
)

function webp(kind: string, rest: string): Uint8Array {
  return latin1(`RIFF\x40\x00\x00\x00WEBP${kind}\x10\x00\x00\x00${rest}${'\x00'.repeat(20)}`)
}

test.each([
  ['PNG', png(7, 5), { extension: 'png', widthPx: 7, heightPx: 5 }],
  ['GIF', gif('\x2c\x01', '\x90\x01'), { extension: 'gif', widthPx: 300, heightPx: 400 }],
  ['JPEG', jpeg, { extension: 'jpg', widthPx: 400, heightPx: 300 }],
  [
    'WebP with loss',
    webp('VP8 ', '\x00\x00\x00\x9d\x01\x2a\x2c\x01\x90\x01'),
    { extension: 'webp', widthPx: 300, heightPx: 400 },
  ],
  [
    'WebP without loss',
    webp('VP8L', '\x2f\x2b\xc1\x63\x00'),
    { extension: 'webp', widthPx: 300, heightPx: 400 },
  ],
  [
    'extended WebP',
    webp('VP8X', '\x10\x00\x00\x00\x2b\x01\x00\x8f\x01\x00'),
    { extension: 'webp', widthPx: 300, heightPx: 400 },
  ],
])('%s is told by its bytes, with its size', (_, bytes, kind) => {
  expect(identifyImage(bytes)).toEqual(kind)
})

test.each([
  ['nothing', new Uint8Array()],
  ['an SVG', latin1('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')],
  ['a page', latin1('<!doctype html><img src=x onerror=alert(1)>')],
  ['a BMP', latin1(`BM${'\x00'.repeat(60)}`)],
  ['a GIF without width', gif('\x00\x00', '\x01\x00')],
  ['a GIF of 30,001 pixels', gif('\x31\x75', '\x01\x00')],
  ['a JPEG without a frame', jpeg.subarray(0, 20)],
  ['a PNG that is only its signature', latin1('\x89PNG\r\n\x1a\n')],
])('%s is no image', (_, bytes) => {
  expect(identifyImage(bytes)).toBeNull()
})

test('an image cut anywhere is never misread', () => {
  for (const whole of [png(7, 5), jpeg, gif('\x01\x00', '\x01\x00'), webp('VP8L', '\x2f\x00\x00\x00\x00')]) {
    for (let length = 0; length < whole.length; length += 1) {
      const kind = identifyImage(whole.subarray(0, length))
      if (kind !== null) expect(kind).toEqual(identifyImage(whole))
    }
  }
})

test('a segment that claims no length does not hold the reader', () => {
  const endless = Buffer.concat([latin1('\xff\xd8'), Buffer.alloc(1_000_000, '\xff\xe0\x00\x00', 'latin1')])
  expect(identifyImage(endless)).toBeNull()
})
