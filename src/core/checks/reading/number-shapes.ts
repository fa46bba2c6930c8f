import { matchAt } from './dates-in-text.ts'
import { isDigit, isLetter, isSpace } from './words.ts'

/** A number as it is written in digits, without unit. */
export interface Amount {
  readonly value: number
  readonly decimals: number
  readonly to: number
  /** Whether it is four digits in a row from 1900 to 2100. */
  readonly isLikeYear: boolean
}

const grouped = /\d{1,3}(?:[ \u00a0\u202f\u2009]\d{3})+(?!\d)/y
const pointed = /[1-9]\d{0,2}(?:\.\d{3})+(?![\d.])/y
const plain = /\d+/y
const fraction =
  /,(\d{1,10})(?![\d,])|,(\d{1,10})(?=,(?!\d))|\.(\d{1,2}|\d{4,10})(?![\d.])|\.(\d{1,2})(?=\.(?!\d))/y
const LONGEST_AMOUNT = 15

/** Where a run of digits ends. */
export function endOfDigits(text: string, at: number): number {
  let end = at
  while (isDigit(text.charCodeAt(end))) end += 1
  return end
}

/** Whether a sign after digits may join them with more: "2025-11", "1:a", "3)", "0.5". */
export function isJoint(code: number): boolean {
  return (
    (code >= 0x29 && code <= 0x2f) || code === 0x3a || code === 0x2011 || code === 0x2013 || code === 0x2212
  )
}

/** The amount that begins with a digit here: "2 509", "12,2", "2.509". Null when it is too long to be one. */
export function amountAt(text: string, at: number): Amount | null {
  const end = endOfDigits(text, at)
  const next = text.charCodeAt(end)
  if (end - at <= LONGEST_AMOUNT && next !== 0x2c && next !== 0x2e && !isSpace(next)) {
    return wholeAmount(Number(text.slice(at, end)), end - at, end)
  }
  return writtenAmountAt(text, at)
}

function wholeAmount(value: number, length: number, to: number): Amount {
  return { value, decimals: 0, to, isLikeYear: length === 4 && value >= 1900 && value <= 2100 }
}

/** With spaces or points between groups of digits, or decimals. */
function writtenAmountAt(text: string, at: number): Amount | null {
  const match = matchAt(grouped, text, at) ?? matchAt(pointed, text, at) ?? matchAt(plain, text, at)
  if (match === null || match[0].length > LONGEST_AMOUNT + 4) return null
  const written = match[0]
  const end = at + written.length
  const part = matchAt(fraction, text, end)
  const decimals = part?.[1] ?? part?.[2] ?? part?.[3] ?? part?.[4] ?? ''
  const whole = written.replace(/\D/gu, '')
  if (whole.length > LONGEST_AMOUNT) return null
  const value = Number(decimals === '' ? whole : `${whole}.${decimals}`)
  const isLikeYear = decimals === '' && written.length === 4 && value >= 1900 && value <= 2100
  return { value, decimals: decimals.length, to: end + (part?.[0].length ?? 0), isLikeYear }
}

const identity = /(?:19|20)?\d{2}(\d{2})(\d{2})(?:[-+–][\dxX]{4}|\d{4})(?!\d)/y

/** Where a personnummer or samordningsnummer that begins here ends, or null; the check digit is not looked at. */
export function endOfIdentity(text: string, at: number): number | null {
  const match = matchAt(identity, text, at)
  if (match === null) return null
  const [month, day] = [Number(match[1]), Number(match[2])]
  const isDate = month >= 1 && month <= 12 && ((day >= 1 && day <= 31) || (day >= 61 && day <= 91))
  return isDate ? at + match[0].length : null
}

const national = /0\d{1,3}(?:[-–/ ]| - )\d{2,3}(?:[ \u00a0-]?\d{2,3}){1,3}(?!\d)/y
const foreign = /46[ \u00a0()0-]{0,6}\d[\d \u00a0-]{6,14}\d(?!\d)/y

/** Where a telephone number that begins with a digit here ends, or null. */
export function endOfPhone(text: string, at: number): number | null {
  const first = text.charCodeAt(at)
  if (first === 0x34 && (text[at - 1] === '+' || text.startsWith('00', at - 2))) {
    const match = matchAt(foreign, text, at)
    return match === null ? null : at + match[0].length
  }
  if (first !== 0x30) return null
  const match = matchAt(national, text, at)
  if (match === null) return null
  const digits = match[0].replace(/\D/gu, '').length
  return digits >= 8 && digits <= 11 ? at + match[0].length : null
}

