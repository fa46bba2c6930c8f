/** A PDF of the kind that Chromium writes: plain objects and one plain table of where they are. */
export interface PdfFile {
  readonly bytes: Uint8Array
  /** What each object holds, by its number, byte for byte. */
  readonly objects: ReadonlyMap<number, string>
  readonly root: number
  readonly info: number | null
  /** One more than the highest number. */
  readonly size: number
  /** Where the table begins. */
  readonly table: number
}

/** Reads what Chromium has printed; null when it is nothing of the kind. */
export function readPdf(bytes: Uint8Array): PdfFile | null {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  const last = text.lastIndexOf('trailer')
  const end = last < 0 ? '' : text.slice(last)
  const size = numberIn(end, /\/Size (\d+)/)
  const root = numberIn(end, /\/Root (\d+) 0 R/)
  const table = numberIn(end, /startxref\s+(\d+)/)
  if (size === null || root === null || table === null) return null
  const objects = objectsOf(text, table)
  if (!objects.has(root)) return null
  return { bytes, objects, root, info: numberIn(end, /\/Info (\d+) 0 R/), size, table }
}

/** The number that a key of this object refers to: 12 of "/Pages 12 0 R"; null when it has none. */
export function referenceIn(object: string, key: string): number | null {
  return numberIn(object, new RegExp(`/${key} (\\d+) 0 R`))
}

/** Text as a PDF holds it outside of its pages: hexadecimal UTF-16 with its mark. */
export function pdfText(text: string): string {
  const units = Array.from({ length: text.length }, (_, at) =>
    text.charCodeAt(at).toString(16).padStart(4, '0'),
  )
  return `<FEFF${units.join('').toUpperCase()}>`
}

/** A text under a key of this object, and how it is written there: hexadecimal, or as letters in brackets. */
export function textIn(
  object: string,
  key: string,
): { readonly text: string; readonly written: string } | null {
  const [hexadecimal, digits = ''] = new RegExp(`/${key} <FEFF([\\dA-Fa-f]*)>`).exec(object) ?? []
  if (hexadecimal !== undefined) {
    const units = (digits.match(/.{4}/g) ?? []).map((unit) => Number.parseInt(unit, 16))
    return { text: String.fromCharCode(...units), written: hexadecimal }
  }
  const [written, letters = ''] = new RegExp(`/${key} \\(((?:[^()\\\\]|\\\\[\\s\\S])*)\\)`).exec(object) ?? []
  if (written === undefined) return null
  const text = letters.replace(/\\(?:([0-7]{1,3})|([\s\S]))/g, (_, octal?: string, sign = '') =>
    octal === undefined ? sign : String.fromCharCode(Number.parseInt(octal, 8)),
  )
  return { text, written }
}

/**
 * The file with these objects in place of those with the same number, or as new ones. They are put at its end, as the
 * format has it for changes; what was there stays as it was.
 */
export function withObjects(pdf: PdfFile, changed: ReadonlyMap<number, string>): Uint8Array {
  const parts: Buffer[] = [Buffer.from('\n')]
  const places = new Map<number, number>()
  let at = pdf.bytes.byteLength + 1
  for (const [id, object] of changed) {
    places.set(id, at)
    const written = Buffer.from(`${id} 0 obj\n${object.trim()}\nendobj\n`, 'latin1')
    parts.push(written)
    at += written.byteLength
  }
  const size = Math.max(pdf.size, ...[...changed.keys()].map((id) => id + 1))
  const entries = [...places].map(([id, place]) => `${id} 1\n${String(place).padStart(10, '0')} 00000 n \n`)
  const info = pdf.info === null ? '' : `/Info ${pdf.info} 0 R`
  const trailer = `trailer\n<</Size ${size} /Root ${pdf.root} 0 R ${info} /Prev ${pdf.table}>>`
  parts.push(Buffer.from(`xref\n${entries.join('')}${trailer}\nstartxref\n${at}\n%%EOF\n`, 'latin1'))
  return new Uint8Array(Buffer.concat([pdf.bytes, ...parts]))
}

/** No file that is sound has been changed this often. */
const MOST_TABLES = 50

/** The objects by the newest table and those that it goes on from; of two with the same number, the newer. */
function objectsOf(text: string, newest: number): ReadonlyMap<number, string> {
  const objects = new Map<number, string>()
  let table: number | null = newest
  for (let read = 0; table !== null && read < MOST_TABLES; read += 1) {
    const end = text.indexOf('trailer', table)
    if (end < 0 || !text.startsWith('xref', table)) break
    for (const [id, place] of placesIn(text.slice(table, end))) {
      const start = text.indexOf('obj', place) + 3
      const stop = text.indexOf('endobj', start)
      if (stop > 0 && !objects.has(id)) objects.set(id, text.slice(start, stop))
    }
    table = numberIn(text.slice(end, text.indexOf('startxref', end)), /\/Prev (\d+)/)
  }
  return objects
}

/** Where objects begin: under each number that a stretch begins with, a line for each object or for none. */
function placesIn(table: string): ReadonlyMap<number, number> {
  const places = new Map<number, number>()
  let id = 0
  for (const line of table.split('\n')) {
    const first = numberIn(line, /^(\d+) \d+ *$/)
    if (first !== null) id = first
    else if (/^\d{10} \d{5} [fn]/.test(line)) {
      const place = numberIn(line, /^(\d{10}) \d{5} n/)
      if (place !== null) places.set(id, place)
      id += 1
    }
  }
  return places
}

function numberIn(text: string, pattern: RegExp): number | null {
  const found = pattern.exec(text)?.[1]
  return found === undefined ? null : Number(found)
}
