import { formatNumber } from '../../../swedish-numbers.ts'
import type { Found } from '../../finding.ts'
import type { NumberMention } from '../../reading/number-mention.ts'
import { dataTables, type NumberTable } from '../../reading/number-table.ts'
import { numbersWith } from '../../reading/numbers-by-sentence.ts'
import type { ReportReading } from '../../reading/report-reading.ts'
import { kept } from '../../reading/review-context.ts'
import { onceForEachSection, type SectionReading } from '../../reading/section-reading.ts'
import { signOf } from '../../reading/signs.ts'
import type { TextBlock } from '../../reading/text-blocks.ts'
import { hasAnalysis, saysWhy, sectionsShowing, sectionsTelling } from '../../reading/told-tables.ts'
import type { ReportRule } from '../../rule.ts'
import { quoted } from './line-names.ts'
import { isLeap, relativeChange, yearSeries } from './year-series.ts'

/** Below this a number of cases can change by chance. */
const LEAST_BASE = 10
const LARGE = 0.2

/** Something has changed by more than a fifth, and the text doesn't say why. */
export const bigChangeNoAnalysis: ReportRule = {
  id: 'big-change-no-analysis',
  kind: 'data',
  severity: 'warning',
  title: 'Stor ändring utan analys',
  why: 'En stor ändring är det första läsaren frågar om. Står det inte varför ser det ut som att ingen har undrat.',
  scope: 'report',
  find: (reading) => [...changesInData(reading), ...reading.sections.flatMap(changesInText)],
}

function changesInData(reading: ReportReading): readonly Found[] {
  const [telling, showing] = [sectionsTelling(reading), sectionsShowing(reading)]
  return dataTables(reading.context).flatMap((table) => {
    const { origin } = table
    if (origin.kind !== 'data' || !showing.has(origin.dataset.id)) return []
    if (telling.get(origin.dataset.id)?.some(hasAnalysis)) return []
    return largestChange(table, reading.context.year)
  })
}

/** The largest change up to the report year, told of the table. */
function largestChange(table: NumberTable, reportYear: number): readonly Found[] {
  if (table.origin.kind !== 'data') return []
  const { dataset } = table.origin
  const changes = yearSeries(table).flatMap(({ label, unit, decimals, points }) => {
    const [from, to] = points.slice(-2)
    if (from === undefined || to === undefined || to.year !== reportYear || from.year !== reportYear - 1)
      return []
    const change = unit === 'count' ? relativeChange(from.value, to.value, LEAST_BASE) : null
    if (change === null || Math.abs(change) <= LARGE || isLeap(from.value, to.value)) return []
    return [{ label, change, from, to, decimals }]
  })
  const [largest] = changes.toSorted((a, b) => Math.abs(b.change) - Math.abs(a.change))
  if (largest === undefined) return []
  const { label, from, to, change, decimals } = largest
  const say = (value: number) => formatNumber(value, decimals)
  const message = `${quoted(label)} har ändrats från ${say(from.value)} till ${say(to.value)} (${percent(change)}), men inget avsnitt som visar tabellen säger varför. Skriv vad ändringen beror på, eller att ni inte vet och hur ni tar reda på det.`
  return [{ where: { kind: 'dataset', datasetId: dataset.id }, subject: label, message }]
}

function percent(change: number): string {
  return `${change > 0 ? '+' : ''}${formatNumber(change * 100, 0)}\u00a0%`
}

const changed = signOf('minsk', 'ök', 'sjönk', 'sjunk', 'steg', 'stigit')

/** "SIP har minskat från 33 till 15" in a paragraph where neither it nor those beside it say why. */
const changesInText = onceForEachSection((section): readonly Found[] =>
  numbersWith(section, changed).flatMap(({ sentence, numbers }) => {
    if (!/minsk|(?<!\p{L})ök|sjönk|sjunk|\bsteg\b|stigit/iu.test(sentence.text)) return []
    const stated = numbers.filter(({ kind }) => kind === 'count' || kind === 'percent')
    return stated.flatMap((from, index) => {
      const to = stated[index + 1]
      if (to === undefined || !isFromTo(from, to)) return []
      const change = relativeChange(from.value ?? 0, to.value ?? 0, LEAST_BASE)
      if (change === null || Math.abs(change) <= LARGE || isExplained(section, from)) return []
      const message = `Ändringen från ${formatNumber(from.value ?? 0, 0)} till ${formatNumber(to.value ?? 0, 0)} är stor (${percent(change)}), men texten säger inte varför. Skriv vad den beror på, eller att ni inte vet och hur ni tar reda på det.`
      return [section.found(from.block, from.from, to.to, message)]
    })
  }),
)

function isFromTo(from: NumberMention, to: NumberMention): boolean {
  if (from.kind !== 'count' || to.kind !== 'count' || from.hedge !== '' || to.hedge !== '') return false
  if (from.value === null || to.value === null || from.end !== null || to.end !== null) return false
  const { text } = from.block
  return (
    /\bfrån\s$/u.test(text.slice(Math.max(0, from.from - 6), from.from)) &&
    /^[^.;:]{0,40}\btill\s$/u.test(text.slice(from.to, to.from))
  )
}

const explains = kept(({ text }: TextBlock) => saysWhy(text))

function isExplained({ blocks }: SectionReading, { block }: NumberMention): boolean {
  return blocks.slice(Math.max(0, block.index - 1), block.index + 3).some(explains)
}
