import type { FileChild } from 'docx'
import { datasetOf } from '../../core/dataset-operations.ts'
import type { Block, Heading, RichText } from '../../core/rich-text/schema.ts'
import { inlineText } from '../../core/rich-text/text.ts'
import { chartFigure } from './charts.ts'
import type { Draft } from './draft.ts'
import { bodyText, flow, quotation } from './flow.ts'
import { heading } from './headings.ts'
import { imageFigure } from './images.ts'
import { inlineRuns } from './inline.ts'
import { datasetTable, textTable } from './tables.ts'

/** The text of a section whose own heading is at `sectionLevel`. References to what is gone leave nothing behind. */
export function richText(draft: Draft, text: RichText, sectionLevel: number): readonly FileChild[] {
  return text.content.flatMap((block, index) =>
    blockChildren(draft, block, text.content[index + 1], sectionLevel),
  )
}

function blockChildren(
  draft: Draft,
  block: Block,
  following: Block | undefined,
  sectionLevel: number,
): readonly FileChild[] {
  switch (block.type) {
    case 'paragraph':
    case 'bulletList':
    case 'orderedList':
      return flow(draft, [block], bodyText, following)
    case 'heading':
      return headingBlock(draft, block, sectionLevel)
    case 'blockquote':
      return flow(draft, block.content, quotation)
    case 'table':
      return textTable(draft, block, draft.captions.get(block))
    case 'image':
      return imageFigure(draft, block.attrs.mediaId, draft.captions.get(block))
    case 'chart':
      return chartBlock(draft, block)
    case 'datasetTable': {
      const dataset = datasetOf(draft.project.report, block.attrs.datasetId)
      const caption = draft.captions.get(block)
      return dataset && caption ? datasetTable(draft, dataset, caption) : []
    }
  }
}

function headingBlock(draft: Draft, { attrs, content }: Heading, sectionLevel: number): readonly FileChild[] {
  const notes = (content ?? []).filter(({ type }) => type === 'footnote')
  const text = inlineText(content, draft.read)
  const trailing = text.trim() === '' ? [] : inlineRuns(draft, notes)
  return heading(draft, sectionLevel + attrs.level, text, { isCounted: false, trailing })
}

function chartBlock(draft: Draft, block: Block & { readonly type: 'chart' }): readonly FileChild[] {
  const { report } = draft.project
  const chart = report.charts.find((candidate) => candidate.id === block.attrs.chartId)
  const caption = draft.captions.get(block)
  return chart && caption ? chartFigure(draft, chart, datasetOf(report, chart.datasetId), caption) : []
}
