import { dateAt, isMonthName, wordedDateAt } from './dates-in-text.ts'
import { lawReferencesIn } from './law-references-in.ts'
import {
  endOfCompound,
  hedgeBefore,
  isAge,
  kindByWordBefore,
  lettersAfter,
  type NearWord,
  nounAfter,
  shareWordAt,
  timeByWordBefore,
  type UnitAfter,
  unitAfter,
  wordBefore,
  wordFrom,
} from './number-context.ts'
import type { NumberKind, NumberMention, WrittenDate } from './number-mention.ts'
import { withNeighbours } from './number-neighbours.ts'
import {
  type Amount,
  amountAt,
  caseNumberAt,
  endOfDigits,
  endOfIdentity,
  endOfName,
  endOfOrdinal,
  endOfPair,
  endOfPhone,
  endOfTime,
  isJoint,
  yearsAt,
} from './number-shapes.ts'
import { isCountedOne, isPartOfName, isSurelyArticle, joinedNumber } from './number-word-context.ts'
import { mayBeNumberWord, numberOfWord, roundNumberOfWord } from './number-words.ts'
import type { TextBlock } from './text-blocks.ts'
import { endOfLetters, isDigit, isLetter, isSpace } from './words.ts'

/**
 * Every number of a block's text, in order and without overlap, with what it is. Takes time for the length of the text,
 * whatever is in it.
 */
export function numbersIn(block: TextBlock): readonly NumberMention[] {
  const found = new NumberReader(block).read()
  return found.length > 1 ? withNeighbours(block.text, found) : found
}

type Details = Partial<
  Pick<
    NumberMention,
    'value' | 'end' | 'decimals' | 'unit' | 'isWord' | 'hedge' | 'isSigned' | 'noun' | 'date'
  >
>

const noDay: WrittenDate = { year: null, month: null, day: null }

class NumberReader {
  private readonly block: TextBlock
  private readonly text: string
  private readonly found: NumberMention[] = []
  private readonly hasValues: boolean
  private laws: readonly { readonly start: number; readonly end: number }[] | null = null
  private nextLaw = 0
  private nextPiece = 0

  constructor(block: TextBlock) {
    this.block = block
    this.text = block.text
    this.hasValues = block.pieces.some(({ kind }) => kind === 'value')
  }

  read(): readonly NumberMention[] {
    const { text } = this
    let at = 0
    while (at < text.length) {
      const code = text.charCodeAt(at)
      if (isDigit(code)) at = this.digits(at)
      else if (isLetter(code)) at = this.word(at)
      else at += 1
    }
    return this.found
  }

  /** Adds a number and says where to read on. */
  private add(kind: NumberKind, start: number, to: number, details: Details = {}): number {
    // What belongs to a number may reach back, but not into the one before.
    const from = Math.max(start, this.found.at(-1)?.to ?? 0)
    this.found.push({
      block: this.block,
      from,
      to,
      kind,
      value: details.value ?? null,
      end: details.end ?? null,
      decimals: details.decimals ?? 0,
      unit: details.unit ?? '',
      isWord: details.isWord ?? false,
      hedge: details.hedge ?? '',
      isSigned: details.isSigned ?? false,
      noun: details.noun ?? '',
      role: null,
      date: details.date ?? null,
      isLive: this.hasValues && this.isLive(from, to),
    })
    return to
  }

  /** Asked in the order of the text. */
  private isLive(from: number, to: number): boolean {
    const { pieces } = this.block
    while ((pieces[this.nextPiece]?.to ?? Number.POSITIVE_INFINITY) <= from) this.nextPiece += 1
    for (let index = this.nextPiece; (pieces[index]?.from ?? to) < to; index += 1) {
      if (pieces[index]?.kind === 'value') return true
    }
    return false
  }

  private digits(at: number): number {
    const { text } = this
    const end = endOfDigits(text, at)
    const isJoined = isJoint(text.charCodeAt(end))
    const registered = isJoined ? caseNumberAt(text, at) : null
    if (registered !== null) return this.add('registration', registered.from, registered.to)
    const law = this.lawAt(at)
    if (law !== null) return this.add('lawReference', law.start, law.end)
    const before = text.charCodeAt(at - 1)
    if (isLetter(before)) return this.glued(at)
    const joined = (before === 0x2d || before === 0x2011) && isLetter(text.charCodeAt(at - 2))
    if (joined) return this.afterHyphen(at)
    return (isJoined || end - at > 5 ? this.special(at) : this.bareSpecial(at, end - at)) ?? this.amount(at)
  }

