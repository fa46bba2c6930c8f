import { type PersonalData, type PersonalDataPlace, personalDataPlaces } from '../../../personal-data.ts'
import { capitalised } from '../../../swedish-words.ts'
import { mayNamePatient, patientNamesIn } from './patient-names.ts'
import { mayTellOfPerson, personDetailsIn, tellsOfService } from './person-details.ts'

/** Something in a text that points a person out. */
export interface PersonalDetail {
  readonly from: number
  readonly to: number
  readonly message: string
  /** What mends it: other words in place of a stretch of the text. */
  readonly fix: {
    readonly label: string
    readonly from: number
    readonly to: number
    readonly text: string
  } | null
}

/** Those who answer for the report: their own addresses may stand in it. */
export interface KnownPeople {
  /** Names in small letters without anything but letters: "annaexempel". */
  readonly names: ReadonlySet<string>
  /** Homes and units: with sex and age, a place points somebody out. */
  readonly units: readonly string[]
}

/** What in a text points a person out, in order. `around` is what stands beside it, as the rest of a table's row. */
export function personalDetailsIn(
  text: string,
  known: KnownPeople,
  around: () => string = () => '',
): readonly PersonalDetail[] {
  const hasNumbers = mayHoldNumber.test(text)
  const [hasNames, hasPersons] = [mayNamePatient(text), mayTellOfPerson(text)]
  if (!hasNumbers && !hasNames && !hasPersons) return none
  return [
    ...(hasNumbers ? numbersIn(text, known) : none),
    ...(hasNames ? namesIn(text) : none),
    ...(hasPersons ? detailsIn(text, known, around) : none),
  ].toSorted((a, b) => a.from - b.from)
}

const none: readonly PersonalDetail[] = []

/** Six digits in a row, groups of digits, an area code, or the sign of an address. */
const mayHoldNumber = /@|\d{6}|\d[-–+/ \u00a0.]{1,3}\d{2,3}[-–+/ \u00a0.]{1,3}\d{2}|0\d{1,3}[-–/ ]\d|\+46/

function numbersIn(text: string, known: KnownPeople): readonly PersonalDetail[] {
  return personalDataPlaces(text)
    .filter((place) => pointsOut(text, place, known))
    .map(({ kind, from, to }) => ({
      from,
      to,
      message: messages[kind](text.slice(from, to)),
      fix: removal(text, from, to, kind === 'email' ? 'Ta bort adressen' : 'Ta bort numret'),
    }))
}

const messages: Readonly<Record<PersonalData, (words: string) => string>> = {
  personalNumber: (words) =>
    `”${words}” är ett personnummer eller samordningsnummer. Ta bort det: ingen enskild får kunna pekas ut i berättelsen.`,
  phone: (words) =>
    `”${words}” ser ut som någons eget telefonnummer. Ta bort det, eller skriv numret till en växel eller funktion i stället.`,
  email: (words) =>
    `”${words}” ser ut som en persons egen e-postadress. Ta bort den, eller skriv adressen till en funktionsbrevlåda i stället.`,
}

function pointsOut(
  text: string,
  { kind, from, to, isCertain }: PersonalDataPlace,
  known: KnownPeople,
): boolean {
  const words = text.slice(from, to)
  if (kind === 'phone') return isPrivatePhone(words, text, from, to)
  if (kind === 'email') return isPrivateAddress(words, known)
  return isCertain || calledPersonal.test(text.slice(Math.max(0, from - 40), from))
}

