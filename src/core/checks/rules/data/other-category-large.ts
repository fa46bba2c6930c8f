import { share } from '../../../arithmetic.ts'
import { formatNumber } from '../../../swedish-numbers.ts'
import type { Found } from '../../finding.ts'
import { cellIn, dataTables, foundAtCell, type NumberTable, textTables } from '../../reading/number-table.ts'
import { onceForEachSection, type SectionReading } from '../../reading/section-reading.ts'
import { sectionsTelling } from '../../reading/told-tables.ts'
import type { ReportRule } from '../../rule.ts'
import { isChange, isNoPart, isOther, isTotal, quoted } from './line-names.ts'

const LARGE = 20
/** Of fewer cases than this, some few under "Övrigt" are a fifth. */
const LEAST_SUM = 25

/** So much is counted under "Övrigt" that the division says little. */
export const otherCategoryLarge: ReportRule = {
  id: 'other-category-large',
  kind: 'data',
  severity: 'hint',
  title: 'Mycket ligger under Övrigt',
  why: 'När var femte händelse är ”övrigt” går det inte att se mönster, och det som behöver åtgärdas göms.',
  scope: 'report',
  find: (reading) => {
    const telling = sectionsTelling(reading)
    const inData = dataTables(reading.context).flatMap((table) => {
      if (table.origin.kind !== 'data' || !table.origin.dataset.hasSums) return []
      return largeOthers(table, telling.get(table.origin.dataset.id) ?? [])
    })
    return [...inData, ...reading.sections.flatMap(inSection)]
  },
}

const inSection = onceForEachSection((section) =>
  textTables(section)
    .filter(({ rows }) => rows.some(({ label }) => isTotal(label)))
    .flatMap((table) => largeOthers(table, [section])),
)

/** In the last column of counts. */
function largeOthers(table: NumberTable, sections: readonly SectionReading[]): readonly Found[] {
  const column = table.columns.findLastIndex(
    ({ label }, index) => isCounted(table, index) && !isChange(label) && !isNoPart(label) && !isTotal(label),
  )
  const rows = table.rows.flatMap(({ label }, row) => (isTotal(label) || isNoPart(label) ? [] : [row]))
  if (column < 0 || rows.length < 3) return []
  const sum = rows.reduce((all, row) => all + (cellIn(table, row, column).value ?? 0), 0)
  return rows.flatMap((row) => {
    const label = table.rows[row]?.label ?? ''
    const part = cellIn(table, row, column).value
    const of = share(part, sum)
    if (!isOther(label) || sum < LEAST_SUM || typeof of !== 'number' || of <= LARGE || part === null)
      return []
    if (sections.some((section) => explains(section, label))) return []
    const message = `${quoted(label)} är ${formatNumber(part, 0)} av ${formatNumber(sum, 0)}, alltså ${formatNumber(of, 0)}\u00a0%. Dela upp det, eller skriv i texten vad det mest handlar om.`
    return [foundAtCell(table, row, column, message)]
  })
}

function isCounted(table: NumberTable, column: number): boolean {
  const numbers = table.rows
    .map((_, row) => cellIn(table, row, column))
    .filter(({ kind }) => kind === 'number')
  return (
    numbers.length >= 3 &&
    numbers.every(({ unit, decimals }) => (unit === 'count' || unit === 'plain') && decimals === 0)
  )
}

const HOLDS =
  /rymmer|del(?:as|a|ar) upp|uppdel|består av|innehåller|göms|gäller|handlar om|\bdär ingår\b|till exempel|bland annat/iu

/** Whether a section says what the category holds, where it names it or in the sentence after. */
function explains({ sentences }: SectionReading, label: string): boolean {
  const name = label.trim().toLowerCase().slice(0, 5)
  return sentences.some(
    ({ text }, index) =>
      text.toLowerCase().includes(name) && HOLDS.test(`${text} ${sentences[index + 1]?.text ?? ''}`),
  )
}
