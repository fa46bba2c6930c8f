import { captionsOf } from '../captions.ts'
import type { Report } from '../report.ts'
import type { Block, CrossReference, FigureKind } from '../rich-text/schema.ts'
import type { Reader } from '../rich-text/text.ts'
import {
  countHidingKey,
  givesAway,
  type Hiding,
  hiddenInPublic,
  hidingKey,
  isSmallCount,
  smallCountLimitOf,
  withoutHidden,
} from '../small-counts.ts'
import { formatCell } from '../swedish-numbers.ts'
import { measuredAt } from './cells.ts'
import type { CellPlace, Expression, Value } from './expression.ts'
import { sayValue } from './value-text.ts'

/** What is printed where a value or reference leads nowhere; the review finds it before a reader does. */
export const MISSING_TEXT = '[uppgift saknas]'

/** The number of a figure's caption, as a reference says it: "Tabell 3". */
export interface FigureNumber {
  readonly label: string
  readonly number: number
}

/** Reads the values and references of this report's texts as they are printed. */
export function readerOf(report: Report): Reader {
  const figures = figureNumbers(report)
  return (node) => {
    if (node.type === 'crossReference') return referenceText(figures, node)
    const said = sayValue(report, node.attrs)
    return said.ok ? said.value.text : MISSING_TEXT
  }
}

/** What is printed for a number that may not be shown, since few persons are behind it. */
export const HIDDEN_TEXT = '[visas inte]'

/**
 * Reads the texts as the public may: a count of few persons is "färre än 5", and what would give one away is not
 * said. The sums that the published tables show are said in the text too.
 */
export function publicReaderOf(report: Report): Reader {
  const hidings = new Map(report.datasets.map((dataset) => [dataset.id, hiddenInPublic(dataset, report)]))
  if ([...hidings.values()].every(({ size }) => size === 0)) return readerOf(report)
  const none: Hiding = new Map()
  const hidingOf = (datasetId: string) => hidings.get(datasetId) ?? none
  const masked = {
    ...report,
    datasets: report.datasets.map((dataset) => withoutHidden(dataset, hidingOf(dataset.id))),
  }
  const [read, readMasked] = [readerOf(report), readerOf(masked)]
  return (node) => {
    if (node.type === 'crossReference') return read(node)
    const places = placesOf(node.attrs.expression)
    const isOfShownSums = places?.every((place) => isShownSum(report, place, hidingOf(place.datasetId)))
    if (isOfShownSums) {
      const isSmall = places?.some((place) => isSmallSum(report, place)) ?? false
      if (!isSmall) return read(node)
      return node.attrs.expression.kind === 'cell'
        ? formatCell('suppressed', 0, smallCountLimitOf(report))
        : HIDDEN_TEXT
    }
    const isWithheld = places?.some((place) => hidingAt(place, hidingOf(place.datasetId)) === 'withheld')
    if (isWithheld || !isTrueOfAll(report, masked, node.attrs)) return HIDDEN_TEXT
    return readMasked(node)
  }
}

/**
 * Whether what is said of the shown cells alone can be said: it is of nothing hidden, and a highest one of them is
 * the highest of all.
 */
function isTrueOfAll(report: Report, masked: Report, value: Value): boolean {
  const [all, shown] = [sayValue(report, value), sayValue(masked, value)]
  if (!shown.ok) return !all.ok && shown.error.kind !== 'hidden'
  const isExtreme = value.expression.kind === 'highest' || value.expression.kind === 'lowest'
  return !isExtreme || (all.ok && all.value.text === shown.value.text)
}

/** The single cells that an expression is of, or undefined when it is of a range. */
function placesOf(expression: Expression): readonly CellPlace[] | undefined {
  switch (expression.kind) {
    case 'cell':
      return [expression.at]
    case 'difference':
    case 'percentChange':
      return [expression.from, expression.to]
    case 'againstTarget':
      return [expression.target, expression.outcome]
    case 'share': {
      const { part, whole } = expression
      return 'row' in part && 'row' in whole ? [part, whole] : undefined
    }
    default:
      return undefined
  }
}

function hidingAt({ row, column }: CellPlace, hiding: Hiding): 'small' | 'withheld' | undefined {
  if ('count' in row) return 'line' in column ? hiding.get(countHidingKey(column.line)) : undefined
  if ('count' in column) return 'line' in row ? hiding.get(countHidingKey(row.line)) : undefined
  return 'line' in row && 'line' in column ? hiding.get(hidingKey(row.line, column.line)) : undefined
}

/** Whether this is a sum under a column that the published table shows as well. */
function isShownSum(report: Report, { datasetId, row, column }: CellPlace, hiding: Hiding): boolean {
  if (!('sum' in row) || !('line' in column)) return false
  const dataset = report.datasets.find(({ id }) => id === datasetId)
  const keys = (dataset?.rows ?? []).map(({ id }) => hidingKey(id, column.line))
  return !givesAway(hiding, keys)
}

function isSmallSum(report: Report, place: CellPlace): boolean {
  const sum = measuredAt(report, place)
  return sum.ok && sum.value.unit === 'count' && isSmallCount(sum.value.cell, smallCountLimitOf(report))
}

/** The caption numbers of all figures by kind and id; of one that stands in several places, the first's. */
export function figureNumbers(report: Report): ReadonlyMap<string, FigureNumber> {
  const figures = new Map<string, FigureNumber>()
  for (const [block, { label, number }] of captionsOf(report)) {
    const key = figureKeyOf(block)
    if (key !== null && !figures.has(key)) figures.set(key, { label, number })
  }
  return figures
}

/** The key of a figure in `figureNumbers`. */
export function figureKey(kind: FigureKind, id: string): string {
  return `${kind} ${id}`
}

function figureKeyOf(block: Block): string | null {
  switch (block.type) {
    case 'chart':
      return figureKey('chart', block.attrs.chartId)
    case 'datasetTable':
      return figureKey('datasetTable', block.attrs.datasetId)
    case 'image':
      return figureKey('image', block.attrs.mediaId)
    default:
      return null
  }
}

function referenceText(figures: ReadonlyMap<string, FigureNumber>, { attrs }: CrossReference): string {
  const figure = figures.get(figureKey(attrs.kind, attrs.id))
  return figure === undefined ? MISSING_TEXT : `${figure.label}\u00a0${figure.number}`
}
