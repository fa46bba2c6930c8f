import { formatChange, formatNumber } from '../../../swedish-numbers.ts'
import type { Found } from '../../finding.ts'
import { cellIn, foundAtCell, type NumberTable } from '../../reading/number-table.ts'
import type { SectionReading } from '../../reading/section-reading.ts'
import { cellFixes } from './cell-fix.ts'
import { dataAndTextRule } from './data-and-text-rule.ts'
import { isChange, quoted } from './line-names.ts'
import { statedChanges } from './stated-changes.ts'
import { isOfChanges, type TotalFault, totalFaults } from './total-lines.ts'

/** The changes of the parts don't make the change of the whole, or a change is not the difference of its years. */
export const diffSumMismatch = dataAndTextRule({
  id: 'diff-sum-mismatch',
  severity: 'error',
  title: 'Ändringarna går inte ihop',
  why: 'Enheternas ändringar ska tillsammans bli hela ändringen. Gör de inte det saknas något, eller så är ett tal fel.',
  inTable: (table) => [
    ...totalFaults(table)
      .filter(({ row, column }) => isOfChanges(table, row, column))
      .map((fault) => foundAtCell(table, fault.row, fault.column, sumMessage(fault))),
    ...differenceFaults(table),
  ],
  inText: (section) => changesFaults(section),
})

function sumMessage({ total, stated, sum, decimals }: TotalFault): string {
  return `Ändringarna blir tillsammans ${formatChange(sum, decimals)}, men ${quoted(total.label)} är ${formatChange(stated, decimals)}. Det skiljer ${formatNumber(Math.abs(stated - sum), decimals)}. Rätta det tal som är fel, eller lägg till det som saknas.`
}

/** A column of changes after two columns of amounts, where most rows agree and some don't. */
function differenceFaults(table: NumberTable): readonly Found[] {
  const { columns } = table
  const at = columns.length - 1
  const label = columns[at]?.label ?? ''
  if (at < 2 || !isChange(label) || /%|procent/iu.test(label)) return []
  const compared = table.rows.flatMap((_, row) => {
    const [from, to, change] = [
      cellIn(table, row, at - 2),
      cellIn(table, row, at - 1),
      cellIn(table, row, at),
    ]
    if (from.value === null || to.value === null || change.value === null) return []
    if (change.unit === 'percent' && from.unit !== 'percent') return []
    const right = Number((to.value - from.value).toFixed(6))
    const tolerance =
      Math.max(from.decimals, to.decimals) > change.decimals ? 0.5 * 10 ** -change.decimals : 1e-6
    return [{ row, right, stated: change.value, isRight: Math.abs(right - change.value) <= tolerance }]
  })
  const wrong = compared.filter(({ isRight }) => !isRight)
  if (wrong.length === 0 || compared.length - wrong.length < Math.max(2, wrong.length)) return []
  return wrong.map(({ row, right, stated }) => {
    const { decimals } = cellIn(table, row, at)
    const text = formatChange(right, decimals)
    const fixes = cellFixes(table, row, at, { label: `Byt till ${text}`, value: right, text })
    const message = `Från ${quoted(columns[at - 2]?.label ?? '')} till ${quoted(columns[at - 1]?.label ?? '')} är ändringen ${text}, men här står ${formatChange(stated, decimals)}. Rätta ändringen eller talen.`
    return foundAtCell(table, row, at, message, { fixes })
  })
}

function changesFaults(section: SectionReading): readonly Found[] {
  return statedChanges(section).flatMap(({ total, parts }) => {
    const sum = parts.reduce((all, { change }) => all + change, 0)
    const size = parts.reduce((all, { change }) => all + Math.abs(change), 0)
    const distance = Math.abs(sum - total.change)
    if (distance === 0 || distance > size * 0.1) return []
    const { block, from, to } = total.mention
    const added = parts.map(({ change }) => formatChange(change, 0)).join(', ')
    const message = `Enheternas ändringar (${added}) blir tillsammans ${formatChange(sum, 0)}, men hela ändringen sägs vara ${formatChange(total.change, 0)}. Det skiljer ${formatNumber(distance, 0)}. Rätta det tal som är fel, eller skriv vad som saknas.`
    return [section.found(block, from, to, message)]
  })
}
