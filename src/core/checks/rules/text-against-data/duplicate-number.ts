import { calmHeading } from '../../../calm-heading.ts'
import type { Report } from '../../../report.ts'
import { listed } from '../../../swedish-words.ts'
import type { Fix, Found } from '../../finding.ts'
import { dataKindOf, dataNumbersOf } from '../../reading/data-numbers.ts'
import type { NumberMention } from '../../reading/number-mention.ts'
import type { ReportReading } from '../../reading/report-reading.ts'
import { kept } from '../../reading/review-context.ts'
import { isProse, onceForEachSection, type SectionReading } from '../../reading/section-reading.ts'
import type { ReportRule } from '../../rule.ts'
import { isStated, significantDigits } from './stated-numbers.ts'
import { valueFixes } from './value-fixes.ts'

/** A number of the tables that is written by hand in several places. */
export const duplicateNumber: ReportRule = {
  id: 'duplicate-number',
  kind: 'textAgainstData',
  severity: 'hint',
  title: 'Samma tal skrivet för hand på flera ställen',
  why: 'Ändras underlaget måste varje ställe ändras för hand, och då glöms lätt något.',
  scope: 'report',
  find: (reading) => [...writtenSeveralTimes(reading).values()].flatMap(found),
}

interface Place {
  readonly key: string
  readonly section: SectionReading
  readonly mention: NumberMention
}

const LEAST_DIGITS = 3

/** Numbers in running text that a table shows, distinct enough not to be alike by chance; once for each paragraph. */
const handwritten = onceForEachSection((section: SectionReading): readonly Place[] => {
  const seen = new Set<string>()
  return section.numbers.flatMap((mention) => {
    const { block, isLive, isWord, value, decimals, hedge, end } = mention
    const kind = dataKindOf(mention)
    if (kind === null || value === null || isLive || isWord || hedge !== '' || end !== null) return []
    if (!isStated(mention) || significantDigits(mention) < LEAST_DIGITS || !isProse(block)) return []
    const shown = dataNumbersOf(section.context).find(value, kind, decimals)
    if (shown.length === 0) return []
    const key = keyOfPlace(mention)
    const once = `${key} ${block.index}`
    if (seen.has(once)) return []
    seen.add(once)
    return [{ key, section, mention }]
  })
})

/** What is alike of numbers that are written the same. */
export function keyOfPlace(mention: NumberMention): string {
  return `${dataKindOf(mention)} ${Math.abs(mention.value ?? 0)} ${mention.decimals}`
}

/** The numbers of the tables that are written by hand in several places, by `keyOfPlace`. */
export const writtenSeveralTimes = kept(
  ({ context, sections }: ReportReading): ReadonlyMap<string, readonly Place[]> => {
    if (context.datasets.length === 0) return new Map()
    const places = Map.groupBy(sections.flatMap(handwritten), ({ key }) => key)
    return new Map([...places].filter(([, each]) => each.length > 1))
  },
)

function found(places: readonly Place[]): readonly Found[] {
  const [first] = places
  if (first === undefined) return []
  const { block, from, to } = first.mention
  const written = block.text.slice(from, to)
  const where = [...new Set(places.map(({ section }) => `”${calmHeading(section.item.heading)}”`))]
  const names = listed(where)
  const message = `”${written}” finns i en tabell men är skrivet för hand på ${places.length} ställen, i ${names}. Gör talen till värden, så följer de med när tabellen ändras.`
  const one = valueFixes(first.section, first.mention)
  const fixes = one.map(
    (fix, index): Fix => ({
      label: fix.label.replace('Gör till värde', `Gör till värden på alla ${places.length} ställen`),
      apply: (report: Report) =>
        // From the end, so that places before stay where they are.
        places.reduceRight(
          (now, { section, mention }) => valueFixes(section, mention)[index]?.apply(now) ?? now,
          report,
        ),
    }),
  )
  return [first.section.found(block, from, to, message, { fixes })]
}
