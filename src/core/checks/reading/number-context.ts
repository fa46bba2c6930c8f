import { partsOfWord } from './number-words.ts'
import { endOfLetters, endOfWord, isLetter, isSpace } from './words.ts'

/** What is measured, by how it is written after a number; the first is the one that mentions give. */
const measures: ReadonlyMap<string, string> = new Map(
  [
    ['tkr', 'tkr'],
    ['kr', 'kr', 'kronor', 'kronorna'],
    ['mkr', 'mkr', 'mnkr', 'miljoner', 'miljon', 'miljarder'],
    [
      'dagar',
      'dag',
      'dagarna',
      'vårddagar',
      'dygn',
      'dygnet',
      'vårddygn',
      'ukdagar',
      'uk-dagar',
      'arbetsdagar',
    ],
    ['timmar', 'timme', 'timmen', 'timmars', 'tim', 'h', 'arbetstimmar', 'sjukskötersketimmar'],
    ['minuter', 'minut', 'minuters', 'min'],
    ['sekunder', 'sekund'],
    ['veckor', 'vecka', 'veckors', 'veckorna'],
    ['månader', 'månad', 'månaders', 'månaderna', 'mån'],
    ['år', 'års', 'åren', 'årens'],
    ['gånger', 'gång', 'ggr'],
    ['poäng', 'poängen'],
    ['kg', 'kilo'],
    ['gram', 'g'],
    ['mg'],
    ['ml', 'milliliter'],
    ['liter', 'l'],
    ['meter', 'm', 'cm', 'mm', 'km', 'kvm', 'kvadratmeter'],
    ['grader', 'grad'],
    ['kalorier', 'kcal', 'kj'],
  ].flatMap((words) => words.map((word): [string, string] => [word, words[0] ?? word])),
)

/** The units that a measure may have: "dagar", "tkr", "år" … */
export const unitsOfMeasure: ReadonlySet<string> = new Set(measures.values())

const PERCENT =
  /[ \u00a0\u202f\u2009]?(?:(%(?:-|\u2011)?enhet(?:er(?:na)?|en)?|procent-?enhet(?:er(?:na|s)?|en)?|p\.e\.)|(%|procenten|procents|procent)|(‰|promille))/iy

/** What follows a number: percent, a measure, or nothing known. */
export interface UnitAfter {
  readonly kind: 'percent' | 'percentagePoints' | 'measure' | 'count'
  readonly unit: string
  readonly to: number
}

/** The unit after a number that ends here. */
export function unitAfter(text: string, at: number): UnitAfter {
  PERCENT.lastIndex = at
  const match = PERCENT.exec(text)
  if (match !== null && !isLetter(text.charCodeAt(at + match[0].length))) {
    const to = at + match[0].length
    if (match[1] !== undefined) return { kind: 'percentagePoints', unit: '', to }
    return match[2] !== undefined
      ? { kind: 'percent', unit: '', to }
      : { kind: 'measure', unit: 'promille', to }
  }
  const from = isSpace(text.charCodeAt(at)) ? at + 1 : at
  const to = endOfWord(text, from)
  const unit = to - from > 20 ? undefined : measures.get(text.slice(from, to).toLowerCase())
  return unit === undefined
    ? { kind: 'count', unit: '', to: at }
    : { kind: 'measure', unit, to: millions(text, unit, to) }
}

/** "miljoner kronor" is one unit, and so is "tusen kronor". */
function millions(text: string, unit: string, to: number): number {
  if (unit !== 'mkr') return to
  const word = wordFrom(text, to)
  return word !== null && measures.get(word.word) === 'kr' ? word.to : to
}

/** A word near a number. */
export interface NearWord {
  readonly word: string
  /** As written. */
  readonly written: string
  readonly from: number
  readonly to: number
}

/** The word that follows here after nothing but spaces, or null. */
export function wordFrom(text: string, at: number): NearWord | null {
  let from = at
  while (isSpace(text.charCodeAt(from)) && from - at < 3) from += 1
  const to = endOfWord(text, from)
  if (to === from || to - from > LONGEST_WORD) return null
  const written = text.slice(from, to)
  return { word: written.toLowerCase(), written, from, to }
}

const LONGEST_WORD = 60

