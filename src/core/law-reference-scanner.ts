/** What the scanner has found: a number of a law ("2010:659"), a number of a paragraph or chapter, a word, a sign. */
export type LawToken =
  | 'actNumber'
  | 'item'
  | 'word'
  | 'paragraph'
  | 'comma'
  | 'open'
  | 'close'
  | 'other'
  | 'end'

/** A paragraph, a chapter or a point, or a range of them: "3 a", "5–8", "24 b–f". */
export interface NumberItem {
  readonly from: number
  readonly fromLetter: string
  /** Null when it is one and not a range. */
  readonly to: number | null
  readonly toLetter: string
  readonly start: number
  readonly end: number
}

/**
 * Reads a text once from left to right, sign by sign. White space is passed over. It holds the present token
 * instead of giving objects, so that a long text costs time for its length and nothing else.
 */
export class LawReferenceScanner {
  readonly text: string
  token: LawToken = 'end'
  start = 0
  end = 0
  /** The present number, when the token is an `item`. */
  item: NumberItem | null = null

  constructor(text: string) {
    this.text = text
  }

  /** The present token as it is written. */
  written(): string {
    return this.text.slice(this.start, this.end)
  }

  /** Goes on to the next token. */
  next(): LawToken {
    this.start = pastSpace(this.text, this.end)
    const code = this.text.charCodeAt(this.start)
    if (Number.isNaN(code)) return this.found('end', this.start)
    if (isDigit(code)) return this.number()
    if (isLetter(code)) return this.found('word', pastWord(this.text, this.start))
    if (code === 0xa7) return this.found('paragraph', pastAll(this.text, this.start, 0xa7))
    if (code === 0x2c) return this.found('comma', this.start + 1)
    if (code === 0x28) return this.found('open', this.start + 1)
    return this.found(code === 0x29 ? 'close' : 'other', this.start + 1)
  }

  /** Passes over a full stop that stands right after the present token: "kap." */
  passFullStop(): void {
    if (this.text.charCodeAt(this.end) === 0x2e) this.end += 1
  }

  private found(token: LawToken, end: number): LawToken {
    this.token = token
    this.end = end
    return token
  }

  private number(): LawToken {
    const { text, start } = this
    const digits = pastDigits(text, start)
    if (text.charCodeAt(digits) === 0x3a && digits - start === 4) {
      const end = pastDigits(text, digits + 1)
      if (end > digits + 1 && end <= digits + 5) return this.found('actNumber', end)
    }
    if (digits - start > 3) return this.found('other', digits)
    const letter = letterAfter(text, digits)
    const single = letter < 0 ? digits : letter + 1
    const dash = pastDash(text, single)
    const to = dash < 0 ? dash : pastDigits(text, dash)
    const isRange = to - dash > 0 && to - dash <= 3
    const toLetter = dash < 0 ? -1 : letterAfter(text, isRange ? to : dash)
    const isLetterRange = !isRange && letter >= 0 && dash >= 0 && toLetter === dash
    const hasRange = isRange || isLetterRange
    const end = !hasRange ? single : toLetter < 0 ? to : toLetter + 1
    const from = numberAt(text, start, digits)
    this.item = {
      from,
      fromLetter: letter < 0 ? '' : text.charAt(letter),
      to: isRange ? numberAt(text, dash, to) : isLetterRange ? from : null,
      toLetter: hasRange && toLetter >= 0 ? text.charAt(toLetter) : '',
      start,
      end,
    }
    return this.found('item', end)
  }
}

/**
 * All that an item stands for: "5–7" is 5, 6, 7; "24 b–d" is 24 b, 24 c, 24 d; "3–3 a" is 3, 3 a. Of a range longer than
 * `longest` only the ends.
 */
export function spelledOut(
  { from, fromLetter, to, toLetter }: NumberItem,
  longest: number,
): readonly string[] {
  const first = withLetter(from, fromLetter)
  if (to === null) return [first]
  if (from === to) {
    const letters = lettersBetween(fromLetter || 'a', toLetter)
    return [...(fromLetter === '' ? [first] : []), ...letters.map((letter) => withLetter(from, letter))]
  }
  if (to < from || to - from > longest) return [first, withLetter(to, toLetter)]
  const between = Array.from({ length: to - from }, (_, index) => String(from + index + 1))
  return [first, ...between, ...(toLetter === '' ? [] : [withLetter(to, toLetter)])]
}

function lettersBetween(from: string, to: string): readonly string[] {
  const first = from.charCodeAt(0)
  const count = to === '' ? 0 : to.charCodeAt(0) - first + 1
  return Array.from({ length: Math.max(0, count) }, (_, index) => String.fromCharCode(first + index))
}

function withLetter(number: number, letter: string): string {
  return letter === '' ? String(number) : `${number} ${letter}`
}

/** An abbreviation such as PSL, SoL or HSLF-FS, or a word that ends as the names of laws do. */
export function isNamedLikeAct(text: string, start: number, end: number): boolean {
  const length = end - start
  if (length < 2) return false
  if (isUpper(text.charCodeAt(start)) && isUpper(text.charCodeAt(end - 1))) return length <= 8
  const code = text.charCodeAt(end - 1)
  if (code !== 0x6e && code !== 0x67 && code !== 0x6b) return false
  return /(?:lag|lagen|balk|balken|förordning|förordningen)$/i.test(
    text.slice(Math.max(start, end - 12), end),
  )
}

function isUpper(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || code === 0xc5 || code === 0xc4 || code === 0xd6
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}

function isLetter(code: number): boolean {
  if (code < 0x41) return false
  return code <= 0x5a || (code >= 0x61 && code <= 0x7a) || (code >= 0xc0 && code < 0x2000)
}

function isSpace(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d) || code === 0xa0 || code === 0x202f
}

function pastSpace(text: string, at: number): number {
  let end = at
  while (isSpace(text.charCodeAt(end))) end += 1
  return end
}

function pastAll(text: string, at: number, code: number): number {
  let end = at
  while (text.charCodeAt(end) === code) end += 1
  return end
}

function pastDigits(text: string, at: number): number {
  let end = at
  while (isDigit(text.charCodeAt(end))) end += 1
  return end
}

function numberAt(text: string, start: number, end: number): number {
  let number = 0
  for (let at = start; at < end; at += 1) number = number * 10 + text.charCodeAt(at) - 0x30
  return number
}

/** A word may hold hyphens: "DOS-lagen", "HSLF-FS". */
function pastWord(text: string, at: number): number {
  let end = at
  for (;;) {
    while (isLetter(text.charCodeAt(end))) end += 1
    if (text.charCodeAt(end) !== 0x2d || !isLetter(text.charCodeAt(end + 1))) return end
    end += 1
  }
}

/** Where the one letter of "3 a" or "3a" stands, or -1. */
function letterAfter(text: string, at: number): number {
  const place = text.charCodeAt(at) === 0x20 || text.charCodeAt(at) === 0xa0 ? at + 1 : at
  const code = text.charCodeAt(place)
  const isAlone = !isLetter(text.charCodeAt(place + 1)) && !isDigit(text.charCodeAt(place + 1))
  return code >= 0x61 && code <= 0x7a && code !== 0x70 && isAlone ? place : -1
}

/** Past a dash between two numbers, with a space on each side or none, or -1. */
function pastDash(text: string, at: number): number {
  const place = text.charCodeAt(at) === 0x20 ? at + 1 : at
  const code = text.charCodeAt(place)
  if (code !== 0x2013 && code !== 0x2d) return -1
  return text.charCodeAt(place + 1) === 0x20 ? place + 2 : place + 1
}
