import { mean, PERCENT_CHANGE_DECIMALS, percentChange, share, shareDecimals } from '../arithmetic.ts'
import { difference, sumOf, type Unit } from '../dataset.ts'
import type { ReportWithoutTexts } from '../report.ts'
import { failed, ok, type Result } from '../result.ts'
import { smallCountLimitOf } from '../small-counts.ts'
import { formatCell, formatChange, formatNumber, formatWithUnit, unitSuffix } from '../swedish-numbers.ts'
import { type Broken, type Measured, measuredAt, measuredIn } from './cells.ts'
import type { CellRange, Cells, Expression, Value, Wording } from './expression.ts'

/** Why a value has no text: its place is gone, nothing was measured there, or it can't be worked out from it. */
export type NoValue =
  | Broken
  | { readonly kind: 'notMeasured' }
  | { readonly kind: 'notComputable' }
  /** Whether a target is met can't be told where neither high nor low is better. */
  | { readonly kind: 'noDirection' }
  /** A part of it may not be shown, so the whole can't be either. */
  | { readonly kind: 'hidden' }

/** A value as it is printed, and where it comes from, for a reader who asks. */
export interface Said {
  readonly text: string
  /** "Rapporterade avvikelser per kategori: Fall, 2025" */
  readonly origin: string
}

/**
 * A value in Swedish, worked out from the tables as they are now. A hidden number is said as such ("färre än 5"), an
 * estimate as one ("cirka 120").
 * What can't be said is an error and never an older number.
 */
export function sayValue(report: ReportWithoutTexts, { expression, wording }: Value): Result<Said, NoValue> {
  switch (expression.kind) {
    case 'cell': {
      const found = measuredAt(report, expression.at)
      if (!found.ok) return found
      return saidCell(report, expression, found.value, wording)
    }
    case 'sum':
    case 'mean':
      return together(report, expression, wording)
    case 'highest':
    case 'lowest':
      return extreme(report, expression, wording)
    case 'difference':
    case 'percentChange':
      return change(report, expression, wording)
    case 'share':
      return shareText(report, expression, wording)
    case 'againstTarget':
      return againstTarget(report, expression, wording)
  }
}

function said(report: ReportWithoutTexts, expression: Expression, text: string): Result<Said, NoValue> {
  return ok({ text, origin: originOf(report, expression) })
}

type CellAndMeasure = Pick<Measured, 'cell' | 'unit' | 'decimals' | 'isApproximate'>
type Shown = CellAndMeasure & Pick<Measured, 'isEntered'>

/** A number as worded. Only an entered count that is hidden is known to be small and is said so. */
function saidCell(
  report: ReportWithoutTexts,
  expression: Expression,
  shown: Shown,
  wording: Wording,
): Result<Said, NoValue> {
  const { cell, decimals, unit, isEntered } = shown
  if (cell === null) return failed({ kind: 'notMeasured' })
  if (typeof cell === 'number') return said(report, expression, numberText({ ...shown, cell }, wording))
  const hidden = formatCell(cell, decimals, smallCountLimitOf(report))
  return isEntered && unit === 'count' ? said(report, expression, hidden) : failed({ kind: 'hidden' })
}

interface Numbered {
  readonly cell: number
  readonly unit: Unit
  readonly decimals: number
  readonly isApproximate: boolean
}

function numberText({ cell, unit, decimals, isApproximate }: Numbered, wording: Wording): string {
  const text =
    wording === 'unit'
      ? formatWithUnit(cell, decimals, unit)
      : formatNumber(wording === 'size' ? Math.abs(cell) : cell, decimals)
  return about(text, isApproximate)
}

/** An estimate is said to be one: "cirka 120". */
function about(text: string, isApproximate: boolean): string {
  return isApproximate ? `cirka\u00a0${text}` : text
}

function together(
  report: ReportWithoutTexts,
  expression: Extract<Expression, { kind: 'sum' | 'mean' }>,
  wording: Wording,
): Result<Said, NoValue> {
  const found = measuredIn(report, expression.of)
  if (!found.ok) return found
  const cells = found.value.map(({ cell }) => cell)
  const { unit, decimals } = commonMeasure(found.value)
  const cell = expression.kind === 'sum' ? sumOf(cells, decimals) : mean(cells)
  // A mean of counts is seldom whole: one decimal more than what it is the mean of.
  const shown = expression.kind === 'mean' ? decimals + (unit === 'count' ? 1 : 0) : decimals
  const isApproximate = found.value.some((one) => one.isApproximate)
  return saidCell(
    report,
    expression,
    { cell, unit, decimals: shown, isApproximate, isEntered: false },
    wording,
  )
}

