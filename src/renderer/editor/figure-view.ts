import './figure-view.css'
import type { Node as EditorNode } from '@tiptap/pm/model'
import type { NodeView } from '@tiptap/pm/view'
import type { Caption } from '../../core/captions.ts'
import { type Figure, figureOf } from '../../core/chart-figure.ts'
import type { Dataset } from '../../core/dataset.ts'
import { datasetOf } from '../../core/dataset-operations.ts'
import { mediaOf } from '../../core/media-operations.ts'
import type { Report } from '../../core/report.ts'
import { shownTexts } from '../../core/shown-table.ts'
import { hiddenInPublic, publicDataset, smallCountLimitOf } from '../../core/small-counts.ts'
import { sourceLine } from '../../core/source-line.ts'
import { hiddenRemark, hiddenWhy } from '../charts/hidden-in-chart.ts'

/** What a drawn figure asks of the window around it. */
export interface FigureSource {
  readonly report: () => Report
  readonly mediaAddress: (mediaId: string) => string
  /** The caption of the figure at this position, or undefined while it is not numbered yet. */
  readonly caption: (position: number) => Caption | undefined
  /** Calls when the report has changed. Returns its own unsubscribe. */
  readonly subscribe: (listener: () => void) => () => void
  readonly edit: (position: number) => void
}

/** What is shown of a node; drawn again only when one of the parts is another value. */
interface Shown {
  readonly parts: readonly unknown[]
  /** The line on where its numbers come from, or null. */
  readonly source: string | null
  readonly draw: (into: HTMLElement) => () => void
  /** What is said of numbers that the published document hides, which are drawn as it will have them. */
  readonly hidden: () => string | null
}

/** An image, chart or table of numbers in the text, with its numbered caption. A plain node view: light to type beside. */
export class FigureView implements NodeView {
  readonly dom = document.createElement('figure')
  private readonly body = document.createElement('div')
  private readonly captionElement = document.createElement('figcaption')
  private readonly hiddenElement = document.createElement('p')
  private readonly unsubscribe: () => void
  private node: EditorNode
  private readonly position: () => number | undefined
  private readonly source: FigureSource
  private parts: readonly unknown[] = []
  private takeAway: () => void = () => undefined

  constructor(node: EditorNode, position: () => number | undefined, source: FigureSource) {
    this.node = node
    this.position = position
    this.source = source
    this.dom.className = `text-figure text-figure-${node.type.name}`
    this.dom.contentEditable = 'false'
    this.body.className = 'text-figure-body'
    this.captionElement.className = 'text-figure-caption'
    const isTable = node.type.name === 'datasetTable'
    this.hiddenElement.className = 'text-figure-hidden'
    this.dom.append(...(isTable ? [this.captionElement, this.body] : [this.body, this.captionElement]))
    this.dom.append(this.hiddenElement)
    this.dom.addEventListener('dblclick', this.edit)
    this.unsubscribe = source.subscribe(() => this.refresh())
    this.refresh()
  }

  update(node: EditorNode): boolean {
    if (node.type !== this.node.type) return false
    this.node = node
    this.refresh()
    return true
  }

  ignoreMutation(): boolean {
    return true
  }

  destroy(): void {
    this.unsubscribe()
    this.takeAway()
    this.dom.removeEventListener('dblclick', this.edit)
  }

  private readonly edit = (): void => {
    const position = this.position()
    if (position !== undefined) this.source.edit(position)
  }

  private refresh(): void {
    const shown = shownOf(this.node, this.source)
    if (!isSame(shown.parts, this.parts)) {
      this.takeAway()
      this.body.replaceChildren()
      this.parts = shown.parts
      this.takeAway = shown.draw(this.body)
      const hidden = shown.hidden()
      this.hiddenElement.textContent = hidden
      this.hiddenElement.hidden = hidden === null
    }
    this.showCaption(shown.source)
  }

  private showCaption(sourceText: string | null): void {
    const position = this.position()
    const caption = position === undefined ? undefined : this.source.caption(position)
    const label = caption === undefined ? '' : `${caption.label} ${caption.number}.`
    const text = [asSentence(caption?.text ?? ''), sourceText ?? ''].filter((part) => part !== '').join(' ')
    if (this.captionElement.dataset['said'] === `${label} ${text}`) return
    this.captionElement.dataset['said'] = `${label} ${text}`
    const strong = document.createElement('strong')
    strong.textContent = label
    this.captionElement.replaceChildren(strong, ` ${withWholeDates(text)}`)
    this.captionElement.hidden = caption === undefined
  }
}

