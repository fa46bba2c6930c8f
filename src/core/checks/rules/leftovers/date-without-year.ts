import type { Found } from '../../finding.ts'
import { replaceFix } from '../../fixes.ts'
import type { NumberMention } from '../../reading/number-mention.ts'
import { isProse, type SectionReading } from '../../reading/section-reading.ts'
import type { TextBlock, TextCell } from '../../reading/text-blocks.ts'
import type { SectionRule } from '../../rule.ts'

/** A day without its year in a plan: "Socialnämnd 17 november" among others that have one. */
export const dateWithoutYear: SectionRule = {
  id: 'date-without-year',
  kind: 'leftovers',
  severity: 'warning',
  title: 'Datum utan årtal i en plan',
  why: 'En plan läses även nästa år. Utan årtal går det inte att se om en åtgärd är försenad.',
  scope: 'section',
  find: (section) =>
    section.numbers
      .filter((number) => isDayWithoutYear(number) && isUnclear(section, number) && !comesEachYear(number))
      .map((number) => foundAt(section, number)),
}

function isDayWithoutYear({ kind, date, isLive }: NumberMention): boolean {
  const isDay = kind === 'date' && !isLive && date !== null && date.day !== null && date.month !== null
  return isDay && date.year === null
}

const year = /(?:19|20)\d{2}(?!\d)/u
const ofPlan =
  /plan(?:en|er|erna|ering)?(?!\p{L})|kommande|nästa år|uppdrag|åtgärd|aktivitet|prioritering|(?<!\p{L})mål|strategi/iu
const ofTime = /tid|klar|när|datum|senast|slut|start|frist|uppfölj/iu

function isUnclear(section: SectionReading, { block }: NumberMention): boolean {
  if (year.test(block.text)) return false
  const { heading } = section.item
  const column = columnOf(section, block)
  if (column === null)
    return isProse(block) && ofPlan.test(heading) && !year.test(heading) && ofDeadline.test(block.text)
  const { header, others, headers } = column
  if (others.some(({ text }) => year.test(text) && /\d{1,2} \p{L}|-\d{2}-\d{2}/u.test(text))) return true
  return (ofTime.test(header) || ofPlan.test(heading)) && !year.test(headers) && !year.test(heading)
}

const ofDeadline = /(?<!\p{L})(?:senast|klart?|klara|före|start(?:ar)?|börjar)(?!\p{L})/iu

interface Column {
  readonly header: string
  readonly others: readonly TextCell[]
  /** What stands over all columns. */
  readonly headers: string
}

/** The column of the table that a block lies in, or null for text outside of tables. */
function columnOf({ tables }: SectionReading, block: TextBlock): Column | null {
  const [header = [], ...rows] =
    tables.find(({ start, end }) => block.start > start && block.end < end)?.rows ?? []
  const index = [header, ...rows]
    .map((row) => row.findIndex(({ blocks }) => blocks.includes(block)))
    .find((place) => place >= 0)
  if (index === undefined) return null
  return {
    header: header[index]?.text ?? '',
    others: rows.flatMap((row) => row[index] ?? []).filter(({ blocks }) => !blocks.includes(block)),
    headers: header.map(({ text }) => text).join('\n'),
  }
}

function comesEachYear({ block: { text }, from, to }: NumberMention): boolean {
  return /varje|årligen|en gång om året/iu.test(text.slice(Math.max(0, from - 40), to + 30))
}

function foundAt(section: SectionReading, { block, from, to: end }: NumberMention): Found {
  const words = block.text.slice(from, end).replace(/\.$/u, '')
  const to = from + words.length
  const fixes = [section.context.year + 1, section.context.year].map((each) =>
    replaceFix(`Lägg till ${each}`, section, block, { from, to }, `${words} ${each}`),
  )
  return section.found(block, from, to, `”${words}” saknar årtal. Skriv vilket år det gäller.`, { fixes })
}