  private lawAt(at: number): { readonly start: number; readonly end: number } | null {
    this.laws ??= lawReferencesIn(this.block)
    while (this.nextLaw < this.laws.length && (this.laws[this.nextLaw]?.end ?? 0) <= at) this.nextLaw += 1
    const law = this.laws[this.nextLaw]
    if (law === undefined || law.start > at) return null
    return law
  }

  /** "NEWS2", "T1": a name; some are times. */
  private glued(at: number): number {
    const { text } = this
    const to = endOfName(text, at)
    const number = Number(text.slice(at, Math.min(to, at + 3)))
    let from = at
    while (at - from < 20 && isLetter(text.charCodeAt(from - 1))) from -= 1
    const name = text.slice(from, at)
    const isTerm = /^(?:T|Q|K|KV|Kv)$/u.test(name) && to === at + 1 && number >= 1 && number <= 4
    if (isTerm || (/^v$/iu.test(name) && number >= 1 && number <= 53)) {
      return this.add('date', from, to, { date: noDay })
    }
    return this.add('other', from, to)
  }

  private afterHyphen(at: number): number {
    const amount = amountAt(this.text, at)
    if (amount?.isLikeYear) return this.add('year', at, amount.to, { value: amount.value })
    return this.add('other', at, Math.max(endOfName(this.text, at), at + 1))
  }

  /** What a few digits with a space or a letter after them may be. */
  private bareSpecial(at: number, length: number): number | null {
    const { text } = this
    const years = length === 4 ? yearsAt(text, at) : null
    if (years !== null) return this.add('yearRange', at, years.to, { value: years.from, end: years.end })
    const date = length <= 2 ? wordedDateAt(text, at) : null
    if (date !== null) return this.add('date', at, date.to, { date: date.date })
    const phone = endOfPhone(text, at)
    return phone === null ? null : this.add('phone', at, phone)
  }

  private special(at: number): number | null {
    const { text } = this
    const identity = endOfIdentity(text, at)
    if (identity !== null) return this.add('identity', at, identity)
    const years = yearsAt(text, at)
    if (years !== null) return this.add('yearRange', at, years.to, { value: years.from, end: years.end })
    const date = dateAt(text, at, () => this.isSlashDate(at))
    if (date !== null) return this.add('date', at, date.to, { date: date.date })
    const phone = endOfPhone(text, at)
    if (phone !== null) return this.add('phone', at, phone)
    const time = endOfTime(text, at)
    if (time !== null && this.isTime(at, time)) return this.add('time', at, time)
    const ordinal = endOfOrdinal(text, at, this.isLineStart(at))
    if (ordinal !== null)
      return this.add('ordinal', at, ordinal, { value: Number.parseInt(text.slice(at, at + 3), 10) })
    const pair = endOfPair(text, at)
    return pair === null ? null : this.add('other', at, pair)
  }

  private isSlashDate(at: number): boolean {
    const before = wordBefore(this.text, at)
    return (
      before !== null &&
      /^(?:den|från|per|senast|före|efter|sedan|till|och|t|o|m|fr|datum|klart|mellan)$/u.test(before.word)
    )
  }

  private isTime(at: number, to: number): boolean {
    const { text } = this
    if (/^(?:kl|klockan|kl\.)$/u.test(wordBefore(text, at)?.word ?? '')) return true
    if (text[at + 1] === ':' || text[at + 2] === ':') return true
    const last = this.found.at(-1)
    if (last?.kind === 'time' && at - last.to <= 7) return true
    if (/^[ \u00a0]?[–-][ \u00a0]?\d{1,2}[.:]\d{2}(?!\d)/u.test(text.slice(to, to + 9))) {
      return unitAfter(text, to + 6).kind === 'count' && text.charCodeAt(at) <= 0x32
    }
    return text[at] === '0' && text[at + 1] !== '.' && unitAfter(text, to).kind === 'count'
  }

  private isLineStart(at: number): boolean {
    let from = at
    while (from > 0 && at - from < 3 && isSpace(this.text.charCodeAt(from - 1))) from -= 1
    return from === 0 || this.text[from - 1] === '\n'
  }

