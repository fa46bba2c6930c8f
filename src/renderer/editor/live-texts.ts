import type { Report } from '../../core/report.ts'
import type { CrossReference, ValueNode } from '../../core/rich-text/schema.ts'
import { type FigureNumber, figureKey, figureNumbers, MISSING_TEXT } from '../../core/values/reader.ts'
import { type NoValue, sayValue } from '../../core/values/value-text.ts'
import { isFigureType } from './figure-nodes.ts'

/** What a number or reference in the text says now, and where it comes from. */
export interface LiveText {
  readonly text: string
  /** "Rapporterade avvikelser per kategori: Fall, 2025", or why there is nothing to say. */
  readonly about: string
  readonly isBroken: boolean
}

/**
 * Reads the numbers and references of one open report. A text is worked out again only when the tables have
 * changed, the figures' numbers only when the report has, and both only when somebody asks.
 */
export class LiveTexts {
  private readonly report: () => Report
  private numbered: Report | null = null
  private numbers: ReadonlyMap<string, FigureNumber> = new Map()
  private tables: Partial<Pick<Report, 'datasets' | 'smallCountLimit'>> = {}

  constructor(report: () => Report) {
    this.report = report
  }

  /** Another value when what this node says may be another: to be kept beside a text that was read. */
  state(node: ValueNode | CrossReference): unknown {
    if (node.type === 'value') return this.tablesOf(this.report())
    const figure = this.figures().get(figureKey(node.attrs.kind, node.attrs.id))
    return figure === undefined ? null : `${figure.label} ${figure.number}`
  }

  read(node: ValueNode | CrossReference): LiveText {
    if (node.type === 'value') return valueText(this.report(), node)
    const figure = this.figures().get(figureKey(node.attrs.kind, node.attrs.id))
    if (figure === undefined) {
      return { text: MISSING_TEXT, about: missingFigure[node.attrs.kind], isBroken: true }
    }
    return {
      text: referenceText(figure, node),
      about: titleOf(this.report(), node),
      isBroken: false,
    }
  }

  /** The same object for as long as nothing that values are worked out from has changed. */
  private tablesOf({ datasets, smallCountLimit }: Report): unknown {
    const { tables } = this
    if (tables.datasets === datasets && tables.smallCountLimit === smallCountLimit) return tables
    this.tables = { datasets, smallCountLimit }
    return this.tables
  }

  private figures(): ReadonlyMap<string, FigureNumber> {
    const report = this.report()
    const isAsBefore = this.numbered !== null && haveSameFigures(this.numbered, report)
    if (!isAsBefore) this.numbers = figureNumbers(report)
    this.numbered = report
    return this.numbers
  }
}

/** What a reference says as far as it is known: pages are counted when the document is made. */
function referenceText({ label, number }: FigureNumber, { attrs }: CrossReference): string {
  const name = `${label}\u00a0${number}`
  switch (attrs.shows) {
    case 'page':
      return `sidan\u00a0… (${name})`
    case 'labelAndPage':
      return `${name} på sidan\u00a0…`
    default:
      return name
  }
}

/** Whether the figures of two reports have the same numbers. Words that were written in between change none. */
function haveSameFigures(before: Report, after: Report): boolean {
  if (before === after) return true
  const isSame = (['outline', 'charts', 'datasets', 'media', 'template'] as const).every(
    (part) => before[part] === after[part],
  )
  return (
    isSame &&
    Object.entries(after.sections).every(([id, section]) => {
      const known = before.sections[id]
      return known === section || (known !== undefined && figuresIn(known) === figuresIn(section))
    })
  )
}

/** What stands for the figures of a section: they are blocks of their own, never inside others. */
function figuresIn({ status, content }: Report['sections'][string]): string {
  const figures = content.content.flatMap((block) => (isFigureType(block.type) ? [block] : []))
  return JSON.stringify([status.kind, figures])
}

/** What a value says in this report. */
export function valueText(report: Report, { attrs }: ValueNode): LiveText {
  const said = sayValue(report, attrs)
  if (said.ok) return { text: said.value.text, about: said.value.origin, isBroken: false }
  return { text: MISSING_TEXT, about: whyNot(said.error), isBroken: true }
}

/** Why a value has no text, as a sentence. */
export function whyNot(why: NoValue): string {
  switch (why.kind) {
    case 'datasetGone':
      return 'Tabellen som talet kom från finns inte längre.'
    case 'rowGone':
      return `Raden som talet kom från finns inte längre i ”${why.dataset}”.`
    case 'columnGone':
      return `Kolumnen som talet kom från finns inte längre i ”${why.dataset}”.`
    case 'targetGone':
      return `Målet som talet gäller finns inte längre i ”${why.dataset}”.`
    case 'countGone':
      return `Antalet (n) som talet kom från finns inte längre i ”${why.dataset}”.`
    case 'notMeasured':
      return 'Det finns ingen siffra på den platsen i tabellen.'
    case 'notComputable':
      return 'Talet går inte att räkna ut, för det skulle bli delat med noll.'
    case 'noDirection':
      return 'Tabellen säger inte om det är bra med högt eller lågt. Ange det bland tabellens uppgifter i Data.'
    case 'hidden':
      return 'Talet bygger på ett värde som är dolt.'
  }
}

const missingFigure = {
  chart: 'Diagrammet som hänvisningen gäller visas inte längre i berättelsen.',
  datasetTable: 'Tabellen som hänvisningen gäller visas inte längre i berättelsen.',
  image: 'Bilden som hänvisningen gäller visas inte längre i berättelsen.',
} as const

function titleOf(report: Report, { attrs: { kind, id } }: CrossReference): string {
  switch (kind) {
    case 'chart':
      return report.charts.find((chart) => chart.id === id)?.title ?? ''
    case 'datasetTable':
      return report.datasets.find((dataset) => dataset.id === id)?.title ?? ''
    case 'image':
      return report.media[id]?.altText ?? ''
  }
}