/** The word that ends right before this place, spaces and a point of an abbreviation between; or null. */
export function wordBefore(text: string, at: number): NearWord | null {
  let to = at
  while (isSpace(text.charCodeAt(to - 1)) && at - to < 3) to -= 1
  if (text[to - 1] === '.' && isLetter(text.charCodeAt(to - 2))) to -= 1
  let from = to
  while (from > 0 && to - from <= LONGEST_WORD && isWordPart(text, from - 1)) from -= 1
  if (to === from || to - from > LONGEST_WORD) return null
  const written = text.slice(from, to)
  return { word: written.toLowerCase(), written, from, to }
}

function isWordPart(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (isLetter(code)) return true
  return (
    (code === 0x2d || code === 0x3a) && isLetter(text.charCodeAt(at + 1)) && isLetter(text.charCodeAt(at - 1))
  )
}

const hedges: ReadonlySet<string> = new Set(
  'cirka|ca|c:a|circa|omkring|runt|ungefär|ungefärligen|drygt|knappt|nästan|nära|närmare|uppemot|minst|högst|lägst|över|under|maximalt|max|åtminstone|inemot|bortåt|upp till|mer än|fler än|färre än|mindre än|högre än|lägre än|uppåt|nästintill'.split(
    '|',
  ),
)
const hedgeEnds: ReadonlySet<string> = new Set(['till', 'än', 'om'])

/** The word before a number that makes it unsure, or an empty string. */
export function hedgeBefore(text: string, at: number): string {
  const sign = text[at - 1] === ' ' ? text[at - 2] : text[at - 1]
  if (sign === '~' || sign === '≈' || sign === '<' || sign === '>' || sign === '≥' || sign === '≤')
    return sign
  const last = wordBefore(text, at)
  if (last === null) return ''
  if (hedges.has(last.word)) return last.word
  if (!hedgeEnds.has(last.word)) return ''
  const first = wordBefore(text, last.from)
  const both = `${first?.word ?? ''} ${last.word}`
  return hedges.has(both) ? both : both === 'runt om' ? 'runt' : ''
}

const places: ReadonlySet<string> = new Set(
  'tabell|tabellen|tabeller|tabellerna|tab|diagram|diagrammet|diagrammen|figur|figuren|figurer|figurerna|fig|bild|bilden|bilder|bilaga|bilagan|bilagor|sida|sidan|sidor|sidorna|sid|avsnitt|avsnittet|kapitel|kapitlet|rubrik|rubriken'.split(
    '|',
  ),
)
const orders: ReadonlySet<string> = new Set(
  'nr|nummer|punkt|punkten|punkterna|fråga|frågan|frågorna|steg|fas|nivå|kategori|kategorin|kategorierna|kat|grad|version|del|mål|målet|delmål|fokusområde|fokusområdet|indikator|område|grupp|rum|plan|våning|våningsplan|avdelning|modul|block|prio|prioritet|prioritering|klass|typ|alternativ|aktivitet|process|omgång|dos|artikel|protokoll|uppdrag|ärende|beslut|strategi|delprocess|kolumn|rad|stycke|st|p|lex|fall nr'.split(
    '|',
  ),
)
/** Names that end in a number. */
const names: ReadonlySet<string> = new Set(
  'iso|ss-en|ss|agenda|phase|covid|windows|office|vision|news|icf|icd|ks|sip|lifecare|combine|cosmic|iphone|eu|forskning|barthel|rai|mna|socialtjänst|ehälsa|e-hälsa'.split(
    '|',
  ),
)

/** What a bare number is by the word before it. */
export function kindByWordBefore(
  word: NearWord | null,
  value: number,
): 'reference' | 'ordinal' | 'other' | null {
  if (word === null) return null
  if (places.has(word.word)) return 'reference'
  if (word.word === 's' && word.written === 's') return 'reference'
  if (orders.has(word.word))
    return value <= 40 || word.word === 'nr' || word.word === 'nummer' ? 'ordinal' : null
  return names.has(word.word) && word.written !== word.word ? 'other' : null
}