const clock = /(?:[01]?\d|2[0-4])[.:][0-5]\d(?![\d.:])/y

/** Where a time like "08.00" ends, or null. */
export function endOfTime(text: string, at: number): number | null {
  const match = matchAt(clock, text, at)
  return match === null ? null : at + match[0].length
}

const chain = /\d{1,3}(?:\.\d{1,3}){2,8}\.?(?!\d)/y
const ordinal = /\d{1,3}(?::(?:an|a|en|er|es|e|as|or|dje|de|te|s)(?![a-zåäö])|[.)](?=[ \u00a0]))/y

/** Where "4.4.3" or "1:a" ends, or "3." and "2)" where `isStart` says that a line begins; or null. */
export function endOfOrdinal(text: string, at: number, isStart: boolean): number | null {
  const numbers = matchAt(chain, text, at)
  if (numbers !== null) return at + numbers[0].length
  const match = matchAt(ordinal, text, at)
  if (match === null) return null
  return isStart || match[0].includes(':') ? at + match[0].length : null
}

const years = /((?:19|20)\d{2})(?:[ \u00a0]?[–\u2011−/-][ \u00a0]?)((?:19|20)\d{2}|\d{2})(?!\d)/y

/** Two years, "2025–2030" or "2024/25", and where they end. */
export function yearsAt(
  text: string,
  at: number,
): { readonly from: number; readonly end: number; readonly to: number } | null {
  const match = matchAt(years, text, at)
  if (match === null) return null
  const from = Number(match[1])
  const last = match[2] ?? ''
  const end = last.length === 4 ? Number(last) : Math.floor(from / 100) * 100 + Number(last)
  return end > from && (last.length === 4 || end - from <= 10)
    ? { from, end, to: at + match[0].length }
    : null
}

const twoParts = /\d{1,6}(?:[/:]\d{1,6})+(?![\d/])/y

/** Where "24/7" or "3:1" ends, or null. */
export function endOfPair(text: string, at: number): number | null {
  const match = matchAt(twoParts, text, at)
  return match === null ? null : at + match[0].length
}

const caseNumber = /(?:(?:19|20)\d{2}-[01]\d-[0-3]\d|\d{2,4}[/:-]\d{1,6}(?:[-.]\d{1,4})?)(?!\d)/y
const namedBefore =
  /(?:(?:dnr|diarienummer|diarienr|diarie-nr)[.:]?[ \u00a0]*(?:[A-ZÅÄÖ]{1,10}[ \u00a0-]?)?|(?<![A-Za-zÅÄÖåäö])([A-ZÅÄÖ]{2,8})[ \u00a0]?)$/iu

/** A diarienummer with the digits that begin here: its letters belong to it. Null when it isn't one. */
export function caseNumberAt(
  text: string,
  at: number,
): { readonly from: number; readonly to: number } | null {
  const match = matchAt(caseNumber, text, at)
  if (match === null) return null
  if (isIsoDate(match[0])) return null
  const lead = namedBefore.exec(text.slice(Math.max(0, at - 34), at))
  if (lead === null) return null
  const letters = /(?:^|[^A-Za-zÅÄÖåäö])((?:[A-ZÅÄÖ]{1,10})[ \u00a0-]?)$/u.exec(lead[0])?.[1] ?? ''
  const isNamed = /^d/iu.test(lead[0]) && lead[1] === undefined
  if (!isNamed && (!match[0].includes('/') || letters === '' || isTwoYears(match[0]))) return null
  return { from: at - letters.length, to: at + match[0].length }
}

function isIsoDate(written: string): boolean {
  return /^(?:19|20)\d{2}-[01]\d(?:-[0-3]\d)?$/u.test(written)
}

function isTwoYears(written: string): boolean {
  return /^(?:19|20)\d{2}.(?:19|20)\d{2}$/u.test(written)
}

/** Where a run of digits, letters and hyphens ends: the rest of a name like "T4-2". */
export function endOfName(text: string, at: number): number {
  let to = at
  while (to < text.length && (isDigit(text.charCodeAt(to)) || isLetter(text.charCodeAt(to)))) to += 1
  return to
}
