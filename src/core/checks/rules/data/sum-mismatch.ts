import { datasetOf, describeDataset, removeLabel } from '../../../dataset-operations.ts'
import type { Report } from '../../../report.ts'
import { formatNumber } from '../../../swedish-numbers.ts'
import type { Fix, Found } from '../../finding.ts'
import { foundAtCell, type NumberTable, placeOfTable } from '../../reading/number-table.ts'
import { dataAndTextRule } from './data-and-text-rule.ts'
import { quoted } from './line-names.ts'
import { statedTotals } from './stated-totals.ts'
import {
  isOfChanges,
  isSomewhereSum,
  type TotalFault,
  type TotalLine,
  totalFaults,
  totalOf,
} from './total-lines.ts'
import { withSumForRow } from './with-sum-for-row.ts'

/** Parts that are told together don't make the total that is told beside them. */
export const sumMismatch = dataAndTextRule({
  id: 'sum-mismatch',
  severity: 'error',
  title: 'Summan stämmer inte',
  why: 'Den som läser räknar efter. Går summan inte ihop litar man inte på de andra talen heller.',
  inTable: (table) => {
    const doubled = countedTwice(table)
    if (doubled !== null) return [doubled]
    return totalFaults(table)
      .filter(({ row, column }) => !isOfChanges(table, row, column))
      .map((fault) => foundAtCell(table, fault.row, fault.column, faultMessage(table, fault)))
  },
  inText: (section) =>
    statedTotals(section).map(({ block, from, to, message }) => section.found(block, from, to, message)),
})

function faultMessage(table: NumberTable, { total, across, stated, sum, decimals }: TotalFault): string {
  const cross = total.axis === 'rows' ? table.columns : table.rows
  const where = cross[across]?.label ?? ''
  const of = where === '' ? 'Delarna' : `Delarna i ${quoted(where)}`
  const say = (value: number) => formatNumber(value, decimals)
  const difference = Number(Math.abs(stated - sum).toFixed(6))
  const advice =
    stated > sum
      ? `${say(difference)} saknas: rätta det tal som är fel, eller lägg till det som fattas på en egen rad.`
      : `Det är ${say(difference)} för mycket: rätta det tal som är fel.`
  return `${of} blir tillsammans ${say(sum)}, men ${quoted(total.label)} är ${say(stated)}. ${advice}`
}

/** A typed row of totals in a table that also adds its rows up: the printed sum is twice the real one. */
function countedTwice(table: NumberTable): Found | null {
  const { origin } = table
  if (origin.kind !== 'data' || !origin.dataset.hasSums) return null
  const total = totalOf(table, 'rows')
  if (total === null || !isSomewhereSum(table, total)) return null
  const rowId = table.rows[total.index]?.id ?? ''
  return {
    where: placeOfTable(table),
    subject: 'räknas två gånger',
    message: `Raden ${quoted(total.label)} är inskriven, men tabellen räknar också ut en summa under raderna. Då räknas allt två gånger. Ta bort raden, så blir summan rätt.`,
    fixes: [sumFix(origin.dataset.id, rowId, total)],
  }
}

function sumFix(datasetId: string, rowId: string, { label }: TotalLine): Fix {
  return {
    label: `Ta bort raden ${quoted(label)} och låt summan räknas ut`,
    apply: (report) => withoutTypedTotal(report, datasetId, rowId),
  }
}

function withoutTypedTotal(report: Report, datasetId: string, rowId: string): Report {
  const dataset = datasetOf(report, datasetId)
  if (!dataset?.rows.some(({ id }) => id === rowId)) return report
  const pointed = withSumForRow(report, datasetId, rowId)
  return describeDataset(removeLabel(pointed, datasetId, 'rows', rowId), datasetId, { hasSums: true })
}