const notNouns: ReadonlySet<string> = new Set(
  `av|år|i|på|till|från|för|med|om|under|över|mot|vid|hos|inom|mellan|efter|före|sedan|per|än|jämfört|enligt|samt|och|eller|men|som|att|det|den|de|dem|detta|dessa|där|då|när|vilket|vilka|har|hade|är|var|blev|blir|varit|ska|skulle|kan|kunde|vilken|respektive|varav|medan|ur|utan|också|även|inte|ej|ännu|dock|sig|sin|sitt|sina|a|st|stycken|fler|färre|högre|lägre|bättre|sämre|mer|mindre|därav|exklusive|inklusive|inkl|exkl|procent|gjordes|ingick|besvarade|svarade|deltog|bedömdes|kom|gick|avser|gäller|gällde|rörde|handlade|återstår|finns|fanns|visar|visade|ökade|minskade|ligger|låg|så|nu|totalt|sammanlagt`.split(
    '|',
  ),
)
const describing =
  /(?:ade|liga|ella|iska|nya|olika|andra|unika|enkla|komna|skrivna|givna|tagna|aktiva|egna|tala|stora|små|större|mindre|kända|nda|lda|ande|ende|aste|senare)$/u

/** What a number that ends here counts: the next word that isn't a describing one. */
export function nounAfter(text: string, at: number): string {
  let word = wordFrom(text, at)
  if (word?.word === 'st' || word?.word === 'stycken') {
    word = wordFrom(text, text[word.to] === '.' ? word.to + 1 : word.to)
  }
  for (let steps = 0; word !== null && steps < 3; steps += 1) {
    if (notNouns.has(word.word) || !isLower(word.written)) return ''
    if (!describing.test(word.word)) return word.word
    const next = wordFrom(text, word.to)
    if (next === null || notNouns.has(next.word))
      return /(?:nda|ade|lda|nde)$/u.test(word.word) ? word.word : ''
    word = next
  }
  return ''
}

/** Abbreviations count as nouns as well: "57 SIP", "3 SÄBO". */
function isLower(written: string): boolean {
  const first = written.charAt(0)
  return (
    first === first.toLowerCase() ||
    (written.length > 1 && written.charAt(1) === written.charAt(1).toUpperCase())
  )
}

/** Whether a number with the unit "år" is somebody's age: "65 år och äldre", "över 80 år", "65–79 år". */
export function isAge(text: string, to: number, before: NearWord | null, isRange: boolean): boolean {
  const next = wordFrom(text, to)
  if (next?.word === 'gammal' || next?.word === 'gamla') return true
  const then = next === null ? null : wordFrom(text, next.to)
  if (
    (next?.word === 'och' || next?.word === 'eller') &&
    /^(?:äldre|uppåt|däröver|yngre)$/u.test(then?.word ?? '')
  )
    return true
  if (isRange && next === null) return true
  if (before === null) return false
  if (/^(?:ålder|åldern|ålders|åldersgruppen)$/u.test(before.word)) return true
  const person = wordBefore(text, before.from)
  return (
    /^(?:över|under|fyllt|minst|äldre|från)$/u.test(before.word) &&
    /^(?:personer|invånare|patienter|medborgare|brukare|äldre|alla|de|kommuninvånare|barn|kvinnor|män|befolkningen)$/u.test(
      person?.word ?? '',
    )
  )
}

/** "hälften", "en tredjedel", "två tredjedelar": the word that begins here as a share in percent, or null. */
export function shareWordAt(
  count: number,
  next: NearWord | null,
): { readonly value: number; readonly to: number } | null {
  const parts = next === null ? null : partsOfWord(next.word)
  return parts === null || next === null || count > parts
    ? null
    : { value: Number(((count / parts) * 100).toFixed(1)), to: next.to }
}

/** Where a word goes on after a number and a hyphen, "90-dagarsmål", "2020-talet"; the place itself when it doesn't. */
export function endOfCompound(text: string, at: number): number {
  const code = text.charCodeAt(at)
  if ((code !== 0x2d && code !== 0x2011) || !isLetter(text.charCodeAt(at + 1))) return at
  return endOfWord(text, at + 1)
}

/** The run of letters right after a number without a space: "a", "st"; empty when there is none. */
export function lettersAfter(text: string, at: number): string {
  const to = endOfLetters(text, at)
  return to - at > 20 ? text.slice(at, at + 20) : text.slice(at, to)
}

/** Whether a number is a week, a quarter or a time of day by the word before it. */
export function timeByWordBefore(
  before: NearWord | null,
  { value, decimals }: { readonly value: number; readonly decimals: number },
): 'date' | 'time' | null {
  switch (before?.word) {
    case 'v':
      return decimals === 0 && value <= 53 ? 'date' : null
    case 'vecka':
    case 'veckan':
    case 'veckorna':
    case 'kvartal':
    case 'tertial':
    case 'halvår':
      return 'date'
    case 'kl':
    case 'klockan':
      return 'time'
    default:
      return null
  }
}