function extreme(
  report: ReportWithoutTexts,
  expression: Extract<Expression, { kind: 'highest' | 'lowest' }>,
  wording: Wording,
): Result<Said, NoValue> {
  const found = measuredIn(report, expression.of)
  if (!found.ok) return found
  const numbers = found.value.flatMap((one) =>
    typeof one.cell === 'number' ? [{ ...one, cell: one.cell }] : [],
  )
  const sign = expression.kind === 'highest' ? 1 : -1
  // A hidden number may be the lowest; it can't be the highest, since only small ones are hidden.
  const isUnknown = expression.kind === 'lowest' && found.value.some(({ cell }) => cell === 'suppressed')
  if (isUnknown) return failed({ kind: 'hidden' })
  const best = numbers.toSorted((a, b) => sign * (b.cell - a.cell))[0]
  if (!best) return failed({ kind: 'notMeasured' })
  const isByRow = expression.of.rows === null || expression.of.rows.length > 1
  const name = isByRow ? best.row : best.column
  return said(report, expression, wording === 'name' ? name : numberText(best, wording))
}

function change(
  report: ReportWithoutTexts,
  expression: Extract<Expression, { kind: 'difference' | 'percentChange' }>,
  wording: Wording,
): Result<Said, NoValue> {
  const both = twoNumbers(report, expression.from, expression.to)
  if (!both.ok) return both
  const [from, to] = both.value
  const isPercent = expression.kind === 'percentChange'
  const amount = isPercent ? percentChange(from.cell, to.cell) : difference(from.cell, to.cell)
  if (amount === null) return failed({ kind: 'notComputable' })
  if (wording === 'course') return said(report, expression, courseText(from, to))
  const isApproximate = from.isApproximate || to.isApproximate
  const words = isPercent
    ? percentWords(amount, isApproximate)
    : differenceWords(amount, { ...to, isApproximate })
  return said(report, expression, changeText(words, amount, wording))
}

interface ChangeWords {
  /** The size without its sign, with unit: "272", "5,2 procentenheter". */
  readonly size: string
  /** The size alone: "5,2". */
  readonly bare: string
  readonly signed: string
  readonly more: string
  readonly less: string
  readonly same: string
}

function percentWords(amount: number, isApproximate: boolean): ChangeWords {
  const bare = about(formatNumber(Math.abs(amount), PERCENT_CHANGE_DECIMALS), isApproximate)
  const size = `${bare}\u00a0%`
  const signed = about(`${formatChange(amount, PERCENT_CHANGE_DECIMALS)}\u00a0%`, isApproximate)
  return { size, bare, signed, more: 'fler', less: 'färre', same: 'lika många' }
}

function differenceWords(amount: number, { unit, decimals, isApproximate }: Numbered): ChangeWords {
  const absolute = Math.abs(amount)
  const name = differenceUnit(unit, absolute)
  const bare = about(formatNumber(absolute, decimals), isApproximate)
  const size = `${bare}${name && `\u00a0${name}`}`
  const signed = about(`${formatChange(amount, decimals)}${name && `\u00a0${name}`}`, isApproximate)
  return unit === 'count'
    ? { size, bare, signed, more: 'fler', less: 'färre', same: 'lika många' }
    : { size, bare, signed, more: 'högre', less: 'lägre', same: 'lika högt' }
}

/** A difference between two percentages is in percentage points, never in percent. */
function differenceUnit(unit: Unit, size: number): string {
  if (unit === 'percent') return size === 1 ? 'procentenhet' : 'procentenheter'
  if (unit === 'index') return 'indexenheter'
  return unitSuffix(unit, size)
}

function changeText(
  { size, bare, signed, more, less, same }: ChangeWords,
  amount: number,
  wording: Wording,
): string {
  if (wording === 'signed') return signed
  if (wording === 'size') return bare
  if (wording === 'more') return amount === 0 ? same : `${size} ${amount > 0 ? more : less}`
  if (wording === 'change') {
    return amount === 0 ? 'ingen ändring' : `en ${amount > 0 ? 'ökning' : 'minskning'} med ${size}`
  }
  return size
}

function courseText(from: Numbered, to: Numbered): string {
  const end = numberText(to, 'unit')
  if (to.cell === from.cell) return `låg kvar på ${end}`
  const isSameUnit = from.unit === to.unit
  const start = numberText(from, isSameUnit ? 'number' : 'unit')
  return `${to.cell > from.cell ? 'ökade' : 'minskade'} från ${start} till ${end}`
}

function shareText(
  report: ReportWithoutTexts,
  expression: Extract<Expression, { kind: 'share' }>,
  wording: Wording,
): Result<Said, NoValue> {
  const both = twoNumbers(report, expression.part, expression.whole)
  if (!both.ok) return both
  const [part, whole] = both.value
  if (wording === 'outOf') {
    const isApproximate = part.isApproximate || whole.isApproximate
    const [some, all] = [part, whole].map((one) => formatNumber(one.cell, one.decimals))
    return said(report, expression, about(`${some} av ${all}`, isApproximate))
  }
  const cell = share(part.cell, whole.cell)
  if (typeof cell !== 'number') return failed({ kind: 'notComputable' })
  return said(
    report,
    expression,
    numberText(
      {
        cell,
        unit: 'percent',
        decimals: shareDecimals(whole.cell),
        isApproximate: part.isApproximate || whole.isApproximate,
      },
      wording,
    ),
  )
}

