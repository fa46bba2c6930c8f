import { crc32, deflateSync } from 'node:zlib'

type Color = readonly [red: number, green: number, blue: number]

/** A made-up municipal emblem as PNG: a shield in the municipality's colour with waves below a star. */
export function emblem(size: number, [red, green, blue]: Color): Uint8Array {
  const rows: Buffer[] = []
  for (let y = 0; y < size; y += 1) {
    const row = Buffer.alloc(1 + size * 4)
    for (let x = 0; x < size; x += 1) {
      const [u, v] = [(x + 0.5) / size - 0.5, (y + 0.5) / size]
      if (!isShield(u, v)) continue
      const isLight = isWave(u, v) || isStar(u, v - 0.3) || !isShield(u * 1.1, v * 1.06 - 0.02)
      row.set(isLight ? [255, 255, 255, 255] : [red, green, blue, 255], 1 + x * 4)
    }
    rows.push(row)
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(size, 0)
  head.writeUInt32BE(size, 4)
  head.set([8, 6, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.concat(rows), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function isShield(u: number, v: number): boolean {
  if (v < 0.02 || v > 0.98) return false
  const half = v < 0.5 ? 0.42 : 0.42 * Math.sqrt(Math.max(0, 1 - ((v - 0.5) / 0.48) ** 2))
  return Math.abs(u) <= half
}

function isWave(u: number, v: number): boolean {
  return [0.6, 0.74].some((at) => Math.abs(v - at - 0.025 * Math.sin(u * 22)) < 0.025)
}

function isStar(u: number, v: number): boolean {
  const angle = Math.atan2(u, -v)
  const wedge = Math.abs((((angle / (Math.PI * 2)) * 5 + 10.5) % 1) - 0.5) * 2
  return Math.hypot(u, v) < 0.06 + 0.09 * (1 - wedge)
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}
