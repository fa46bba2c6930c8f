import { listed } from './swedish-words.ts'
/** Something that points out a person. */
export type PersonalData = 'personalNumber' | 'phone' | 'email'

/** What in a text most likely points out a person: numbers of persons and of telephones, and mail addresses. */
export function personalDataIn(text: string): readonly PersonalData[] {
  const kinds = new Set(personalDataPlaces(text).map(({ kind }) => kind))
  return ORDER.filter((kind) => kinds.has(kind))
}

/** What to do about it, in a sentence, or null when nothing points anyone out. */
export function personalDataWarning(text: string): string | null {
  const found = personalDataIn(text).map((kind) => NAMES[kind])
  if (found.length === 0) return null
  const list = listed(found)
  return `Det ser ut som ${list}. Ta bort det: av registret ska ingen kunna pekas ut.`
}

/** Where a text points someone out. */
export interface PersonalDataPlace {
  readonly kind: PersonalData
  readonly from: number
  readonly to: number
  /** Of a personnummer or samordningsnummer: whether its check digit fits. Otherwise true. */
  readonly isCertain: boolean
}

/** Every place that most likely points out a person, in order. Takes time for the length of the text. */
export function personalDataPlaces(text: string): readonly PersonalDataPlace[] {
  const numbers = personalNumbersIn(text)
  const isFree = ({ from, to }: PersonalDataPlace) =>
    !numbers.some((number) => number.from < to && number.to > from)
  return [...numbers, ...phonesIn(text).filter(isFree), ...emailsIn(text)].toSorted((a, b) => a.from - b.from)
}

const ORDER: readonly PersonalData[] = ['personalNumber', 'phone', 'email']
const NAMES: Readonly<Record<PersonalData, string>> = {
  personalNumber: 'ett personnummer',
  phone: 'ett telefonnummer',
  email: 'en mejladress',
}

const SPACES = ' \\u00a0\\u202f\\u2009'
const DASHES = '\\-+\\u2010\\u2011\\u2012\\u2013\\u2212'
const LAST_FOUR = '(\\d{4}|[xX]{4}|\\*{4}|_{4})'
/** "19121212-1212", "121212-1212", "191212121212", "121212 1212", "121212-XXXX". */
const COMPACT = new RegExp(
  `(?<![\\d.${DASHES}])(18|19|20)?(\\d\\d)(\\d\\d)(\\d\\d)([${SPACES}]?[${DASHES}][${SPACES}]?|[${SPACES}])?${LAST_FOUR}(?![\\d${DASHES}])`,
  'g',
)
/** "1912-12-12-1212", "12 12 12-1212". */
const SPACED = new RegExp(
  `(?<![\\d.${DASHES}])(18|19|20)?(\\d\\d)[-./${SPACES}](\\d\\d)[-./${SPACES}](\\d\\d)([${SPACES}]?[${DASHES}][${SPACES}]?)${LAST_FOUR}(?![\\d${DASHES}])`,
  'g',
)
const PHONE = new RegExp(
  `(?<![\\d.,${DASHES}])(?:\\+46[${SPACES}]?(?:\\(0\\)[${SPACES}]?)?[1-9]|0[1-9])(?:[${SPACES}\\u2010-\\u2013/-]{0,3}\\d){6,9}(?![\\d-])`,
  'g',
)

function personalNumbersIn(text: string): readonly PersonalDataPlace[] {
  if (!/\d\d/.test(text)) return []
  return [
    ...[...text.matchAll(COMPACT)].flatMap(personalNumber),
    ...[...text.matchAll(SPACED)].flatMap(personalNumber).filter(({ isCertain }) => isCertain),
  ]
}

function personalNumber(match: RegExpExecArray): PersonalDataPlace[] {
  const [written, century, year = '', month = '', day = '', sign = '', last = ''] = match
  if (!isDay(century, year, month, day)) return []
  const isMasked = !/\d/.test(last)
  const hasSign = /[^ \u00a0\u202f\u2009]/.test(sign)
  const fits = isMasked ? hasSign : hasCheckDigit(`${year}${month}${day}${last}`)
  // A day of late years with an hour after it, "20250312 1430", is no one's number.
  const isDayAndHour = !hasSign && century === '20' && Number(year) >= 15
  if (!fits && (isMasked || !hasSign)) return []
  return isDayAndHour
    ? []
    : [{ kind: 'personalNumber', from: match.index, to: match.index + written.length, isCertain: fits }]
}

function phonesIn(text: string): readonly PersonalDataPlace[] {
  if (!text.includes('0') && !text.includes('+46')) return []
  return [...text.matchAll(PHONE)].map((match) => ({
    kind: 'phone',
    from: match.index,
    to: match.index + match[0].length,
    isCertain: true,
  }))
}

const LONGEST_LOCAL_PART = 64
const IN_ADDRESS = /[\p{L}\d._%+-]/u

function emailsIn(text: string): readonly PersonalDataPlace[] {
  const places: PersonalDataPlace[] = []
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    let from = at
    while (at - from < LONGEST_LOCAL_PART && IN_ADDRESS.test(text.charAt(from - 1))) from -= 1
    const domain = /^[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){1,4}/u.exec(text.slice(at + 1, at + 260))
    if (from < at && domain !== null)
      places.push({ kind: 'email', from, to: at + 1 + domain[0].length, isCertain: true })
  }
  return places
}

/** Whether there is such a day; in a samordningsnummer it is 60 more. */
function isDay(century: string | undefined, year: string, month: string, day: string): boolean {
  const [monthNumber, dayNumber] = [Number(month), Number(day) > 60 ? Number(day) - 60 : Number(day)]
  if (monthNumber < 1 || monthNumber > 12 || dayNumber < 1) return false
  // Without a century both could be meant; 2000 was a leap year, so only the four-digit years tell.
  const isLeap = isLeapYear(Number(`${century ?? '20'}${year}`)) || (century === undefined && year === '00')
  const days = monthNumber === 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].includes(monthNumber) ? 30 : 31
  return dayNumber <= days
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}

function hasCheckDigit(digits: string): boolean {
  const sum = [...digits].reduce((total, digit, index) => {
    const product = Number(digit) * (index % 2 === 0 ? 2 : 1)
    return total + (product > 9 ? product - 9 : product)
  }, 0)
  return sum % 10 === 0
}
