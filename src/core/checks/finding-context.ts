import { cellAt } from '../dataset.ts'
import type { Report } from '../report.ts'
import { formatNumber } from '../swedish-numbers.ts'
import type { Where } from './finding.ts'
import { readReport } from './reading/report-reading.ts'
import type { TextBlock } from './reading/text-blocks.ts'

/** The words that a finding is about, among those around them. */
export interface FindingContext {
  readonly before: string
  readonly words: string
  readonly after: string
}

/** How much is shown on each side of the words. */
const AROUND = 70

/**
 * The words of a finding with some of the text before and after them, or the cell or goal that it is about. Null where
 * there is nothing to show but the place itself.
 */
export function contextOfFinding(report: Report, where: Where): FindingContext | null {
  switch (where.kind) {
    case 'text':
      return textContext(report, where)
    case 'cell':
      return cellContext(report, where)
    case 'goal':
      return plain(report.goals.find(({ id }) => id === where.goalId)?.text)
    case 'selfCheck':
      return plain(report.selfChecks.find(({ id }) => id === where.selfCheckId)?.what)
    case 'action':
      return plain(report.actions.find(({ id }) => id === where.actionId)?.activity)
    default:
      return null
  }
}

function textContext(report: Report, where: Extract<Where, { kind: 'text' }>): FindingContext | null {
  const section = readReport(report).sections.find(({ id }) => id === where.sectionId)
  const blocks = section?.blocks.filter(({ start, end }) => start < where.to && end > where.from) ?? []
  const [first] = blocks
  const last = blocks.at(-1)
  if (first === undefined || last === undefined) return null
  const from = offsetOf(first, where.from)
  const to = offsetOf(last, where.to)
  const words = blocks.map((block) =>
    block.text.slice(block === first ? from : 0, block === last ? to : block.text.length),
  )
  return {
    before: tail(first.text.slice(0, from)),
    words: oneLine(words.join(' ')),
    after: head(last.text.slice(to)),
  }
}

/** Where in a block's text a place of the document is. */
function offsetOf({ pieces, text }: TextBlock, place: number): number {
  const piece = pieces.findLast(({ at }) => at <= place)
  if (piece === undefined) return 0
  if (piece.kind !== 'text') return place > piece.at ? piece.to : piece.from
  return Math.min(piece.from + (place - piece.at), piece.to, text.length)
}

function cellContext(
  { datasets }: Report,
  { datasetId, rowId, columnId }: Extract<Where, { kind: 'cell' }>,
): FindingContext | null {
  const dataset = datasets.find(({ id }) => id === datasetId)
  if (dataset === undefined) return null
  const row = dataset.rows.find(({ id }) => id === rowId)?.label ?? ''
  const column = dataset.columns.find(({ id }) => id === columnId)?.label ?? ''
  const names = [row, column].filter((name) => name !== '').join(', ')
  const value = cellAt(dataset, rowId, columnId)
  if (typeof value !== 'number') return names === '' ? null : { before: '', words: names, after: '' }
  return { before: names === '' ? '' : `${names}: `, words: asWritten(value), after: '' }
}

function asWritten(value: number): string {
  return formatNumber(value, Math.min(4, String(value).split('.')[1]?.length ?? 0))
}

function plain(text: string | undefined): FindingContext | null {
  const line = oneLine(text ?? '').trim()
  return line === '' ? null : { before: '', words: '', after: head(line, 2 * AROUND) }
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ')
}

function tail(text: string): string {
  const line = oneLine(text)
  if (line.length <= AROUND) return line
  return `…${line.slice(line.length - AROUND).replace(/^\S*\s/u, ' ')}`
}

function head(text: string, most = AROUND): string {
  const line = oneLine(text)
  if (line.length <= most) return line
  return `${line.slice(0, most).replace(/\s\S*$/u, ' ')}…`
}
