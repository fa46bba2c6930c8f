import { describe, expect, it } from 'vitest'
import { imageUpkeep } from '../../../src/formats/container/image-upkeep.ts'
import { png } from '../../support/sample-project.ts'

function latin1(text: string): Uint8Array {
  return Buffer.from(text, 'latin1')
}

function chunk(name: string, content: string): Uint8Array {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(content.length)
  return Buffer.concat([length, latin1(`${name}${content}\0\0\0\0`)])
}

/** The PNG with one more chunk before its picture. */
function withChunk(image: Uint8Array, extra: Uint8Array): Uint8Array {
  return Buffer.concat([image.subarray(0, 33), extra, image.subarray(33)])
}

function jpeg(width: string, height: string): Uint8Array {
  return latin1(`\xff\xd8\xff\xc0\x00\x11\x08${height}${width}\x03\x01\x22\x00${'\0'.repeat(12)}`)
}

const redrawn = (type: string) => ({ kind: 'redraw', type, maxWidthPx: 2_400 })

describe('an image that is taken in', () => {
  it('stays as it is when it is a PNG of nothing but its picture', () => {
    expect(imageUpkeep(png(7, 5))).toEqual({ kind: 'keep' })
    expect(imageUpkeep(withChunk(png(7, 5), chunk('pHYs', '123456789')))).toEqual({ kind: 'keep' })
  })

  it('is drawn anew when it says more than its picture', () => {
    for (const extra of [
      chunk('eXIf', 'MM\0*'),
      chunk('tEXt', 'Author\0Eva'),
      chunk('acTL', '\0\0\0\x02\0\0\0\0'),
    ]) {
      expect(imageUpkeep(withChunk(png(7, 5), extra))).toEqual(redrawn('image/png'))
    }
    expect(imageUpkeep(Buffer.concat([png(7, 5), latin1('mer')]))).toEqual(redrawn('image/png'))
    expect(imageUpkeep(jpeg('\x01\x90', '\x01\x2c'))).toEqual(redrawn('image/jpeg'))
  })

  it('becomes a PNG when it is a GIF or WebP, and smaller when it is wider than a page', () => {
    expect(imageUpkeep(latin1('GIF89a\x2c\x01\x90\x01\x80\0\0\0\0\0;'))).toEqual(redrawn('image/png'))
    expect(imageUpkeep(png(2_401, 1))).toEqual(redrawn('image/png'))
    expect(imageUpkeep(png(2_400, 1))).toEqual({ kind: 'keep' })
  })

  it('is refused when it is none, or would take gigabytes to draw', () => {
    expect(imageUpkeep(latin1('<svg/>'))).toEqual({ kind: 'refuse', problem: 'notAnImage' })
    expect(imageUpkeep(jpeg('\x75\x30', '\x75\x30'))).toEqual({ kind: 'refuse', problem: 'imageTooLarge' })
  })

  it('is never called clean when it is cut anywhere', () => {
    const whole = png(7, 5)
    for (let length = 0; length < whole.length; length += 1) {
      expect(imageUpkeep(whole.subarray(0, length)).kind, String(length)).not.toBe('keep')
    }
  })
})
