import { type Dataset, measureAt } from '../../../dataset.ts'
import { formatWithUnit } from '../../../swedish-numbers.ts'
import { yearIn } from '../../../years.ts'
import type { Found } from '../../finding.ts'
import { cellIn, dataTables, type NumberTable } from '../../reading/number-table.ts'
import type { ReportReading } from '../../reading/report-reading.ts'
import { onceForEachSection } from '../../reading/section-reading.ts'
import { holds, sentencesWith, signOf } from '../../reading/signs.ts'
import { hasAnalysis, sectionsShowing, sectionsTelling } from '../../reading/told-tables.ts'
import type { ReportRule } from '../../rule.ts'
import { quoted } from './line-names.ts'

/** A target was missed, and the text has neither analysis nor action. */
export const targetMissedNoAnalysis: ReportRule = {
  id: 'target-missed-no-analysis',
  kind: 'data',
  severity: 'warning',
  title: 'Missat mål utan analys',
  why: 'Att missa ett mål är inget fel i berättelsen. Att inte säga varför, eller vad ni gör åt det, är det.',
  scope: 'report',
  find: (reading) => [...missedInData(reading), ...reading.sections.flatMap(missedInText)],
}

function missedInData(reading: ReportReading): readonly Found[] {
  const [telling, showing] = [sectionsTelling(reading), sectionsShowing(reading)]
  return dataTables(reading.context).flatMap((table) => {
    if (table.origin.kind !== 'data') return []
    const { dataset } = table.origin
    if (!showing.has(dataset.id) || telling.get(dataset.id)?.some(hasAnalysis)) return []
    const missed = missedRows(table, dataset, reading.context.year)
    if (missed.length === 0) return []
    const told = missed.slice(0, 3).join('; ')
    const more = missed.length > 3 ? ` och ${missed.length - 3} till` : ''
    const message = `Målet är inte nått: ${told}${more}. Inget avsnitt som visar tabellen säger varför eller vad ni gör åt det. Skriv en kort analys och en åtgärd.`
    return [{ where: { kind: 'dataset', datasetId: dataset.id } as const, subject: 'missat mål', message }]
  })
}

/** The rows whose latest number is worse than their target, with both. */
function missedRows(table: NumberTable, dataset: Dataset, reportYear: number): readonly string[] {
  const column = latestColumn(dataset, reportYear)
  const label = dataset.columns[column]
  if (label === undefined) return []
  return dataset.rows.flatMap((row, index) => {
    const direction = row.direction ?? dataset.direction
    const target = row.target === undefined ? dataset.target : row.target
    const { value } = cellIn(table, index, column)
    if (direction === 'neutral' || target === null || value === null) return []
    if (direction === 'higher' ? value >= target : value <= target) return []
    const { unit, decimals } = measureAt(dataset, row, label)
    const say = (number: number) => formatWithUnit(number, decimals, unit)
    return [`${quoted(row.label)} ${say(value)} mot målet ${say(target)}`]
  })
}

/** The column of the report year, or the last when columns are no years. */
function latestColumn({ columns }: Dataset, reportYear: number): number {
  const ofYear = columns.findLastIndex(({ label }) => yearIn(label)?.year === reportYear)
  return ofYear >= 0 || columns.some(({ label }) => yearIn(label) !== null) ? ofYear : columns.length - 1
}

const MISSED =
  /\b(?:mål(?:et|en|värdet|värdena|nivån|nivåerna|sättningen)?)\b[^.;]{0,60}?(?:\binte (?:upp)?nå(?:tt|tts|ddes|dde|r|s)\b|\b(?:upp)?nåddes inte\b|\bhar inte (?:upp)?nåtts\b|\bmissades\b|\bej (?:upp)?nå(?:tts|tt|dda)\b|(?<!\p{L})är inte uppfyll[td]a?\b|\buppfylldes inte\b)/iu

const aim = signOf('mål')
const notReached = signOf('nå', 'missades', 'uppfyll')

/** "Målet nåddes inte" in a section that says nothing of why or what is done. */
const missedInText = onceForEachSection((section): readonly Found[] => {
  if (!holds(section, aim) || hasAnalysis(section)) return []
  for (const { block, from, text } of sentencesWith(section, notReached)) {
    const match = MISSED.exec(text)
    if (match === null) continue
    const start = from + match.index
    const message =
      'Målet nåddes inte, men avsnittet säger inte varför eller vad ni gör åt det. Skriv en kort analys och en åtgärd.'
    return [section.found(block, start, start + match[0].length, message)]
  }
  return []
})
