import type { CrossReference, FigureKind } from '../../rich-text/schema.ts'
import { figureKey } from '../../values/reader.ts'
import { type FigureWord, type HandCaption, handReferences } from './hand-references.ts'
import type { ReportReading } from './report-reading.ts'
import { kept, type ReviewContext } from './review-context.ts'
import { onceForEachSection, type SectionReading } from './section-reading.ts'
import type { FigurePlace } from './text-blocks.ts'

/** A caption of the report with its number, whether the app numbers it or it was written by hand. */
export interface NumberedCaption {
  readonly section: SectionReading
  readonly word: FigureWord
  readonly number: number
  readonly text: string
  /** Where it stands in its section's text. */
  readonly at: number
  /** What a reference to it is made of; null for one written by hand. */
  readonly target: CrossReference['attrs'] | null
  readonly hand: HandCaption | null
}

/** Every caption in reading order, by "Tabell 3". A number that stands twice has two. */
export const captionsByNumber = kept(
  ({ sections }: ReportReading): ReadonlyMap<string, readonly NumberedCaption[]> => {
    const counts = new Map<FigureWord, number>()
    const captions = sections.flatMap((section) => {
      const own = figuresOf(section).map((figure): NumberedCaption => {
        const number = (counts.get(figure.word) ?? 0) + 1
        counts.set(figure.word, number)
        return { section, ...figure, number, hand: null }
      })
      const byHand = handReferences(section).captions.map(
        (hand): NumberedCaption => ({
          section,
          word: hand.word,
          number: hand.number,
          text: hand.text,
          at: hand.block.start,
          target: null,
          hand,
        }),
      )
      return [...own, ...byHand]
    })
    return Map.groupBy(captions, ({ word, number }) => `${word} ${number}`)
  },
)

interface Figure {
  readonly word: FigureWord
  readonly text: string
  readonly at: number
  /** Null for a table written in the text, which no reference can point to. */
  readonly target: CrossReference['attrs'] | null
}

/** The charts, tables and images that get a number, as the app's captions do (see `captionsOf`). */
const figuresOf = onceForEachSection(({ figures, tables, context }): readonly Figure[] =>
  [
    ...figures.flatMap(({ node, at }) => numberedFigure(node, at, context) ?? []),
    ...tables.flatMap(({ caption, start }): readonly Figure[] =>
      caption === null ? [] : [{ word: 'Tabell', text: caption, at: start, target: null }],
    ),
  ].sort((a, b) => a.at - b.at),
)

function numberedFigure(node: FigurePlace['node'], at: number, context: ReviewContext): Figure | null {
  const { caption } = node.attrs
  if (node.type === 'chart') {
    const chart = context.charts.find(({ id }) => id === node.attrs.chartId)
    return chart === undefined ? null : figure('Diagram', caption ?? chart.title, at, 'chart', chart.id)
  }
  if (node.type === 'datasetTable') {
    const dataset = context.datasets.find(({ id }) => id === node.attrs.datasetId)
    return dataset === undefined
      ? null
      : figure('Tabell', caption ?? dataset.title, at, 'datasetTable', dataset.id)
  }
  const { mediaId } = node.attrs
  const media = Object.hasOwn(context.media, mediaId) ? context.media[mediaId] : undefined
  return media === undefined || media.isDecorative
    ? null
    : figure('Bild', caption ?? '', at, 'image', mediaId)
}

function figure(word: FigureWord, text: string, at: number, kind: FigureKind, id: string): Figure {
  return { word, text, at, target: { kind, id } }
}

/** Whether a caption is the first of its figure, the one that a reference gives the number of. */
export function isFirstPlace(
  captions: ReadonlyMap<string, readonly NumberedCaption[]>,
  caption: NumberedCaption,
): boolean {
  const { target } = caption
  if (target === null) return false
  const key = figureKey(target.kind, target.id)
  for (const list of captions.values()) {
    for (const other of list) {
      if (other.target !== null && figureKey(other.target.kind, other.target.id) === key)
        return other === caption
    }
  }
  return false
}
