import { firstNames } from './first-names.ts'

/** A person named as a patient or as kin to one. */
export interface PatientName {
  /** From the space before the name, so that it can be taken away. */
  readonly from: number
  readonly to: number
  /** The word that tells that it is a patient: "patienten". */
  readonly role: string
  readonly name: string
}

const patients =
  'patienten|patient|brukaren|brukare|vårdtagaren|vårdtagare|omsorgstagaren|omsorgstagare|klienten|hyresgästen|boende'
const kin = 'anhöriga|anhörig|dottern|sonen|maken|makan|hustrun|mamman|pappan|systern|brodern'
const roles = `${patients}|${kin}`
  .split('|')
  .map((role) => `[${role.charAt(0).toUpperCase()}${role.charAt(0)}]${role.slice(1)}`)
  .join('|')
const named = new RegExp(
  `(?<!\\p{L})(${roles})( (\\p{Lu}\\p{Ll}+(?:-\\p{Lu}\\p{Ll}+)?)((?: \\p{Lu}\\p{Ll}+(?:-\\p{Lu}\\p{Ll}+)?| \\p{Lu}(?!\\p{L})\\.?)?))(?!\\p{L})`,
  'gu',
)
const addressed =
  /(?<!\p{L})([Ff]ru|[Hh]err)( (\p{Lu}\p{Ll}+(?:sson|sén|berg|gren|ström|lund|qvist|kvist|dahl|mark|lind|blom|holm)))(?!\p{L})/gu
/** Tells fast of most texts that they name no patient: no word that ends like one for a patient stands before a name. */
export function mayNamePatient(text: string): boolean {
  return /[nteagur] [A-ZÅÄÖ][a-zåäö]/.test(text)
}

/** Names of patients and of their kin; no other names. */
export function patientNamesIn(text: string): readonly PatientName[] {
  const withRole = [...text.matchAll(named)].filter(([, role = '', , first = '', last = '']) =>
    isName(role.toLowerCase(), first, last.trim()),
  )
  return [...withRole, ...text.matchAll(addressed)]
    .map(({ 0: words, 1: role = '', 2: name = '', index }) => ({
      from: index + role.length,
      to: index + words.length,
      role,
      name: name.trim(),
    }))
    .toSorted((a, b) => a.from - b.from)
}

/** A home may be called Linnéa, so who lives somewhere needs a surname. */
function isName(role: string, first: string, last: string): boolean {
  if (!firstNames.has(first)) return false
  return role !== 'boende' || last.length > 2
}