  private amount(at: number): number {
    const { text } = this
    const amount = amountAt(text, at)
    if (amount === null) return this.add('other', at, Math.max(endOfName(text, at), at + 1))
    const before = wordBefore(text, at)
    const compound = endOfCompound(text, amount.to)
    if (compound > amount.to) {
      const isYear = amount.isLikeYear && !text.startsWith('tal', amount.to + 1)
      return isYear ? this.year(at, amount, before) : this.add('other', at, compound)
    }
    const range = this.rangeEnd(amount)
    const last = range ?? amount
    const unit = unitAfter(text, last.to)
    if (unit.unit === 'år' && this.isYearWord(amount, range, unit))
      return this.bare(at, amount, range, before)
    if (unit.kind !== 'count') return this.withUnit(at, amount, range, unit, before)
    return this.bare(at, amount, range, before)
  }

  /** The last number of "0–1", "10 till 15". */
  private rangeEnd(amount: Amount): Amount | null {
    const { text } = this
    const dash = /^(?:[ \u00a0]?[–\u2011−-][ \u00a0]?| till )(?=\d)/u.exec(
      text.slice(amount.to, amount.to + 8),
    )
    if (dash === null) return null
    if (dash[0] === ' till ' && (amount.isLikeYear || this.isAfterFrom(amount.to))) return null
    const last = amountAt(text, amount.to + dash[0].length)
    return last !== null && last.value > amount.value ? last : null
  }

  /** Whether "från" stands a few words before: "från 12 till 15" is a change and no interval. */
  private isAfterFrom(to: number): boolean {
    const { text } = this
    const before = text.slice(Math.max(0, to - 40), to).toLowerCase()
    return /(?:från|gick|ökade|minskade|sjönk|steg|ändrades)[^.;]*$/u.test(before)
  }

  /** In "2024 års" and "1 191 år 2023" no years are counted. */
  private isYearWord(amount: Amount, range: Amount | null, { to }: UnitAfter): boolean {
    if (amount.isLikeYear) return range === null
    return /^[ \u00a0](?:19|20)\d{2}(?!\d)/u.test(this.text.slice(to, to + 6))
  }

  private withUnit(
    at: number,
    amount: Amount,
    range: Amount | null,
    unit: UnitAfter,
    before: NearWord | null,
  ): number {
    const { text } = this
    const { from, value, isSigned } = this.signed(at, amount.value)
    const end = range?.value ?? null
    const decimals = Math.max(amount.decimals, range?.decimals ?? 0)
    const hedge = hedgeBefore(text, from)
    if (unit.unit === 'år' && isAge(text, unit.to, before, range !== null)) {
      return this.add('other', from, unit.to, { value, end, decimals, unit: 'år', hedge })
    }
    const kind = unit.kind === 'count' ? 'other' : unit.kind
    return this.add(kind, from, unit.to, { value, end, decimals, unit: unit.unit, isSigned, hedge })
  }

  /** A number without a unit: a year, a place, a name, or a count of something. */
  private bare(at: number, amount: Amount, range: Amount | null, before: NearWord | null): number {
    const { text } = this
    const { to } = range ?? amount
    const letters = lettersAfter(text, to)
    if (letters !== '' && letters !== 'st')
      return this.add('other', at, endOfName(text, to), { value: amount.value })
    if (text[to] === '+' && !isDigit(text.charCodeAt(to + 1))) return this.add('other', at, to + 1)
    if (amount.isLikeYear && range === null && this.isYear(at, amount, before))
      return this.year(at, amount, before)
    const law = /^[ \u00a0]?(?:[a-z][ \u00a0])?(?:§+|kap(?:itlet)?(?![a-zåäö]))\.?/u.exec(
      text.slice(to, to + 10),
    )
    if (law !== null) return this.add('lawReference', at, to + law[0].length)
    if (text[at - 1] === '§' || text.startsWith('§', at - 2)) return this.add('lawReference', at, to)
    const values = { value: amount.value, end: range?.value ?? null, decimals: amount.decimals }
    const time = timeByWordBefore(before, amount)
    if (time !== null)
      return this.add(time, at, to, { ...values, ...(time === 'date' ? { date: noDay } : {}) })
    const kind = kindByWordBefore(before, amount.value)
    if (kind !== null) return this.add(kind, at, to, values)
    const { from, value, isSigned } = this.signed(at, amount.value)
    return this.add('count', from, to, {
      ...values,
      value,
      isSigned,
      hedge: hedgeBefore(text, from),
      noun: nounAfter(text, to),
    })
  }

