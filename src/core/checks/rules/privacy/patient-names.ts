import { firstNames } from './first-names.ts'

/** A person named as a patient or as kin to one. */
export interface PatientName {
  /** From the space before the name, so that it can be taken away. */
  readonly from: number
  readonly to: number
  /** The word that tells that it is a patient: "patienten". Null where it is told by what happened. */
  readonly role: string | null
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
const fullName = '(\\p{Lu}\\p{Ll}+) \\p{Lu}\\p{Ll}+(?:-\\p{Lu}\\p{Ll}+)?'
const given =
  '(?:fel|sin|sina|dubbel|dubbla|inte|ingen|trycksår|fraktur|en fraktur|läkemedel|läkemedlet|medicin|medicinen|dosen|insulin)'
/** What happens to patients: "fick Karin Svensson fel dos", "Karin Svensson föll". */
const happened = [
  new RegExp(`(?<=(?<!\\p{L})[Ff]ick )${fullName}(?= ${given}(?!\\p{L}))`, 'gu'),
  new RegExp(`(?<=(?<!\\p{L})(?:föll|ramlade|avled|drabbades|skadades) )${fullName}(?!\\p{L})`, 'gu'),
  new RegExp(
    `(?<!\\p{L})${fullName}(?= (?:föll|ramlade|avled|skadades|har fallit|hade fallit|fick ${given})(?!\\p{L}))`,
    'gu',
  ),
]
const mayHappen = /(?:[Ff]ick|föll|fallit|ramlade|avled|drabbades|skadades)(?![a-zåäö])/

/** Tells fast of most texts that they name no patient: no word that ends like one for a patient stands before a name, and nothing happens. */
export function mayNamePatient(text: string): boolean {
  return /[nteagur] [A-ZÅÄÖ][a-zåäö]/.test(text) || mayHappen.test(text)
}

/** Names of patients and of their kin; no other names. */
export function patientNamesIn(text: string): readonly PatientName[] {
  const withRole = [...text.matchAll(named)].filter(([, role = '', , first = '', last = '']) =>
    isName(role.toLowerCase(), first, last.trim()),
  )
  const byRole = [...withRole, ...text.matchAll(addressed)].map(
    ({ 0: words, 1: role = '', 2: name = '', index }): PatientName => ({
      from: index + role.length,
      to: index + words.length,
      role,
      name: name.trim(),
    }),
  )
  const byEvent = mayHappen.test(text) ? happened.flatMap((pattern) => [...text.matchAll(pattern)]) : []
  return [
    ...byRole,
    ...byEvent
      .filter(({ 1: first = '' }) => firstNames.has(first))
      .map(({ 0: name, index }) => ({ from: index - 1, to: index + name.length, role: null, name }))
      .filter(({ from, to }) => byRole.every((one) => to <= one.from || from >= one.to)),
  ].toSorted((a, b) => a.from - b.from)
}

/** A home may be called Linnéa, so who lives somewhere needs a surname. */
function isName(role: string, first: string, last: string): boolean {
  if (!firstNames.has(first)) return false
  return role !== 'boende' || last.length > 2
}
