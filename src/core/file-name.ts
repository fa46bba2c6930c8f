import { printableText } from './printable-text.ts'

/** In UTF-8: leaves room for the extension and for a program's own additions below Linux's 255. */
const MAX_BYTES = 200

/** Windows reads these as devices, also with an extension and in any case. */
const DEVICES = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?=$|\.| )/i

/**
 * A name that every system takes for a file, made from a title that may hold anything: no part of a path, no
 * device, nothing hidden, at most 200 bytes before the extension. `extension` is given without its dot.
 */
export function fileNameFor(title: string, extension: string): string {
  const cleaned = printableText(title)
    .normalize('NFC')
    .replace(/[\\/:*?"<>|]/g, ' ')
    // Invisible letters, with which two names can look the same.
    .replace(/[\u00ad\u061c\u180e\u200b-\u200f\u2028\u2029\u2060-\u2065\ufeff]/g, '')
    .replace(/ – /g, ' ')
    .replace(/\s+/g, ' ')
  const short = trimEnds(firstBytes(trimEnds(cleaned)))
  const name = short === '' ? 'Berättelse' : short
  return `${DEVICES.test(name) ? `_${name}` : name}.${extension}`
}

/** As many whole characters as fit. */
function firstBytes(text: string): string {
  let bytes = 0
  let end = 0
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
    if (bytes > MAX_BYTES) break
    end += character.length
  }
  return text.slice(0, end)
}

/** Without the dots and spaces that hide a file or that Windows drops. Walks, since a pattern could be slow. */
function trimEnds(text: string): string {
  let start = 0
  let end = text.length
  while (start < end && ' .'.includes(text.charAt(start))) start += 1
  while (end > start && ' .'.includes(text.charAt(end - 1))) end -= 1
  return text.slice(start, end)
}
