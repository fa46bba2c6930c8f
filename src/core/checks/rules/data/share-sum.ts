import { formatNumber } from '../../../swedish-numbers.ts'
import type { Found } from '../../finding.ts'
import { cellsOf, foundAtCell, type NumberTable } from '../../reading/number-table.ts'
import { numbersWith } from '../../reading/numbers-by-sentence.ts'
import type { SectionReading } from '../../reading/section-reading.ts'
import { signOf } from '../../reading/signs.ts'
import { dataAndTextRule } from './data-and-text-rule.ts'
import { isNoPart, isTotal, quoted } from './line-names.ts'

/** Shares that are to be 100 % together are not, by more than a percentage point. */
export const shareSum = dataAndTextRule({
  id: 'share-sum',
  severity: 'warning',
  title: 'Andelarna blir inte 100 %',
  why: 'När en helhet delas upp ska delarna bli 100 %. Annars saknas en del, eller så är något räknat två gånger.',
  inTable: (table) => sharesInTable(table),
  inText: (section) => sharesInText(section),
})

function sharesInTable(table: NumberTable): readonly Found[] {
  return (['columns', 'rows'] as const).flatMap((axis) => {
    const sums = table[axis].flatMap((_, index) => sumOf(table, axis, index))
    const right = sums.filter(({ isHundred }) => isHundred).length
    const isMeant = /fördel(?:ning|ade|at)/iu.test(table.title) || right >= 2
    return sums
      .filter(({ isHundred, sum, hasTotal }) => !isHundred && (hasTotal || isMeant) && sum > 80 && sum < 120)
      .map(({ index, sum, decimals, last }) => {
        const label = table[axis][index]?.label ?? ''
        const where = label === '' ? 'Andelarna' : `Andelarna i ${quoted(label)}`
        const message = `${where} blir ${formatNumber(sum, decimals)}\u00a0% tillsammans, men ska bli 100\u00a0%. Kontrollera om en del saknas eller om något tal är fel.`
        const [row, column] = axis === 'columns' ? [last, index] : [index, last]
        return foundAtCell(table, row, column, message)
      })
  })
}

interface ShareSum {
  readonly index: number
  readonly sum: number
  readonly decimals: number
  /** The place of the last share. */
  readonly last: number
  readonly isHundred: boolean
  /** Whether a total of 100 % is typed last. */
  readonly hasTotal: boolean
}

/** The sum of the shares of a column (or row), three or more; none where something else than shares stands there. */
function sumOf(table: NumberTable, axis: 'rows' | 'columns', index: number): readonly ShareSum[] {
  const lines = axis === 'columns' ? table.rows : table.columns
  const cells = cellsOf(table, axis, index)
  if (cells.filter(({ kind, unit }) => kind === 'number' && unit === 'percent').length < 3) return []
  const parts = cells.flatMap((cell, at) => {
    const label = lines[at]?.label ?? ''
    return cell.value === null || isTotal(label) || isNoPart(label.replace(/andel\p{L}*|%/giu, ''))
      ? []
      : [{ cell, at }]
  })
  // A total that stands first is a whole that the others are parts of, each in its own way.
  const total = isTotal(lines.at(-1)?.label ?? '') ? cells.at(-1) : undefined
  const isWhole = cells.every(({ kind }) => kind === 'number' || kind === 'none')
  const last = parts.at(-1)
  if (!isWhole || parts.length < 3 || last === undefined) return []
  if (!parts.every(({ cell }) => cell.unit === 'percent' && (cell.value ?? 0) >= 0)) return []
  const decimals = Math.min(...parts.map(({ cell }) => cell.decimals))
  const sum = Number(parts.reduce((all, { cell }) => all + (cell.value ?? 0), 0).toFixed(6))
  const tolerance = Math.max(1, 0.5 * parts.length * 10 ** -decimals)
  const isHundred = Math.abs(sum - 100) <= tolerance
  return [
    {
      index,
      sum,
      decimals,
      last: last.at,
      isHundred,
      hasTotal: total?.value === 100 && total.unit === 'percent',
    },
  ]
}

const distribution = signOf('fördel')

/** "Fördelningen var 40 % …, 35 % … och 20 % …". */
function sharesInText(section: SectionReading): readonly Found[] {
  return numbersWith(section, distribution).flatMap(({ sentence, numbers }) => {
    if (!/fördel(?:ning|ade|ar|as)/iu.test(sentence.text)) return []
    const shares = numbers.filter(({ kind }) => kind === 'percent')
    const last = shares.at(-1)
    if (shares.length < 3 || last === undefined) return []
    if (!shares.every(({ value, end, hedge }) => value !== null && end === null && hedge === '')) return []
    const sum = Number(shares.reduce((all, { value }) => all + (value ?? 0), 0).toFixed(6))
    const decimals = Math.max(...shares.map((share) => share.decimals))
    if (Math.abs(sum - 100) <= Math.max(1, 0.5 * shares.length * 10 ** -decimals) || sum < 80 || sum > 120)
      return []
    const message = `Andelarna blir ${formatNumber(sum, decimals)}\u00a0% tillsammans, men en fördelning ska bli 100\u00a0%. Kontrollera om en del saknas eller om något tal är fel.`
    return [section.found(last.block, last.from, last.to, message)]
  })
}
