/** Something that points out a person. */
export type PersonalData = 'personalNumber' | 'phone' | 'email'

/** What in a text most likely points out a person: numbers of persons and of telephones, and mail addresses. */
export function personalDataIn(text: string): readonly PersonalData[] {
  const found: PersonalData[] = []
  if ([...text.matchAll(PERSONAL_NUMBER)].some(isPersonalNumber)) found.push('personalNumber')
  if (PHONE.test(text)) found.push('phone')
  if (EMAIL.test(text)) found.push('email')
  return found
}

/** What to do about it, in a sentence, or null when nothing points anyone out. */
export function personalDataWarning(text: string): string | null {
  const found = personalDataIn(text).map((kind) => NAMES[kind])
  if (found.length === 0) return null
  const list = new Intl.ListFormat('sv').format(found)
  return `Det ser ut som ${list}. Ta bort det: av registret ska ingen kunna pekas ut.`
}

const NAMES: Readonly<Record<PersonalData, string>> = {
  personalNumber: 'ett personnummer',
  phone: 'ett telefonnummer',
  email: 'en mejladress',
}

const PERSONAL_NUMBER = /(?<![\d.-])(?:18|19|20)?(\d\d)(\d\d)(\d\d)([-+ ]?)(\d{4})(?![\d-])/g
const PHONE = /(?<![\d.,-])(?:\+46 ?(?:\(0\) ?)?[1-9]|0[1-9])(?:[ -]{0,3}\d){6,9}(?![\d-])/
const EMAIL = /[\p{L}\d._+-]@[\p{L}\d-]{1,63}\.[\p{L}\d]/u

/** A day that can be one (by 60 more in a samordningsnummer); without a hyphen the check digit has to fit too. */
function isPersonalNumber([
  ,
  year = '',
  month = '',
  day = '',
  sign = '',
  last = '',
]: RegExpExecArray): boolean {
  const [monthNumber, dayNumber] = [Number(month), Number(day) % 60]
  if (monthNumber < 1 || monthNumber > 12 || dayNumber < 1 || dayNumber > 31 || Number(day) > 91) return false
  return sign === '-' || sign === '+' || hasCheckDigit(`${year}${month}${day}${last}`)
}

function hasCheckDigit(digits: string): boolean {
  const sum = [...digits].reduce((total, digit, index) => {
    const product = Number(digit) * (index % 2 === 0 ? 2 : 1)
    return total + (product > 9 ? product - 9 : product)
  }, 0)
  return sum % 10 === 0
}
