import { captionsOf } from '../captions.ts'
import type { Report } from '../report.ts'
import type { Block, CrossReference, FigureKind } from '../rich-text/schema.ts'
import type { Reader } from '../rich-text/text.ts'
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