/** How far an outcome lies from its target: "3,2 procentenheter under målet"; or whether it meets it. */
function againstTarget(
  report: ReportWithoutTexts,
  expression: Extract<Expression, { kind: 'againstTarget' }>,
  wording: Wording,
): Result<Said, NoValue> {
  const both = twoNumbers(report, expression.target, expression.outcome)
  if (!both.ok) return both
  const [target, outcome] = both.value
  const amount = difference(target.cell, outcome.cell)
  if (amount === null) return failed({ kind: 'notComputable' })
  if (wording === 'fulfilment') {
    const found = measuredAt(report, expression.outcome)
    if (!found.ok) return found
    if (found.value.direction === 'neutral') return failed({ kind: 'noDirection' })
    const isMet = found.value.direction === 'lower' ? amount <= 0 : amount >= 0
    return said(report, expression, isMet ? 'uppfyller målet' : 'uppfyller inte målet')
  }
  // The target may have more decimals than the outcome is written with, and the other way round.
  const decimals = Math.max(target.decimals, outcome.decimals)
  const isApproximate = target.isApproximate || outcome.isApproximate
  const { size, bare } = differenceWords(amount, { ...outcome, decimals, isApproximate })
  if (wording === 'size') return said(report, expression, bare)
  if (wording === 'unit') return said(report, expression, size)
  if (amount === 0) return said(report, expression, 'i nivå med målet')
  const isNone = Number(Math.abs(amount).toFixed(decimals)) === 0
  return said(report, expression, `${isNone ? 'strax' : size} ${amount > 0 ? 'över' : 'under'} målet`)
}

/** Two numbers to compare, both known and open; otherwise why they can't be. */
function twoNumbers(
  report: ReportWithoutTexts,
  one: Cells,
  other: Cells,
): Result<readonly [Numbered, Numbered], NoValue> {
  const first = measuredTogether(report, one)
  if (!first.ok) return first
  const second = measuredTogether(report, other)
  if (!second.ok) return second
  const cells = [first.value.cell, second.value.cell] as const
  if (cells.includes('suppressed')) return failed({ kind: 'hidden' })
  const [from, to] = cells
  if (typeof from !== 'number' || typeof to !== 'number') return failed({ kind: 'notMeasured' })
  return ok([
    { ...first.value, cell: from },
    { ...second.value, cell: to },
  ])
}

/** One cell, or the sum of several. */
function measuredTogether(report: ReportWithoutTexts, cells: Cells): Result<CellAndMeasure, Broken> {
  if ('row' in cells) return measuredAt(report, cells)
  const found = measuredIn(report, cells)
  if (!found.ok) return found
  const measure = commonMeasure(found.value)
  return ok({
    isApproximate: found.value.some((one) => one.isApproximate),
    cell: sumOf(
      found.value.map(({ cell }) => cell),
      measure.decimals,
    ),
    ...measure,
  })
}

function commonMeasure(cells: readonly Measured[]): { readonly unit: Unit; readonly decimals: number } {
  return { unit: cells[0]?.unit ?? 'count', decimals: Math.max(0, ...cells.map(({ decimals }) => decimals)) }
}

/** Where a value comes from, in words. Only for places that exist. */
function originOf(report: ReportWithoutTexts, expression: Expression): string {
  switch (expression.kind) {
    case 'cell':
      return placesText(report, [expression.at])
    case 'difference':
    case 'percentChange':
      return placesText(report, [expression.from, expression.to])
    case 'againstTarget':
      return placesText(report, [expression.outcome, expression.target])
    case 'share':
      return shareOrigin(report, expression.part, expression.whole)
    default:
      return rangeText(report, expression.of)
  }
}

function placesText(report: ReportWithoutTexts, places: readonly Parameters<typeof measuredAt>[1][]): string {
  const found = places.map((place) => measuredAt(report, place))
  const names = found.map((one) =>
    one.ok ? [...new Set([one.value.row, one.value.column])].filter(Boolean).join(', ') : '?',
  )
  return `${titleOf(report, places[0]?.datasetId)}: ${names.join(' och ')}`
}

function shareOrigin(report: ReportWithoutTexts, part: Cells, whole: Cells): string {
  if ('row' in part && 'row' in whole) return placesText(report, [part, whole])
  const text = (cells: Cells) => ('row' in cells ? placesText(report, [cells]) : rangeText(report, cells))
  return `${text(part)} av ${text(whole)}`
}

function rangeText(report: ReportWithoutTexts, { datasetId, rows, columns }: CellRange): string {
  const dataset = report.datasets.find((one) => one.id === datasetId)
  const names = (axis: 'rows' | 'columns', ids: readonly string[] | null) =>
    ids === null
      ? ''
      : ids.map((id) => dataset?.[axis].find((label) => label.id === id)?.label ?? '?').join(', ')
  const chosen = [names('rows', rows), names('columns', columns)].filter((part) => part !== '')
  return chosen.length === 0
    ? titleOf(report, datasetId)
    : `${titleOf(report, datasetId)}: ${chosen.join(' · ')}`
}

function titleOf(report: ReportWithoutTexts, datasetId: string | undefined): string {
  return report.datasets.find((one) => one.id === datasetId)?.title ?? ''
}