const calledPersonal = /(?:personnummer|person-?nr|samordningsnummer|pnr|född)[ :.(]{0,3}$/iu
const privateWords =
  /patient|brukare|anhörig|närstående|dotter|(?<!\p{L})son(?:en)?(?!\p{L})|maka|make|hustru|vårdtagare/iu
const officeWords =
  /växel|tjänste|jour|kontaktcenter|kundtjänst|reception|expedition|larm|support|nämnd|kansli|fax/iu

/** A mobile that isn't said to be an office's; another number only where it is told of a patient or kin. */
function isPrivatePhone(words: string, text: string, from: number, to: number): boolean {
  const sentence = text
    .slice(Math.max(0, from - 80), from)
    .split(/[.!?] (?=\p{Lu})/u)
    .at(-1)
  const near = (sentence ?? '') + text.slice(from, to + 20)
  if (officeWords.test(near)) return false
  return /^(?:0|\+46\D{0,6})7[02369]/.test(words) || privateWords.test(near)
}

const freeMail =
  /@(?:gmail|hotmail|outlook|live|icloud|yahoo|telia|bredband2?|spray|msn|me|comhem|swipnet)\./iu
const offices =
  /regist|diari|kommun|info|kontakt|kund|service|social|vård|vard|omsorg|nämnd|namnd|förvaltning|forvaltning|medborgar|kansli|stöd|stod|support|mas|mar|enhet|hemtj|sjukv|patient|säker|saker|hälso|halso|kvalitet|press|post|mail|funktion|äldre|aldre|barn|skola|bygg|miljo|teknik|team/iu

/** "anna.svensson@", and any at an office of free mail; an author's own may stand. */
function isPrivateAddress(address: string, { names }: KnownPeople): boolean {
  const local = address.slice(0, address.indexOf('@')).toLowerCase()
  if (names.has(plainName(local))) return false
  if (freeMail.test(address)) return true
  return (
    /^\p{L}{2,}[._-]\p{L}{2,}(?:[._-]\p{L}{2,})?\d{0,2}$/u.test(local) &&
    !local.split(/[._-]/).some((part) => offices.test(part))
  )
}

/** A name as it may stand in an address: "Åsa Öberg" and "asa.oberg" are the same. */
export function plainName(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z]/g, '')
}

const aPerson = 'Byt till ”en person”'

/** With a capital letter where the other words had one. */
function likeFirst(words: string, other: string): string {
  return /^\p{Lu}/u.test(other) ? capitalised(words) : words
}

function namesIn(text: string): readonly PersonalDetail[] {
  return patientNamesIn(text).map(({ from, to, role, name }) => ({
    from: from + 1,
    to,
    message: `Här står en enskilds namn, ”${name}”, som patient eller närstående. Ta bort namnet: ingen enskild får kunna pekas ut i berättelsen.`,
    fix:
      role === null
        ? { label: aPerson, from: from + 1, to, text: from < 0 ? 'En person' : 'en person' }
        : /^(?:fru|herr)$/iu.test(role)
          ? { label: aPerson, from: from - role.length, to, text: likeFirst('en person', role) }
          : { label: `Byt till ”${role.toLowerCase()}”`, from, to, text: '' },
  }))
}

function detailsIn(text: string, known: KnownPeople, around: () => string): readonly PersonalDetail[] {
  const details = personDetailsIn(text)
  if (details.length === 0) return []
  const whole = `${text} ${around()}`
  if (!tellsOfService(whole) && !known.units.some((unit) => whole.includes(unit))) return []
  return details.map(({ from, to }) => {
    const words = text.slice(from, to)
    const someone = likeFirst('en person', words)
    return {
      from,
      to,
      message: `”${words}” tillsammans med plats, insats eller händelse räcker i en liten kommun för att någon ska kännas igen. Skriv ”en person”, eller slå ihop flera till ett antal.`,
      fix: { label: aPerson, from, to, text: someone },
    }
  })
}

/** Takes a stretch away with the brackets around it, or else with the space before it. */
function removal(text: string, from: number, to: number, label: string): PersonalDetail['fix'] {
  const isBracketed = text[from - 1] === '(' && text[to] === ')'
  const start = isBracketed ? from - 1 : from
  const end = isBracketed ? to + 1 : to
  const hasSpace = /[ \u00a0]/.test(text.charAt(start - 1))
  return { label, from: hasSpace ? start - 1 : start, to: end, text: '' }
}
