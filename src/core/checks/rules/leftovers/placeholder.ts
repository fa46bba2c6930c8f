import { HIDDEN_TEXT, MISSING_TEXT } from '../../../values/reader.ts'
import type { Found } from '../../finding.ts'
import { replaceFix } from '../../fixes.ts'
import { isHandwritten } from '../../reading/lowered-text.ts'
import type { SectionReading } from '../../reading/section-reading.ts'
import { blocksWith, signOf } from '../../reading/signs.ts'
import type { TextBlock } from '../../reading/text-blocks.ts'
import type { SectionRule } from '../../rule.ts'

/** Something that was to be filled in later and still stands: "XX", "???", "[antal]", "av hur många?". */
export const placeholder: SectionRule = {
  id: 'placeholder',
  kind: 'leftovers',
  severity: 'error',
  title: 'Här skulle något fyllas i',
  why: 'Den som läser ser att uppgiften saknas, och att ingen har läst igenom texten.',
  scope: 'section',
  find: (section) => blocksWith(section, sign).flatMap((block) => inBlock(section, block)),
}

/** Something of this stands in every text that the patterns below find. */
const sign = signOf(
  'xx',
  ...'tabell|diagram|figur|avsnitt|sid|sida|sidan'.split('|').map((word) => `${word} x`),
  ...'%| %| procent| st| personer| gånger| avvikelser| händelser'.split('|').map((word) => `x${word}`),
  '?',
  'todo',
  'fixme',
  'tbd',
  '[',
  '<',
  '{',
  '__',
  '…',
  '..',
  'lorem',
  'åååå',
  'yyyy',
  'klicka',
)

interface Pattern {
  readonly pattern: RegExp
  readonly message: (words: string) => string
  /** A question to oneself can go away by itself; what stands for a number can't. */
  readonly canGo?: boolean
}

const fillIn = (words: string) =>
  `”${words}” står kvar där något skulle fyllas i. Skriv in uppgiften, eller skriv om meningen utan den.`
const answer = (words: string) =>
  `”${words}” är en fråga till den som skriver och står kvar i texten. Ta reda på svaret och skriv in det, eller ta bort frågan.`

const asked =
  'hur många|hur mycket|hur stor|vil(?:ket|ken|ka)(?: \\p{L}{1,12})?|vem|när|varför|antal|källa|datum|siffra|siffror|stämmer|rätt'
/** What stands between brackets in place of itself. */
const slots =
  'namn|antal|datum|år|årtal|siffra|siffror|tal|procent|kommun|kommunens namn|kommunen|nämnd|nämnden|nämndens namn|enhet|enhetens namn|verksamhet|text|källa|titel|ort|telefonnummer|fyll i[^\\]>}]{0,60}|ange [^\\]>}]{1,60}|infoga [^\\]>}]{1,60}|skriv [^\\]>}]{1,60}|ska fyllas i|fylls i senare|saknas'

const patterns: readonly Pattern[] = [
  { pattern: /(?<![\p{L}\d])(?:[Xx]{2,}|(?:19|20)\d?[Xx]{1,2})(?![\p{L}\d/]|-\p{L})/gu, message: fillIn },
  {
    pattern:
      /(?<=(?<!\p{L})(?:[Tt]abell|[Dd]iagram|[Ff]igur|[Aa]vsnitt|[Ss]id(?:a|an)?) )X(?![\p{L}\d])|(?<![\p{L}\d])X(?= ?(?:%|procent|st(?:ycken)?|personer|gånger|avvikelser|händelser)(?!\p{L}))/gu,
    message: fillIn,
  },
  { pattern: /\?{2,}/g, message: fillIn },
  { pattern: /(?<![\p{L}\d])(?:TODO|FIXME|TBD)(?![\p{L}\d])/gu, message: fillIn },
  { pattern: /\[[ \u00a0]?(?:…|\.{2,3}|_+|\?+|)[ \u00a0]?\]|\((?:…|\.{3}|\?|_+)\)/g, message: fillIn },
  { pattern: new RegExp(`\\[(?:${slots})\\]|<(?:${slots})>|\\{(?:${slots})\\}`, 'giu'), message: fillIn },
  { pattern: /(?<![_\p{L}])_{2,14}(?!_)/gu, message: fillIn },
  {
    pattern: /(?<![\p{L}\d.…])(?:…|\.{2,3})\s?(?:%|procent(?!\p{L})|stycken(?!\p{L}))/gu,
    message: fillIn,
  },
  { pattern: /(?<![\p{L}\d])(?:ÅÅÅÅ(?:-MM(?:-DD)?)?|YYYY(?:-MM(?:-DD)?)?)(?![\p{L}\d])/gu, message: fillIn },
  { pattern: /lorem ipsum/gi, message: fillIn },
  {
    pattern: /klicka (?:eller tryck )?här för att (?:ange|skriva|lägga till)[^.\n]{0,40}\.?/gi,
    message: fillIn,
  },
  // A question in the middle of a sentence, which then goes on.
  {
    pattern: new RegExp(
      `(?<=[\\p{L}\\d,]) ?[(]?(?:av |i |från )?(?:${asked})\\?[)]?(?=[ \\u00a0]+\\p{Ll}|[.,;)]|$)`,
      'gu',
    ),
    message: answer,
    canGo: true,
  },
  // A short question between brackets.
  {
    pattern: /[ \u00a0]?\((?:[^\s()?]{1,20}[ \u00a0]){0,3}[^\s()?]{1,20}\?\)/gu,
    message: answer,
    canGo: true,
  },
]

/** A bare question in a cell of a table: "?", "hur många?". */
const bareQuestion = new RegExp(`^(?:\\?|(?:av )?(?:${asked})(?: [^\\s?]{1,15}){0,3}\\?)$`, 'u')

function inBlock(section: SectionReading, block: TextBlock): readonly Found[] {
  const { text } = block
  if (bareQuestion.test(text.trim())) return [section.found(block, 0, text.length, answer(text.trim()))]
  const found: Found[] = []
  let end = 0
  for (const { from, to, message, canGo } of matchesIn(block)) {
    if (from < end || !isHandwritten(block, from, to)) continue
    end = to
    const lead = text.slice(from, to).length - text.slice(from, to).trimStart().length
    const words = text.slice(from + lead, to)
    const fixes = canGo ? [replaceFix(`Ta bort ”${words}”`, section, block, { from, to }, '')] : []
    found.push(section.found(block, from + lead, to, message(words), { fixes }))
  }
  return found
}

interface Match extends Pattern {
  readonly from: number
  readonly to: number
}

function matchesIn({ text, within }: TextBlock): readonly Match[] {
  const isQuoted = within.includes('blockquote')
  return patterns
    .flatMap((each) =>
      [...text.matchAll(each.pattern)].map((match): Match => {
        return { ...each, from: match.index, to: match.index + match[0].length }
      }),
    )
    .filter(({ from, to }) => !isElsewhereRight(text, from, to, isQuoted))
    .toSorted((a, b) => a.from - b.from || b.to - a.to)
}

/** What left-out words of a quotation look like, and what the program itself prints. */
function isElsewhereRight(text: string, from: number, to: number, isQuoted: boolean): boolean {
  const words = text.slice(from, to)
  if (words === MISSING_TEXT || words === HIDDEN_TEXT) return true
  const isEllipsis = /^[[(] ?(?:…|\.{2,3}) ?[\])]$/u.test(words)
  return isEllipsis && (isQuoted || /[”"]/u.test(text.slice(0, from)))
}
