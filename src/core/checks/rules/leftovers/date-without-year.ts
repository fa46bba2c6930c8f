import type { Found } from '../../finding.ts'
import { replaceFix } from '../../fixes.ts'
import type { NumberMention } from '../../reading/number-mention.ts'
import { isProse, type SectionReading } from '../../reading/section-reading.ts'
import type { TextBlock } from '../../reading/text-blocks.ts'
import type { SectionRule } from '../../rule.ts'

/** A day without its year in a plan: "Socialnämnd 17 november" among others that have one. */
export const dateWithoutYear: SectionRule = {
  id: 'date-without-year',
  kind: 'leftovers',
  severity: 'warning',
  title: 'Datum utan årtal i en plan',
  why: 'En plan läses även nästa år. Utan årtal går det inte att se om en åtgärd är försenad.',
  scope: 'section',
  find: (section) => {
    const days = section.numbers.filter(isDayWithoutYear)
    if (days.length === 0) return []
    const columns = columnsOf(section)
    const unclear = new Set(
      [...new Set(days.map(({ block }) => block))].filter((block) =>
        isUnclear(section, block, columns.get(block)),
      ),
    )
    return days
      .filter((day) => unclear.has(day.block) && !comesEachYear(day))
      .map((day) => foundAt(section, day))
  },
}

function isDayWithoutYear({ kind, date, isLive }: NumberMention): boolean {
  const isDay = kind === 'date' && !isLive && date !== null && date.day !== null && date.month !== null
  return isDay && date.year === null
}

const year = /(?:19|20)\d{2}(?!\d)/u
const ofPlan =
  /plan(?:en|er|erna|ering)?(?!\p{L})|kommande|nästa år|uppdrag|åtgärd|aktivitet|prioritering|(?<!\p{L})mål|strategi/iu
const ofTime = /tid|klar|när|datum|senast|slut|start|frist|uppfölj/iu

function isUnclear(section: SectionReading, block: TextBlock, column: Column | undefined): boolean {
  if (year.test(block.text)) return false
  const { heading } = section.item
  if (column === undefined) {
    return isProse(block) && ofPlan.test(heading) && !year.test(heading) && ofDeadline.test(block.text)
  }
  if (column.hasDatesWithYear) return true
  return (
    (ofTime.test(column.header) || ofPlan.test(heading)) && !year.test(column.headers) && !year.test(heading)
  )
}

const ofDeadline = /(?<!\p{L})(?:senast|klart?|klara|före|start(?:ar)?|börjar)(?!\p{L})/iu
const dateWithYear = /\d{1,2} \p{L}+ (?:19|20)\d{2}|(?:19|20)\d{2}-\d{2}-\d{2}/u

interface Column {
  readonly header: string
  /** What stands over all columns. */
  readonly headers: string
  readonly hasDatesWithYear: boolean
}

/** The columns of the tables written in a text, by the blocks in their cells. */
function columnsOf({ tables }: SectionReading): ReadonlyMap<TextBlock, Column> {
  const columns = new Map<TextBlock, Column>()
  for (const { rows } of tables) {
    const [first = [], ...rest] = rows
    const headers = first.map(({ text }) => text).join('\n')
    for (const [index, { text: header }] of first.entries()) {
      const cells = rest.flatMap((row) => row[index] ?? [])
      const column = { header, headers, hasDatesWithYear: cells.some(({ text }) => dateWithYear.test(text)) }
      for (const { blocks } of cells) for (const block of blocks) columns.set(block, column)
    }
  }
  return columns
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