  /** Four digits that could be a year are one unless something is counted: "totalt 2012 avvikelser". */
  private isYear(at: number, { to }: Amount, before: NearWord | null): boolean {
    const { text } = this
    if (before === null) return true
    const isCounting =
      /^(?:totalt|sammanlagt|cirka|ca|omkring|drygt|knappt|nästan|antal|antalet|summa)$/u.test(before.word)
    return !(isCounting && nounAfter(text, to) !== '' && text[at - 1] !== '.')
  }

  /** A year; a month's name right before it makes it a date. */
  private year(at: number, { value, to }: Amount, before: NearWord | null): number {
    if (before !== null && isMonthName(before.word)) {
      const date = dateAt(`1 ${before.word} ${value}`, 0, () => false)?.date
      return this.add('date', before.from, to, { date: { ...(date ?? noDay), day: null } })
    }
    return this.add('year', at, to, { value })
  }

  private signed(at: number, value: number): { from: number; value: number; isSigned: boolean } {
    const { text } = this
    const sign = text[at - 1]
    const isSign = sign === '+' || sign === '−' || sign === '-' || sign === '–'
    const before = text.charCodeAt(at - 2)
    const isFree = at === 1 || isSpace(before) || before === 0x28 || before === 0x0a
    if (!isSign || !isFree) return { from: at, value, isSigned: false }
    return { from: at - 1, value: sign === '+' ? value : -value, isSigned: true }
  }

  private word(at: number): number {
    const { text } = this
    const to = endOfLetters(text, at)
    if (!mayBeNumberWord(text, at) || to - at < 2 || to - at > 40 || isLetter(text.charCodeAt(at - 1)))
      return to
    const word = text.slice(at, to).toLowerCase()
    if (word === 'hälften') {
      return this.add('percent', at, to, {
        value: 50,
        unit: 'del',
        isWord: true,
        hedge: hedgeBefore(text, at),
      })
    }
    const value = numberOfWord(word)
    return value === null || isPartOfName(text, at, to) ? to : this.numberWord(at, to, word, value)
  }

  private numberWord(at: number, end: number, word: string, first: number): number {
    const { text } = this
    let [value, to] = [first, end]
    let next = wordFrom(text, to)
    if (isSurelyArticle(text, at, word, next)) return to
    const hedge = hedgeBefore(text, at)
    const share = shareWordAt(value, next)
    if (share !== null)
      return this.add('percent', at, share.to, { value: share.value, unit: 'del', isWord: true, hedge })
    const round = next === null ? null : roundNumberOfWord(next.word)
    if (next !== null && round !== null && value === 1) {
      return this.add('count', at, next.to, {
        value: round,
        isWord: true,
        hedge: next.word,
        noun: nounAfter(text, next.to),
      })
    }
    for (let steps = 0; next !== null && steps < 3; steps += 1) {
      const joined = joinedNumber(value, next.word)
      if (joined === null) break
      ;[value, to, next] = [joined, next.to, wordFrom(text, next.to)]
    }
    const unit = unitAfter(text, to)
    const isOne = (word === 'en' || word === 'ett') && to === end
    if (isOne && !isCountedOne(text, at, next, unit)) return to
    const range = unit.kind === 'count' ? this.wordRange(to, value) : null
    const last = range?.to ?? to
    const after = range === null ? unit : unitAfter(text, last)
    const details = { value, end: range?.value ?? null, isWord: true, hedge }
    if (after.kind === 'count')
      return this.add('count', at, last, { ...details, noun: nounAfter(text, last) })
    if (after.unit === 'år' && isAge(text, after.to, wordBefore(text, at), range !== null)) {
      return this.add('other', at, after.to, { ...details, unit: 'år' })
    }
    return this.add(after.kind, at, after.to, { ...details, unit: after.unit })
  }

  /** The last number of "två–tre" or "två till tre". */
  private wordRange(at: number, first: number): { readonly value: number; readonly to: number } | null {
    const { text } = this
    const dash = /^(?:[ \u00a0]?[–-][ \u00a0]?| till )(?=\p{L})/u.exec(text.slice(at, at + 7))
    if (dash === null || this.isAfterFrom(at)) return null
    const from = at + dash[0].length
    const to = endOfLetters(text, from)
    const value = to - from > 40 ? null : numberOfWord(text.slice(from, to).toLowerCase())
    return value !== null && value > first ? { value, to } : null
  }
}