function asSentence(text: string): string {
  const trimmed = text.trim()
  return trimmed === '' || /[.!?]$/.test(trimmed) ? trimmed : `${trimmed}.`
}

/** Dates with hyphens that no line breaks at. */
function withWholeDates(text: string): string {
  return text.replace(/\b(\d{4})-(\d\d)-(\d\d)\b/g, '$1\u2011$2\u2011$3')
}

function shownOf(node: EditorNode, source: FigureSource): Shown {
  const report = source.report()
  switch (node.type.name) {
    case 'chart': {
      const chart = report.charts.find((candidate) => candidate.id === node.attrs['chartId'])
      if (!chart) return missing('Diagrammet finns inte längre.')
      const dataset = datasetOf(report, chart.datasetId)
      if (!dataset) return missing('Siffrorna till diagrammet finns inte längre.')
      const figure = figureOf(chart, publicDataset(dataset, report))
      if (!figure) return note(`Diagrammet ”${chart.title}” ritas här när siffrorna är ifyllda i Data.`)
      const limit = smallCountLimitOf(report)
      return {
        parts: [chart, dataset, limit],
        source: sourceLine(dataset),
        draw: (into) => drawChart(into, figure),
        hidden: () => hiddenRemark(chart, dataset, limit),
      }
    }
    case 'datasetTable': {
      const dataset = datasetOf(report, String(node.attrs['datasetId']))
      if (!dataset) return missing('Tabellen finns inte längre.')
      const limit = smallCountLimitOf(report)
      return {
        parts: [dataset, limit],
        source: sourceLine(dataset),
        draw: (into) => drawNumbers(into, dataset, limit),
        hidden: () => (hiddenInPublic(dataset, report).size > 0 ? hiddenWhy(limit) : null),
      }
    }
    default: {
      const mediaId = String(node.attrs['mediaId'])
      const media = mediaOf(report, mediaId)
      if (!media) return missing('Bilden finns inte längre.')
      return {
        parts: [mediaId, media],
        source: null,
        draw: (into) => {
          const image = document.createElement('img')
          image.width = media.widthPx
          image.height = media.heightPx
          image.alt = media.isDecorative ? '' : media.altText
          image.draggable = false
          image.src = source.mediaAddress(mediaId)
          into.append(image)
          return () => undefined
        },
        hidden: nothingHidden,
      }
    }
  }
}

function nothingHidden(): null {
  return null
}

function drawChart(into: HTMLElement, figure: Figure): () => void {
  const canvas = document.createElement('canvas')
  canvas.setAttribute('role', 'img')
  canvas.setAttribute('aria-label', figure.altText)
  into.append(canvas)
  let isGone = false
  let erase: () => void = () => undefined
  void import('../charts/draw-figure.ts').then(({ drawFigure }) => {
    if (!isGone) erase = drawFigure(canvas, figure)
  })
  return () => {
    isGone = true
    erase()
  }
}

function drawNumbers(into: HTMLElement, dataset: Dataset, limit: number): () => void {
  const table = document.createElement('table')
  const { head, rows, rowsAfter } = shownTexts(
    dataset,
    hiddenInPublic(dataset, { smallCountLimit: limit }),
    limit,
  )
  table
    .createTHead()
    .insertRow()
    .append(...head.map((text) => headerCell(text, 'col')))
  const body = table.createTBody()
  for (const [index, [label = '', ...cells]] of rows.entries()) {
    const isAfter = index >= rows.length - rowsAfter
    const line = (isAfter ? (table.tFoot ?? table.createTFoot()) : body).insertRow()
    line.append(headerCell(label, 'row'))
    for (const text of cells) line.insertCell().textContent = text
  }
  into.append(table)
  return () => undefined
}

function headerCell(text: string, scope: 'col' | 'row'): HTMLTableCellElement {
  const cell = document.createElement('th')
  cell.scope = scope
  cell.textContent = text
  return cell
}

function missing(sentence: string): Shown {
  return note(`${sentence} Markera rutan och tryck på Delete för att ta bort den.`)
}

/** A sentence in place of the figure. */
function note(sentence: string): Shown {
  return {
    parts: [sentence],
    source: null,
    hidden: nothingHidden,
    draw: (into) => {
      const paragraph = document.createElement('p')
      paragraph.className = 'text-figure-missing'
      paragraph.textContent = sentence
      into.append(paragraph)
      return () => undefined
    },
  }
}

function isSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((part, index) => part === b[index])
}
