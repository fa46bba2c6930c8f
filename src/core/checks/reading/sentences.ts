import type { TextBlock } from './text-blocks.ts'
import { isDigit, isLetter } from './words.ts'

/** A sentence with its place in its block's text. */
export interface Sentence {
  readonly block: TextBlock
  readonly from: number
  readonly to: number
  readonly text: string
}

/** The sentences of a block. An abbreviation, a date, a list's number or an initial ends none. */
export function sentencesIn(block: TextBlock): readonly Sentence[] {
  const { text } = block
  const sentences: Sentence[] = []
  const add = (from: number, to: number) => {
    const part = text.slice(from, to)
    const trimmed = part.trim()
    if (trimmed === '') return
    const start = from + part.indexOf(trimmed)
    sentences.push({ block, from: start, to: start + trimmed.length, text: trimmed })
  }
  let from = 0
  for (let at = 0; at < text.length; at += 1) {
    if (text.charCodeAt(at) === LINE_BREAK) {
      add(from, at)
      from = at + 1
    } else if (isTerminator(text.charCodeAt(at))) {
      const mark = at
      while (isTerminator(text.charCodeAt(at + 1))) at += 1
      const end = endOfClosing(text, at + 1)
      if (!begins(text, end) || isNoEnd(text, from, mark, end)) continue
      add(from, end)
      from = end
    }
  }
  add(from, text.length)
  return sentences
}

const LINE_BREAK = 0x0a

function isTerminator(code: number): boolean {
  return code === 0x2e || code === 0x21 || code === 0x3f || code === 0x2026
}

/** Where quotes and brackets that close after a sentence end. */
function endOfClosing(text: string, at: number): number {
  let to = at
  while (to < text.length && '"”’)]»'.includes(text.charAt(to))) to += 1
  return to
}

/** Whether a sentence may begin here: after a space, with a capital letter or a digit. */
function begins(text: string, at: number): boolean {
  if (!/\s/u.test(text.charAt(at))) return false
  let next = at
  while (next < text.length && next - at < 8 && /[\s"”’([–-]/u.test(text.charAt(next))) next += 1
  const code = text.charCodeAt(next)
  return isDigit(code) || (isLetter(code) && text.charAt(next) !== text.charAt(next).toLowerCase())
}

const abbreviations: ReadonlySet<string> = new Set(
  'bl.a|t.ex|d.v.s|dvs|s.k|fr.o.m|t.o.m|kap|p|nr|dnr|kl|ca|c:a|jfr|enl|inkl|exkl|resp|ev|f.d|p.g.a|pga|tel|sid|s|forts|jan|feb|mar|apr|aug|sep|sept|okt|nov|dec|max|min|mån|mag|leg|dr|fig|tab|kat|prof|ca|m.h.a|m.a.o|avd|f.ö|el|v|fr|obs|tex'.split(
    '|',
  ),
)
/** These end a sentence as often as not: they do when a capital follows. */
const closing: ReadonlySet<string> = new Set('st|m.m|m.fl|o.s.v|osv|e.d|o.d|etc|d.y|o.dyl'.split('|'))

const LONGEST_ABBREVIATION = 8

/** Whether the point at `mark` belongs to what stands before it: an abbreviation, an initial, a number of a list. */
function isNoEnd(text: string, from: number, mark: number, end: number): boolean {
  if (text.charCodeAt(mark) !== 0x2e || end !== mark + 1) return false
  let start = mark
  const isPart = (code: number) => isLetter(code) || code === 0x2e || code === 0x3a
  while (start > from && mark - start <= LONGEST_ABBREVIATION && isPart(text.charCodeAt(start - 1)))
    start -= 1
  const word = text.slice(start, mark)
  if (word === '') return isListNumber(text, from, mark)
  if (mark - start > LONGEST_ABBREVIATION || isDigit(text.charCodeAt(start - 1))) return false
  const lower = word.toLowerCase()
  if (closing.has(lower)) return isDigit(text.charCodeAt(end + 1))
  const isInitial = word.length === 1 && word !== lower && /[\s.]/u.test(text.charAt(start - 1) || ' ')
  return abbreviations.has(lower) || isInitial
}

/** "3. Säker vård": the number that begins a line. */
function isListNumber(text: string, from: number, mark: number): boolean {
  if (mark - from > 12) return false
  return /^\s*\d{1,3}(?:\.\d{1,3})*$/u.test(text.slice(from, mark))
}
