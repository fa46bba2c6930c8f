import { failed, ok, type Result } from '../../core/result.ts'

/**
 * The text of a file that was saved in UTF-8 or UTF-16 with or without a byte-order mark, or in Windows-1252, which
 * Swedish Excel writes. Refused when it holds control characters that no text does.
 */
export function decodeText(bytes: Uint8Array): Result<string, { readonly kind: 'unknown' }> {
  const text = new TextDecoder(encodingOf(bytes)).decode(bytes)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what tells a program from a text
  return /[\u0000-\u0008\u000e-\u001f]/.test(text) ? failed({ kind: 'unknown' }) : ok(text)
}

function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  const wide = wideEncodingOf(bytes)
  if (wide !== null) return wide
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return 'utf-8'
  } catch {
    return 'windows-1252'
  }
}

/** UTF-16 without a mark: every other byte of Swedish text is zero. */
function wideEncodingOf(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, 2_000)
  const zeros = [0, 0]
  for (const [index, byte] of sample.entries()) {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1
  }
  const most = sample.length / 2 - 1
  const [even = 0, odd = 0] = zeros
  if (sample.length < 4 || bytes.length % 2 !== 0) return null
  if (odd > most * 0.7 && even < most * 0.1) return 'utf-16le'
  return even > most * 0.7 && odd < most * 0.1 ? 'utf-16be' : null
}
