import { formatNumber } from '../../../swedish-numbers.ts'
import type { NumberMention } from '../../reading/number-mention.ts'
import { numbersBySentence, type SentenceNumbers } from '../../reading/numbers-by-sentence.ts'
import type { SectionReading } from '../../reading/section-reading.ts'
import type { TextBlock } from '../../reading/text-blocks.ts'

/** A total in the text that its parts don't make, with what to say of it. */
export interface StatedTotal {
  readonly block: TextBlock
  readonly from: number
  readonly to: number
  readonly message: string
}

/**
 * Totals that a sentence states together with all their parts: "3 avvikelser (2 från A och 1 från B)", "31 klagomål: 16 om
 * A, 6 om B och 9 övriga", "107 + 89 + 11 av 300". What only lists some of the parts is left alone.
 */
export function statedTotals(section: SectionReading): readonly StatedTotal[] {
  return numbersBySentence(section).flatMap((given) => {
    if (given.numbers.length < 3 || given.numbers.length > MOST_NUMBERS || PARTLY.test(given.sentence.text))
      return []
    const counts = given.numbers.filter(({ kind }) => kind === 'count' || kind === 'measure')
    if (counts.length < 3) return []
    const added = addedUp(counts)
    const fault = added ?? listedFault(given, counts) ?? unsureFault(given, counts)
    return fault === null || tellsOfRest(section, fault) ? [] : [told(fault)]
  })
}

/** "412 fall, varav 301 inne och 96 ute. 15 fall saknar uppgift." */
function tellsOfRest({ numbers }: SectionReading, { total, parts }: Fault): boolean {
  const rest = restOf(total, parts)
  const last = parts.at(-1)?.to ?? total.to
  return numbers.some(({ block, from, value }) => block === total.block && from > last && value === rest)
}

function restOf(total: NumberMention, parts: readonly NumberMention[]): number {
  return Number(Math.abs(sumOf(parts) - (total.value ?? 0)).toFixed(6))
}

/** A sentence with more numbers than this is a table without lines, or no sentence. */
const MOST_NUMBERS = 60

const PARTLY =
  /bland annat|till exempel|t\.ex\.|främst|flest|störst|vanligast|framför allt|exempelvis|i första hand|minst (?:en|ett)\b/iu

interface Fault {
  readonly total: NumberMention
  readonly parts: readonly NumberMention[]
}

/** "107 + 89 + 11 av nära 300", "107 + 89 = 196". */
function addedUp(numbers: readonly NumberMention[]): Fault | null {
  for (const [index, first] of numbers.entries()) {
    let at = index
    while (/^\s*\+\s*$/u.test(between(numbers[at], numbers[at + 1]))) at += 1
    const total = numbers[at + 1]
    if (at === index || total === undefined) continue
    if (!/^\s*(?:=|av|blir|är|ger)(?:\s+\p{L}+){0,2}\s*$/u.test(between(numbers[at], total))) continue
    const fault = { total, parts: numbers.slice(index, at + 1) }
    return first.value !== null && sumOf(fault.parts) !== total.value ? fault : null
  }
  return null
}

const OPENING =
  /^[^.;:()]{0,60}?(?<opening>:|\(|,?\s(?:varav|fördela(?:t|de) på|uppdela(?:t|de) på|nämligen|det vill säga))[^.;:()\d]{0,30}$/u

/** A total followed by a list of its parts to the end of the sentence or bracket. */
function listedFault({ sentence }: SentenceNumbers, numbers: readonly NumberMention[]): Fault | null {
  const { block, to } = sentence
  for (const [index, total] of numbers.entries()) {
    const first = numbers[index + 1]
    const opening = OPENING.exec(between(total, first))?.groups?.['opening']?.trim()
    if (opening === undefined || first === undefined || !isPlain(total) || total.hedge !== '') continue
    const end = opening === '(' ? endOfBracket(block.text, first.from, to) : to
    const parts = numbers.slice(index + 1).filter((part) => part.to <= end)
    if (!isList(parts, total, block.text.slice(first.from, end))) continue
    const difference = Math.abs(sumOf(parts) - (total.value ?? 0))
    const isWhole = !opening.includes('varav')
    const most = Math.max(isWhole ? 1 : 0, (total.value ?? 0) * (isWhole ? 0.15 : 0.05))
    if (difference > 1e-6 && difference <= most + 1e-6) return { total, parts }
  }
  return null
}

/** "Av nära 300 avvikelser rapporterade A 107, B 89 och C 11": exact parts that are nowhere near a total that is a guess. */
function unsureFault({ sentence }: SentenceNumbers, numbers: readonly NumberMention[]): Fault | null {
  const [total, ...parts] = numbers
  if (total === undefined || total.hedge === '' || !/^Av\b/u.test(sentence.text)) return null
  if (total.value === null || parts.length < 3 || total.from - sentence.from > 30) return null
  if (!isList(parts, total, sentence.block.text.slice(total.to, sentence.to))) return null
  return Math.abs(sumOf(parts) - total.value) > total.value * 0.1 ? { total, parts } : null
}

/** Whether numbers are parts of one list: two or more of the same kind, the last after "och". */
function isList(parts: readonly NumberMention[], total: NumberMention, text: string): boolean {
  const last = parts.at(-1)
  if (parts.length < 2 || last === undefined || /[;!?]|\.\s/u.test(text)) return false
  if (!parts.every((part) => isPlain(part) && part.unit === total.unit && part.hedge === '')) return false
  if (parts.some((part) => (part.value ?? 0) >= (total.value ?? 0))) return false
  if (/\b(?:jämfört|mot|från \d|till \d|än|under samma|per)\b/u.test(text)) return false
  const separators = parts.map((part, index) => between(part, parts[index + 1]).match(SEPARATOR)?.length ?? 0)
  if (!/\b(?:och|samt)\b/u.test(between(parts.at(-2), last))) return false
  return (
    separators.slice(0, -1).every((count) => count === 1) &&
    !SEPARATOR_ONCE.test(text.slice(text.lastIndexOf(last.block.text.slice(last.from, last.to))))
  )
}

/** Each item of a list has its number, or the list holds something that isn't counted. */
const SEPARATOR = /,|\b(?:och|samt)\b/gu
const SEPARATOR_ONCE = /,|\b(?:och|samt)\b/u

function isPlain({ value, end, role, isSigned }: NumberMention): boolean {
  return value !== null && end === null && role === null && !isSigned
}

function endOfBracket(text: string, from: number, otherwise: number): number {
  const end = text.indexOf(')', from)
  return end < 0 ? otherwise : Math.min(end, otherwise)
}

function between(a: NumberMention | undefined, b: NumberMention | undefined): string {
  return a === undefined || b === undefined ? '' : a.block.text.slice(a.to, b.from)
}

function sumOf(parts: readonly NumberMention[]): number {
  return Number(parts.reduce((all, { value }) => all + (value ?? 0), 0).toFixed(6))
}

function told({ total, parts }: Fault): StatedTotal {
  const { block, from, to } = total
  const decimals = Math.max(total.decimals, ...parts.map((part) => part.decimals))
  const say = (value: number) => formatNumber(value, decimals)
  const added = parts.map(({ value }) => say(value ?? 0)).join(' + ')
  const sum = sumOf(parts)
  const rest = restOf(total, parts)
  const hedge = total.hedge === '' ? '' : `${total.hedge} `
  const message = `Delarna blir tillsammans ${say(sum)} (${added}), men totalen är ${hedge}${say(total.value ?? 0)}. Det skiljer ${say(rest)}. Rätta det tal som är fel, eller berätta vad resten är.`
  return { block, from, to, message }
}
