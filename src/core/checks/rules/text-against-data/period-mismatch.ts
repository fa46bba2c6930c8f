import type { Found } from '../../finding.ts'
import type { NumberMention } from '../../reading/number-mention.ts'
import { isProse, type SectionReading } from '../../reading/section-reading.ts'
import { sentencesWith, signOf } from '../../reading/signs.ts'
import type { SectionRule } from '../../rule.ts'

/** What is compared was measured on different days, or over periods of different length. */
export const periodMismatch: SectionRule = {
  id: 'period-mismatch',
  kind: 'textAgainstData',
  severity: 'warning',
  title: 'Olika mätdatum eller perioder',
  why: 'Värden från olika datum eller perioder går inte att jämföra rakt av.',
  scope: 'section',
  find: (section) => [...days(section), ...periods(section)],
}

const DAY = 86_400_000
const MOST_DAYS = 31

/** "Per 31 december" and "per 30 december" in the same section. */
function days(section: SectionReading): readonly Found[] {
  const at = section.numbers.filter(
    ({ kind, block, from, date }) =>
      kind === 'date' &&
      date?.day != null &&
      date.month !== null &&
      /(?<!\p{L})per (?:den )?$/iu.test(block.text.slice(Math.max(0, from - 9), from)),
  )
  const [first] = at
  if (first === undefined) return []
  const other = at.find((one) => one !== first && isOtherDay(first, one))
  if (other === undefined) return []
  const message = `Här står både ”per ${written(first)}” och ”per ${written(other)}”. Använd samma mätdatum, eller skriv varför de skiljer sig.`
  return [section.found(other.block, other.from, other.to, message)]
}

function isOtherDay(one: NumberMention, other: NumberMention): boolean {
  const [a, b] = [time(one), time(other)]
  const hasYears = one.date?.year != null && other.date?.year != null
  if (hasYears && one.date?.year !== other.date?.year) return false
  return a !== b && Math.abs(a - b) <= MOST_DAYS * DAY
}

function time({ date }: NumberMention): number {
  return Date.UTC(2024, (date?.month ?? 1) - 1, date?.day ?? 1)
}

function written({ block, from, to }: NumberMention): string {
  return block.text.slice(from, to)
}

const part =
  /(?<!\p{L})(?:halvår(?:et)?|kvartal(?:et)?|tertial(?:et)?|(?:januari|februari|mars|april|maj|juni|juli)\s?(?:[–-]|till|t\.o\.m\.)\s?(?:mars|april|maj|juni|juli|augusti|september|oktober|november))(?!\p{L})/iu
const whole =
  /(?<!\p{L})(?:helår(?:et)?|hela (?:året|20\d\d|år)|årssnitt(?:et)?|tolv månader|12 månader)(?!\p{L})/iu
const compares =
  /(?<!\p{L})(?:jämfört med|jämförelse|än|mot|ökat|ökade|minskat|minskade|ökning|minskning|högre|lägre|fler|färre)(?!\p{L})/iu

const ofWholeYear = signOf('helår', 'hela 00', 'hela år', 'årssnitt', 'månader')

/** Half a year is compared with a whole one. */
function periods(section: SectionReading): readonly Found[] {
  return sentencesWith(section, ofWholeYear).flatMap(({ block, from, text }) => {
    if (!/helår|hela (?:20|året|år)|årssnitt|månader/.test(text)) return []
    const [short, long] = [part.exec(text), whole.exec(text)]
    if (short === null || long === null || !compares.test(text) || !isProse(block)) return []
    if (/(?:omräkna|motsvara|räknat)/iu.test(text)) return []
    const start = from + Math.min(short.index, long.index)
    const end = from + Math.max(short.index + short[0].length, long.index + long[0].length)
    const message = `”${short[0]}” jämförs med ”${long[0]}”. Jämför lika långa perioder, eller skriv talen per månad.`
    return [section.found(block, start, end, message)]
  })
}
