import { share } from '../../../arithmetic.ts'
import { formatNumber } from '../../../swedish-numbers.ts'
import type { Found } from '../../finding.ts'
import { replaceFix } from '../../fixes.ts'
import { cellIn, foundAtCell, type NumberTable } from '../../reading/number-table.ts'
import type { SectionReading } from '../../reading/section-reading.ts'
import { cellFixes } from './cell-fix.ts'
import { dataAndTextRule } from './data-and-text-rule.ts'
import { type StatedShare, statedShares } from './stated-shares.ts'
import { sharesInTable } from './table-shares.ts'

/** A share, a count and a total that stand together don't agree at the decimals that are written. */
export const shareMismatch = dataAndTextRule({
  id: 'share-mismatch',
  severity: 'error',
  title: 'Andelen stämmer inte med antalen',
  why: 'Antal, total och andel säger samma sak på tre sätt. Säger de olika vet läsaren inte vilket som gäller.',
  inTable: (table) =>
    sharesInTable(table).flatMap(({ row, column, part, whole }) =>
      shareFault(table, row, column, part, whole),
    ),
  inText: (section) => statedShares(section).flatMap((stated) => statedFault(section, stated)),
})

/** Whether a percentage is what a part and its whole give, rounded to its decimals. */
export function isShareOf(percent: number, part: number, whole: number, decimals: number): boolean {
  const exact = share(part, whole)
  if (typeof exact !== 'number') return true
  return Number(Math.abs(percent - exact).toFixed(6)) <= 0.5 * 10 ** -decimals
}

function shareFault(
  table: NumberTable,
  row: number,
  column: number,
  part: number,
  whole: number,
): readonly Found[] {
  const { value, decimals, isApproximate } = cellIn(table, row, column)
  const exact = share(part, whole)
  if (value === null || isApproximate || typeof exact !== 'number') return []
  if (isShareOf(value, part, whole, decimals)) return []
  const right = formatNumber(exact, decimals)
  const isBare = table.origin.kind === 'text' && !/%|procent/iu.test(cellIn(table, row, column).text)
  const text = isBare ? right : `${right}\u00a0%`
  const fixes = cellFixes(table, row, column, {
    label: `Byt till ${right}\u00a0%`,
    value: Number(exact.toFixed(decimals)),
    text,
  })
  const message = `${counts(part, whole)} är ${right}\u00a0%, men här står ${formatNumber(value, decimals)}\u00a0%. Rätta andelen eller antalen.`
  return [foundAtCell(table, row, column, message, { fixes })]
}

function statedFault(section: SectionReading, { part, whole, percent }: StatedShare): readonly Found[] {
  if (percent === null || percent.value === null || percent.end !== null || percent.isSigned) return []
  if (part.value === null || whole.value === null || whole.end !== null) return []
  if (percent.isLive && part.isLive && whole.isLive) return []
  const exact = share(part.value, whole.value)
  if (typeof exact !== 'number' || exact > 100) return []
  if (isShareOf(percent.value, part.value, whole.value, percent.decimals)) return []
  const isUnsure = [part, whole, percent].some(({ hedge }) => hedge !== '')
  const distance = Math.abs(percent.value - exact)
  if (distance > 40 || (isUnsure && distance <= 3)) return []
  const right = formatNumber(exact, percent.decimals)
  const { block, from, to } = percent
  const written = block.text.slice(from, to)
  const message = `${counts(part.value, whole.value)} är ${right}\u00a0%, men här står ${written}. Rätta andelen eller antalen.`
  const unit = /\p{L}+$/u.exec(written)?.[0] ?? '%'
  const fixes = percent.isLive
    ? []
    : [replaceFix(`Byt till ${right}\u00a0%`, section, block, { from, to }, `${right}\u00a0${unit}`)]
  return [section.found(block, from, to, message, { fixes })]
}

function counts(part: number, whole: number): string {
  return `${formatNumber(part, 0)} av ${formatNumber(whole, 0)}`
}
