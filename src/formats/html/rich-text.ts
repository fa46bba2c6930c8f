import { datasetOf } from '../../core/dataset-operations.ts'
import type { Block, Heading, RichText } from '../../core/rich-text/schema.ts'
import { inlineText } from '../../core/rich-text/text.ts'
import type { Draft, Piece } from './draft.ts'
import { chartFigure, imageFigure } from './figures.ts'
import { flow } from './flow.ts'
import { heading } from './headings.ts'
import { inlineMarkup } from './inline.ts'
import { element } from './markup.ts'
import { datasetTable, textTable } from './tables.ts'

/** The text of a section whose own heading is at `sectionLevel`. References to what is gone leave nothing behind. */
export function richText(draft: Draft, text: RichText, sectionLevel: number): readonly Piece[] {
  return text.content.flatMap((block, index) => pieces(draft, block, text.content[index + 1], sectionLevel))
}

function pieces(
  draft: Draft,
  block: Block,
  following: Block | undefined,
  sectionLevel: number,
): readonly Piece[] {
  const caption = draft.captions.get(block)
  switch (block.type) {
    case 'paragraph':
    case 'bulletList':
    case 'orderedList':
      return flow(draft, [block], following)
    case 'heading':
      return headingBlock(draft, block, sectionLevel)
    case 'blockquote': {
      const inside = flow(draft, block.content).map(({ markup }) => markup)
      return inside.length === 0 ? [] : [{ markup: element('blockquote', {}, inside) }]
    }
    case 'table':
      return textTable(draft, block, caption)
    case 'image':
      return imageFigure(draft, block.attrs.mediaId, caption)
    case 'chart': {
      const { report } = draft.project
      const chart = report.charts.find((candidate) => candidate.id === block.attrs.chartId)
      return chart && caption ? chartFigure(draft, chart, datasetOf(report, chart.datasetId), caption) : []
    }
    case 'datasetTable': {
      const dataset = datasetOf(draft.project.report, block.attrs.datasetId)
      return dataset && caption ? datasetTable(draft, dataset, caption) : []
    }
  }
}

function headingBlock(draft: Draft, { attrs, content }: Heading, sectionLevel: number): readonly Piece[] {
  const text = inlineText(content, draft.read)
  const notes = (content ?? []).filter(({ type }) => type === 'footnote')
  const trailing = text.trim() === '' ? [] : inlineMarkup(draft, notes)
  return heading(draft, sectionLevel + attrs.level, text, { isCounted: false, trailing })
}
